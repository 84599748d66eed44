package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.copies.KnownInstitution;
import org.yiyang.referral.copies.KnownInstitutions;

/** Says who else could take a patient, and to whom one could be sent down. */
@ApplicationScoped
class ProposalQueries {
    private final ReferralRepository repository;
    private final KnownInstitutions institutions;
    private final Proposals proposals;
    private final ReferralRights rights;

    ProposalQueries(
            ReferralRepository repository, KnownInstitutions institutions, Proposals proposals, ReferralRights rights) {
        this.repository = repository;
        this.institutions = institutions;
        this.proposals = proposals;
        this.rights = rights;
    }

    /** Other receivers of a referral than its present one and those that have said no. */
    ProposalJson.Proposed instead(Call call, UUID id) {
        Referral referral = repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
        rights.mustConcern(call.caller(), "redirect", referral);
        Set<UUID> without = new HashSet<>();
        without.add(referral.sender().institutionId());
        without.add(referral.receiver().institutionId());
        referral.rejections().inOrder().forEach(one -> without.add(one.institutionId()));
        CareStage named = referral.reason().careStage();
        boolean down = referral.variant() == ReferralKind.DOWN;
        CareStage stage = named == null ? CareStage.ACUTE : named;
        return of(call, new Proposals.Journey(referral.sender(), down, stage, without));
    }

    /** Where the caller's own institution could send somebody down who needs this care. */
    ProposalJson.Proposed down(Call call, CareStage stage) {
        UUID own = call.caller().institution();
        KnownInstitution known = own == null ? null : institutions.find(own).orElse(null);
        if (known == null) {
            throw new Refused(ReferralRefusal.SENDER_UNLICENSED);
        }
        Party sender = new Party(own, known.parentId(), known.operatedById(), known.regionCode());
        return of(call, new Proposals.Journey(sender, true, stage, Set.of(own)));
    }

    private ProposalJson.Proposed of(Call call, Proposals.Journey journey) {
        return ProposalJson.Proposed.of(journey.stage(), proposals.of(call, journey), call.now());
    }
}
