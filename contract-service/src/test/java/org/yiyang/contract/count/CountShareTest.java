package org.yiyang.contract.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountShareTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static CountShare any(Random random) {
        Map<CountCell, Count> cells = new HashMap<>();
        for (int i = 0; i < random.nextInt(40); i++) {
            LocalDate day = random.nextInt(9) == 0 ? CountMarks.EVER : FIRST.plusDays(random.nextInt(900));
            String region = List.of("", "46", "460108").get(random.nextInt(3));
            cells.put(
                    new CountCell(region, List.of("A", "B_C").get(random.nextInt(2)), day),
                    new Count(random.nextInt(3) - 1, 0, random.nextInt(2), random.nextLong(), -random.nextInt(9)));
        }
        return CountShare.of(cells, random.nextBoolean() ? null : FIRST);
    }

    @Test
    void whatIsKeptIsReadAsItWas() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            CountShare share = any(random);
            assertEquals(share, CountShare.read(share.text(), share.next()));
        }
    }

    @Test
    void whatIsCountedAnewFromADayOnLeavesTheDaysBefore() {
        Random random = new Random(5);
        LocalDate day = FIRST.plusDays(400);
        CountShare before = any(random);
        CountShare after = any(random);
        CountShare both = before.with(after, day);
        both.cells()
                .forEach((cell, count) -> assertEquals(
                        count,
                        (cell.day().isBefore(day) ? before : after).cells().get(cell)));
        assertTrue(both.cells().size() <= before.cells().size() + after.cells().size());
        assertEquals(after.next(), both.next());
    }
}
