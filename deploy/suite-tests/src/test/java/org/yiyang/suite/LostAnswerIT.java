package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The commit happened and the answer was lost: whoever asks again is given the first answer, byte for byte. */
class LostAnswerIT {
    private static final int KEYS = 8;
    private static final int CALLERS_PER_KEY = 5;
    private static final String MARK = "lost-";

    @Test
    void whoeverRepeatsAfterALostAnswerIsGivenTheFirstOneAndNothingIsDoneTwice() throws Exception {
        Application institution = Suite.institution();
        String bearer = Suite.city().official("HEALTH_ADMIN");
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            String id = MARK + UUID.randomUUID();
            String home = Suite.city().home("断线养老院" + i);
            calls.add(new Call(id, "/api/v1/institutions", City.unitBody(id, home), bearer));
        }
        try (TcpProxy wire = new TcpProxy(institution.port())) {
            wire.dropAnswers(true);
            List<HttpRequest> requests =
                    calls.stream().map(call -> call.at(wire.uri())).toList();
            assertEquals(0, answered(requests), "answers came through a wire that drops them");
            assertTrue(wire.dropped() >= KEYS, "only " + wire.dropped() + " answers were dropped");
        }
        Map<String, Integer> once = calls.stream().collect(Collectors.toMap(Call::id, call -> 1));
        assertEquals(once, Registry.effects(Suite.SERVERS, MARK), "each key had its effect before anybody asked again");
        for (Call call : calls) {
            mustBeGivenOneAnswerFor(call);
        }
        assertEquals(once, Registry.effects(Suite.SERVERS, MARK));
        Suite.assertTopicsFitTheOutbox();
    }

    private static void mustBeGivenOneAnswerFor(Call call) throws IOException {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < CALLERS_PER_KEY; i++) {
            HttpResponse<String> again = Http.send(call.at(Suite.institution().uri()));
            assertEquals(201, again.statusCode(), again.body());
            assertEquals(
                    "true", again.headers().firstValue("Idempotency-Replayed").orElse("missing"));
            answers.add(again.headers().map().get("etag") + again.body());
        }
        assertEquals(1, answers.stream().distinct().count(), "different answers for one key");
        String id = Http.json(answers.get(0).substring(answers.get(0).indexOf('{')))
                .get("id")
                .asText();
        assertEquals(
                1,
                Suite.tables().outbox(Relays.TOPIC).stream()
                        .filter(one -> one.key().equals(id))
                        .count());
    }

    /** Sends each request from several callers at once; returns how many of them were answered. */
    private static int answered(List<HttpRequest> requests) throws InterruptedException, ExecutionException {
        List<Callable<Boolean>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS_PER_KEY; i++) {
            requests.forEach(request -> callers.add(() -> isAnswered(request)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(callers.size());
        try {
            int answered = 0;
            for (Future<Boolean> caller : threads.invokeAll(callers)) {
                answered += caller.get() ? 1 : 0;
            }
            return answered;
        } finally {
            threads.shutdown();
        }
    }

    private static boolean isAnswered(HttpRequest request) {
        try {
            Http.send(request);
            return true;
        } catch (IOException lost) {
            return false;
        }
    }
}
