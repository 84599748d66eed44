package org.yiyang.kit.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiyang.kit.database.Database;

/** The tables {@code calendar_year} and {@code calendar_day}: the notices that were loaded, one sequence per year. */
@ApplicationScoped
class CalendarDays {
    /** By what a loaded year is told from its earlier and later loads. */
    record Stamp(long sequence, LocalDateTime loadedAt) {}

    private final Database database;

    CalendarDays(Database database) {
        this.database = database;
    }

    Map<Integer, Stamp> stamps() {
        try (Connection connection = database.anywhere();
                PreparedStatement query =
                        connection.prepareStatement("SELECT year, sequence, loaded_at FROM calendar_year");
                ResultSet rows = query.executeQuery()) {
            Map<Integer, Stamp> stamps = new HashMap<>();
            while (rows.next()) {
                stamps.put(rows.getInt(1), new Stamp(rows.getLong(2), rows.getObject(3, LocalDateTime.class)));
            }
            return stamps;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    List<CalendarYear> load() {
        try (Connection connection = database.anywhere();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT year, day, kind, name FROM calendar_day ORDER BY year, day");
                ResultSet rows = query.executeQuery()) {
            Map<Integer, List<CalendarDay>> byYear = new TreeMap<>();
            while (rows.next()) {
                byYear.computeIfAbsent(rows.getInt(1), year -> new ArrayList<>())
                        .add(new CalendarDay(
                                rows.getObject(2, LocalDate.class),
                                DayKind.valueOf(rows.getString(3)),
                                rows.getString(4)));
            }
            return byYear.entrySet().stream()
                    .map(year -> new CalendarYear(year.getKey(), year.getValue()))
                    .toList();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /**
     * Puts the days of a year in the place of what is stored, unless that is as new or newer. Without days the year is
     * as if it had never been loaded, and its sequence is remembered.
     *
     * @return false when nothing was done
     */
    boolean replace(int year, List<CalendarDay> days, long sequence, Instant now) {
        try (Connection connection = database.inUnit()) {
            if (!claim(connection, year, new Stamp(sequence, LocalDateTime.ofInstant(now, ZoneOffset.UTC)))) {
                return false;
            }
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM calendar_day WHERE year = ?")) {
                delete.setInt(1, year);
                delete.executeUpdate();
            }
            insert(connection, year, days);
            return true;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Updates again when the insert met a row that another transaction committed in between. */
    private static boolean claim(Connection connection, int year, Stamp stamp) throws SQLException {
        String update = "UPDATE calendar_year SET sequence = ?, loaded_at = ? WHERE year = ? AND sequence < ?";
        String insert = "INSERT IGNORE INTO calendar_year (sequence, loaded_at, year) VALUES (?, ?, ?)";
        return changed(connection, update, stamp.sequence(), stamp.loadedAt(), year, stamp.sequence())
                || changed(connection, insert, stamp.sequence(), stamp.loadedAt(), year)
                || changed(connection, update, stamp.sequence(), stamp.loadedAt(), year, stamp.sequence());
    }

    private static boolean changed(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() == 1;
        }
    }

    private static void insert(Connection connection, int year, List<CalendarDay> days) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO calendar_day (year, day, kind, name) VALUES (?, ?, ?, ?)")) {
            for (CalendarDay day : days) {
                insert.setInt(1, year);
                insert.setObject(2, day.day());
                insert.setString(3, day.kind().name());
                insert.setString(4, day.name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("The calendar tables cannot be used", failure);
    }
}
