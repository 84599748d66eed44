package org.yiyang.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;

/** Who may answer an inquiry: the institution that is asked, its home or its operator. */
@ApplicationScoped
class InquiryRights extends Rights<Inquiry> {
    InquiryRights(Actions actions) {
        super(actions, InquiryResource.class);
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Inquiry inquiry) {
        return isAsked(caller, inquiry);
    }

    private static boolean isAsked(Caller caller, Inquiry inquiry) {
        return caller.isAny(Roles.STAFF)
                && inquiry.receiver().includes(caller.scope().institution());
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Inquiry inquiry) {
        return new Refused(ReferralRefusal.NOT_PARTY, ReferralRights.End.RECEIVER.name());
    }

    /** Whether the caller is shown whom to call, and may read the brief: the two institutions, never an official. */
    boolean isParty(Caller caller, Inquiry inquiry) {
        return isAsked(caller, inquiry)
                || (caller.isAny(Roles.STAFF)
                        && inquiry.sender().includes(caller.scope().institution()));
    }

    /** For whom the answer waits. */
    Set<Addressee> addressees(String verb, Inquiry inquiry) {
        Party asked = inquiry.receiver();
        return Stream.of(asked.institutionId(), asked.homeId(), asked.operatorId())
                .filter(Objects::nonNull)
                .flatMap(institution -> roles(verb).stream()
                        .filter(Roles.STAFF::contains)
                        .map(role -> Addressee.staff(role, institution)))
                .collect(Collectors.toSet());
    }
}
