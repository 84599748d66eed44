package org.yiyang.kit.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;
import org.yiyang.kit.history.Ids;

/** The table of deadlines; one row for each subject, kind and part, set and cleared in the transaction of a verb. */
@ApplicationScoped
public class Deadlines {
    private static final String UPSERT = "insert into deadline (id, subject_id, kind, part_id, due_at, try_at,"
            + " start_day, workdays, months, provisional) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
            + " due_at = values(due_at), try_at = values(try_at), start_day = values(start_day),"
            + " workdays = values(workdays), months = values(months), provisional = values(provisional),"
            + " fired_at = null";
    private static final String RECOUNT = "update deadline set due_at = ?, try_at = ?, provisional = ?"
            + " where id = ? and fired_at is null and start_day = ? and coalesce(workdays, -1) = ?"
            + " and coalesce(months, -1) = ?";
    private static final int NONE = -1;
    private static final String COLUMNS =
            "id, subject_id, kind, part_id, due_at, start_day, workdays, months, provisional, fired_at";
    private final Database database;
    private final Calendars calendars;

    Deadlines(Database database, Calendars calendars) {
        this.database = database;
        this.calendars = calendars;
    }

    /** Sets a deadline, in place of the one of the same subject, kind and part. */
    public void set(Deadline deadline) {
        try (Connection connection = database.inUnit();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setBytes(1, Binary.of(deadline.id()));
            upsert.setBytes(2, Binary.of(deadline.subject()));
            upsert.setString(3, deadline.kind());
            upsert.setBytes(4, Binary.of(deadline.part()));
            upsert.setTimestamp(5, Timestamp.from(deadline.dueAt()));
            upsert.setTimestamp(6, Timestamp.from(deadline.dueAt()));
            upsert.setObject(7, deadline.start());
            upsert.setObject(8, deadline.workdays());
            upsert.setObject(9, deadline.months());
            upsert.setBoolean(10, deadline.provisional());
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a deadline cannot be set", failure);
        }
    }

    /** Sets a deadline at the end of the {@code workdays}th workday after {@code start}. */
    public Deadline setWorkdays(UUID subject, String kind, LocalDate start, int workdays) {
        return setWorkdays(subject, kind, subject, start, workdays);
    }

    /** The same for one part of a subject. */
    public Deadline setWorkdays(UUID subject, String kind, UUID part, LocalDate start, int workdays) {
        return counted(new Deadline(Ids.next(), subject, kind, part, null, start, workdays, null, false, null));
    }

    /** Sets a deadline some months after {@code start}; where its last day is none for work, on the next that is one. */
    public Deadline setMonths(UUID subject, String kind, LocalDate start, int months) {
        return counted(new Deadline(Ids.next(), subject, kind, subject, null, start, null, months, false, null));
    }

    private Deadline counted(Deadline wanted) {
        Deadline deadline = wanted.countedBy(calendars.current());
        set(deadline);
        return deadline;
    }

    public void clear(UUID subject, String kind) {
        clear(subject, kind, subject);
    }

    public void clear(UUID subject, String kind, UUID part) {
        try (Connection connection = database.inUnit();
                PreparedStatement delete = connection.prepareStatement("delete from deadline where fired_at is null"
                        + " and subject_id = ? and kind = ? and part_id = ?")) {
            delete.setBytes(1, Binary.of(subject));
            delete.setString(2, kind);
            delete.setBytes(3, Binary.of(part));
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a deadline cannot be cleared", failure);
        }
    }

    /** Takes one away that is due after a moment; one that is due then already waits to be handled. */
    public void clearAfter(UUID subject, String kind, UUID part, Instant moment) {
        try (Connection connection = database.inUnit();
                PreparedStatement delete = connection.prepareStatement("delete from deadline where fired_at is null"
                        + " and subject_id = ? and kind = ? and part_id = ? and due_at > ?")) {
            delete.setBytes(1, Binary.of(subject));
            delete.setString(2, kind);
            delete.setBytes(3, Binary.of(part));
            delete.setTimestamp(4, Timestamp.from(moment));
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a deadline cannot be cleared", failure);
        }
    }

