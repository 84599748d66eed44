package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
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
        return of(call, new Proposals.Journey(referral.sender(), down, Need.of(stage), without, null), stage);
    }

    /** Where the caller's own institution could send somebody down who needs this care. */
    ProposalJson.Proposed down(Call call, CareStage stage) {
        Party sender = own(call);
        Set<UUID> without = Set.of(sender.institutionId());
        return of(call, new Proposals.Journey(sender, true, Need.of(stage), without, null), stage);
    }

    /**
     * To whom the caller's own institution could send somebody: its partners, whatever is known of what they can do (a referral
     * to them is taken, with a flag), and whoever is capable in its city.
     */
    ProposalJson.Receivers receivers(Call call, ReferralKind kind, boolean partners, String name) {
        boolean down = kind == ReferralKind.DOWN;
        Party sender = own(call);
        Set<UUID> without = new HashSet<>();
        without.add(sender.institutionId());
        if (!down && sender.homeId() != null) {
            without.add(sender.homeId());
        }
        Need need = down ? Need.AFTER_HOSPITAL : Need.of(CareStage.ACUTE);
        List<ProposedInstitution> all =
                proposals.all(call, new Proposals.Journey(sender, down, need, without, name)).stream()
                        .filter(one -> one.agreement() != null || (!partners && one.capability() != Capability.MISSING))
                        .toList();
        return ProposalJson.Receivers.of(all, call.now());
    }

    /** The caller's own institution as the one that sends. */
    private Party own(Call call) {
        UUID own = call.caller().institution();
        KnownInstitution known = own == null ? null : institutions.find(own).orElse(null);
        if (known == null) {
            throw new Refused(ReferralRefusal.SENDER_UNLICENSED);
        }
        return new Party(own, known.parentId(), known.operatedById(), known.regionCode());
    }

    private ProposalJson.Proposed of(Call call, Proposals.Journey journey, CareStage stage) {
        return ProposalJson.Proposed.of(stage, proposals.of(call, journey), call.now());
    }
}
