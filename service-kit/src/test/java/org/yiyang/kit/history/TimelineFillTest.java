package org.yiyang.kit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineFillTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-02-01T00:00:00Z");

    /** A period that says nothing but its days. */
    private static final class Stay extends Period {
        Stay(LocalDate from, LocalDate to, Instant recordedAt) {
            super(from, to, recordedAt);
        }

        static Stay copy(Stay stay, LocalDate from, LocalDate to, Instant recordedAt) {
            return new Stay(from, to, recordedAt);
        }
    }

    private static Stay stay(String from, String to) {
        return new Stay(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), FIRST);
    }

    private static List<String> days(Timeline<Stay> timeline) {
        return timeline.known().stream()
                .map(row -> row.validFrom() + ".." + row.validTo())
                .toList();
    }

    @Test
    void whatIsKnownStaysAndTheGapsAreFilledAndEmptiedAgain() {
        Timeline<Stay> timeline =
                new Timeline<>(new ArrayList<>(List.of(stay("2021-01-01", "2022-01-01"))), Stay::copy);
        timeline.fill(List.of(stay("2020-06-01", null)), SECOND);
        assertEquals(List.of("2020-06-01..2021-01-01", "2021-01-01..2022-01-01", "2022-01-01..null"), days(timeline));
        timeline.takeBack(SECOND, SECOND.plusSeconds(1));
        assertEquals(List.of("2021-01-01..2022-01-01"), days(timeline));
    }
}
