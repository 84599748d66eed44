package org.yiyang.kit.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.write.Housekeeping;
import org.yiyang.kit.write.UnitOfWork;

/**
 * What the scheduler does besides handling deadlines: it records that
 * the service is alive, and deletes what is kept for a time only.
 */
@ApplicationScoped
class Upkeep {
    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final Duration LONGEST_PROMISE = Duration.ofDays(30);
    private final Deadlines deadlines;
    private final Outages outages;
    private final UnitOfWork unitOfWork;
    private final Housekeeping housekeeping;
    private Outages.Outage extended;

    Upkeep(Deadlines deadlines, Outages outages, UnitOfWork unitOfWork, Housekeeping housekeeping) {
        this.deadlines = deadlines;
        this.outages = outages;
        this.unitOfWork = unitOfWork;
        this.housekeeping = housekeeping;
    }

    /** Notes that the service is alive, unless it was not. */
    void beat(Instant now) {
        outages.beat(now);
    }

    /** Before anything is handled, people are given the time that the service was not alive. */
    synchronized void takeUpLife(Clock clock) {
        if (!outages.beat(clock.instant())) {
            unitOfWork.run(Call.system(clock.instant()), () -> outages.resume(clock));
            outages.beat(clock.instant());
        }
        Call call = Call.system(clock.instant());
        Outages.Outage last = outages.last().orElse(null);
        if (last != null && !last.equals(extended)) {
            unitOfWork.run(call, () -> deadlines.recount(call));
            extended = last;
        }
    }

    /** Forgets what was promised for a time only; that time does not run while nobody could ask for it. */
    void tidy(Instant now) {
        Call call = Call.system(now);
        // Also those that were set while a year was being loaded, and those of years that came with a new release.
        LOG.debugf("%d deadlines moved", unitOfWork.run(call, () -> deadlines.recount(call)));
        Duration lost = outages.lost(now.minus(LONGEST_PROMISE), now);
        LOG.debugf("%d rows were forgotten", housekeeping.forget(now.minus(lost)));
    }
}
