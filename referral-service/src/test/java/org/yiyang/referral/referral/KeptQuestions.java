package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The questions of referrals as they are kept: what comes to be known of one is known from that moment on and never from an
 * earlier one, so that what was counted of a past day stays true.
 */
class KeptQuestions {
    private final Map<UUID, Question> current = new HashMap<>();

    void mustBeOfNow(Referral referral, Instant now) {
        current.merge(referral.id(), Question.first(referral, now), (before, first) -> after(before, referral, now));
    }

    private static Question after(Question before, Referral referral, Instant now) {
        if (before.isFollowedBy(referral)) {
            mustAddOnlyWhatIsNew(before, before.endedBy(referral.times()), now);
            return before.next(referral, now);
        }
        Question after = before.after(referral, now);
        if (after.continues(before)) {
            mustAddOnlyWhatIsNew(before, after, now);
            return after;
        }
        return after.knownFrom(now);
    }

    private static void mustAddOnlyWhatIsNew(Question before, Question after, Instant now) {
        List<Instant> then = moments(before.outcome());
        List<Instant> since = moments(after.outcome());
        for (int i = 0; i < then.size(); i++) {
            Instant added = then.get(i) == null ? since.get(i) : null;
            assertEquals(added == null ? null : now, added, before + " came to be " + after);
        }
    }

    private static List<Instant> moments(Question.Outcome came) {
        return Arrays.asList(
                came.askedAt(),
                came.answeredAt(),
                came.acceptedAt(),
                came.overdueAt(),
                came.arrivedAt(),
                came.noShowAt(),
                came.returnedAt());
    }
}
