package org.yiyang.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * A process that takes spans by OpenTelemetry's protocol (OTLP over HTTP, protobuf) and hands them to a Zipkin in its own
 * format: Zipkin's server takes no OTLP by itself, and its module for it is not published as an artifact of Maven.
 */
final class OtlpMain {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int THREADS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI spans;

    private OtlpMain(URI zipkin) {
        this.spans = zipkin.resolve("/api/v2/spans");
    }

    /** @param arguments the port on which it listens at 127.0.0.1, and Zipkin's address */
    public static void main(String[] arguments) throws IOException {
        OtlpMain translator = new OtlpMain(URI.create(arguments[1]));
        InetSocketAddress place =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(place, 0);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/v1/traces", translator::take);
        server.start();
    }

    /** Answers as Zipkin does: whoever sends spans repeats what was answered 503. */
    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(answer(exchange), -1);
        }
    }

    private int answer(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("POST")) {
            return 405;
        }
        try {
            return handOn(ExportTraceServiceRequest.parseFrom(body(exchange)));
        } catch (IOException unreadable) {
            return 400;
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        InputStream body = exchange.getRequestBody();
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(body)
                : body;
    }

    private int handOn(ExportTraceServiceRequest request) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(spans)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(ZipkinSpans.of(request))))
                .build();
        try {
            return CLIENT.send(post, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2 ? 200 : 503;
        } catch (IOException away) {
            return 503;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return 503;
        }
    }
}
