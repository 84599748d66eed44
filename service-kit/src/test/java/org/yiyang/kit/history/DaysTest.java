package org.yiyang.kit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    private static Days days(String text) {
        Days all = Days.NONE;
        for (String span : text.split(" ")) {
            if (!span.equals("-")) {
                String[] ends = span.split("\\.\\.", -1);
                all = all.or(Days.between(day(ends[0]), ends[1].isEmpty() ? null : day(ends[1])));
            }
        }
        return all;
    }

    private static LocalDate day(String number) {
        return LocalDate.of(2026, 1, Integer.parseInt(number));
    }

    @ParameterizedTest(name = "{0} without {1} is {2}")
    @CsvSource({
        "1..10, 3..5, 1..3 5..10",
        "1..10, 1..10, -",
        "1..10, 1..3, 3..10",
        "1..10, 8.., 1..8",
        "1.., 3..5, 1..3 5..",
        "1.., 4.., 1..4",
        "5..10, 1..6, 6..10",
        "5..10, 1..2, 5..10",
        "5..10, 12.., 5..10",
        "1..5 8..12, 3..9, 1..3 9..12",
        "1..20, 2..3 5..6, 1..2 3..5 6..20",
        "-, 1..3, -",
        "1..3, -, 1..3",
        "7..7, -, -"
    })
    void takenDaysAreMissingAndAllOthersStay(String these, String taken, String left) {
        assertEquals(days(left), days(these).minus(days(taken)));
    }
}
