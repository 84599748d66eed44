package org.yiyang.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * When a referral reached which point; what its deadlines and the reports are counted from.
 *
 * @param answerSeconds seconds from the first question to the first answer
 */
@Embeddable
public record Times(
        @Column(name = "submitted_at") Instant submittedAt,
        @Column(name = "asked_at") Instant askedAt,
        @Column(name = "accepted_at") Instant acceptedAt,
        @Column(name = "rejected_at") Instant rejectedAt,
        @Column(name = "answer_seconds") Long answerSeconds,
        @Column(name = "arrived_at") Instant arrivedAt,
        @Column(name = "returned_at") Instant returnedAt,
        @Column(name = "closed_at") Instant closedAt) {

    static Times begun(Instant at) {
        return new Times(at, null, null, null, null, null, null, null);
    }

    /** A verb has led to a status. */
    Times reached(ReferralStatus status, Instant at) {
        return switch (status) {
            case PENDING -> new Times(submittedAt, at, null, rejectedAt, answerSeconds, null, null, null);
            case ACCEPTED -> new Times(submittedAt, askedAt, at, rejectedAt, answeredBy(at), null, null, null);
            case REJECTED -> new Times(submittedAt, askedAt, null, at, answeredBy(at), null, null, null);
            case ARRIVED, RECEIVED ->
                new Times(submittedAt, askedAt, acceptedAt, rejectedAt, answerSeconds, at, null, null);
            case RETURNED ->
                new Times(submittedAt, askedAt, acceptedAt, rejectedAt, answerSeconds, arrivedAt, at, null);
            case COMPLETED, CANCELLED, EXPIRED, SUPERSEDED ->
                new Times(submittedAt, askedAt, acceptedAt, rejectedAt, answerSeconds, arrivedAt, returnedAt, at);
            case SUBMITTED, REVIEWED, REDIRECTED, IN_TRANSIT, IN_TREATMENT, FOLLOWED_UP -> this;
        };
    }

    private Long answeredBy(Instant at) {
        boolean first = answerSeconds == null && askedAt != null;
        return first ? Long.valueOf(Duration.between(askedAt, at).toSeconds()) : answerSeconds;
    }

    /** A correction or the end of a mistaken notice put it here: what came after is forgotten, what is missing noted. */
    Times restored(ReferralStatus status, Instant at) {
        return new Times(
                submittedAt,
                askedAt,
                status == ReferralStatus.ACCEPTED ? first(acceptedAt, at) : acceptedUnless(status),
                rejectedAt,
                answerSeconds,
                status.beforeArrival() ? null : first(arrivedAt, at),
                status.open() ? null : returnedAt,
                status.watched() ? null : at);
    }

    private Instant acceptedUnless(ReferralStatus status) {
        return status == ReferralStatus.PENDING || status == ReferralStatus.REJECTED ? null : acceptedAt;
    }

    private static Instant first(Instant noted, Instant at) {
        return noted == null ? at : noted;
    }
}
