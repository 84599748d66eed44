package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.referral.inquiry.RejectReason;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

/** What is kept of a question for the reports: what came, and what was taken back. */
class QuestionTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Party UNIT = new Party(UUID.randomUUID(), null, null, "460106");
    private static final Party HOSPITAL = new Party(UUID.randomUUID(), null, null, "460106");
    private static final Party OTHER = new Party(UUID.randomUUID(), null, null, "460106");

    private static Circumstances towards(Party receiver) {
        return new Circumstances(
                new Place(UNIT, Licence.VALID),
                new Place(receiver, Licence.VALID),
                Elder.ALIVE,
                null,
                Designation.ACTIVE,
                30);
    }

    private static Referral asked() {
        ClinicalReason reason = new ClinicalReason(ReferralReason.COMPLEX, Urgency.URGENT, null);
        return Referral.up(
                new Submission(UUID.randomUUID(), reason, ConsentForm.SIGNED, "doctor-1"),
                towards(HOSPITAL),
                false,
                NOON);
    }

    private static Instant after(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void anAnswerIsAddedToTheQuestionAndACorrectionTakesItBack() {
        Referral referral = asked();
        Question first = Question.first(referral, NOON);
        assertNull(first.outcome().answeredAt());
        referral.raise(ReferralFlag.RESPONSE_OVERDUE);
        Question late = first.after(referral, after(31));
        referral.accept(new Appointment("内科", null), after(40));
        Question answered = late.after(referral, after(40));
        assertTrue(answered.continues(late));
        assertEquals(40, answered.outcome().answerMinutes());
        assertEquals(after(31), answered.outcome().overdueAt());
        referral.restore(ReferralStatus.PENDING, "correct", "test", after(50));
        Question mended = answered.after(referral, after(50));
        assertFalse(mended.continues(answered));
        assertNull(mended.outcome().answeredAt());
    }

    @Test
    void whoIsAskedNextHasAQuestionOfItsOwn() {
        Referral referral = asked();
        Question first = Question.first(referral, NOON);
        referral.reject(RejectReason.NO_BED, after(10));
        referral.redirect(RedirectReason.REJECTED, towards(OTHER), after(10));
        assertTrue(first.isFollowedBy(referral));
        assertEquals(10, first.endedBy(referral.times()).outcome().answerMinutes());
        Question second = first.next(referral, after(10));
        assertNull(second.outcome().answeredAt(), "the first receiver's no is not the second's");
        assertEquals(2, second.number());
        referral.accept(new Appointment("内科", null), after(25));
        assertEquals(15, second.after(referral, after(25)).outcome().answerMinutes());
    }

    @Test
    void whoTakesTheInstitutionsPlaceIsNotAskedAnew() {
        Referral referral = asked();
        Question first = Question.first(referral, NOON);
        referral.take(new Parties(UNIT, OTHER));
        assertFalse(first.isFollowedBy(referral));
        assertFalse(first.after(referral, after(1)).continues(first), "it was another's until then");
    }
}
