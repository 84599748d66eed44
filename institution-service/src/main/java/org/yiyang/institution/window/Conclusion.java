package org.yiyang.institution.window;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The end of the review.
 *
 * @param on the day of the last decision
 * @param workdays that it took, without the pauses
 * @param onTime whether that was within the time allowed
 */
@Embeddable
record Conclusion(
        @Column(name = "decided_on") LocalDate on,
        @Column(name = "handling_workdays") Integer workdays,
        @Column(name = "on_time") Boolean onTime) {}
