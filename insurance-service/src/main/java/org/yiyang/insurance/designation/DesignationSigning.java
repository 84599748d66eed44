package org.yiyang.insurance.designation;

import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.insurance.designation.DesignationFiling.DesignationFilingSubject;
import org.yiyang.kit.caller.Call;

/** How agency and institution agree: upon the first term, and upon another one that follows it (医疗机构医疗保障定点管理暂行办法 art. 10, 41). */
final class DesignationSigning {
    private DesignationSigning() {}

    /** One side signs; the second must sign the same number and term. */
    static DesignationEvent sign(
            Designation one, DesignationAgreement.Side side, DesignationAgreement text, String signer, Instant at) {
        one.mustAllow("sign");
        if (one.status() == DesignationStatus.RENEWAL_PENDING) {
            return signRenewal(one, side, text, signer, at);
        }
        one.term().sign(side, text, signer, one.application().evaluatedBy(), at);
        if (one.agreement().signedByBoth()) {
            one.become("sign", DesignationStatus.SIGNED, null, at);
            mustFile(one, at);
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
        mustFile(one, at);
        return new DesignationEvent.DesignationRenewed();
    }

    /** 医疗机构医疗保障定点管理暂行办法 art. 10: what both have signed is filed with the administration. */
    private static void mustFile(Designation one, Instant at) {
        one.performance().mustFile(DesignationFilingSubject.AGREEMENT, LocalDate.ofInstant(at, Call.CHINA));
    }

    /** The agency does not agree to another term: it ends with the running one. */
    static DesignationEvent declineRenewal(Designation one, LocalDate today, String reason, Instant at) {
        one.mustAllow("decline-renewal");
        one.become("decline-renewal", whileSuspended(one, DesignationStatus.ACTIVE), reason, at);
        one.term().declineRenewal(today);
        return new DesignationEvent.RenewalDeclined();
    }

    /** What is decided of the time after the term changes nothing of a suspension that runs. */
    private static DesignationStatus whileSuspended(Designation one, DesignationStatus otherwise) {
        return one.status() == DesignationStatus.SUSPENDED ? DesignationStatus.SUSPENDED : otherwise;
    }

    /** What is signed is not asked for again; one that is suspended may ask, so that it is in time, and is signed once it is resumed. */
    static boolean renewalAllows(Designation one, String verb) {
        boolean suspended = one.status() == DesignationStatus.SUSPENDED;
        return switch (verb) {
            case "request-renewal" ->
                !one.term().renewed() && !(suspended && one.term().renewalPending());
            case "decline-renewal" -> !suspended || one.term().renewalPending();
            default -> true;
        };
    }

    /** The institution gives notice that it asks for no other term (art. 44): what it had asked for is off, and nobody reminds it. */
    static DesignationEvent waiveRenewal(Designation one, LocalDate today, Instant at) {
        one.mustAllow("waive-renewal");
        one.term().waiveRenewal(today);
        one.flags().removeAll(Flag.REMINDERS);
        one.become("waive-renewal", whileSuspended(one, DesignationStatus.ACTIVE), null, at);
        return new DesignationEvent.RenewalWaived();
    }

    /** Asks for another term (续签), by {@code askBy} at the latest; later it is flagged and may still succeed (art. 41). */
    static DesignationEvent requestRenewal(Designation one, LocalDate today, LocalDate askBy, Instant at) {
        one.mustAllow("request-renewal");
        one.term().askRenewal(today);
        one.flags().removeAll(Flag.REMINDERS);
        Flag.RENEWAL_ASKED_LATE.where(today.isAfter(askBy), one.flags());
        one.become("request-renewal", whileSuspended(one, DesignationStatus.RENEWAL_PENDING), null, at);
        return new DesignationEvent.RenewalRequested();
    }
}
