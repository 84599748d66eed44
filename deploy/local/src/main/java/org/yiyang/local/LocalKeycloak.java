package org.yiyang.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real Keycloak with the realm of deploy/identity: a Java process of its own, loopback only, its database in a file. */
public final class LocalKeycloak {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final String CONSOLE = "YIYANG_CONSOLE_REDIRECT";
    /** Where the systems of the realm see, and where its two applications of people would be, on this machine. */
    private static final Map<String, String> LOCAL = Map.of(
            "YIYANG_REGION",
            "4601",
            CONSOLE,
            "http://127.0.0.1:8088/signed-in",
            "YIYANG_MOBILE_REDIRECT",
            "http://127.0.0.1:8089/signed-in");

    private final KeycloakProgram program;
    private final Path realm;
    private final ServerPlace place;
    private final int port;
    private final Map<String, String> secrets;
    private final Lifetime lifetime;
    private final ChildProcess process;
    private String consoleRedirect = LOCAL.get(CONSOLE);

    private LocalKeycloak(
            KeycloakProgram program, Path realm, ServerPlace place, Map<String, String> secrets, Lifetime lifetime) {
        this.program = program;
        this.realm = realm;
        this.place = place;
        this.port = Ports.orFree(place.port());
        this.secrets = secrets;
        this.lifetime = lifetime;
        this.process = new ChildProcess("issuer", place.log(), place.pidFile());
    }

    /** Describes one with the program and the realm of a repository; nothing is started. */
    public static LocalKeycloak ofRepository(Path root, ServerPlace place, Path secrets, Lifetime lifetime) {
        Path realm = realm(root);
        return new LocalKeycloak(
                KeycloakProgram.ofRepository(root), realm, place, KeycloakSecrets.drawn(realm, secrets), lifetime);
    }

    /** The accounts of one that runs. */
    public static KeycloakAccounts accounts(Path root, int port, Path secrets) {
        return new KeycloakAccounts(address(port), KeycloakSecrets.drawn(realm(root), secrets));
    }

    /** The same for a suite whose console stands at this site; a realm that is there already keeps what it was entered with. */
    public LocalKeycloak withConsole(URI site) {
        consoleRedirect = site.resolve("/console/signed-in").toString();
        return this;
    }

    /** Enters the realm where there is none yet, and waits until tokens can be had. */
    public LocalKeycloak start() {
        program.build(place.log());
        Path home = home();
        process.start(program.command(home, List.of("start", "--optimized", "--import-realm")), settings(), lifetime);
        process.awaitReady(this::isReady, PATIENCE);
        accounts().prepare();
        return this;
    }

    public ChildProcess process() {
        return process;
    }

    public void kill9() {
        process.kill9();
    }

    public void stop() {
        process.stop(GRACE);
    }

    /** The issuer's URL, which is the claim {@code iss}. */
    public String url() {
        return address(port) + "realms/yiyang";
    }

    public KeycloakAccounts accounts() {
        return new KeycloakAccounts(address(port), secrets);
    }

    private Path home() {
        Path home = place.data().resolve("home");
        try {
            for (String folder : List.of("conf", "providers", "themes", "data/import")) {
                Files.createDirectories(home.resolve(folder));
            }
            Path realms = home.resolve("data/import/yiyang-realm.json");
            Files.copy(realm, realms, StandardCopyOption.REPLACE_EXISTING);
            Path libraries = home.resolve("lib");
            Files.deleteIfExists(libraries);
            Files.createSymbolicLink(libraries, program.libraries());
            return home;
        } catch (IOException failure) {
            throw new LocalFailure("keycloak cannot write to " + home, failure);
        }
    }

    /** As environment variables, so that no secret is seen in a list of processes. */
    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(LOCAL);
        settings.put(CONSOLE, consoleRedirect);
        secrets.forEach((name, secret) -> {
            if (name.startsWith("YIYANG_")) {
                settings.put(name, secret);
            }
        });
        settings.put("KC_CACHE", "local");
        settings.put("KC_HTTP_ENABLED", "true");
        settings.put("KC_HTTP_HOST", "127.0.0.1");
        settings.put("KC_HTTP_PORT", String.valueOf(port));
        settings.put("KC_HOSTNAME", "http://127.0.0.1:" + port);
        settings.put("KC_DB_URL", "jdbc:h2:file:" + place.data().resolve("h2/keycloak") + ";NON_KEYWORDS=VALUE");
        settings.put("KC_DB_USERNAME", "sa");
        settings.put("KC_DB_PASSWORD", "password");
        settings.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", KeycloakSecrets.ADMIN_NAME);
        settings.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.get(KeycloakSecrets.ADMIN));
        return settings;
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/.well-known/openid-configuration"))
                .timeout(LOOK)
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while keycloak was awaited", interrupted);
        }
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    private static Path realm(Path root) {
        return root.resolve("deploy/identity/realm.json");
    }
}
