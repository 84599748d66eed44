package org.yiyang.referral.referral;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.referral.capacity.CapacityHolds;
import org.yiyang.referral.capacity.CapacityKind;

/** The bed or slot that a receiver keeps for a patient: taken on acceptance, used on arrival, free again on any other end. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlaceKept {
    private final CapacityHolds holds;
    private final List<ReferralEnds> ends;

    PlaceKept(CapacityHolds holds, @All List<ReferralEnds> ends) {
        this.holds = holds;
        this.ends = ends;
    }

    /**
     * What place a receiver wants to keep.
     *
     * @param hold one that was held before, or null
     * @param kind what to take one of in the department, or null
     */
    record Wanted(UUID hold, CapacityKind kind) {}

    /** The appointment with the place that was taken for it. */
    Appointment take(Call call, Referral referral, Appointment where, Wanted wanted) {
        UUID receiver = referral.receiver().institutionId();
        CapacityHolds.Place place = new CapacityHolds.Place(receiver, where.department(), wanted.hold(), wanted.kind());
        return holds.take(call, referral.id(), place).map(where::keeping).orElse(where);
    }

    /**
     * What a referral leads its receiver to expect.
     *
     * @param patient whether the patient is expected
     * @param hold the place that is kept for that, null for none
     */
    record Expected(boolean patient, UUID hold) {
        static Expected by(Referral referral) {
            boolean accepted = referral.status().awaitsArrival();
            boolean place = accepted && referral.appointment() != null;
            return new Expected(accepted, place ? referral.appointment().holdId() : null);
        }
    }

    /**
     * Has what was kept for the patient follow the referral.
     *
     * @param before what was expected before the referral was moved
     */
    void follow(Call call, Expected before, Referral referral) {
        if (!before.patient() || before.equals(Expected.by(referral))) {
            return;
        }
        if (arrived(referral.status())) {
            consume(call, before.hold());
        } else {
            giveBack(call, before.hold());
            ends.forEach(one -> one.expectedNoMore(call, referral.id()));
        }
    }

    private void consume(Call call, UUID hold) {
        if (hold != null) {
            holds.consume(call, hold);
        }
    }

    private void giveBack(Call call, UUID hold) {
        if (hold != null) {
            holds.giveBack(call, hold);
        }
    }

    private static boolean arrived(ReferralStatus status) {
        return switch (status) {
            case ARRIVED, IN_TREATMENT, RETURNED, RECEIVED, FOLLOWED_UP, COMPLETED -> true;
            case SUBMITTED, REVIEWED, PENDING, ACCEPTED, REJECTED, REDIRECTED, IN_TRANSIT -> false;
            case CANCELLED, EXPIRED, SUPERSEDED -> false;
        };
    }
}
