package org.yiyang.contract.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.contract.agreement.PromisePeriod;
import org.yiyang.contract.count.Count;

/**
 * What was promised and what was done of one item.
 *
 * @param times promised in each period at the end of the span; null where nothing was
 * @param periods how many periods are over in which it was due
 * @param promised times in all of these periods
 * @param kept of them, how many were kept; what was done beyond the promise in a period does not count
 * @param performed visits, whether promised or not
 * @param persons served on them
 */
@Embeddable
@Schema(name = "PerformanceLine")
record ItemLine(
        String item,
        Integer times,

        @Enumerated(EnumType.STRING) @Column(name = "per_period", length = 10)
        PromisePeriod per,

        @Column(name = "periods_due") int periods,
        long promised,
        long kept,
        long performed,
        long persons) {

    /** An item of all agreements of a region; how often each of them promised it is left out. */
    static ItemLine of(String item, Count due, Count done) {
        return new ItemLine(
                item, null, null, Math.toIntExact(due.first()), due.second(), due.third(), done.fourth(), done.fifth());
    }

    boolean saysAnything() {
        return periods > 0 || performed > 0;
    }
}
