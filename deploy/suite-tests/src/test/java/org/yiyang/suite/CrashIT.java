package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Killed in mid-traffic and started again: nothing acknowledged is lost, nothing is done twice. */
@Tag("long")
class CrashIT {
    private final Application first = Suite.institution();

    @Test
    void aKilledServiceLosesNothingAndDoesNothingTwice() {
        Strike.inMidTraffic(Registry.scene("service-"), () -> first, () -> {
            first.kill9();
            first.start();
        });
    }

    @Test
    void aKilledDatabaseLosesNothingThatWasAcknowledged() {
        Strike.inMidTraffic(Registry.scene("database-"), () -> first, () -> {
            long pid = Suite.SERVERS.database().pid();
            Suite.SERVERS.database().kill9();
            Awaitility.await().until(() -> ProcessHandle.of(pid).isEmpty());
            Suite.SERVERS.database().restart();
        });
    }

    @Test
    void whenTheHolderOfTheRelayIsKilledAnotherInstanceTellsTheRest() {
        String holder = Relays.awaitHolder();
        Application second = Suite.instance("institution", "institution-2").start();
        List<Application> targets = new CopyOnWriteArrayList<>(List.of(first, second));
        AtomicInteger turn = new AtomicInteger();
        try {
            Strike.inMidTraffic(
                    Registry.scene("holder-"), () -> targets.get(turn.getAndIncrement() % targets.size()), () -> {
                        assertEquals(List.of(holder), Relays.holders());
                        targets.remove(first);
                        first.kill9();
                        Relays.awaitHolderOtherThan(holder);
                    });
        } finally {
            first.start();
            second.stop();
        }
    }

    @Test
    void connectionsToTheDatabaseThatAreCutLoseNothingAndDoubleNothing() throws IOException {
        Map<String, String> config = new TreeMap<>(Suite.SERVERS.config("institution"));
        int port = Suite.SERVERS.database().port();
        try (TcpProxy wire = new TcpProxy(port)) {
            config.computeIfPresent(
                    "quarkus.datasource.jdbc.url",
                    (key, url) -> url.replace(":" + port + "/", ":" + wire.port() + "/"));
            Application behind = new Application("institution-service", "institution-behind-wire", config).start();
            AtomicInteger cut = new AtomicInteger();
            Strike.inMidTraffic(Registry.scene("wire-"), () -> behind, () -> {
                for (int i = 0; i < 10; i++) {
                    cut.addAndGet(wire.cut());
                    Awaitility.await().until(behind::isReady);
                }
            });
            assertTrue(cut.get() >= 10, "only " + cut + " connections were cut");
            behind.stop();
        }
    }
}
