package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

/** The return slip as the answer to the sender. */
class SlipReadingTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private static Circumstances on() {
        return new Circumstances(
                new Place(new Party(UUID.randomUUID(), null, null, "460106"), Licence.VALID),
                new Place(new Party(UUID.randomUUID(), null, null, "460106"), Licence.VALID),
                Elder.ALIVE,
                null,
                Designation.ACTIVE,
                120);
    }

    private static Referral returned() {
        ClinicalReason reason = new ClinicalReason(ReferralReason.COMPLEX, Urgency.ROUTINE, null);
        Submission submission = new Submission(UUID.randomUUID(), reason, ConsentForm.SIGNED, "doctor-1");
        Referral referral = Referral.up(submission, on(), false, NOON);
        referral.accept(new Appointment("心内科", null), NOON);
        referral.proceed(JourneyStep.ARRIVE, NOON);
        assertFalse(referral.verbs().contains("read-slip"));
        referral.proceed(JourneyStep.RETURN, NOON);
        return referral;
    }

    @Test
    void anAnswerIsReadOnceWhetherTheReferralIsCompletedOrNot() {
        Referral referral = returned();
        assertTrue(referral.verbs().contains("read-slip"));
        referral.complete(null, NOON);
        assertTrue(referral.verbs().contains("read-slip"));
        referral.readSlip("doctor-1", NOON.plusSeconds(1));
        assertEquals(NOON.plusSeconds(1), referral.formalities().slipReadAt());
        assertFalse(referral.verbs().contains("read-slip"));
        assertThrows(Refused.class, () -> referral.readSlip("doctor-1", NOON));
    }

    @Test
    void aSlipThatIsWrittenAgainIsToBeReadAgain() {
        Referral referral = returned();
        referral.readSlip("doctor-1", NOON.plusSeconds(1));
        Consequences.correct(referral, ReferralStatus.IN_TREATMENT, "误操作", on(), NOON.plusSeconds(2));
        assertFalse(referral.verbs().contains("read-slip"));
        referral.proceed(JourneyStep.RETURN, NOON.plus(Duration.ofHours(1)));
        assertTrue(referral.verbs().contains("read-slip"));
    }
}
