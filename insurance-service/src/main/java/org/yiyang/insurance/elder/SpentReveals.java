package org.yiyang.insurance.elder;

import jakarta.inject.Singleton;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.write.Chore;

/** Forgets how often accounts were shown plain values on days that are over: it is counted for the day alone. */
@Singleton
class SpentReveals implements Chore {
    private static final int ROWS_AT_ONCE = 1000;
    private static final String FORGET = "delete from elder_reveals where day < ? limit " + ROWS_AT_ONCE;
    private final Database database;

    SpentReveals(Database database) {
        this.database = database;
    }

    @Override
    public boolean doPart(Call call) {
        return database.inUnit(sql -> sql.execute(FORGET, call.today())) == ROWS_AT_ONCE;
    }
}
