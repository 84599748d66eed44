package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * How an agreement ended before its term.
 *
 * @param endedOn the first day on which it no longer holds
 * @param document the number of the decision, null where the suite ended it
 */
@Embeddable
public record DesignationEnding(
        @Enumerated(EnumType.STRING) @Column(name = "ending_ground", length = 40)
        TerminationGround ground,

        @Column(name = "ended_on") LocalDate endedOn,
        @Column(name = "ending_document") String document) {}
