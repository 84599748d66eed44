package org.yiyang.referral.report;

import org.jdbi.v3.core.result.RowView;

/** What was counted of one part of the referrals. */
record Tally(
        long up,
        long down,
        long emergency,
        long accepted,
        long answered,
        long onTime,
        long due,
        long missed,
        long came,
        long arrivedUp,
        long returned) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Tally read(RowView row) {
        return new Tally(
                number(row, "went_up"),
                number(row, "went_down"),
                number(row, "emergencies"),
                number(row, "accepted"),
                number(row, "answered"),
                number(row, "on_time"),
                number(row, "due"),
                number(row, "missed"),
                number(row, "came"),
                number(row, "arrived_up"),
                number(row, "returned"));
    }

    private static long number(RowView row, String column) {
        Long counted = row.getColumn(column, Long.class);
        return counted == null ? 0 : counted;
    }

    Tally plus(Tally other) {
        return new Tally(
                up + other.up,
                down + other.down,
                emergency + other.emergency,
                accepted + other.accepted,
                answered + other.answered,
                onTime + other.onTime,
                due + other.due,
                missed + other.missed,
                came + other.came,
                arrivedUp + other.arrivedUp,
                returned + other.returned);
    }

    long all() {
        return up + down + emergency;
    }
}
