package org.yiyang.insurance.designation;

import java.time.Instant;
import java.time.LocalDate;

/** How agency and institution agree: upon the first term, and upon another one that follows it (医疗机构医疗保障定点管理暂行办法 art. 10, 41). */
final class DesignationSigning {
    private DesignationSigning() {}

    static DesignationEvent sign(
            Designation one, DesignationAgreement.Side side, DesignationAgreement text, String signer, Instant at) {
        one.mustAllow("sign");
        if (one.status() == DesignationStatus.RENEWAL_PENDING) {
            return signRenewal(one, side, text, signer, at);
        }
        one.term().sign(side, text, signer, one.application().evaluatedBy(), at);
        if (one.agreement().signedByBoth()) {
            one.become("sign", DesignationStatus.SIGNED, null, at);
            return new DesignationEvent.DesignationSigned();
        }
        one.stay("sign", null, at);
        return new DesignationEvent.DesignationSignedByOne();
    }

    private static DesignationEvent signRenewal(
            Designation one, DesignationAgreement.Side side, DesignationAgreement text, String signer, Instant at) {
        one.term().signRenewal(side, text, signer, at);
        if (!one.term().renewed()) {
            one.stay("sign", null, at);
            return new DesignationEvent.DesignationSignedByOne();
        }
        one.days().extend(text.termFrom(), text.termTo(), at);
        one.become("sign", DesignationStatus.ACTIVE, null, at);
        return new DesignationEvent.DesignationRenewed();
    }

    /** The institution gives notice that it asks for no other term (art. 44): what it had asked for is off, and nobody reminds it. */
    static DesignationEvent waiveRenewal(Designation one, LocalDate today, Instant at) {
        one.mustAllow("waive-renewal");
        one.term().waiveRenewal(today);
        one.flags().removeAll(Flag.REMINDERS);
        boolean suspended = one.status() == DesignationStatus.SUSPENDED;
        one.become("waive-renewal", suspended ? DesignationStatus.SUSPENDED : DesignationStatus.ACTIVE, null, at);
        return new DesignationEvent.RenewalWaived();
    }

    static DesignationEvent requestRenewal(Designation one, LocalDate today, LocalDate askBy, Instant at) {
        one.mustAllow("request-renewal");
        one.term().askRenewal(today);
        one.flags().removeAll(Flag.REMINDERS);
        Flag.RENEWAL_ASKED_LATE.where(today.isAfter(askBy), one.flags());
        one.become("request-renewal", DesignationStatus.RENEWAL_PENDING, null, at);
        return new DesignationEvent.RenewalRequested();
    }
}
