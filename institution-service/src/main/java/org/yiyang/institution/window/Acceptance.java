package org.yiyang.institution.window;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.yiyang.institution.window.matter.ClockKind;

/**
 * The acceptance (受理) of a case.
 *
 * @param on the day from which the time for the decision is counted; of a deemed one the day of receipt
 * @param by the account that accepted, which may not decide
 * @param deemed whether it came by itself, because nothing was said within the time
 * @param clock how long the authorities have
 * @param workdays so many, as was the rule on that day
 */
@Embeddable
record Acceptance(
        @Column(name = "accepted_on") LocalDate on,
        @Column(name = "accepted_by") String by,
        @Column(name = "deemed") Boolean deemed,

        @Enumerated(EnumType.STRING) @Column(name = "clock_kind", length = 12)
        ClockKind clock,

        @Column(name = "clock_workdays") Integer workdays) {}
