package org.yiyang.kit.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.deadline.Deadline;

class DueAtTest {
    private static final Instant DUE = Instant.parse("2026-11-20T04:00:00Z");

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void whatIsDueIsOverdueFromTheFirstMomentThatIsTooLate(int secondsAfter, boolean overdue) {
        UUID subject = UUID.fromString("0198a7c0-0000-7000-8000-000000000401");
        Deadline deadline = Deadline.at(subject, "ANSWER", subject, DUE);
        DueAt shown = DueAt.of(deadline, DUE.plusSeconds(secondsAfter));
        assertEquals(new DueAt("ANSWER", DUE, false, overdue, null, null), shown);
    }
}
