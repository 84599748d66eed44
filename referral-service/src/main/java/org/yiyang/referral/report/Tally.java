package org.yiyang.referral.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

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

    /** The columns of a tally, in its order. */
    static final String COLUMNS = "went_up, went_down, emergencies, accepted, answered, on_time, due, missed, came,"
            + " arrived_up, returned";

    /** Reads the columns from a number on. */
    static Tally read(ResultSet row, int from) throws SQLException {
        return new Tally(
                row.getLong(from),
                row.getLong(from + 1),
                row.getLong(from + 2),
                row.getLong(from + 3),
                row.getLong(from + 4),
                row.getLong(from + 5),
                row.getLong(from + 6),
                row.getLong(from + 7),
                row.getLong(from + 8),
                row.getLong(from + 9),
                row.getLong(from + 10));
    }

    List<Object> values() {
        return List.of(up, down, emergency, accepted, answered, onTime, due, missed, came, arrivedUp, returned);
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
