package org.yiyang.insurance.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.yiyang.insurance.elder.ElderCounts;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.write.UnitOfWork;

/**
 * The counts of many records, which take seconds, are shown again as they were known for some minutes, and then counted anew
 * in the background while they are still shown; those of few are counted each time.
 */
@ApplicationScoped
class RememberedCounts {
    private static final Logger LOG = Logger.getLogger(RememberedCounts.class);
    private static final long MANY = 10_000;
    private static final int KEPT_MAX = 300;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration SHOWN = Duration.ofHours(1);
    private final ElderCounts counts;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final Set<ElderCounts.Day> underWay = new HashSet<>();
    private final Map<ElderCounts.Day, Counted> kept = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ElderCounts.Day, Counted> eldest) {
            return size() > KEPT_MAX;
        }
    };

    RememberedCounts(ElderCounts counts, UnitOfWork unitOfWork, Clock clock) {
        this.counts = counts;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * What was counted.
     *
     * @param at when
     */
    record Counted(
            Instant at,
            List<ElderCounts.Records> records,
            List<ElderCounts.Insured> insured,
            List<ElderCounts.Assessed> assessed) {
        private boolean isOfMany() {
            return records.stream().mapToLong(ElderCounts.Records::people).sum() >= MANY;
        }
    }

    Counted of(ElderCounts.Day asked) {
        Counted known = known(asked);
        Instant now = clock.instant();
        if (known == null || known.at().isBefore(now.minus(SHOWN))) {
            return keep(asked, count(asked));
        }
        if (known.at().isBefore(now.minus(FRESH)) && begins(asked)) {
            Thread counter = new Thread(() -> again(asked), "counts");
            counter.setDaemon(true);
            counter.start();
        }
        return known;
    }

    private void again(ElderCounts.Day asked) {
        try {
            keep(asked, unitOfWork.run(Call.system(clock.instant()), () -> count(asked)));
        } catch (RuntimeException away) {
            LOG.debugf("not counted anew: %s", away.getClass().getName());
        } finally {
            ended(asked);
        }
    }

    private Counted count(ElderCounts.Day asked) {
        Instant at = clock.instant();
        return new Counted(at, counts.records(asked), counts.insured(asked), counts.assessed(asked));
    }

    private synchronized Counted known(ElderCounts.Day asked) {
        return kept.get(asked);
    }

    private synchronized Counted keep(ElderCounts.Day asked, Counted counted) {
        if (counted.isOfMany()) {
            kept.remove(asked);
            kept.put(asked, counted);
        }
        return counted;
    }

    private synchronized boolean begins(ElderCounts.Day asked) {
        return underWay.add(asked);
    }

    private synchronized void ended(ElderCounts.Day asked) {
        underWay.remove(asked);
    }
}
