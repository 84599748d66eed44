package org.yiyang.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.yiyang.http.RequestId;

/** What a service looks like from the gateway; the last segment of the path chooses how it behaves. */
final class TestService {
    /** One request as it arrived. */
    record Arrival(String service, String method, String uri, MultiMap headers) {}

    /** What repeats itself, as the items of a list do. */
    static final String LARGE = "[" + "{\"name\":\"示范养老院\"},".repeat(400) + "{}]";

    private static final int RECEIVED_BYTES = 64 * 1024;

    private final Vertx vertx;
    private final String name;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final BlockingQueue<HttpServerResponse> streams = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> broken = new LinkedBlockingQueue<>();
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    private volatile HttpServer server;
    private volatile JsonObject openApi;
    private volatile boolean ready = true;
    private volatile boolean refusing;
    private int port;

    TestService(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
        this.openApi = new JsonObject();
        start();
    }

    synchronized void start() {
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        // What is sent at once arrives at once.
                        .setReceiveBufferSize(RECEIVED_BYTES))
                .requestHandler(this::handle);
        await(server.listen());
        port = server.actualPort();
    }

    synchronized void stop() {
        await(server.close());
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void ready(boolean is) {
        ready = is;
    }

    /** From now on it answers 503, as it does while it stops. */
    void refusing(boolean is) {
        refusing = is;
    }

    void publish(JsonObject document) {
        openApi = document;
    }

    /** How many requests reached this service on its public paths, from the first test on. */
    int seen() {
        return seen.get();
    }

    /** How many requests to {@code …/crowded} it had to answer at the same time at most. */
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    void forget() {
        arrivals.clear();
        streams.clear();
        broken.clear();
    }

    Arrival arrival() {
        return take(arrivals);
    }

    /** The answer side of a request to {@code …/stream}. */
    HttpServerResponse stream() {
        return take(streams);
    }

    /** Returns when a request to this path has ended before its time. */
    void awaitBrokenOff(String path) {
        String found = take(broken);
        while (!found.equals(path)) {
            found = take(broken);
        }
    }

    private void handle(HttpServerRequest request) {
        if (request.path().startsWith("/q/health")) {
            request.response().setStatusCode(ready ? 200 : 503).end("{\"status\":\"" + (ready ? "UP" : "DOWN") + "\"}");
            return;
        }
        if (request.path().startsWith("/q/openapi")) {
            request.response().end(openApi.toBuffer());
            return;
        }
        seen.incrementAndGet();
        arrivals.add(new Arrival(name, request.method().name(), request.uri(), request.headers()));
        request.exceptionHandler(failure -> broken.add(request.path()));
        request.response().exceptionHandler(failure -> broken.add(request.path()));
        if (refusing) {
            request.resume();
            request.response().setStatusCode(503).end("later");
            return;
        }
        String path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "echo" -> echo(request);
            case "stream" -> events(request);
            case "silent" -> request.resume();
            case "nothing" -> request.response().setStatusCode(204).end();
            case "unchanged" ->
                request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
            case "headers" -> dirtyHeaders(request);
            case "large" ->
                request.response()
                        .putHeader("Content-Type", "application/json;charset=UTF-8")
                        .putHeader("ETag", "\"7\"")
                        .end(LARGE);
            case "refused" -> request.response().setStatusCode(403).end("no");
            case "lost" -> loseFirst(request);
            case "crowded" -> answerSlowerTheMoreThereAre(request);
            default ->
                request.response().putHeader("Content-Type", "application/json").end(described(request));
        }
    }

    private static void echo(HttpServerRequest request) {
        request.response().setChunked(true).putHeader("Content-Type", "application/octet-stream");
        request.handler(chunk -> request.response().write(chunk));
        request.endHandler(ignored -> request.response().end());
    }

    private void events(HttpServerRequest request) {
        HttpServerResponse response = request.response().setChunked(true);
        response.putHeader("Content-Type", "text/event-stream;charset=UTF-8");
        response.write(": open\n\n").onSuccess(ignored -> streams.add(response));
    }

    private static void dirtyHeaders(HttpServerRequest request) {
        request.response()
                .putHeader("Connection", "X-Internal")
                .putHeader("X-Internal", "secret")
                .putHeader("Server", "some/1.0")
                .putHeader(RequestId.HEADER, request.getHeader(RequestId.HEADER))
                .putHeader("ETag", "\"1.0a\"")
                .end("ok");
    }

    /** Closes the connection of the first of two requests with the same query, as if it had been idle for too long. */
    private void loseFirst(HttpServerRequest request) {
        request.bodyHandler(body -> {
            if (lost.add(request.uri())) {
                request.connection().close();
            } else {
                request.response().putHeader("Content-Type", "text/plain").end(body);
            }
        });
    }

    private void answerSlowerTheMoreThereAre(HttpServerRequest request) {
        int running = atOnce.incrementAndGet();
        mostAtOnce.accumulateAndGet(running, Math::max);
        vertx.setTimer(running, ignored -> {
            atOnce.decrementAndGet();
            request.response().putHeader("Content-Type", "application/json").end("{}");
        });
    }

    private String described(HttpServerRequest request) {
        return new JsonObject()
                .put("service", name)
                .put("method", request.method().name())
                .put("uri", request.uri())
                .encode();
    }

    private static <T> T take(BlockingQueue<T> queue) {
        try {
            T found = queue.poll(Api.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (found == null) {
                throw new AssertionError("Nothing came within " + Api.PATIENCE);
            }
            return found;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static <T> void await(io.vertx.core.Future<T> future) {
        CompletableFuture<T> done = new CompletableFuture<>();
        future.onSuccess(done::complete).onFailure(done::completeExceptionally);
        done.orTimeout(Api.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
