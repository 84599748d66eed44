package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A relay that was suspended while another took over resumes with an old state, which it must not publish any more. */
@Tag("long")
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs SIGSTOP and /proc")
class PausedRelayIT {
    private final Application first = Suite.institution();
    private final Application second = Suite.instance("institution", "institution-2");
    private final City city = Suite.city();
    private String holder;

    @BeforeEach
    void theFirstHoldsTheRelayAndTheSecondWaits() {
        holder = Relays.awaitHolder();
        second.start();
        assertEquals(List.of(holder), Relays.holders());
    }

    @AfterEach
    void onlyTheFirstGoesOn() {
        second.stop();
    }

    @Test
    void aHolderPausedInMidTrafficIsSucceededAndItsLateStatesAreShutOut() {
        List<Application> targets = new CopyOnWriteArrayList<>(List.of(first, second));
        AtomicInteger turn = new AtomicInteger();
        Strike.inMidTraffic(
                Registry.scene("paused-"), () -> targets.get(turn.getAndIncrement() % targets.size()), () -> {
                    targets.remove(first);
                    first.signals().pause();
                    try {
                        Relays.awaitHolderOtherThan(holder);
                    } finally {
                        first.signals().goOn();
                    }
                    Awaitility.await().until(first::isReady);
                    targets.add(first);
                });
    }

    @Test
    void aHolderPausedWhileItsEventIsOnTheWayToKafkaLeavesTheNewestStateLast() {
        String unit = city.expect(201, register(city.home("暂停养老院"))).get("id").asText();
        move(
                first,
                unit,
                "qualify",
                City.certificate("MEDICAL_FILING", UUID.randomUUID().toString()));
        Suite.tables().awaitAllSent();
        Signals kafka = new Signals(Suite.SERVERS.kafka().pid());
        kafka.pause();
        move(first, unit, "suspend", Map.of("reason", "旧"));
        Awaitility.await().until(() -> Relays.isWaitingAt(Suite.SERVERS.kafka().port()));
        first.signals().pause();
        try {
            kafka.goOn();
            Relays.awaitHolderOtherThan(holder);
            move(second, unit, "resume", Map.of("reason", "新"));
            move(second, unit, "suspend", Map.of("reason", "更新"));
            move(second, unit, "resume", Map.of("reason", "最新"));
            Suite.tables().awaitAllSent();
        } finally {
            first.signals().goOn();
        }
        // Resumed, it writes; that this arrives shows that its own late event has had its turn before.
        move(first, unit, "suspend", Map.of("reason", "又停"));
        JsonNode newest = move(first, unit, "resume", Map.of("reason", "完"));
        Suite.assertTopicsFitTheOutbox();
        RecordedEvent last = RecordedEvent.compacted(Suite.topic(Relays.TOPIC).read()).stream()
                .filter(one -> one.key().equals(unit))
                .findFirst()
                .orElseThrow();
        assertEquals(newest.get("version").asLong(), last.sequence());
        assertEquals("OPERATING", Http.json(last.body()).at("/state/status").asText());
    }

    private HttpResponse<String> register(String home) {
        return city.send("POST", "/api/v1/institutions", city.official("HEALTH_ADMIN"), City.unitBody("暂停医务室", home));
    }

    private JsonNode move(Application target, String unit, String verb, Map<String, Object> body) {
        City there = new City(Suite.SERVERS, target.uri());
        String path = "/api/v1/institutions/" + unit + "/" + verb;
        return there.expect(200, there.send("POST", path, city.official("HEALTH_ADMIN"), body));
    }
}
