package org.yiyang.kit.person;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.write.Chore;

/** Counts how often an account is given what is kept of a person on one day; counts of past days are deleted. */
@Singleton
class ExportQuota implements Chore {
    private static final int PER_DAY = 10;
    private static final int ROWS_AT_ONCE = 1000;
    // The row is locked until the end of the transaction: of two at once the second counts after the first.
    private static final String COUNT = "insert into person_export (account, elder_id, day, times) values (?, ?, ?, 1)"
            + " on duplicate key update times = times + 1";
    private static final String TIMES =
            "select times from person_export where account = ? and elder_id = ? and day = ?";
    private static final String FORGET = "delete from person_export where day < ? limit " + ROWS_AT_ONCE;
    private final Database database;

    ExportQuota(Database database) {
        this.database = database;
    }

    /**
     * Counts one more export in the running unit of work; each account has its
     * own count, so that no relative uses up what the person may ask for.
     *
     * @throws Refused {@code PERSON_EXPORTS_SPENT}, and nothing is counted
     */
    void count(Call call, UUID elder) {
        Object[] row = {call.caller().subject(), elder, call.today()};
        int times = database.inUnit(sql -> {
            sql.execute(COUNT, row);
            return sql.select(TIMES, row).mapTo(Integer.class).one();
        });
        if (times > PER_DAY) {
            Instant tomorrow = call.today().plusDays(1).atStartOfDay(Call.CHINA).toInstant();
            long seconds = Duration.between(call.now(), tomorrow).toSeconds();
            throw new Refused(PersonRefusal.EXPORTS_SPENT, PER_DAY).retryAfter(Math.toIntExact(seconds));
        }
    }

    @Override
    public boolean doPart(Call call) {
        return database.inUnit(sql -> sql.execute(FORGET, call.today())) == ROWS_AT_ONCE;
    }
}
