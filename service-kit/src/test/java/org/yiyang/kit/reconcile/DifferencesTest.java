package org.yiyang.kit.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.yiyang.kit.reconcile.Difference.EVENT_AHEAD;
import static org.yiyang.kit.reconcile.Difference.EVENT_MISSING;
import static org.yiyang.kit.reconcile.Difference.HISTORY_AHEAD;
import static org.yiyang.kit.reconcile.Difference.HISTORY_BEHIND;
import static org.yiyang.kit.reconcile.Difference.STATUS_DIFFERS;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DifferencesTest {
    private record Row(
            String what,
            long version,
            String status,
            Long moved,
            String movedTo,
            Long sent,
            List<Difference> expected) {}

    @TestFactory
    Stream<DynamicTest> eachSideIsHeldAgainstTheRegister() {
        return Stream.of(
                        new Row("all agree", 3, "PENDING", 3L, "PENDING", 3L, List.of()),
                        new Row("a kind of which nothing is published", 3, "OPEN", 3L, "OPEN", null, List.of()),
                        new Row("a kind without a status", 0, null, 0L, "DONE", 0L, List.of()),
                        new Row(
                                "moved and published, but not kept",
                                1,
                                "PENDING",
                                2L,
                                "ACCEPTED",
                                2L,
                                List.of(HISTORY_AHEAD, EVENT_AHEAD, STATUS_DIFFERS)),
                        new Row("kept without history", 2, "A", 1L, "A", 2L, List.of(HISTORY_BEHIND)),
                        new Row("never a history", 0, "A", null, null, 0L, List.of(HISTORY_BEHIND)),
                        new Row("kept without an event", 2, "A", 2L, "A", 1L, List.of(EVENT_MISSING)),
                        new Row("published without a history", 2, "A", 2L, "A", 3L, List.of(EVENT_AHEAD)))
                .map(row -> DynamicTest.dynamicTest(
                        row.what(),
                        () -> assertEquals(
                                row.expected(),
                                Differences.of(row.version(), row.status(), row.moved(), row.movedTo(), row.sent()))));
    }
}
