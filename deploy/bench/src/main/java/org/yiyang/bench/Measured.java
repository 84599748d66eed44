package org.yiyang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.JavaProgram;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalServers;
import org.yiyang.local.PidFile;
import org.yiyang.local.Ports;

/** The packaged service as a process of its own, and the time that its answers take. */
final class Measured implements AutoCloseable {
    private static final int WARM_UPS = 15;
    private static final int RUNS = 31;
    private static final int OK = 200;
    private static final int HEAP_MEGABYTES = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final Path jar;
    private final int heapMegabytes;
    private final ChildProcess process;

    Measured(Path jar, LocalServers servers) {
        this(jar, servers, "institution");
    }

    /** One of the services by its name. */
    Measured(Path jar, LocalServers servers, String service) {
        this(jar, servers, service, HEAP_MEGABYTES);
    }

    /** The same with so much heap. */
    Measured(Path jar, LocalServers servers, String service, int heapMegabytes) {
        this.jar = jar;
        this.heapMegabytes = heapMegabytes;
        Path folder = Path.of("target", "local").toAbsolutePath();
        this.process = new ChildProcess(
                service,
                folder.resolve("logs").resolve(service + ".log"),
                new PidFile(folder.resolve("run").resolve(service + ".pid")));
        servers.config(service).forEach((key, value) -> variables.put(variable(key), value));
        variables.put(variable("quarkus.http.port"), String.valueOf(port));
        variables.put(variable("quarkus.management.port"), String.valueOf(managementPort));
    }

    /** By the rule of MicroProfile Config: capitals, and an underscore for whatever is neither letter nor digit. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    void start() {
        List<String> command = List.of(
                JavaProgram.executable().toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + heapMegabytes + "m",
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar.toString());
        process.start(command, variables, Lifetime.WITH_PARENT);
        process.awaitReady(this::isReady, PATIENCE);
    }

    /** Ends it and begins again with what is in its tables now. */
    void restart() {
        process.stop(GRACE);
        start();
    }

    private boolean isReady() {
        try {
            return get(managementPort, "/q/health/ready", null).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks often enough that compilers and caches have seen it. */
    void warmUp(Asked asked, String bearer) throws IOException {
        for (int i = 0; i < WARM_UPS; i++) {
            ask(asked, bearer);
        }
    }

    /** Asks a few times more, then times what is asked. */
    Timing time(Asked asked, String bearer) throws IOException {
        return time(asked, bearer, RUNS);
    }

    /** The same, timed so many times. */
    Timing time(Asked asked, String bearer, int runs) throws IOException {
        warmUp(asked, bearer);
        long[] nanos = new long[runs];
        int bytes = 0;
        for (int i = 0; i < runs; i++) {
            long begun = System.nanoTime();
            bytes = ask(asked, bearer);
            nanos[i] = System.nanoTime() - begun;
        }
        return Timing.of(asked.name(), nanos, bytes);
    }

    /** The size of the answer. */
    private int ask(Asked asked, String bearer) throws IOException {
        HttpResponse<byte[]> answer = get(port, asked.path(), bearer);
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(asked.path() + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    /** What is sent, in UTF-8. */
    record Body(String type, String text) {}

    /** Sends something, and returns the answer. */
    String send(String method, String path, String bearer, Body body) throws IOException {
        HttpResponse<byte[]> answer = answered(request(port, path, bearer)
                .header("Content-Type", body.type())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(body.text())));
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + text);
        }
        return text;
    }

    String read(String path, String bearer) throws IOException {
        return new String(get(port, path, bearer).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(int at, String path, String bearer) throws IOException {
        return answered(request(at, path, bearer));
    }

    private static HttpRequest.Builder request(int at, String path, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path))
                .timeout(Duration.ofSeconds(120));
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private HttpResponse<byte[]> answered(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        process.stop(GRACE);
    }
}
