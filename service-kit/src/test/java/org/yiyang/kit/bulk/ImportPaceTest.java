package org.yiyang.kit.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.rows.FileType;

/** The rate of an import and the time that is left, of a file of 1,000 rows. */
class ImportPaceTest {
    private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant LATER = START.plusSeconds(10);

    private static ImportTable.Import file(ImportStatus status, int doneBefore, Instant started, Instant finished) {
        return new ImportTable.Import(
                Ids.next(),
                "institutions",
                false,
                status,
                FileType.CSV,
                "name",
                null,
                null,
                null,
                1_000,
                doneBefore,
                null,
                START,
                started,
                finished,
                null,
                1);
    }

    @Test
    void theRateIsThatOfTheRowsSinceItWasTakenUp() {
        ImportTable.Import resumed = file(ImportStatus.RUNNING, 400, START, null);
        assertEquals(20, resumed.rowsPerSecond(600, LATER));
        assertEquals(20, resumed.secondsLeft(600, LATER));
    }

    @Test
    void beforeItIsBegunThereIsNeitherRateNorTimeLeft() {
        ImportTable.Import queued = file(ImportStatus.QUEUED, 0, null, null);
        assertEquals(0, queued.rowsPerSecond(0, LATER));
        assertNull(queued.secondsLeft(0, LATER));
    }

    @Test
    void asLongAsNoRowIsThroughNobodyKnowsHowLongItTakes() {
        ImportTable.Import begun = file(ImportStatus.RUNNING, 400, START, null);
        assertEquals(0, begun.rowsPerSecond(400, LATER));
        assertNull(begun.secondsLeft(400, LATER));
    }

    @Test
    void whatIsDoneKeepsItsRateAndHasNoTimeLeft() {
        ImportTable.Import done = file(ImportStatus.DONE, 0, START, START.plusSeconds(4));
        assertEquals(250, done.rowsPerSecond(1_000, LATER));
        assertNull(done.secondsLeft(1_000, LATER));
    }

    @Test
    void whatIsCancelledAndHasNoEndHasNoTimeLeft() {
        assertNull(file(ImportStatus.CANCELLED, 0, START, null).secondsLeft(500, LATER));
    }
}
