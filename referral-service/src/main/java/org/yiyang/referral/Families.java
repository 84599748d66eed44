package org.yiyang.referral;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.TaskGuard;
import org.yiyang.referral.elder.KnownElders;

/**
 * What a family member may: the token names the elder, but only the elder's own recorded authorisation of this account
 * makes it valid, while it lasts (个人信息保护法 art. 29).
 */
@ApplicationScoped
class Families implements TaskGuard {
    private static final String PROPOSE = "VIEW_AND_PROPOSE";
    private final KnownElders elders;

    Families(KnownElders elders) {
        this.elders = elders;
    }

    @Override
    public void mayRead(Call call) {
        mayView(call);
    }

    void mayView(Call call) {
        check(call, "VIEW", PROPOSE);
    }

    void mayAct(Call call) {
        check(call, PROPOSE);
    }

    private void check(Call call, String... scopes) {
        Caller caller = call.caller();
        boolean familyAlone = caller.is(Roles.FAMILY) && caller.scope().institution() == null;
        if (!familyAlone || caller.is(Roles.ELDER)) {
            return;
        }
        boolean authorised = elders.find(caller.person())
                .filter(elder -> elder.authorises(caller.subject(), call.today(), scopes))
                .isPresent();
        if (!authorised) {
            throw new Refused(ReferralRefusal.FAMILY_NOT_AUTHORISED);
        }
    }
}
