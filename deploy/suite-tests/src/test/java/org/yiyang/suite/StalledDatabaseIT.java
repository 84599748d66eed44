package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalServers;

/**
 * A write whose time ends while it runs, at whatever statement, is there whole or not at all: the database stalls at each
 * statement in turn, and the service itself is paused in mid-traffic.
 */
@Tag("long")
class StalledDatabaseIT {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration STALL = Duration.ofMillis(600);
    private static final String PATH = "/api/v1/referrals/";
    private static final Partners PARTNERS = Partners.of("停滞");

    @Test
    void aWriteThatTheDatabaseStallsAtAnyStatementIsThereWholeOrNotAtAll() throws IOException {
        Suite.service("referral");
        Partners.awaitKnown("referral", PARTNERS.home());
        Partners.awaitKnown("referral", PARTNERS.hospital());
        try (StatementWire wire = new StatementWire(Suite.SERVERS.database().port())) {
            Application behind = new Application("referral-service", "referral-stalled", config(wire)).start();
            awaitDone(emergency(), behind);
            int created = stallAtEachStatement(wire, behind, StalledDatabaseIT::emergency);
            int moved = stallAtEachStatement(wire, behind, () -> arrival(behind));
            System.out.printf("stalled at each of %d and %d statements%n", created, moved);
            behind.stop();
        }
        assertEquals(List.of(), Reconciled.of("referral").findings());
        Suite.assertTopicsFitTheOutboxOf("referral");
        Suite.startServices(LocalServers.SERVICES);
        CopyCheck copies = new CopyCheck(Suite::tables);
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> copies.findings().isEmpty());
    }

    @Test
    void aServicePausedLongerThanItsWritesMayTakeLeavesNoPartOfOneBehind() {
        Map<String, String> config = new TreeMap<>(Suite.SERVERS.config("referral"));
        config.put("yiyang.write.call-limit", LIMIT.toString());
        Suite.service("referral");
        Application paused = new Application("referral-service", "referral-paused", config).start();
        Strike.inMidTraffic(Emergencies.scene("paused-write-", PARTNERS), () -> paused, () -> {
            for (int i = 0; i < 3; i++) {
                paused.signals().pause();
                long end = System.nanoTime() + LIMIT.toNanos() * 2;
                Awaitility.await().until(() -> System.nanoTime() - end > 0);
                paused.signals().goOn();
                Awaitility.await().until(paused::isReady);
            }
        });
        paused.stop();
        assertEquals(List.of(), Reconciled.of("referral").findings());
    }

    /** Two statements in a row are held back, together longer than the write may take; returns how many it has. */
    private static int stallAtEachStatement(StatementWire wire, Application target, Supplier<Call> calls) {
        List<String> wrong = new ArrayList<>();
        int statements = 1;
        for (int at = 0; at < statements; at += 2) {
            Call call = calls.get();
            wire.hold(Set.of(at, at + 1), STALL);
            Call.Attempt stalled = send(call, target);
            statements = Math.max(statements, wire.seen());
            wire.hold(Set.of(), Duration.ZERO);
            if (stalled.status() != 503 && stalled.outcome() != Call.Outcome.OK) {
                wrong.add("stalled at " + at + ": " + stalled.status() + " " + stalled.answer());
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> send(call, target).outcome() == Call.Outcome.OK);
            long effects =
                    Suite.tables("referral").count("select count(*) from aggregate_move where actor = ?", call.id());
            if (effects != 1) {
                wrong.add("stalled at " + at + ": done " + effects + " times");
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(statements > 10, "only " + statements + " statements were seen");
        return statements;
    }

    /** Repeats a call with its key until it is answered 2xx. */
    private static Call.Attempt awaitDone(Call call, Application target) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> send(call, target), attempt -> attempt.outcome() == Call.Outcome.OK);
    }

    private static Call.Attempt send(Call call, Application target) {
        return Traffic.send(call, target);
    }

    private static Call emergency() {
        return Emergencies.declaration("stalled-" + UUID.randomUUID(), PARTNERS);
    }

    private static Call arrival(Application target) {
        String referral = awaitDone(emergency(), target).json().get("id").asText();
        String id = "stalled-" + UUID.randomUUID();
        return new Call(
                id,
                PATH + referral + "/arrive",
                Map.of(),
                Emergencies.account(id, "HOSPITAL_DOCTOR", PARTNERS.hospital()));
    }

    /** Only the calls of this test go over the wire: nothing that the service does by itself. */
    private static Map<String, String> config(StatementWire wire) {
        Map<String, String> config = new TreeMap<>(Suite.SERVERS.config("referral"));
        int port = Suite.SERVERS.database().port();
        config.computeIfPresent(
                "quarkus.datasource.jdbc.url",
                (key, url) -> url.replace(":" + port + "/", ":" + wire.port() + "/") + "&sslMode=DISABLED");
        config.put("yiyang.write.call-limit", LIMIT.toString());
        config.put("yiyang.outbox.enabled", "false");
        config.put("yiyang.inbox.enabled", "false");
        config.put("yiyang.deadlines.enabled", "false");
        return config;
    }
}
