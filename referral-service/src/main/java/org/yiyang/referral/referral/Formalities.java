package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who submitted a referral, and which formalities it still waits for.
 *
 * @param submittedBy the account
 * @param review whether the sender's head has to review it
 * @param paperwork whether the paperwork of an emergency is to be supplemented
 * @param slipReadAt when the sender first read the return slip, null before
 * @param slipReadBy the account that read it
 */
@Embeddable
public record Formalities(
        @Column(name = "submitted_by") String submittedBy,
        @Column(name = "awaits_review") boolean review,
        @Column(name = "awaits_paperwork") boolean paperwork,
        @Column(name = "slip_read_at") Instant slipReadAt,
        @Column(name = "slip_read_by") String slipReadBy) {
    static Formalities of(String submittedBy, boolean paperwork) {
        return new Formalities(submittedBy, false, paperwork, null, null);
    }

    Formalities awaitingReview(boolean awaited) {
        return new Formalities(submittedBy, awaited, paperwork, slipReadAt, slipReadBy);
    }

    Formalities awaitingPaperwork(boolean awaited) {
        return new Formalities(submittedBy, review, awaited, slipReadAt, slipReadBy);
    }

    Formalities slipRead(String by, Instant at) {
        return new Formalities(submittedBy, review, paperwork, at, by);
    }

    /** Whether a slip that was written then has not been read; one that was taken back and written again is another. */
    boolean slipUnread(Instant returnedAt) {
        return returnedAt != null && (slipReadAt == null || slipReadAt.isBefore(returnedAt));
    }

    /** Whether that account may review it: anyone's but the submitter's (转诊审核责任制). */
    boolean reviewableBy(String account) {
        return !submittedBy.equals(account);
    }
}
