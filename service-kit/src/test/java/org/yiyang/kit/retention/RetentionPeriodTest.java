package org.yiyang.kit.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When periods of months are over, at the ends of months and in leap years. */
class RetentionPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2024-01-15, 1, 2024-02-15",
        "2024-01-31, 1, 2024-02-29",
        "2023-01-31, 1, 2023-02-28",
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 48, 2028-02-29",
        "2011-02-28, 180, 2026-02-28",
        "1996-02-29, 360, 2026-02-28",
        "2024-05-31, 6, 2024-11-30"
    })
    void itsLastDayCounts(LocalDate begun, int months, LocalDate lastDay) {
        assertFalse(RetentionPeriod.isOver(begun, months, lastDay));
        assertTrue(RetentionPeriod.isOver(begun, months, lastDay.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 1, 2024-01-31",
        "2023-03-01, 1, 2023-01-31",
        "2024-02-29, 1, 2024-01-28",
        "2025-03-01, 12, 2024-02-29",
        "2026-12-01, 360, 1996-11-30",
        "2024-12-01, 6, 2024-05-31"
    })
    void theLastBeginningOfWhatIsOver(LocalDate today, int months, LocalDate beginning) {
        assertEquals(beginning, RetentionPeriod.lastBeginning(today, months));
    }

    @Test
    void whatIsOverIsWhatBeganNoLaterThanTheLastBeginning() {
        LocalDate first = LocalDate.parse("2023-11-01");
        for (int months : new int[] {0, 1, 6, 13}) {
            for (LocalDate today = first; today.isBefore(first.plusDays(800)); today = today.plusDays(1)) {
                LocalDate last = RetentionPeriod.lastBeginning(today, months);
                assertTrue(RetentionPeriod.isOver(last, months, today), today + " " + months);
                assertFalse(RetentionPeriod.isOver(last.plusDays(1), months, today), today + " " + months);
            }
        }
    }
}
