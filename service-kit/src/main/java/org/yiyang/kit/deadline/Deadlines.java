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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;

/** The table of deadlines; one row for each subject, kind and part, set and cleared in the transaction of a verb. */
@ApplicationScoped
public class Deadlines {
    private static final String UPSERT = "insert into deadline (id, subject_id, kind, part_id, due_at, try_at,"
            + " start_day, workdays, months, provisional, begun_at, original_due_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
            + " due_at = values(due_at), try_at = values(try_at), start_day = values(start_day),"
            + " workdays = values(workdays), months = values(months), provisional = values(provisional),"
            + " begun_at = values(begun_at), original_due_at = values(original_due_at), fired_at = null";
    private static final String MOVE = "update deadline set due_at = ?, try_at = ?, provisional = ?,"
            + " original_due_at = ? where id = ? and fired_at is null and due_at = ? and start_day <=> ?"
            + " and workdays <=> ? and months <=> ?";
    private static final String COLUMNS = "id, subject_id, kind, part_id, due_at, start_day, workdays, months,"
            + " provisional, fired_at, begun_at, original_due_at";
    private final Database database;
    private final Calendars calendars;
    private final Extensions extensions;
    private final Audit audit;

    Deadlines(Database database, Calendars calendars, Extensions extensions, Audit audit) {
        this.database = database;
        this.calendars = calendars;
        this.extensions = extensions;
        this.audit = audit;
    }

