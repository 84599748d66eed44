package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who submitted a referral, and which formalities it still waits for.
 *
 * @param submittedBy the account
 * @param review whether the sender's head has to review it
 * @param paperwork whether the paperwork of an emergency is to be supplemented
 */
@Embeddable
public record Formalities(
        @Column(name = "submitted_by") String submittedBy,
        @Column(name = "awaits_review") boolean review,
        @Column(name = "awaits_paperwork") boolean paperwork) {
    Formalities awaitingReview(boolean awaited) {
        return new Formalities(submittedBy, awaited, paperwork);
    }

    Formalities awaitingPaperwork(boolean awaited) {
        return new Formalities(submittedBy, review, awaited);
    }

    /** Whether that account may review it: anyone's but the submitter's (转诊审核责任制). */
    boolean reviewableBy(String account) {
        return !submittedBy.equals(account);
    }
}
