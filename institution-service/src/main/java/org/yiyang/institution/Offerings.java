package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.yiyang.institution.Registrant.Decision;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What institutions offer, department by department, and their green channels, in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Offerings {
    private final InstitutionAccess access;
    private final Changes changes;

    Offerings(InstitutionAccess access, Changes changes) {
        this.access = access;
        this.changes = changes;
    }

    // 医疗机构管理条例 art. 20: departments are registered; what else it can do an institution says itself.
    Institution offer(Call call, UUID id, Offered offered, Decision decision) {
        Institution institution = access.served(call, id);
        InstitutionAccess.notFuture(decision.effectiveOn(), call);
        if (offered.departments() != null) {
            access.mustDecide(call, InstitutionKind.MEDICAL);
        }
        InstitutionAccess.mustKeepMark(
                call,
                institution.region(),
                offered,
                institution.offerings().has(Capability.AGE_FRIENDLY, decision.effectiveOn()));
        mustSay(offered);
        changes.tell(institution, institution.offer(offered, decision));
        return institution;
    }

    Institution openGreenChannel(Call call, UUID id, GreenChannelPeriod.Channel channel, Decision decision) {
        Institution institution = access.served(call, id);
        InstitutionAccess.notFuture(decision.effectiveOn(), call);
        changes.tell(institution, institution.openGreenChannel(channel, decision));
        return institution;
    }

    Institution closeGreenChannel(Call call, UUID id, Decision decision) {
        Institution institution = access.served(call, id);
        InstitutionAccess.notFuture(decision.effectiveOn(), call);
        changes.tell(institution, institution.closeGreenChannel(decision));
        return institution;
    }

    Institution correct(Call call, UUID id, Offered offered, Mended mended) {
        Institution institution = access.ruled(call, id);
        mustSay(offered);
        changes.tell(institution, institution.correctOfferings(offered, mended.days(), mended.why(call)));
        return institution;
    }

    /** A null channel was closed during those days. */
    Institution correctGreenChannel(Call call, UUID id, GreenChannelPeriod.Channel channel, Mended mended) {
        Institution institution = access.ruled(call, id);
        changes.tell(institution, institution.correctGreenChannel(channel, mended.days(), mended.why(call)));
        return institution;
    }

    private static void mustSay(Offered offered) {
        if (offered.isEmpty()) {
            throw new Refused(InstitutionRefusal.NOTHING_CHANGED);
        }
    }

    /** Which days a supervisor puts right, and why. */
    record Mended(Days.Span days, String document, String reason) {
        private Registrant.Mending why(Call call) {
            return new Registrant.Mending(document, reason, call.now());
        }
    }
}