    /** Takes away all that is still to come for a subject that has reached its end. */
    public void clearAll(UUID subject) {
        try (Connection connection = database.inUnit();
                PreparedStatement delete =
                        connection.prepareStatement("delete from deadline where fired_at is null and subject_id = ?")) {
            delete.setBytes(1, Binary.of(subject));
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("deadlines cannot be cleared", failure);
        }
    }

    /** The open deadlines of a subject, the next first. */
    public List<Deadline> openOf(UUID subject) {
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                        + " from deadline where fired_at is null and subject_id = ? order by due_at")) {
            select.setBytes(1, Binary.of(subject));
            return read(select);
        } catch (SQLException failure) {
            throw new IllegalStateException("deadlines cannot be read", failure);
        }
    }

    /** What has come and was not handled; at most {@code limit}. */
    List<Deadline> due(Instant now, int limit) throws SQLException {
        try (Connection connection = database.alone();
                PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                        + " from deadline where fired_at is null and try_at <= ? order by try_at limit ?")) {
            select.setTimestamp(1, Timestamp.from(now));
            select.setInt(2, limit);
            return read(select);
        }
    }

    /** Marks one as handled; false if another instance was first, or it was moved in the meantime. */
    boolean fire(UUID id, Instant now) {
        try (Connection connection = database.inUnit();
                PreparedStatement update = connection.prepareStatement(
                        "update deadline set fired_at = ? where id = ? and fired_at is null and due_at <= ?")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setBytes(2, Binary.of(id));
            update.setTimestamp(3, Timestamp.from(now));
            return update.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("a deadline cannot be marked", failure);
        }
    }

    /** Tries one that failed again later. */
    void postpone(UUID id, Instant until) throws SQLException {
        try (Connection connection = database.alone();
                PreparedStatement update = connection.prepareStatement("update deadline set try_at = ? where id = ?")) {
            update.setTimestamp(1, Timestamp.from(until));
            update.setBytes(2, Binary.of(id));
            update.executeUpdate();
        }
    }

    /**
     * Counts all open deadlines in workdays or months anew; called when a year of the calendar was loaded or changed. One that is
     * fired, cleared or set anew meanwhile is left as it is.
     *
     * @return how many have another day now, or are no longer provisional
     */
    public int recount() {
        try (Connection connection = database.inUnit();
                PreparedStatement select = connection.prepareStatement(
                        "select " + COLUMNS + " from deadline where fired_at is null and start_day is not null");
                PreparedStatement update = connection.prepareStatement(RECOUNT)) {
            WorkCalendar calendar = calendars.current();
            int changed = 0;
            for (Deadline deadline : read(select)) {
                Deadline now = deadline.countedBy(calendar);
                changed += now.equals(deadline) ? 0 : move(update, now);
            }
            return changed;
        } catch (SQLException failure) {
            throw new IllegalStateException("deadlines cannot be counted anew", failure);
        }
    }

    private static int move(PreparedStatement update, Deadline now) throws SQLException {
        update.setTimestamp(1, Timestamp.from(now.dueAt()));
        update.setTimestamp(2, Timestamp.from(now.dueAt()));
        update.setBoolean(3, now.provisional());
        update.setBytes(4, Binary.of(now.id()));
        update.setObject(5, now.start());
        update.setInt(6, now.workdays() == null ? NONE : now.workdays());
        update.setInt(7, now.months() == null ? NONE : now.months());
        return update.executeUpdate();
    }

    private static List<Deadline> read(PreparedStatement select) throws SQLException {
        List<Deadline> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Timestamp fired = row.getTimestamp("fired_at");
                found.add(new Deadline(
                        Binary.id(row.getBytes("id")),
                        Binary.id(row.getBytes("subject_id")),
                        row.getString("kind"),
                        Binary.id(row.getBytes("part_id")),
                        row.getTimestamp("due_at").toInstant(),
                        row.getObject("start_day", LocalDate.class),
                        row.getObject("workdays", Integer.class),
                        row.getObject("months", Integer.class),
                        row.getBoolean("provisional"),
                        fired == null ? null : fired.toInstant()));
            }
        }
        return found;
    }
}
