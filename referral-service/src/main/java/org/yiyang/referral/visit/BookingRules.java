package org.yiyang.referral.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownAgreements;
import org.yiyang.referral.copies.KnownElder;
import org.yiyang.referral.copies.KnownElders;
import org.yiyang.referral.copies.KnownInstitution;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.referral.ReferralSnapshot;
import org.yiyang.referral.referral.Referrals;

/** Who may book a visit for whom: for a referral that is accepted, or for an own resident through the green channel. */
@ApplicationScoped
class BookingRules {
    private final Referrals referrals;
    private final KnownAgreements agreements;
    private final KnownInstitutions institutions;
    private final KnownElders elders;

    BookingRules(Referrals referrals, KnownAgreements agreements, KnownInstitutions institutions, KnownElders elders) {
        this.referrals = referrals;
        this.agreements = agreements;
        this.institutions = institutions;
        this.elders = elders;
    }

    /**
     * What is booked, if it may be.
     *
     * @param referral the referral to which the visit belongs, or null
     * @param elder for whom it is without a referral, or null
     */
    BookedVisit.Booking booking(Call call, VisitSlot slot, UUID referral, UUID elder) {
        if ((referral == null) == (elder == null)) {
            throw new Refused(VisitRefusal.ELDER_OR_REFERRAL).at("/referralId");
        }
        return referral == null ? standingAlone(call, slot, elder) : ofReferral(call, slot, referral);
    }

    private BookedVisit.Booking ofReferral(Call call, VisitSlot slot, UUID id) {
        ReferralSnapshot referral = referrals
                .find(call, id)
                .orElseThrow(() -> new Refused(VisitRefusal.REFERRAL_UNKNOWN).at("/referralId"));
        if (!referral.receiverId().equals(slot.institutionId())) {
            throw new Refused(VisitRefusal.REFERRAL_ELSEWHERE).at("/slotId");
        }
        if (!referral.status().awaitsArrival() || referral.elderId() == null) {
            throw new Refused(VisitRefusal.REFERRAL_NOT_ACCEPTED);
        }
        elders.find(referral.elderId()).ifPresent(BookingRules::mustBeAlive);
        UUID agreement = agreement(call, contracting(referral.senderId()), slot);
        return new BookedVisit.Booking(referral.elderId(), own(call), id, agreement);
    }

    private BookedVisit.Booking standingAlone(Call call, VisitSlot slot, UUID elder) {
        UUID home = contracting(own(call));
        KnownElder resident = elders.find(elder)
                .filter(known -> home.equals(known.residenceInstitutionId()))
                .orElseThrow(() -> new Refused(VisitRefusal.ELDER_UNKNOWN).at("/elderId"));
        mustBeAlive(resident);
        UUID agreement = agreement(call, home, slot);
        if (agreement == null) {
            throw new Refused(VisitRefusal.NO_GREEN_CHANNEL).at("/slotId");
        }
        return new BookedVisit.Booking(elder, own(call), null, agreement);
    }

    private static void mustBeAlive(KnownElder elder) {
        if (elder.deceased()) {
            throw new Refused(VisitRefusal.ELDER_DECEASED).at("/elderId");
        }
    }

    /** Whose agreements count: the home's, for the unit inside it. */
    private UUID contracting(UUID institution) {
        return institutions.find(institution).map(KnownInstitution::parentId).orElse(institution);
    }

    private UUID agreement(Call call, UUID home, VisitSlot slot) {
        return agreements
                .greenForVisits(home, slot.institutionId(), call.today())
                .orElse(null);
    }

    private static UUID own(Call call) {
        return call.scope().institution();
    }
}
