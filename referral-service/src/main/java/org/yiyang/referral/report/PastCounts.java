package org.yiyang.referral.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was known at the end of a past day never changes, so it is counted once and remembered; what is known now is counted
 * each time. A transaction that began before midnight may end after it, so a day is past a while later.
 */
@ApplicationScoped
class PastCounts {
    private static final Duration UNTIL_ALL_HAVE_ENDED = Duration.ofMinutes(30);
    private static final int REMEMBERED_MAX = 32;
    private final QuestionCounts counts;
    private final Map<Asked, Counted> remembered = new LinkedHashMap<>(REMEMBERED_MAX, 1, true);

    PastCounts(QuestionCounts counts) {
        this.counts = counts;
    }

    private record Asked(Grouping by, QuestionCounts.Range range) {}

    /** Counts and response times of each part, all of them together at the empty key. */
    record Counted(Map<String, Tally> tallies, Map<String, QuestionCounts.Times> times) {}

    Counted of(Grouping by, QuestionCounts.Range range, Instant now) {
        if (now.isBefore(range.over().plus(UNTIL_ALL_HAVE_ENDED))) {
            return count(by, range);
        }
        Asked asked = new Asked(by, range);
        Counted known = recall(asked);
        return known == null ? remember(asked, count(by, range)) : known;
    }

    private Counted count(Grouping by, QuestionCounts.Range range) {
        return new Counted(counts.tallies(by, range), counts.times(by, range));
    }

    private synchronized Counted recall(Asked asked) {
        return remembered.get(asked);
    }

    private synchronized Counted remember(Asked asked, Counted counted) {
        remembered.put(asked, counted);
        if (remembered.size() > REMEMBERED_MAX) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        return counted;
    }
}
