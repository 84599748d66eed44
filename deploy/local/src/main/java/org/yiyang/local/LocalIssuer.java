package org.yiyang.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The token issuer for local use: a Java process of its own that gives whatever claims it is asked for. */
public final class LocalIssuer {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final LocalHome home;
    private final Path readyFile;
    private final int port;
    private final Lifetime lifetime;
    private final ChildProcess process;

    /** Describes an issuer; nothing is started. */
    public LocalIssuer(LocalHome home, ServerPlace place, Lifetime lifetime) {
        this.home = home;
        this.readyFile = place.data().resolve("ready");
        this.port = Ports.orFree(place.port());
        this.lifetime = lifetime;
        this.process = new ChildProcess("issuer", place.log(), place.pidFile());
    }

    /** Starts and waits until it issues tokens. */
    public LocalIssuer start() {
        try {
            Files.createDirectories(readyFile.getParent());
            Files.deleteIfExists(readyFile);
        } catch (IOException failure) {
            throw new LocalFailure("issuer cannot write to " + readyFile.getParent(), failure);
        }
        List<String> arguments = List.of(String.valueOf(port), readyFile.toString());
        List<String> options = List.of("-Xmx64m");
        process.start(JavaProgram.ofServer(home, options, IssuerMain.class, arguments), Map.of(), lifetime);
        process.awaitReady(() -> Files.exists(readyFile), PATIENCE);
        return this;
    }

    public void restart() {
        start();
    }

    public long pid() {
        return process.pid();
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

    public int port() {
        return port;
    }

    /** The issuer's URL, which is the claim {@code iss}. */
    public String url() {
        return "http://127.0.0.1:" + port + "/yiyang";
    }

    /** A bearer token with the claims asked for. */
    public String token(TokenRequest request) {
        return token(url(), request);
    }

    /** A bearer token from the local issuer at this URL. */
    public static String token(String issuerUrl, TokenRequest request) {
        HttpRequest call = HttpRequest.newBuilder(URI.create(issuerUrl + "/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(request)))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(call, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher token = ACCESS_TOKEN.matcher(answer.body());
            if (answer.statusCode() != 200 || !token.find()) {
                throw new LocalFailure("the issuer at " + issuerUrl + " refused a token: " + answer.statusCode());
            }
            return token.group(1);
        } catch (IOException failure) {
            throw new LocalFailure("no answer from the issuer at " + issuerUrl, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while waiting for a token", interrupted);
        }
    }

    private static String form(TokenRequest request) {
        Map<String, String> all = new TreeMap<>(request.parameters());
        all.put("grant_type", "client_credentials");
        all.putIfAbsent("client_id", "yiyang-local");
        all.put("client_secret", "local");
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
