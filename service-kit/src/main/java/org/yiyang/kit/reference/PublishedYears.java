package org.yiyang.kit.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.yiyang.kit.calendar.CalendarYear;
import org.yiyang.kit.calendar.Calendars;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadlines;

/**
 * Updates a service's calendar, and with it its open deadlines, when the notice for a year was published or withdrawn.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PublishedYears {
    private final Calendars calendars;
    private final Deadlines deadlines;

    PublishedYears(Calendars calendars, Deadlines deadlines) {
        this.calendars = calendars;
        this.deadlines = deadlines;
    }

    /**
     * Loads a year and counts the open deadlines again; an older notice that arrives late changes nothing.
     *
     * @param sequence the notice's version; of two the higher counts, in whatever order they arrive
     */
    public void learn(CalendarYear year, long sequence, Instant now) {
        if (calendars.replace(year, sequence, now)) {
            deadlines.recount(Call.system(now));
        }
    }

    /** Forgets a year whose notice was withdrawn, and counts the open deadlines again: some are provisional again. */
    public void forget(int year, long sequence, Instant now) {
        if (calendars.forget(year, sequence, now)) {
            deadlines.recount(Call.system(now));
        }
    }
}
