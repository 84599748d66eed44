package org.yiyang.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** When a referral reached which point; what its deadlines and the reports are counted from. */
@Embeddable
class Times {
    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "rejected_at")
    private Instant rejectedAt;

    @Column(name = "answer_seconds")
    private Long answerSeconds;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    /** For JPA. */
    protected Times() {}

    Times(Instant submittedAt) {
        this.submittedAt = submittedAt;
    }

    /** Notes that a status was reached. */
    void reached(ReferralStatus status, Instant at) {
        switch (status) {
            case PENDING -> {
                askedAt = at;
                acceptedAt = null;
            }
            case ACCEPTED -> {
                answered(at);
                acceptedAt = at;
            }
            case REJECTED -> {
                answered(at);
                rejectedAt = at;
            }
            case ARRIVED, RECEIVED -> arrivedAt = at;
            case RETURNED -> returnedAt = at;
            case COMPLETED, CANCELLED, EXPIRED, SUPERSEDED -> closedAt = at;
            case SUBMITTED, REVIEWED, REDIRECTED, IN_TRANSIT, IN_TREATMENT, FOLLOWED_UP -> {
                // these have no time of their own
            }
        }
    }

    private void answered(Instant at) {
        if (answerSeconds == null && askedAt != null) {
            answerSeconds = Duration.between(askedAt, at).toSeconds();
        }
    }

    /** A correction or the end of a mistaken notice put it here: what came after is forgotten, what is missing noted. */
    void restored(ReferralStatus status, Instant at) {
        closedAt = status.watched() ? null : at;
        returnedAt = status.open() ? null : returnedAt;
        arrivedAt = status.beforeArrival() ? null : first(arrivedAt, at);
        if (status == ReferralStatus.PENDING) {
            acceptedAt = null;
        }
        if (status == ReferralStatus.ACCEPTED) {
            acceptedAt = first(acceptedAt, at);
        }
    }

    private static Instant first(Instant noted, Instant at) {
        return noted == null ? at : noted;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    Instant returnedAt() {
        return returnedAt;
    }

    Instant closedAt() {
        return closedAt;
    }
}
