package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.referral.copies.ElderPlaces;
import org.yiyang.referral.copies.InstitutionSide;
import org.yiyang.referral.copies.KnownAgreements;
import org.yiyang.referral.copies.KnownDesignations;
import org.yiyang.referral.copies.KnownElder;
import org.yiyang.referral.copies.KnownElders;
import org.yiyang.referral.copies.KnownInstitution;
import org.yiyang.referral.copies.KnownInstitutions;
import org.yiyang.referral.copies.Partner;
import org.yiyang.referral.referral.Circumstances.Agreement;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

/** Asks our copies of the other registers what holds on a day. */
@ApplicationScoped
class CircumstancesReader {
    private final KnownInstitutions institutions;
    private final KnownAgreements agreements;
    private final KnownDesignations designations;
    private final KnownElders elders;
    private final ElderPlaces places;
    private final Parameters parameters;

    CircumstancesReader(
            KnownInstitutions institutions,
            KnownAgreements agreements,
            KnownDesignations designations,
            KnownElders elders,
            ElderPlaces places,
            Parameters parameters) {
        this.institutions = institutions;
        this.agreements = agreements;
        this.designations = designations;
        this.elders = elders;
        this.places = places;
        this.parameters = parameters;
    }

    /**
     * As {@link #of(ReferralRoute, UUID, ClinicalReason, LocalDate)}, held until the referral is written: a change of a licence or
     * a death that is consumed at the same moment waits, and then finds it. An emergency never waits for this. Of an elder of
     * another city one does not even learn whether it is registered.
     */
    Circumstances held(ReferralRoute route, Submission submission, LocalDate day) {
        institutions.hold(route.senderId(), route.receiverId());
        elders.hold(submission.elderId());
        Circumstances on = of(route, submission.elderId(), submission.reason(), day);
        boolean near = elders.find(submission.elderId())
                .filter(elder -> isAtAnEnd(elder, on))
                .isPresent();
        return near ? on : on.of(Elder.UNKNOWN);
    }

    /** Whether an elder is of the sender's city, or lives in the home that is one of the ends. */
    private boolean isAtAnEnd(KnownElder elder, Circumstances on) {
        String sender = on.sender().party().regionCode();
        return (sender != null && places.isInCity(elder, sender))
                || on.sender().party().includes(elder.residenceInstitutionId())
                || on.receiver().party().includes(elder.residenceInstitutionId());
    }

    Circumstances of(ReferralRoute route, UUID elder, ClinicalReason reason, LocalDate day) {
        return of(route, institutions.all(route.ends()), elder, reason, day);
    }

    /** As {@link #of}, for a referral under way: of one that was replaced, its successor is the party. */
    Circumstances followed(ReferralRoute route, UUID elder, ClinicalReason reason, LocalDate day) {
        ReferralRoute now = route;
        Map<UUID, KnownInstitution> known = institutions.all(now.ends());
        for (int hop = 0; hop < KnownInstitutions.SUCCESSIONS_MAX && now.replacedIn(known); hop++) {
            now = now.succeeded(known);
            known = institutions.all(now.ends());
        }
        return of(now, known, elder, reason, day);
    }

    private Circumstances of(
            ReferralRoute route, Map<UUID, KnownInstitution> known, UUID elder, ClinicalReason reason, LocalDate day) {
        Place sender = place(known, route.senderId(), route.senderHomeId(), day);
        Place receiver = place(known, route.receiverId(), route.receiverHomeId(), day);
        Capability capability = capability(known.get(route.receiverId()), reason.careStage(), sender.party(), day);
        Agreement agreement = agreements
                .between(sender.party().contractingId(), route.receiverId(), day)
                .map(one -> new Agreement(one.agreementId(), one.greenReferral(), one.responseMinutes()))
                .orElse(null);
        return new Circumstances(
                sender,
                new Place(receiver.party(), receiver.licence(), capability),
                elder(elder),
                agreement,
                designation(route.receiverId(), day),
                responseMinutes(reason.urgency(), sender.party(), day));
    }

    /** For each of some referrals the home's other partners in force on the day that may practise and have not said no. */
    Map<UUID, List<Partner>> otherPartners(
            List<Referral> referrals, Map<UUID, List<Rejection>> rejections, LocalDate day) {
        Map<UUID, List<Partner>> ofHomes = agreements.ofHomes(
                referrals.stream()
                        .map(referral -> referral.sender().contractingId())
                        .collect(Collectors.toSet()),
                day);
        Set<UUID> hospitals = ofHomes.values().stream()
                .flatMap(List::stream)
                .map(Partner::hospitalId)
                .collect(Collectors.toSet());
        Map<UUID, KnownInstitution> known = hospitals.isEmpty() ? Map.of() : institutions.all(hospitals);
        return referrals.stream()
                .collect(Collectors.toMap(
                        Referral::id,
                        referral -> ofHomes.getOrDefault(referral.sender().contractingId(), List.of()).stream()
                                .filter(one -> !one.hospitalId()
                                        .equals(referral.receiver().institutionId()))
                                .filter(one -> !one.hospitalId()
                                        .equals(referral.sender().institutionId()))
                                .filter(one -> rejections.getOrDefault(referral.id(), List.of()).stream()
                                        .noneMatch(no -> no.institutionId().equals(one.hospitalId())))
                                .filter(one -> known.containsKey(one.hospitalId())
                                        && known.get(one.hospitalId()).mayPractise(day))
                                .toList()));
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

    private static Place place(Map<UUID, KnownInstitution> known, UUID id, UUID home, LocalDate day) {
        KnownInstitution one = known.get(id);
        if (one == null) {
            return new Place(new Party(id, home, null, null), Licence.UNKNOWN);
        }
        UUID parent = one.parentId() == null ? home : one.parentId();
        return new Place(new Party(id, parent, one.operatedById(), one.regionCode()), licence(one, day));
    }

    private Capability capability(KnownInstitution receiver, CareStage stage, Party sender, LocalDate day) {
        if (stage == null || receiver == null) {
            return Capability.NOT_ASKED;
        }
        Capability said = stage.of(receiver.offered(day));
        boolean refused =
                parameters.bool(ReferralParameter.REFERRAL_CAPABILITY_REQUIRED, sender.parameterRegion(), day);
        return said == Capability.MISSING && !refused ? Capability.TOLERATED : said;
    }

    private static Licence licence(KnownInstitution known, LocalDate day) {
        if (!known.mayPractise(day)) {
            return known.closed() && known.replacedById() == null ? Licence.CLOSED : Licence.LOST;
        }
        return known.side() == InstitutionSide.CARE ? Licence.NOT_NEEDED : Licence.VALID;
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
        return parameters.integer(figure, sender.parameterRegion(), day);
    }

    /** The telephones of the green channels by which referrals go, by the agreements' ids. */
    Map<UUID, String> greenPhones(List<Referral> referrals) {
        return agreements.greenPhones(referrals.stream()
                .map(Referral::channel)
                .filter(channel -> channel != null && channel.agreementId() != null)
                .map(Channel::agreementId)
                .collect(Collectors.toSet()));
    }
}
