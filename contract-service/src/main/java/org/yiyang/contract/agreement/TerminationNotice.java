package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * The notice by which a party ends the agreement.
 *
 * @param by the party that gave notice; null if it ends by itself
 * @param on the first day on which it is no longer in force
 * @param agreed whether it needs nothing more: the other party's consent, or none
 * @param handover how the residents are cared for after it; no person is named
 */
@Embeddable
record TerminationNotice(
        @Enumerated(EnumType.STRING) @Column(name = "ending_grounds", length = 20)
        EndGrounds grounds,

        @Enumerated(EnumType.STRING) @Column(name = "ending_by", length = 10)
        Side by,

        @Column(name = "ending_on") LocalDate on,
        @Column(name = "ending_agreed") Boolean agreed,
        @Column(name = "ending_handover") String handover) {
    /** What ends it by itself, without a notice of a party. */
    static TerminationNotice bySystem(EndGrounds grounds, LocalDate on) {
        return new TerminationNotice(grounds, null, on, true, null);
    }

    /** Whether both parties have agreed to end it. */
    boolean byBoth() {
        return grounds == EndGrounds.MUTUAL && agreed;
    }

    /** With the other party's consent; a consent after the day named ends it on the day of the consent. */
    TerminationNotice consented(LocalDate today) {
        return new TerminationNotice(grounds, by, on.isBefore(today) ? today : on, true, handover);
    }
}
