package org.yiyang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** Database, Kafka and issuer for tests: one set for each test process, on free ports, in target/local. */
public final class LocalServers {
    /** The services, in the order of the ports. */
    public static final List<String> SERVICES = List.of("institution", "contract", "insurance", "referral");

    /** Quarkus loads this class again for each application it starts: what has been started is kept in the JVM. */
    private static final String PORTS_PROPERTY = "org.yiyang.local.ports";

    /** For the same reason an interned text: it is one object in the whole JVM, and nobody else locks it. */
    private static final Object LOCK = "lock of org.yiyang.local.LocalServers".intern();

    private final Path folder;
    private final LocalDatabase database;
    private final LocalKafka kafka;
    private final Map<TokenRequest, Given> tokens = new ConcurrentHashMap<>();
    private final LocalIssuer issuer;

    private LocalServers(Path folder, int databasePort, int kafkaPort, int controllerPort, int issuerPort) {
        LocalHome home = LocalHome.ofThisBuild();
        Lifetime life = Lifetime.WITH_PARENT;
        this.folder = folder;
        this.database = new LocalDatabase(home, ServerPlace.below(folder, "database", databasePort), life);
        this.kafka = new LocalKafka(home, ServerPlace.below(folder, "kafka", kafkaPort), controllerPort, life);
        this.issuer = new LocalIssuer(home, ServerPlace.below(folder, "issuer", issuerPort), life);
    }

    /** The set of this process, started by whoever comes first. */
    public static LocalServers startOnce() {
        synchronized (LOCK) {
            Path folder = Path.of("target", "local").toAbsolutePath();
            String ports = System.getProperty(PORTS_PROPERTY);
            if (ports != null) {
                return at(folder, ports.split(","));
            }
            int[] free = {Ports.free(), Ports.free(), Ports.free(), Ports.free()};
            String chosen = free[0] + "," + free[1] + "," + free[2] + "," + free[3];
            LocalServers servers = at(folder, chosen.split(","));
            servers.startAfresh();
            System.setProperty(PORTS_PROPERTY, chosen);
            return servers;
        }
    }

    public LocalDatabase database() {
        return database;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    public LocalIssuer issuer() {
        return issuer;
    }

    /** A token that was given, and until when it is given again: long before its hour is over. */
    private record Given(String token, long untilNanos) {
        static final Duration AGAIN = Duration.ofMinutes(20);

        boolean isFresh() {
            return System.nanoTime() - untilNanos < 0;
        }
    }

    /** A bearer token; whoever asks for the same claims again soon is given the same one, unless it is to expire early. */
    public String token(TokenRequest request) {
        if (request.parameters().containsKey("expires_in_seconds")) {
            return issuer.token(request);
        }
        return tokens.compute(request, (same, given) -> given != null && given.isFresh() ? given : given(request))
                .token();
    }

    private Given given(TokenRequest request) {
        return new Given(issuer.token(request), System.nanoTime() + Given.AGAIN.toNanos());
    }

    /** All keys that a service needs to run against these servers. */
    public Map<String, String> config(String service) {
        DatabaseAccount account = DatabaseAccount.forTests(service);
        Map<String, String> config = new LinkedHashMap<>(configWithoutDatabase());
        config.put("quarkus.datasource.jdbc.url", JdbcAddress.of(database.server(), account.schema()));
        config.put("quarkus.datasource.username", account.runUser());
        config.put("quarkus.datasource.password", account.runPassword());
        config.put("yiyang.migration.username", account.migrateUser());
        config.put("yiyang.migration.password", account.migratePassword());
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        config.put("yiyang.keys.dir", keys().toString());
        return config;
    }

    /** What the gateway needs: identity and free ports. */
    public Map<String, String> configWithoutDatabase() {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("quarkus.http.host", "127.0.0.1");
        config.put("quarkus.http.port", "0");
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.host", "127.0.0.1");
        config.put("quarkus.management.port", "0");
        config.put("quarkus.management.test-port", "0");
        config.put("quarkus.devservices.enabled", "false");
        config.put("quarkus.oidc.auth-server-url", issuer.url());
        config.put("quarkus.oidc.token.audience", "yiyang");
        config.put("yiyang.mode", "local");
        return config;
    }

    private static LocalServers at(Path folder, String[] ports) {
        return new LocalServers(
                folder,
                Integer.parseInt(ports[0]),
                Integer.parseInt(ports[1]),
                Integer.parseInt(ports[2]),
                Integer.parseInt(ports[3]));
    }

    private Path keys() {
        return folder.resolve("keys");
    }

    private void startAfresh() {
        try {
            killAll();
            FileTree.delete(folder);
            KeyFiles.createIn(keys());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::killAll, "local servers end"));
        List<DatabaseAccount> accounts =
                SERVICES.stream().map(DatabaseAccount::forTests).toList();
        CompletableFuture<?> databaseStart = CompletableFuture.runAsync(() -> database.start(accounts));
        CompletableFuture<?> issuerStart = CompletableFuture.runAsync(issuer::start);
        CompletableFuture<?> kafkaStart = CompletableFuture.runAsync(
                () -> SuiteTopics.create(kafka.start().bootstrapServers(), SuiteTopics.ALL));
        try {
            CompletableFuture.allOf(databaseStart, issuerStart, kafkaStart).join();
        } catch (CompletionException failure) {
            killAll();
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** The data is thrown away anyway, so nobody needs to wait for a tidy end. */
    private void killAll() {
        issuer.kill9();
        kafka.kill9();
        database.kill9();
    }
}
