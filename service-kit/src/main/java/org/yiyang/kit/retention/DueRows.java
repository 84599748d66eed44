package org.yiyang.kit.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.caller.Call;

/**
 * Which rows of a table a rule is about, as SQL of the code: where each begins its period, in which region it is, and by
 * which ids it may be held. The column of the beginning has an index, for a city has a million rows that are not due.
 */
public final class DueRows {
    /**
     * Asked for one id at a time: for several at once ({@code in}) MariaDB
     * reads all rows, of a million persons for each row that is due.
     */
    private static final String HOLD = "exists (select 1 from retention_hold h where h.subject_id = %s"
            + " and h.lifted_at is null and h.valid_until >= ?)";

    private static final String PERSON = "exists (select 1 from %s p where p.id = %s and p.held_until >= ?)";
    private static final String NAMED_HOLD = "exists (select 1 from %s join retention_hold h on h.subject_id = %s"
            + " where %s and h.lifted_at is null and h.valid_until >= ?)";
    private static final String NAMED_PERSON =
            "exists (select 1 from %s join %s p on p.id = %s where %s and p.held_until >= ?)";
    private final String from;
    private final String id;
    private final List<String> where = new ArrayList<>();
    private final List<String> holders = new ArrayList<>();
    private final List<Naming> namings = new ArrayList<>();
    private String since;
    private boolean moment;
    private String region;

    private DueRows(String from, String id) {
        this.from = from;
        this.id = id;
        this.holders.add(id);
    }

    /** Rows of a table with the column of their ids. */
    public static DueRows of(String from, String id) {
        return new DueRows(from, id);
    }

    /** The column of the day on which the period begins. */
    public DueRows sinceDay(String column) {
        since = column;
        return this;
    }

    /** The column of the moment at which the period begins; its day in China counts. */
    public DueRows sinceMoment(String column) {
        since = column;
        moment = true;
        return this;
    }

    /** The column of the region whose parameter counts. */
    public DueRows region(String column) {
        region = column;
        return this;
    }

    /** A condition without values; what is done already may not meet it. */
    public DueRows where(String condition) {
        where.add(condition);
        return this;
    }

    /** Further ids by which a row is held, as that of the person. */
    public DueRows heldBy(String... columns) {
        holders.addAll(List.of(columns));
        return this;
    }

    /**
     * Further rows that name the persons whom a row is about, any of whom may
     * hold it: a table, which of its rows, and the column of the id.
     */
    public DueRows heldByNamed(String table, String which, String column) {
        namings.add(new Naming(table, which, column));
        return this;
    }

    private record Naming(String table, String which, String column) {}

    /**
     * What keeps rows beyond their period.
     *
     * @param on the day on which a hold must stand
     * @param persons the table of the persons whom this service knows; null where it knows none
     */
    record Holds(LocalDate on, String persons) {}

    /**
     * One that is due.
     *
     * @param since when its period began, as it is written in {@link Place}
     */
    record Due(UUID id, String since) {
        Place place() {
            return new Place(since, id);
        }
    }

    /** Up to where a run is: the beginning of a period and, of those that began with it, the id. */
    record Place(String since, UUID id) {
        static Place read(String written) {
            String[] parts = written.split(" ");
            return new Place(parts[0], UUID.fromString(parts[1]));
        }

        String written() {
            return since + " " + id;
        }
    }

    /**
     * The next of them, which nobody else changes until the running transaction ends.
     *
     * @param ends by region the last day on which a period that is over may have begun; the empty region is among them
     * @param after null for the first
     */
    String select(Map<String, LocalDate> ends, Holds holds, Place after, List<Object> values) {
        return "select " + id + " as due_id, " + since + " as due_since from " + from + " where " + over(ends, values)
                + " and not " + held(holds, values) + following(after, values) + " order by " + since + ", " + id
                + " limit ? for update";
    }

    private String following(Place after, List<Object> values) {
        if (after == null) {
            return "";
        }
        Object begun = moment ? Instant.parse(after.since()) : LocalDate.parse(after.since());
        values.addAll(List.of(begun, begun, after.id()));
        return " and " + since + " >= ? and (" + since + " > ? or " + id + " > ?)";
    }

    Due due(RowView row) {
        Object begun = moment ? row.getColumn("due_since", Instant.class) : row.getColumn("due_since", LocalDate.class);
        return new Due(row.getColumn("due_id", UUID.class), begun.toString());
    }

    /** How many there are, apart from those that are held. */
    String count(Map<String, LocalDate> ends, Holds holds, List<Object> values) {
        return "select count(*) from " + from + " where " + over(ends, values) + " and not " + held(holds, values);
    }

    /** How many a hold keeps. */
    String countHeld(Map<String, LocalDate> ends, Holds holds, List<Object> values) {
        return "select count(*) from " + from + " where " + over(ends, values) + " and " + held(holds, values);
    }

    private String held(Holds holds, List<Object> values) {
        List<String> any = new ArrayList<>();
        holders.forEach(one -> any.add(HOLD.formatted(one)));
        namings.forEach(one -> any.add(NAMED_HOLD.formatted(one.table(), one.column(), one.which())));
        if (holds.persons() != null) {
            holders.forEach(one -> any.add(PERSON.formatted(holds.persons(), one)));
            namings.forEach(
                    one -> any.add(NAMED_PERSON.formatted(one.table(), holds.persons(), one.column(), one.which())));
        }
        any.forEach(one -> values.add(holds.on()));
        return "(" + String.join(" or ", any) + ")";
    }

    private String over(Map<String, LocalDate> ends, List<Object> values) {
        List<String> all = new ArrayList<>();
        if (region == null) {
            all.add(begun(ends.get(""), values));
        } else {
            // The index finds what may be due in any region; whether it is due in its own is checked for each row.
            all.add(begun(ends.values().stream().max(Comparator.naturalOrder()).orElseThrow(), values));
        }
        if (region != null && ends.size() > 1) {
            all.add(byRegion(ends, values));
        }
        all.addAll(where);
        return String.join(" and ", all);
    }

    /** The longest code that a region begins with counts, as everywhere. */
    private String byRegion(Map<String, LocalDate> ends, List<Object> values) {
        String cases = ends.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty())
                .sorted(Comparator.comparing(one -> -one.getKey().length()))
                .map(one -> {
                    values.add(one.getKey() + "%");
                    return " when " + region + " like ? then " + begun(one.getValue(), values);
                })
                .collect(Collectors.joining());
        return "(case" + cases + " else " + begun(ends.get(""), values) + " end)";
    }

    private String begun(LocalDate last, List<Object> values) {
        if (!moment) {
            values.add(last);
            return since + " <= ?";
        }
        Instant end = last.plusDays(1).atStartOfDay(Call.CHINA).toInstant();
        values.add(end);
        return since + " < ?";
    }
}
