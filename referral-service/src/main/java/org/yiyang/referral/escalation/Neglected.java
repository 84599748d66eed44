package org.yiyang.referral.escalation;

import java.util.List;
import java.util.UUID;
import org.yiyang.kit.database.Database;

/**
 * Finds what is open without an owner or a next deadline, because it is older than both features, part by part in the
 * order of the ids; for one thread.
 */
public final class Neglected {
    private static final UUID BEGIN = new UUID(0, 0);
    private static final int PART = 50;
    private static final String LACKING = " (not exists (select 1 from task t where t.subject_id = x.id)"
            + " or not exists (select 1 from deadline d where d.subject_id = x.id and d.fired_at is null))";
    private final Database database;
    private final String text;
    private UUID last = BEGIN;

    /** Of a table, named x, what fulfils a condition and lacks one of the two, and whatever another statement finds. */
    public Neglected(Database database, String table, String open, String others) {
        this.database = database;
        this.text = "select y.id from (select x.id from " + table + " x where " + open + " and" + LACKING + others
                + ") y where y.id > ? order by y.id limit " + PART;
    }

    /** The next of them; none after the last, and then it begins again. */
    public List<UUID> next() {
        List<UUID> found =
                database.inUnit(sql -> sql.select(text, last).mapTo(UUID.class).list());
        last = found.isEmpty() ? BEGIN : found.get(found.size() - 1);
        return found;
    }
}
