package org.yiyang.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.referral.Circumstances.Agreement;
import org.yiyang.referral.Circumstances.Designation;
import org.yiyang.referral.Circumstances.Elder;
import org.yiyang.referral.Circumstances.Licence;
import org.yiyang.referral.Circumstances.Place;
import org.yiyang.referral.agreement.KnownAgreement;
import org.yiyang.referral.agreement.KnownAgreements;
import org.yiyang.referral.designation.KnownDesignations;
import org.yiyang.referral.elder.KnownElder;
import org.yiyang.referral.elder.KnownElders;
import org.yiyang.referral.institution.InstitutionSide;
import org.yiyang.referral.institution.KnownInstitution;
import org.yiyang.referral.institution.KnownInstitutions;

/** Asks our copies of the other registers what holds on a day. */
@ApplicationScoped
class Surroundings {
    private final KnownInstitutions institutions;
    private final KnownAgreements agreements;
    private final KnownDesignations designations;
    private final KnownElders elders;
    private final Parameters parameters;

    Surroundings(
            KnownInstitutions institutions,
            KnownAgreements agreements,
            KnownDesignations designations,
            KnownElders elders,
            Parameters parameters) {
        this.institutions = institutions;
        this.agreements = agreements;
        this.designations = designations;
        this.elders = elders;
        this.parameters = parameters;
    }

    /**
     * As {@link #of(Route, UUID, Urgency, LocalDate)}, held until the referral is written: a licence or a death that is
     * heard at the same moment waits, and then finds it. An emergency never waits for this.
     */
    Circumstances held(Route route, Submission wish, LocalDate day) {
        institutions.hold(route.senderId(), route.receiverId());
        elders.hold(wish.elderId());
        return of(route, wish.elderId(), wish.matter().urgency(), day);
    }

    Circumstances of(ReferralRecord referral, LocalDate day) {
        return of(Route.of(referral), referral.elderId(), referral.matter().urgency(), day);
    }

    Circumstances of(Route route, UUID elder, Urgency urgency, LocalDate day) {
        Place sender = place(route.senderId(), route.senderHomeId(), day);
        Place receiver = place(route.receiverId(), route.receiverHomeId(), day);
        Agreement agreement = agreements
                .between(sender.party().contractingId(), route.receiverId(), day)
                .map(one -> new Agreement(one.id(), one.greenReferral(), one.responseMinutes()))
                .orElse(null);
        return new Circumstances(
                sender,
                receiver,
                elder(elder),
                agreement,
                designation(route.receiverId(), day),
                responseMinutes(urgency, sender.party(), day));
    }

    /** The home's other partners in force on the day that may treat: to whom a refused patient is offered. */
    List<KnownAgreement> otherPartners(ReferralRecord referral, LocalDate day) {
        return agreements.ofHome(referral.sender().contractingId(), day).stream()
                .filter(one -> !one.medicalId().equals(referral.receiver().institutionId()))
                .filter(one -> !one.medicalId().equals(referral.sender().institutionId()))
                .filter(one -> institutions.licensed(one.medicalId(), day))
                .toList();
    }

    /** Whether that institution may act for this one: it is the same, or operates it as its practice site. */
    boolean actsFor(UUID caller, UUID institution) {
        return institution.equals(caller)
                || institutions
                        .find(institution)
                        .filter(known -> known.operatedById() != null)
                        .filter(known -> known.operatedById().equals(caller))
                        .isPresent();
    }

    private Place place(UUID id, UUID home, LocalDate day) {
        Optional<KnownInstitution> known = institutions.find(id);
        if (known.isEmpty()) {
            return new Place(new Party(id, home, null, null), Licence.UNKNOWN);
        }
        KnownInstitution one = known.get();
        UUID parent = one.parentId() == null ? home : one.parentId();
        return new Place(new Party(id, parent, one.operatedById(), one.regionCode()), licence(one, day));
    }

    private Licence licence(KnownInstitution known, LocalDate day) {
        if (known.side() == InstitutionSide.CARE) {
            return Licence.NOT_NEEDED;
        }
        return institutions.licensed(known.id(), day) ? Licence.VALID : Licence.LOST;
    }

    private Elder elder(UUID id) {
        if (id == null) {
            return Elder.UNIDENTIFIED;
        }
        Optional<KnownElder> known = elders.find(id);
        if (known.isEmpty()) {
            return Elder.UNKNOWN;
        }
        return known.get().deceased() ? Elder.DECEASED : Elder.ALIVE;
    }

    private Designation designation(UUID institution, LocalDate day) {
        return designations
                .on(institution, day)
                .map(state -> switch (state) {
                    case ACTIVE -> Designation.ACTIVE;
                    case SUSPENDED -> Designation.SUSPENDED;
                })
                .orElse(Designation.NONE);
    }

    private int responseMinutes(Urgency urgency, Party sender, LocalDate day) {
        ReferralParameter figure = urgency == Urgency.URGENT
                ? ReferralParameter.REFERRAL_RESPONSE_URGENT
                : ReferralParameter.REFERRAL_RESPONSE_ROUTINE;
        return parameters.integer(figure, regionOf(sender), day);
    }

    /** The region whose parameters apply: the sender's, and the country's where it is not known. */
    static String regionOf(Party sender) {
        return sender.regionCode() == null ? "" : sender.regionCode();
    }
}
