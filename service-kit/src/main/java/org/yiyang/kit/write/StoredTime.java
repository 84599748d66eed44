package org.yiyang.kit.write;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.yiyang.kit.database.Database;

/**
 * Refuses to start where moments would be stored in another zone than UTC: because the address of the database says so,
 * or because its own clock or session does.
 */
@ApplicationScoped
class StoredTime {
    private static final int EARLY = 3;
    /** In summer and in winter, and at moments that some zones leave out or have twice. */
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2026-01-15T20:30:00.123456Z"),
            Instant.parse("2026-07-15T08:30:00.123456Z"),
            Instant.parse("2026-03-08T02:30:00Z"),
            Instant.parse("2026-11-01T06:30:00Z"),
            Instant.parse("1988-04-10T02:30:00Z"));

    private static final String WRITTEN_AND_READ =
            "select cast(cast(? as datetime(6)) as char), cast(? as datetime(6)),"
                    + " timestampdiff(minute, utc_timestamp(), now())";
    private final Database database;

    StoredTime(Database database) {
        this.database = database;
    }

    void check(@Observes @Priority(EARLY) StartupEvent started) {
        try {
            database.alone(sql -> fault(sql.getConnection())).ifPresent(fault -> {
                throw new IllegalStateException(fault);
            });
        } catch (SQLException | JdbiException failure) {
            throw new IllegalStateException("The database does not say how it keeps time", failure);
        }
    }

    /** What forbids starting, in one line; empty if moments are read back unchanged and stored as UTC. */
    static Optional<String> fault(Connection connection) throws SQLException {
        for (Instant moment : MOMENTS) {
            LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
            try (PreparedStatement select = connection.prepareStatement(WRITTEN_AND_READ)) {
                select.setTimestamp(1, Timestamp.from(moment));
                select.setString(2, utc.toString().replace('T', ' '));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    LocalDateTime written = LocalDateTime.parse(row.getString(1).replace(' ', 'T'));
                    Instant read = row.getTimestamp(2).toInstant();
                    int session = row.getInt(3);
                    if (!written.equals(utc) || !read.equals(moment) || session != 0) {
                        return Optional.of("The database would keep " + moment + " as " + written + ", give it back as "
                                + read + ", and its session is " + session + " minutes from UTC: take"
                                + " connectionTimeZone, serverTimezone, preserveInstants and"
                                + " forceConnectionTimeZoneToSession out of quarkus.datasource.jdbc.url.");
                    }
                }
            }
        }
        return Optional.empty();
    }
}
