package org.yiyang.contract.count;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.write.Chore;

/** Brings the sums in line with the subjects that have changed since, and with those whose shares end soon. */
@ApplicationScoped
class CountChore implements Chore {
    /** Shares reach farther ahead than this, so that none ends between two rounds. */
    private static final int DAYS_AHEAD = 31;

    private final List<CountKind> kinds;
    private final CountRows rows;

    CountChore(@All List<CountKind> kinds, CountRows rows) {
        this.kinds = kinds;
        this.rows = rows;
    }

    @Override
    public boolean doPart(Call call) {
        return kinds.stream().anyMatch(kind -> bringInLine(kind, call.today()));
    }

    private boolean bringInLine(CountKind kind, LocalDate today) {
        CountRows.Due due = rows.due(kind.name(), today.plusDays(DAYS_AHEAD), kind.atOnce());
        if (due.from().isEmpty()) {
            return false;
        }
        Map<UUID, CountShare> before = rows.shares(kind.name(), due.from().keySet());
        Map<UUID, CountShare> now = kind.shares(due.from(), today);
        Map<UUID, CountShare> after = new HashMap<>();
        SortedMap<CountCell, Count> more = new TreeMap<>();
        due.from().forEach((subject, from) -> {
            CountShare old = before.getOrDefault(subject, CountShare.NOTHING);
            CountShare next = old.with(now.getOrDefault(subject, CountShare.NOTHING), from);
            after.put(subject, next);
            old.cells().forEach((cell, count) -> more.merge(cell, count.negated(), Count::sum));
            next.cells().forEach((cell, count) -> more.merge(cell, count, Count::sum));
        });
        rows.add(kind.name(), CountRows.DAY, more);
        rows.add(kind.name(), CountRows.MONTH, months(more));
        rows.keep(kind.name(), after);
        rows.unmark(due.marks());
        return true;
    }

    private static SortedMap<CountCell, Count> months(SortedMap<CountCell, Count> days) {
        SortedMap<CountCell, Count> months = new TreeMap<>();
        days.forEach((cell, count) -> months.merge(cell.ofMonth(), count, Count::sum));
        return months;
    }
}
