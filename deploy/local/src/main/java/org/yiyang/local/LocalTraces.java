package org.yiyang.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A collector that shows traces: Zipkin, which keeps them in memory, and before it what takes them by OpenTelemetry's
 * protocol; two processes of their own, loopback only.
 */
public final class LocalTraces {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path program;
    private final LocalHome home;
    private final ServerPlace zipkin;
    private final ServerPlace otlp;
    private final Lifetime lifetime;

    private LocalTraces(Path program, LocalHome home, ServerPlace zipkin, ServerPlace otlp, Lifetime lifetime) {
        this.program = program;
        this.home = home;
        this.zipkin = zipkin;
        this.otlp = otlp;
        this.lifetime = lifetime;
    }

    /** The one that deploy/observe has fetched in a repository; nothing is started, the ports are given. */
    public static LocalTraces ofRepository(Path root, ServerPlace zipkin, ServerPlace otlp, Lifetime lifetime) {
        Path program = root.resolve("deploy/observe/target/zipkin-server.jar");
        if (!Files.exists(program)) {
            throw new LocalFailure(
                    "Zipkin is not there at " + program + ": run mvn -Pobserve -pl deploy/observe process-resources");
        }
        return new LocalTraces(program, LocalHome.ofRepository(root), zipkin, otlp, lifetime);
    }

    /** Returns when spans are taken and shown. */
    public LocalTraces start() {
        ChildProcess pages = zipkin();
        pages.start(
                List.of(
                        JavaProgram.executable().toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        program.toString(),
                        "--armeria.ports[0].address=127.0.0.1",
                        "--armeria.ports[0].port=" + zipkin.port(),
                        "--armeria.ports[0].protocols[0]=http"),
                Map.of(),
                lifetime);
        pages.awaitReady(() -> answers(URI.create(pages() + "health")), PATIENCE);
        ChildProcess taker = otlp();
        List<String> arguments = List.of(String.valueOf(otlp.port()), pages().toString());
        taker.start(JavaProgram.ofServer(home, List.of("-Xmx96m"), OtlpMain.class, arguments), Map.of(), lifetime);
        taker.awaitReady(() -> Ports.isListening(otlp.port()), PATIENCE);
        return this;
    }

    public void stop() {
        otlp().stop(GRACE);
        zipkin().stop(GRACE);
    }

    /** Where traces are looked at, and asked for below {@code api/v2/}. */
    public URI pages() {
        return URI.create("http://127.0.0.1:" + zipkin.port() + "/");
    }

    /** Where applications send them: {@code quarkus.otel.exporter.otlp.endpoint}, by the protocol {@code http/protobuf}. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + otlp.port());
    }

    public ChildProcess zipkin() {
        return new ChildProcess("zipkin", zipkin.log(), zipkin.pidFile());
    }

    public ChildProcess otlp() {
        return new ChildProcess("otlp", otlp.log(), otlp.pidFile());
    }

    private static boolean answers(URI health) {
        try {
            HttpRequest request = HttpRequest.newBuilder(health).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while zipkin was awaited", interrupted);
        }
    }
}
