package org.yiyang.institution.registry.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.registry.CorrectionGround;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.GreenChannelPeriod;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionMoves;
import org.yiyang.institution.registry.InstitutionRights;
import org.yiyang.institution.registry.KnownDays;
import org.yiyang.institution.registry.RegisterRules;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What institutions offer, department by department, and their green channels, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Offerings {
    private final InstitutionMoves moves;
    private final InstitutionRights rights;
    private final Changes changes;

    Offerings(InstitutionMoves moves, InstitutionRights rights, Changes changes) {
        this.moves = moves;
        this.rights = rights;
        this.changes = changes;
    }

    // 医疗机构管理条例 art. 19: departments are registered; what else it can do an institution says itself.
    public Institution offer(Call call, UUID id, OfferedServices offered, Decision decision) {
        Institution institution = moves.begin(call, id, "offer", found -> mustBeTheirs(call, found, offered, decision));
        RegisterRules.notFuture(decision.effectiveOn(), call);
        mustSay(offered);
        changes.publish(institution, institution.offer(offered, decision));
        return institution;
    }

    private void mustBeTheirs(Call call, Institution institution, OfferedServices offered, Decision decision) {
        if (offered.departments() != null) {
            rights.mustDecide(call.caller(), InstitutionKind.MEDICAL);
        }
        RegisterRules.mustKeepMark(
                call,
                institution.region(),
                offered,
                institution.offerings().has(Capability.AGE_FRIENDLY, decision.effectiveOn()));
    }

    public Institution openGreenChannel(Call call, UUID id, GreenChannelPeriod.Channel channel, Decision decision) {
        return moves.move(call, id, "open-green-channel", institution -> {
            RegisterRules.notFuture(decision.effectiveOn(), call);
            return institution.openGreenChannel(channel, decision);
        });
    }

    public Institution closeGreenChannel(Call call, UUID id, Decision decision) {
        return moves.move(call, id, "close-green-channel", institution -> {
            RegisterRules.notFuture(decision.effectiveOn(), call);
            return institution.closeGreenChannel(decision);
        });
    }

    public Institution correct(Call call, UUID id, OfferedServices offered, Mended mended) {
        return moves.move(call, id, "correct-offerings", institution -> {
            mustSay(offered);
            return KnownDays.correct(
                    institution, () -> institution.correctOfferings(offered, mended.days(), mended.why(call)));
        });
    }

    /** A null channel was closed during those days. */
    public Institution correctGreenChannel(Call call, UUID id, GreenChannelPeriod.Channel channel, Mended mended) {
        return moves.move(
                call,
                id,
                "correct-green-channel",
                institution -> KnownDays.correct(
                        institution, () -> institution.correctGreenChannel(channel, mended.days(), mended.why(call))));
    }

    private static void mustSay(OfferedServices offered) {
        if (offered.isEmpty()) {
            throw new Refused(InstitutionRefusal.NOTHING_CHANGED);
        }
    }

    /** Which days a supervisor puts right, and why. */
    public record Mended(Days.Span days, String document, String reason) {
        private CorrectionGround why(Call call) {
            return new CorrectionGround(document, reason, call.now());
        }
    }
}
