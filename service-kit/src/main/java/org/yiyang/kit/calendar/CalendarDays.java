package org.yiyang.kit.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.database.Remembered;

/** The tables {@code calendar_year} and {@code calendar_day}: the notices that were loaded, one sequence per year. */
@ApplicationScoped
class CalendarDays {
    /** By what a loaded year is distinguished from its earlier and later loads. */
    record Stamp(long sequence, Instant loadedAt) {}

    private final Database database;
    private final Remembered<Map<Integer, Stamp>> stamps;

    CalendarDays(Database database) {
        this.database = database;
        this.stamps = new Remembered<>(database, this::readStamps);
    }

    Map<Integer, Stamp> stamps() {
        return stamps.get();
    }

    private Map<Integer, Stamp> readStamps() {
        return database.anywhere(sql -> sql.select("SELECT year, sequence, loaded_at FROM calendar_year")
                .reduceRows(new HashMap<>(), (stamps, row) -> {
                    Stamp stamp =
                            new Stamp(row.getColumn("sequence", Long.class), row.getColumn("loaded_at", Instant.class));
                    stamps.put(row.getColumn("year", Integer.class), stamp);
                    return stamps;
                }));
    }

    List<CalendarYear> load() {
        Map<Integer, List<CalendarDay>> byYear = new TreeMap<>();
        database.anywhere(sql -> sql.select("SELECT year, day, kind, name FROM calendar_day ORDER BY year, day")
                .reduceRows(byYear, (years, row) -> {
                    years.computeIfAbsent(row.getColumn("year", Integer.class), year -> new ArrayList<>())
                            .add(new CalendarDay(
                                    row.getColumn("day", LocalDate.class),
                                    row.getColumn("kind", DayKind.class),
                                    row.getColumn("name", String.class)));
                    return years;
                }));
        return byYear.entrySet().stream()
                .map(year -> new CalendarYear(year.getKey(), year.getValue()))
                .toList();
    }

    /**
     * Puts the days of a year in the place of what is stored, unless that is as new or newer. Without days the year is
     * as if it had never been loaded, and its sequence is remembered.
     *
     * @return false when nothing was done
     */
    boolean replace(int year, List<CalendarDay> days, long sequence, Instant now) {
        return database.inUnit(sql -> {
            if (!claim(sql, year, sequence, now)) {
                return false;
            }
            stamps.changed();
            sql.execute("DELETE FROM calendar_day WHERE year = ?", year);
            BatchedRows.insert(
                    sql,
                    "INSERT INTO calendar_day (year, day, kind, name) VALUES (?, ?, ?, ?)",
                    days.stream()
                            .map(day -> new Object[] {year, day.day(), day.kind(), day.name()})
                            .toList());
            return true;
        });
    }

    /** Updates again when the insert met a row that another transaction committed in between. */
    private static boolean claim(Handle sql, int year, long sequence, Instant at) {
        String update = "UPDATE calendar_year SET sequence = ?, loaded_at = ? WHERE year = ? AND sequence < ?";
        String insert = "INSERT IGNORE INTO calendar_year (sequence, loaded_at, year) VALUES (?, ?, ?)";
        return sql.execute(update, sequence, at, year, sequence) == 1
                || sql.execute(insert, sequence, at, year) == 1
                || sql.execute(update, sequence, at, year, sequence) == 1;
    }
}
