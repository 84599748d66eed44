package org.yiyang.kit.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The notices known when the kit was built, so that nobody needs to load them: {@code days.csv} beside this class. */
final class BuiltInYears {
    private static final String FILE = "days.csv";

    private BuiltInYears() {}

    static List<CalendarYear> read() {
        try (InputStream bytes = BuiltInYears.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            Map<Integer, List<CalendarDay>> byYear = lines.lines()
                    .skip(1)
                    .map(BuiltInYears::day)
                    .collect(Collectors.groupingBy(day -> day.day().getYear(), TreeMap::new, Collectors.toList()));
            return byYear.entrySet().stream()
                    .map(year -> new CalendarYear(year.getKey(), year.getValue()))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CalendarDay day(String line) {
        String[] fields = line.split(",", -1);
        return new CalendarDay(LocalDate.parse(fields[0]), DayKind.valueOf(fields[1]), fields[2]);
    }
}
