package org.yiyang.contract.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.write.Chores;
import org.yiyang.kit.write.UnitOfWork;

/** Changes at random, and after every third the sums that are kept beside what counting each record comes to. */
public abstract class CountWalk {
    private static final int CHANGES = 150;

    @Inject
    protected Database database;

    @Inject
    protected Changes changes;

    @Inject
    protected Clock clock;

    @Inject
    UnitOfWork units;

    @Inject
    Chores chores;

    @Inject
    CountSums sums;

    protected final Random random;
    protected LocalDate today;

    protected CountWalk(long seed) {
        random = new Random(seed);
    }

    /** What is counted. */
    protected abstract CountKind counts();

    /** What must be there before. */
    protected abstract void begin();

    protected abstract void change();

    /** Compares the figures of some regions and days; how many there were. */
    protected abstract int compare(String when);

    protected final void walk() {
        today = WorkCalendar.dayOf(clock.instant());
        begin();
        int compared = 0;
        for (int i = 0; i < CHANGES; i++) {
            change();
            if (random.nextInt(12) == 0) {
                chores.doAll();
            }
            if (i % 3 == 0) {
                compared += compare("after change " + i);
            }
        }
        chores.doAll();
        compared += compare("at the end");
        assertTrue(compared > 100, "only " + compared + " figures were compared");
    }

    protected final int compare(List<String> regions, LocalDate from, LocalDate to, String when) {
        int compared = 0;
        for (String region : regions) {
            Map<String, Count> each = counts().direct(region, from, to);
            assertEquals(each, sums.of(counts(), region, from, to), region + " " + from + " to " + to + " " + when);
            compared += each.size();
        }
        return compared;
    }

    protected final void execute(String text, Object... values) {
        database.anywhere(sql -> sql.execute(text, values));
    }

    protected final void unit(Runnable effect) {
        units.run(Call.system(clock.instant()), effect);
    }
}
