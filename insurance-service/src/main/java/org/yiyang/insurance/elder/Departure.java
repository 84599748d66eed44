package org.yiyang.insurance.elder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.caller.Call;

/**
 * How a record came to its end.
 *
 * @param before what it was when the death was recorded, in case that was a mistake
 * @param endedOn since when nobody needs the record any more; of one that goes on it is null
 */
@Embeddable
record Departure(
        @Enumerated(EnumType.STRING) @Column(name = "status_before_death", length = 30)
        ElderStatus before,

        @Column(name = "deceased_on") LocalDate deceasedOn,
        @Column(name = "ended_on") LocalDate endedOn) {
    /** What it comes to once the record is in a state; who has died and is closed then is gone since the death. */
    static Departure in(Departure so, ElderStatus next, Instant at) {
        if (so != null && next.isOver() && so.endedOn != null) {
            return so;
        }
        LocalDate end = next.isOver() ? LocalDate.ofInstant(at, Call.CHINA) : null;
        if (end == null && (so == null || so.deceasedOn == null)) {
            return null;
        }
        return new Departure(so == null ? null : so.before, so == null ? null : so.deceasedOn, end);
    }
}
