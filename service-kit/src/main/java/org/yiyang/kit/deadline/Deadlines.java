package org.yiyang.kit.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.BatchedRows;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.database.Database;

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
        Object[] values = values(wanted);
        database.inUnit(sql -> sql.execute(UPSERT, values));
    }

    /** The same for several, which are written at once. */
    public void set(Collection<Deadline> wanted) {
        List<Object[]> rows = wanted.stream().map(this::values).toList();
        if (!rows.isEmpty()) {
            database.inUnit(sql -> {
                BatchedRows.insert(sql, UPSERT, rows);
                return null;
            });
        }
    }

    private Object[] values(Deadline wanted) {
        extensions.mustBegin(wanted);
        Extensions.Standing standing = extensions.standing(wanted);
        Deadline deadline = standing.deadline();
        return new Object[] {
            deadline.id(),
            deadline.subject(),
            deadline.kind(),
            deadline.part(),
            deadline.dueAt(),
            standing.noted(),
            deadline.start(),
            deadline.workdays(),
            deadline.months(),
            deadline.provisional(),
            deadline.begunAt(),
            deadline.originalDueAt()
        };
    }

    /** Sets a deadline at the end of the {@code workdays}th workday after {@code start}. */
    public Deadline setWorkdays(UUID subject, String kind, LocalDate start, int workdays) {
        return kept(afterWorkdays(subject, kind, start, workdays));
    }

    /** The same for one part of a subject. */
    public Deadline setWorkdays(UUID subject, String kind, UUID part, LocalDate start, int workdays) {
        return kept(counted(Deadline.after(start, workdays, null, subject, kind, part)));
    }

    /** Sets a deadline some months after {@code start}; where its last day is none for work, on the next that is one. */
    public Deadline setMonths(UUID subject, String kind, LocalDate start, int months) {
        return kept(counted(Deadline.after(start, null, months, subject, kind, subject)));
    }

    /** The deadline that {@link #setWorkdays(UUID, String, LocalDate, int)} would set, to be set with others. */
    public Deadline afterWorkdays(UUID subject, String kind, LocalDate start, int workdays) {
        return counted(Deadline.after(start, workdays, null, subject, kind, subject));
    }

    private Deadline counted(Deadline wanted) {
        return wanted.countedBy(calendars.current());
    }

    private Deadline kept(Deadline deadline) {
        set(deadline);
        return deadline;
    }

    public void clear(UUID subject, String kind) {
        clear(subject, kind, subject);
    }

    public void clear(UUID subject, String kind, UUID part) {
        delete("subject_id = ? and kind = ? and part_id = ?", subject, kind, part);
    }

    /** Removes a deadline that is due after a moment; one that is due by then waits to be handled. */
    public void clearAfter(UUID subject, String kind, UUID part, Instant moment) {
        delete("subject_id = ? and kind = ? and part_id = ? and due_at > ?", subject, kind, part, moment);
    }

    /** Removes all that is still to come for a subject that has reached its end. */
    public void clearAll(UUID subject) {
        delete("subject_id = ?", subject);
    }

    /** The same for several subjects, at once. */
    public void clearAll(Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            delete(
                    "subject_id in " + Binary.marks(subjects),
                    Binary.padded(subjects).toArray());
        }
    }

    private void delete(String some, Object... values) {
        database.inUnit(sql -> sql.execute("delete from deadline where fired_at is null and " + some, values));
    }

    /** The open deadlines of a subject, the next first. */
    public List<Deadline> openOf(UUID subject) {
        return openOf(List.of(subject)).getOrDefault(subject, List.of());
    }

    /** The same for several, read at once; subjects without any are missing. */
    public Map<UUID, List<Deadline>> openOf(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        String some = " from deadline where fired_at is null and subject_id in " + Binary.marks(subjects);
        return database
                .anywhere(sql -> sql.select(
                                "select " + Deadline.COLUMNS + some + " order by due_at",
                                Binary.padded(subjects).toArray())
                        .map(Deadline::of)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Deadline::subject));
    }

    /** When the deadline of a subject came the last time; empty if it is still open or never was set. */
    public Optional<Instant> firedAt(UUID subject, String kind) {
        String select = "select max(fired_at) from deadline where subject_id = ? and kind = ?";
        return database.anywhere(
                sql -> sql.select(select, subject, kind).mapTo(Instant.class).findOne());
    }

    /** What has come and was not handled; at most {@code limit}. */
    List<Deadline> due(Instant now, int limit) {
        String due = " from deadline where fired_at is null and try_at <= ? order by try_at limit ?";
        return database.alone(sql -> sql.select("select " + Deadline.COLUMNS + due, now, limit)
                .map(Deadline::of)
                .list());
    }

    /** Marks one as handled; false if another instance was first, or it was moved in the meantime. */
    boolean fire(UUID id, Instant now) {
        String update = "update deadline set fired_at = ? where id = ? and fired_at is null and due_at <= ?";
        return database.inUnit(sql -> sql.execute(update, now, id, now)) == 1;
    }

    /** Tries one that failed again later. */
    void postpone(UUID id, Instant until) {
        database.alone(sql -> sql.execute("update deadline set try_at = ? where id = ?", until, id));
    }

    /** Extends a deadline that has come by the time that outages took from it; false if it has had all of it by now. */
    boolean extend(Call call, Deadline deadline) {
        Extensions.Standing standing = extensions.standing(deadline);
        if (!standing.noted().isAfter(call.now())) {
            return false;
        }
        database.inUnit(sql -> move(call, sql, deadline, standing));
        return true;
    }

    /**
     * Counts all open deadlines again that are counted or that outages touch; called when a year of the calendar was
     * loaded or changed, and after an outage. One that is fired, cleared or set again meanwhile is left as it is.
     *
     * @return how many have another day now, or are no longer provisional
     */
    public int recount(Call call) {
        String touched =
                extensions.touched().stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
        String some =
                touched.isEmpty() ? "start_day is not null" : "(start_day is not null or kind in (" + touched + "))";
        String open = "select " + Deadline.COLUMNS + " from deadline where fired_at is null and " + some;
        WorkCalendar calendar = calendars.current();
        return database.inUnit(sql -> {
            int changed = 0;
            for (Deadline deadline : sql.select(open).map(Deadline::of).list()) {
                Extensions.Standing standing =
                        extensions.standing(deadline.start() == null ? deadline : deadline.countedBy(calendar));
                boolean same =
                        standing.deadline().equals(deadline) && standing.noted().equals(deadline.dueAt());
                changed += same ? 0 : move(call, sql, deadline, standing);
            }
            return changed;
        });
    }

    private int move(Call call, Handle sql, Deadline from, Extensions.Standing to) {
        Deadline deadline = to.deadline();
        int moved = sql.execute(
                MOVE,
                deadline.dueAt(),
                to.noted(),
                deadline.provisional(),
                deadline.originalDueAt(),
                from.id(),
                from.dueAt(),
                from.start(),
                from.workdays(),
                from.months());
        boolean extended = deadline.originalDueAt() != null && deadline.dueAt().isAfter(from.dueAt());
        if (moved > 0 && extended) {
            String text = deadline.kind() + " " + deadline.originalDueAt() + " → " + deadline.dueAt();
            audit.write(call, new Audit.Act("extend", "deadline", deadline.subject(), Audit.Outcome.DONE, text));
        }
        return moved;
    }
}
