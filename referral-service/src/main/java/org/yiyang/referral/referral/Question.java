package org.yiyang.referral.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

/**
 * What came of asking one receiver, or of a way that needs no question; R12 is counted from these. Each fact has the
 * moment from which on it was known, so that a report as of a past day leaves out what came later.
 *
 * @param number counts the receivers of a referral that were asked one after the other, from 1
 * @param knownFrom since when the suite says so; what was said before a correction is kept beside it
 */
record Question(Ends ends, int number, Instant knownFrom, Outcome outcome) {
    private static final int SECONDS_PER_MINUTE = 60;

    /**
     * Between whom.
     *
     * @param region of the sender, else of the receiver; empty where neither is known
     */
    record Ends(UUID referral, ReferralKind kind, UUID sender, UUID receiver, String region, Instant submittedAt) {
        static Ends of(Referral referral) {
            return new Ends(
                    referral.id(),
                    referral.variant(),
                    referral.sender().institutionId(),
                    referral.receiver().institutionId(),
                    Objects.requireNonNullElse(referral.region(), ""),
                    referral.times().submittedAt());
        }
    }

    /**
     * What became of it.
     *
     * @param askedAt null where nobody is asked
     * @param answeredAt the first answer
     * @param overdueAt when the answer was found to be overdue
     */
    record Outcome(
            Instant askedAt,
            Instant answeredAt,
            Instant acceptedAt,
            Instant overdueAt,
            Instant arrivedAt,
            Instant noShowAt,
            Instant returnedAt) {
        static Outcome of(Referral referral, Instant overdueAt) {
            Times times = referral.times();
            Closing closing = referral.closing();
            boolean missed = closing != null && closing.reason() == CloseReason.NO_SHOW;
            return new Outcome(
                    times.askedAt(),
                    answeredAt(referral.status(), times),
                    times.acceptedAt(),
                    overdueAt,
                    times.arrivedAt(),
                    missed ? times.closedAt() : null,
                    times.returnedAt());
        }

        /** Who said no before the last question was asked has answered an earlier one. */
        private static Instant answeredAt(ReferralStatus status, Times times) {
            Instant rejected = times.rejectedAt();
            if (times.askedAt() == null || times.acceptedAt() != null) {
                return times.acceptedAt();
            }
            boolean answersTheLast =
                    rejected != null && (status == ReferralStatus.REJECTED || rejected.isAfter(times.askedAt()));
            return answersTheLast ? rejected : null;
        }

        Outcome answered(Instant at) {
            return new Outcome(askedAt, at, acceptedAt, overdueAt, arrivedAt, noShowAt, returnedAt);
        }

        /** Whole minutes from the question to the answer. */
        Integer answerMinutes() {
            return askedAt == null || answeredAt == null
                    ? null
                    : Math.toIntExact(Duration.between(askedAt, answeredAt).toSeconds() / SECONDS_PER_MINUTE);
        }

        /** Whether nothing is taken back of what another says: only more is known. */
        boolean continues(Outcome before) {
            Object[] now = moments();
            Object[] then = before.moments();
            for (int i = 0; i < then.length; i++) {
                if (then[i] != null && !then[i].equals(now[i])) {
                    return false;
                }
            }
            return true;
        }

        private Object[] moments() {
            return new Object[] {askedAt, answeredAt, acceptedAt, overdueAt, arrivedAt, noShowAt, returnedAt};
        }
    }

    static Question first(Referral referral, Instant at) {
        return new Question(
                Ends.of(referral),
                1,
                referral.times().submittedAt(),
                Outcome.of(referral, overdue(referral, null, at)));
    }

    /** The same question as it stands after a change. */
    Question after(Referral referral, Instant at) {
        Outcome now = Outcome.of(referral, overdue(referral, outcome.overdueAt, at));
        return new Question(Ends.of(referral), number, knownFrom, now);
    }

    Question next(Referral referral, Instant at) {
        return new Question(Ends.of(referral), number + 1, at, Outcome.of(referral, overdue(referral, null, at)));
    }

    /** Whether another receiver was asked, and not merely one that took the place of the institution. */
    boolean isFollowedBy(Referral referral) {
        Times times = referral.times();
        boolean askedAgain = !Objects.equals(outcome.askedAt, times.askedAt());
        boolean acceptedElsewhere = outcome.acceptedAt == null && times.acceptedAt() != null;
        return !ends.receiver.equals(referral.receiver().institutionId()) && (askedAgain || acceptedElsewhere);
    }

    /** The question when the next receiver is asked in the same act in which this one said no. */
    Question endedBy(Times times) {
        Instant said = times.rejectedAt();
        boolean silent = outcome.answeredAt != null || outcome.askedAt == null;
        return silent || said == null || said.isBefore(outcome.askedAt)
                ? this
                : new Question(ends, number, knownFrom, outcome.answered(said));
    }

    boolean continues(Question before) {
        return ends.equals(before.ends) && outcome.continues(before.outcome);
    }

    Question knownFrom(Instant at) {
        return new Question(ends, number, at, outcome);
    }

    private static Instant overdue(Referral referral, Instant known, Instant at) {
        return known == null && referral.flags().contains(ReferralFlag.RESPONSE_OVERDUE) ? at : known;
    }

    static Question read(RowView row) {
        return new Question(
                new Ends(
                        row.getColumn("referral_id", UUID.class),
                        ReferralKind.valueOf(row.getColumn("kind", String.class)),
                        row.getColumn("sender_id", UUID.class),
                        row.getColumn("receiver_id", UUID.class),
                        row.getColumn("region", String.class),
                        row.getColumn("submitted_at", Instant.class)),
                row.getColumn("number", Integer.class),
                row.getColumn("known_from", Instant.class),
                new Outcome(
                        row.getColumn("asked_at", Instant.class),
                        row.getColumn("answered_at", Instant.class),
                        row.getColumn("accepted_at", Instant.class),
                        row.getColumn("overdue_at", Instant.class),
                        row.getColumn("arrived_at", Instant.class),
                        row.getColumn("no_show_at", Instant.class),
                        row.getColumn("returned_at", Instant.class)));
    }
}
