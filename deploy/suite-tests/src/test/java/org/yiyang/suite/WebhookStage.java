package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.yiyang.local.TokenRequest;

/** A system gets the events of all institutions by a webhook; each reaches it, those of one institution in order. */
final class WebhookStage implements CrashStage {
    /** A message whose sender was killed is sent again after two minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final int OFTEN = 4;
    private final Application victim;
    private final HttpServer receiver;
    private final Queue<RecordedEvent> received = new ConcurrentLinkedQueue<>();
    private final Set<String> before;

    WebhookStage(Application victim) {
        this.victim = victim;
        this.before = outbox().stream().map(RecordedEvent::eventId).collect(Collectors.toSet());
        try {
            receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        receiver.createContext("/", this::take);
        receiver.start();
        subscribe();
    }

    private void subscribe() {
        City there = new City(Suite.SERVERS, victim.uri());
        String system = Suite.SERVERS.token(TokenRequest.as("EXTERNAL_SYSTEM")
                .region("4601")
                .scope("events:read institution:read")
                .client("webhook-stage"));
        HttpResponse<String> answer = there.send(
                "POST",
                "/api/v1/institution/webhooks",
                system,
                Map.of(
                        "url",
                        "http://127.0.0.1:" + receiver.getAddress().getPort() + "/",
                        "eventTypes",
                        List.of("yiyang.institution")));
        there.expect(201, answer);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode event = Http.json(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    .path("data");
            received.add(new RecordedEvent(
                    event.path("subject").asText(),
                    event.path("id").asText(),
                    event.path("sequence").asLong(),
                    ""));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public Application victim() {
        return victim;
    }

    @Override
    public Application target() {
        return victim;
    }

    @Override
    public int passedMost() {
        return OFTEN;
    }

    @Override
    public Strike.Scene scene(String mark) {
        return Registry.scene(mark);
    }

    @Override
    public List<String> findingsAtEnd() {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> differences().isEmpty());
            return List.of();
        } catch (ConditionTimeoutException late) {
            return differences();
        }
    }

    /** The events of each institution that were sent, in their order, compared with those in the outbox. */
    private List<String> differences() {
        List<RecordedEvent> written = outbox().stream()
                .filter(one -> !before.contains(one.eventId()))
                .map(one -> new RecordedEvent(one.key(), one.eventId(), one.sequence(), ""))
                .toList();
        return RecordedEvent.findings(written, new ArrayList<>(received)).stream()
                .map(finding -> "webhook: " + finding)
                .toList();
    }

    private static List<RecordedEvent> outbox() {
        return Suite.tables().outbox("yiyang.institution");
    }

    @Override
    public void close() {
        receiver.stop(0);
    }
}
