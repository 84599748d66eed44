package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what was read of counted months, until one of them is counted again; the last asked for are kept. */
@ApplicationScoped
class ReadMonths {
    private static final int KEPT_MAX = 2_000_000;
    private final CountedMonths months;
    private final Map<Asked, Read> remembered = new LinkedHashMap<>(16, 1, true);
    private long kept;

    ReadMonths(CountedMonths months) {
        this.months = months;
    }

    private record Asked(Grouping by, String region, Map<Integer, Instant> countedTo) {}

    /**
     * What was read of some months.
     *
     * @param countedTo to which end each of them is counted
     * @param sums not to be changed
     * @param size how many numbers it takes to keep them
     */
    record Read(Map<Integer, Instant> countedTo, Sums sums, int size) {}

    Read of(Grouping by, QuestionCounts.Range range, Collection<Integer> wanted) {
        Map<Integer, Instant> countedTo = months.countedTo(wanted, range.over());
        Read known = recall(new Asked(by, range.region(), countedTo));
        return known == null ? remember(by, range, read(by, range, countedTo.keySet())) : known;
    }

    /** A month may have been counted again meanwhile, so that the ends are those that were read. */
    private Read read(Grouping by, QuestionCounts.Range range, Collection<Integer> wanted) {
        Sums sums = new Sums(by, range.region());
        Map<Integer, Instant> countedTo = months.read(by, range, wanted, sums);
        return new Read(Map.copyOf(countedTo), sums, sums.finish());
    }

    private synchronized Read recall(Asked asked) {
        return remembered.get(asked);
    }

    private synchronized Read remember(Grouping by, QuestionCounts.Range range, Read read) {
        Read before = remembered.put(new Asked(by, range.region(), read.countedTo()), read);
        kept += read.size() - (before == null ? 0 : before.size());
        while (kept > KEPT_MAX && !remembered.isEmpty()) {
            kept -= remembered.remove(remembered.keySet().iterator().next()).size();
        }
        return read;
    }
}
