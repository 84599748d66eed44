package org.yiyang.referral.referral;

import java.util.Comparator;
import java.util.List;
import org.yiyang.referral.capacity.FreePlaces;
import org.yiyang.referral.copies.Partner;
import org.yiyang.referral.copies.PlacedInstitution;

/**
 * An institution to which a patient might go.
 *
 * @param as the kind of destination that it is for the stage; null where the register has not said
 * @param agreement the agreement with it in force, null without one
 * @param distanceKm as the crow flies, null where one of the two places is not known
 * @param free null where it has said nothing lately
 */
record ProposedInstitution(
        PlacedInstitution institution,
        DestinationKind as,
        Capability capability,
        Partner agreement,
        Double distanceKm,
        FreePlaces.Free free) {
    /** An agreement before none, then a green channel, the nearer by whole kilometres, more free places. */
    private static final Comparator<ProposedInstitution> ORDER = Comparator.comparing(
                    (ProposedInstitution one) -> one.agreement() == null)
            .thenComparing(one -> !one.greenChannel())
            .thenComparing(ProposedInstitution::wholeKm)
            .thenComparing(ProposedInstitution::places, Comparator.reverseOrder())
            .thenComparing(one -> one.institution().id());

    /** The best of some, the best first. */
    static List<ProposedInstitution> best(List<ProposedInstitution> some, int most) {
        return some.stream().sorted(ORDER).limit(most).toList();
    }

    /** The same with what is known of it besides. */
    ProposedInstitution with(Partner partner, FreePlaces.Free left) {
        return new ProposedInstitution(institution, as, capability, partner, distanceKm, left);
    }

    boolean greenChannel() {
        return agreement != null && agreement.greenReferral();
    }

    /** Who is nowhere that is known comes last. */
    private long wholeKm() {
        return distanceKm == null ? Long.MAX_VALUE : Math.round(distanceKm);
    }

    /** Who has said nothing comes after who has said that nothing is free. */
    private long places() {
        return free == null ? -1 : free.places();
    }
}
