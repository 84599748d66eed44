package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalServers;

/** Two of the named crash points, where two systems have committed one after the other; the long run hits all of them. */
@Tag("long")
class CrashPointIT {
    private static final long SEED = 20_261_201;

    @BeforeAll
    static void allServicesRun() {
        Suite.startServices(LocalServers.SERVICES);
    }

    @Test
    void whatKafkaHasAndTheOutboxDoesNotKnowOfIsToldAgainAndHeardOnce() {
        Partners partners = Partners.of("两处提交");
        mustSurvive("referral", "after Relay#send", held -> CrashStages.emergencies(held, partners));
    }

    @Test
    void whatIsAppliedAndStillToBeReadIsNotAppliedTwice() {
        mustSurvive("contract", "after Inbox#apply", held -> CrashStages.registry(held, Suite.institution()));
    }

    /** What goes on while a process is awaited at the point. */
    private interface Staged {
        CrashStage with(Application held);
    }

    /** In place of the service's ordinary instance, which no debugger can hold, one runs that can be held. */
    private static void mustSurvive(String service, String name, Staged staged) {
        CrashPoint point = CrashPoint.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Application ordinary = Suite.service(service);
        ordinary.stop();
        Application held = Suite.instance(service, service + "-held").debugged().start();
        try (CrashStage stage = staged.with(held)) {
            CrashPointRuns.Hits hits = CrashPointRuns.hits(stage, point, 1, new Random(SEED));
            assertEquals(1, hits.reached(), "the point was not reached");
            assertEquals(List.of(), hits.felt().findings());
        } finally {
            held.stop();
            ordinary.start();
        }
    }
}
