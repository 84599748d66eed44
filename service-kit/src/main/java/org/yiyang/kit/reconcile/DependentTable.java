package org.yiyang.kit.reconcile;

import java.util.List;

/** A table of what belongs to records; a row of it whose record no register has was left behind. */
enum DependentTable {
    HISTORY("aggregate_move", "aggregate_id", "", Difference.HISTORY_WITHOUT_RECORD),
    EVENTS("outbox", "aggregate_id", " and superseded_at is null", Difference.EVENT_WITHOUT_RECORD),
    TASKS("task", "subject_id", "", Difference.TASK_WITHOUT_RECORD),
    DEADLINES("deadline", "subject_id", " and fired_at is null", Difference.DEADLINE_WITHOUT_RECORD);

    private final String table;
    private final String id;
    private final String and;
    private final Difference stray;

    DependentTable(String table, String id, String and, Difference stray) {
        this.table = table;
        this.id = id;
        this.and = and;
        this.stray = stray;
    }

    String table() {
        return table;
    }

    /** The column that names the record. */
    String id() {
        return id;
    }

    /** Which of its rows count; empty for all. Of deadlines those of these kinds do not, which have no record. */
    String and(List<String> recordless) {
        return this != DEADLINES || recordless.isEmpty()
                ? and
                : and + " and kind not in ('" + String.join("', '", recordless) + "')";
    }

    Difference stray() {
        return stray;
    }
}
