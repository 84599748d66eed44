package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That an agreement goes on with the institution that replaced a party, or why it does not.
 *
 * @param of the agreement that this one carries over; null of the one that is not carried over
 * @param side which party was replaced
 * @param on since when it is so
 * @param reason why it is not carried over, else null
 */
@Embeddable
record Succession(
        @Column(name = "succeeds_id") UUID of,

        @Enumerated(EnumType.STRING) @Column(name = "succession_side", length = 10)
        Side side,

        @Enumerated(EnumType.STRING) @Column(name = "succession_state", length = 12)
        SuccessionState state,

        @Column(name = "succession_on") LocalDate on,

        @Enumerated(EnumType.STRING) @Column(name = "succession_refusal", length = 30)
        SuccessionReason reason) {

    static Succession pending(UUID of, Side side, LocalDate on) {
        return new Succession(of, side, SuccessionState.PENDING, on, null);
    }

    static Succession refused(Side side, SuccessionReason reason, LocalDate on) {
        return new Succession(null, side, SuccessionState.REFUSED, on, reason);
    }

    Succession became(SuccessionState next, LocalDate day) {
        return new Succession(of, side, next, day, reason);
    }

    boolean isPending() {
        return state == SuccessionState.PENDING;
    }

    boolean isRefused() {
        return state == SuccessionState.REFUSED;
    }

    /** As callers read it. */
    @Schema(name = "AgreementSuccession")
    record View(UUID agreementId, Side side, SuccessionState state, LocalDate on, SuccessionReason reason) {
        static View of(Succession succession) {
            return succession == null
                    ? null
                    : new View(succession.of, succession.side, succession.state, succession.on, succession.reason);
        }
    }
}