    /** Sets a deadline, in place of the one of the same subject, kind and part; outages are taken into account. */
    public void set(Deadline wanted) {
        extensions.mustBegin(wanted);
        Extensions.Standing standing = extensions.standing(wanted);
        Deadline deadline = standing.deadline();
        try (Connection connection = database.inUnit();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setBytes(1, Binary.of(deadline.id()));
            upsert.setBytes(2, Binary.of(deadline.subject()));
            upsert.setString(3, deadline.kind());
            upsert.setBytes(4, Binary.of(deadline.part()));
            upsert.setTimestamp(5, Timestamp.from(deadline.dueAt()));
            upsert.setTimestamp(6, Timestamp.from(standing.noted()));
            upsert.setObject(7, deadline.start());
            upsert.setObject(8, deadline.workdays());
            upsert.setObject(9, deadline.months());
            upsert.setBoolean(10, deadline.provisional());
            upsert.setTimestamp(11, timestamp(deadline.begunAt()));
            upsert.setTimestamp(12, timestamp(deadline.originalDueAt()));
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
        return counted(Deadline.after(start, workdays, null, subject, kind, part));
    }

    /** Sets a deadline some months after {@code start}; where its last day is none for work, on the next that is one. */
    public Deadline setMonths(UUID subject, String kind, LocalDate start, int months) {
        return counted(Deadline.after(start, null, months, subject, kind, subject));
    }

    private Deadline counted(Deadline wanted) {
        Deadline deadline = wanted.countedBy(calendars.current());
        set(deadline);
        return deadline;
    }

    /** Whether a catalog says what an outage does to deadlines of a kind. */
    boolean knows(String kind) {
        return extensions.knows(kind);
    }

    public void clear(UUID subject, String kind) {
        clear(subject, kind, subject);
    }

    public void clear(UUID subject, String kind, UUID part) {
        delete("subject_id = ? and kind = ? and part_id = ?", Binary.of(subject), kind, Binary.of(part));
    }

    /** Takes one away that is due after a moment; one that is due then already waits to be handled. */
    public void clearAfter(UUID subject, String kind, UUID part, Instant moment) {
        String some = "subject_id = ? and kind = ? and part_id = ? and due_at > ?";
        delete(some, Binary.of(subject), kind, Binary.of(part), Timestamp.from(moment));
    }

    /** Takes away all that is still to come for a subject that has reached its end. */
    public void clearAll(UUID subject) {
        delete("subject_id = ?", new Object[] {Binary.of(subject)});
    }

    private void delete(String some, Object... values) {
        try (Connection connection = database.inUnit();
                PreparedStatement delete =
                        connection.prepareStatement("delete from deadline where fired_at is null and " + some)) {
            for (int i = 0; i < values.length; i++) {
                delete.setObject(i + 1, values[i]);
            }
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

    /** When the deadline of a subject came the last time; empty if it is still open or never was set. */
    public Optional<Instant> firedAt(UUID subject, String kind) {
        try (Connection connection = database.anywhere();
                PreparedStatement select = connection.prepareStatement(
                        "select max(fired_at) from deadline where subject_id = ? and kind = ?")) {
            select.setBytes(1, Binary.of(subject));
            select.setString(2, kind);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
            }
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

    /** Gives one that has come the time that outages took from it; false if it has had all of it by now. */
    boolean extend(Call call, Deadline deadline) {
        Extensions.Standing standing = extensions.standing(deadline);
        if (!standing.noted().isAfter(call.now())) {
            return false;
        }
        try (Connection connection = database.inUnit();
                PreparedStatement update = connection.prepareStatement(MOVE)) {
            move(call, update, deadline, standing);
            return true;
        } catch (SQLException failure) {
            throw new IllegalStateException("a deadline cannot be extended", failure);
        }
    }

    /**
     * Counts all open deadlines anew that are counted or that outages touch; called when a year of the calendar was
     * loaded or changed, and after an outage. One that is fired, cleared or set anew meanwhile is left as it is.
     *
     * @return how many have another day now, or are no longer provisional
     */
    public int recount(Call call) {
        String touched =
                extensions.touched().stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
        String some =
                touched.isEmpty() ? "start_day is not null" : "(start_day is not null or kind in (" + touched + "))";
        try (Connection connection = database.inUnit();
                PreparedStatement select = connection.prepareStatement(
                        "select " + COLUMNS + " from deadline where fired_at is null and " + some);
                PreparedStatement update = connection.prepareStatement(MOVE)) {
            WorkCalendar calendar = calendars.current();
            int changed = 0;
            for (Deadline deadline : read(select)) {
                Extensions.Standing standing =
                        extensions.standing(deadline.start() == null ? deadline : deadline.countedBy(calendar));
                boolean same =
                        standing.deadline().equals(deadline) && standing.noted().equals(deadline.dueAt());
                changed += same ? 0 : move(call, update, deadline, standing);
            }
            return changed;
        } catch (SQLException failure) {
            throw new IllegalStateException("deadlines cannot be counted anew", failure);
        }
    }

    private int move(Call call, PreparedStatement update, Deadline from, Extensions.Standing to) throws SQLException {
        Deadline deadline = to.deadline();
        update.setTimestamp(1, Timestamp.from(deadline.dueAt()));
        update.setTimestamp(2, Timestamp.from(to.noted()));
        update.setBoolean(3, deadline.provisional());
        update.setTimestamp(4, timestamp(deadline.originalDueAt()));
        update.setBytes(5, Binary.of(from.id()));
        update.setTimestamp(6, Timestamp.from(from.dueAt()));
        update.setObject(7, from.start());
        update.setObject(8, from.workdays());
        update.setObject(9, from.months());
        int moved = update.executeUpdate();
        boolean extended = deadline.originalDueAt() != null && deadline.dueAt().isAfter(from.dueAt());
        if (moved > 0 && extended) {
            String text = deadline.kind() + " " + deadline.originalDueAt() + " → " + deadline.dueAt();
            audit.write(call, new Audit.Act("extend", "deadline", deadline.subject(), Audit.Outcome.DONE, text));
        }
        return moved;
    }

    private static Timestamp timestamp(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static Instant instant(Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }

    private static List<Deadline> read(PreparedStatement select) throws SQLException {
        List<Deadline> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
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
                        instant(row.getTimestamp("fired_at")),
                        instant(row.getTimestamp("begun_at")),
                        instant(row.getTimestamp("original_due_at"))));
            }
        }
        return found;
    }
}
