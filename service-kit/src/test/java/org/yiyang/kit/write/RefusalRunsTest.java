package org.yiyang.kit.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.problem.RightsRefused;
import org.yiyang.kit.refusal.Refused;

class RefusalRunsTest {
    private static final Instant START = Instant.parse("2026-11-29T08:00:00Z");
    private final RefusalRuns runs = new RefusalRuns();

    private static RightsRefused refused(String subject, String path) {
        Caller caller = new Caller(subject, "app", Set.of("SIGNER"), null, null, null, Set.of());
        return new RightsRefused(caller, "POST", path, "/api/v1/referrals/{id}/accept", "ROLE_MISSING", null);
    }

    private static List<String> lines(List<RefusalRuns.Row> rows) {
        return rows.stream()
                .map(row -> row.act().action() + " " + row.times().times())
                .toList();
    }

    @Test
    void theFirstIsWrittenAtOnceAndTheOthersAreOneRowWithTheirNumber() {
        RightsRefused refused = refused("s", "/api/v1/referrals/emergency");
        List<RefusalRuns.Row> first = runs.count(refused, START);
        assertEquals(List.of("POST /api/v1/referrals/emergency 1"), lines(first));
        runs.written(first, START);
        assertEquals(List.of(), runs.unwritten());
        for (int i = 1; i < 480; i++) {
            assertEquals(List.of(), runs.count(refused, START.plusMillis(100L * i)));
        }
        List<RefusalRuns.Row> counted = runs.unwritten();
        assertEquals(List.of("POST /api/v1/referrals/emergency 480"), lines(counted));
        assertEquals(first.get(0).id(), counted.get(0).id());
        assertEquals(START, counted.get(0).first().now());
        assertEquals(START.plusMillis(47_900), counted.get(0).times().last());
        runs.written(counted, START.plusSeconds(50));
        assertEquals(List.of(), runs.unwritten());
    }

    @Test
    void whomRefusalsWereAboutIsKeptHoweverManyTheyWere() {
        Caller caller = new Caller("s", "app", Set.of("CARE_MANAGER"), null, null, null, Set.of());
        for (int i = 0; i < 2 * RefusalRuns.ADDRESSES_OF_CALLER_MAX; i++) {
            UUID elder = new UUID(0, i);
            List<RefusalRuns.Row> rows = runs.count(
                    new RightsRefused(
                            caller,
                            "POST",
                            "/api/v1/elders",
                            "/api/v1/elders",
                            "ELDER_ALREADY_ENTERED",
                            new Refused.Subject("elder", elder)),
                    START);
            assertEquals(elder, rows.get(0).act().subjectId());
            assertEquals("elder", rows.get(0).act().subjectKind());
        }
    }

    @Test
    void eachMinuteHasARowOfItsOwnAndWhatIsNotWrittenYetIsKept() {
        RightsRefused refused = refused("s", "/x");
        runs.count(refused, START);
        runs.count(refused, START.plusSeconds(59));
        List<RefusalRuns.Row> next = runs.count(refused, START.plusSeconds(60));
        assertEquals(List.of("POST /x 1"), lines(next));
        assertEquals(List.of("POST /x 2", "POST /x 1"), lines(runs.unwritten()));
        runs.written(next, START.plusSeconds(61));
        assertEquals(List.of("POST /x 2"), lines(runs.unwritten()));
        runs.written(runs.unwritten(), START.plusSeconds(62));
        assertEquals(List.of(), runs.unwritten());
    }

    @Test
    void othersAreNotMixedUp() {
        runs.count(refused("a", "/x"), START);
        runs.count(refused("b", "/x"), START);
        runs.count(refused("a", "/y"), START);
        assertEquals(List.of("POST /x 1", "POST /x 1", "POST /y 1"), lines(runs.unwritten()));
    }

    @Test
    void whoTriesAddressAfterAddressIsCountedByRoute() {
        for (int i = 0; i < 480; i++) {
            runs.count(refused("s", "/api/v1/referrals/" + i + "/accept"), START);
        }
        List<String> lines = lines(runs.unwritten());
        assertEquals(RefusalRuns.ADDRESSES_OF_CALLER_MAX + 1, lines.size());
        assertEquals("POST /api/v1/referrals/0/accept 1", lines.get(0));
        assertEquals("POST /api/v1/referrals/{id}/accept 470", lines.get(10));
        runs.written(runs.unwritten(), START.plusSeconds(60));
        runs.count(refused("s", "/api/v1/referrals/7/accept"), START.plusSeconds(61));
        assertEquals(List.of("POST /api/v1/referrals/7/accept 1"), lines(runs.unwritten()));
    }

    @Test
    void soManyCallersAreCountedAndTheOthersAreWrittenOneByOne() {
        IntStream.range(0, RefusalRuns.RUNS_MAX).forEach(i -> runs.count(refused("s" + i, "/x"), START));
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of("POST /x 1"), lines(runs.count(refused("one more", "/x"), START)));
        }
        assertEquals(RefusalRuns.RUNS_MAX, runs.unwritten().size());
        runs.written(runs.unwritten(), START.plusSeconds(61));
        assertTrue(runs.unwritten().isEmpty());
        assertEquals(
                1, runs.count(refused("one more", "/x"), START.plusSeconds(61)).size());
        assertEquals(1, runs.unwritten().size());
    }
}
