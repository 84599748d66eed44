package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.http.Language;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.inquiry.InquiryEnd;
import org.yiyang.referral.inquiry.InquiryRefusal;
import org.yiyang.referral.inquiry.InquiryStatus;
import org.yiyang.referral.inquiry.RejectReason;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

class OthersAskedTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final Party UNIT = party();
    private static final Party FIRST = party();
    private static final Party SECOND = party();

    private static Party party() {
        return new Party(UUID.randomUUID(), null, null, "460106");
    }

    private static Circumstances towards(Party receiver, Capability capability) {
        return new Circumstances(
                new Place(UNIT, Licence.VALID),
                new Place(receiver, Licence.VALID, capability),
                Elder.ALIVE,
                null,
                Designation.ACTIVE,
                120);
    }

    private static Referral askingOneMore(ReferralKind kind) {
        Circumstances on = towards(FIRST, Capability.GIVEN);
        boolean down = kind == ReferralKind.DOWN;
        ReferralReason why = down ? ReferralReason.REHABILITATION : ReferralReason.COMPLEX;
        Submission submission = new Submission(
                UUID.randomUUID(),
                new ClinicalReason(why, Urgency.URGENT, CareStage.REHAB),
                ConsentForm.SIGNED,
                "doctor-1");
        Referral referral = down ? Referral.down(submission, on, NOON) : Referral.up(submission, on, false, NOON);
        OthersAsked.also(referral, 1, NOON);
        return referral;
    }

    @ParameterizedTest
    @CsvSource({"UP", "DOWN"})
    void whoSaysNoHandsTheQuestionToTheNextWhoseTimeBeginsAnew(ReferralKind kind) {
        Referral referral = askingOneMore(kind);
        referral.reject(RejectReason.NO_BED, LATER);
        OthersAsked.next(referral, towards(SECOND, Capability.GIVEN), LATER);
        assertEquals(ReferralStatus.PENDING, referral.status());
        assertEquals(SECOND, referral.receiver());
        assertEquals(LATER, referral.times().askedAt());
        assertEquals(0, OthersAsked.of(referral));
        assertTrue(referral.rejections().includes(FIRST.institutionId()));
        List<String> states =
                referral.drainMoves().stream().map(move -> move.to()).toList();
        assertEquals(List.of("REJECTED", "REDIRECTED", "PENDING"), states.subList(states.size() - 3, states.size()));
    }

    @Test
    void anotherWhoAcceptsBecomesTheReceiverAndTheFirstIsToTakeNote() {
        Referral referral = askingOneMore(ReferralKind.UP);
        OthersAsked.handTo(referral, towards(SECOND, Capability.GIVEN));
        referral.accept(new Appointment("内科", null), LATER);
        assertEquals(SECOND, referral.receiver());
        assertEquals(FIRST.institutionId(), referral.released().institutionId());
        assertEquals(RedirectReason.ACCEPTED_ELSEWHERE, referral.released().reason());
        assertTrue(referral.verbs().contains("acknowledge"));
        assertFalse(referral.verbs().contains("ask-also"));
    }

    @Test
    void whoIsAskedIsRefusedWithTheReasonOnceSomebodyElseHasThePatient() {
        Referral referral = askingOneMore(ReferralKind.UP);
        Inquiry inquiry = Inquiry.asked(referral, 2, towards(SECOND, Capability.GIVEN), NOON);
        assertEquals(List.of("accept", "reject"), inquiry.verbs());
        inquiry.end(InquiryEnd.ACCEPTED_ELSEWHERE, LATER);
        Refused late = assertThrows(Refused.class, () -> inquiry.mustAllow("accept"));
        assertEquals(InquiryRefusal.ENDED, late.refusal());
        assertTrue(late.detail(Language.EN).contains("Another institution has accepted"));
        Inquiry answered = Inquiry.asked(referral, 3, towards(party(), Capability.GIVEN), NOON);
        answered.reject(RejectReason.NO_BED, LATER);
        assertEquals(InquiryStatus.REJECTED, answered.status());
        assertEquals(
                KitRefusal.MOVE_NOT_ALLOWED,
                assertThrows(Refused.class, () -> answered.mustAllow("accept")).refusal());
    }

    @ParameterizedTest
    @CsvSource({
        "GIVEN, , ",
        "NOT_ASKED, , ",
        "UNKNOWN, , CAPABILITY_UNKNOWN",
        "TOLERATED, , CAPABILITY_MISSING",
        "MISSING, CAPABILITY_MISSING, ",
    })
    void aReceiverIsRefusedForWhatTheRegisterSaysItLacksAndNotForItsSilence(
            Capability capability, ReferralRefusal refusal, ReferralFlag flag) {
        Referral referral = askingOneMore(ReferralKind.DOWN);
        Circumstances on = towards(SECOND, capability);
        if (refusal != null) {
            Refused no = assertThrows(Refused.class, () -> referral.redirect(RedirectReason.PATIENT_WISH, on, LATER));
            assertEquals(refusal, no.refusal());
            assertEquals("/receiverId", no.problems().get(0).pointer());
            assertTrue(no.detail(Language.ZH).contains("康复医院或康复医学科"));
            return;
        }
        referral.redirect(RedirectReason.PATIENT_WISH, on, LATER);
        assertEquals(flag != null, referral.flags().contains(flag == null ? ReferralFlag.CAPABILITY_UNKNOWN : flag));
    }

    @Test
    void aDestinationOutsideTheRegisterIsTheSameHoweverItIsTypedAndIsLeftForARegisteredOne() {
        Outside outside = new Outside("某专科医院（总院）", "广州市", OutsideReason.PATIENT_WISH);
        assertEquals(outside.id(), new Outside("某专科医院(总院)", "广州市 ", OutsideReason.OTHER).id());
        Submission submission = new Submission(
                UUID.randomUUID(),
                new ClinicalReason(ReferralReason.COMPLEX, Urgency.ROUTINE, null),
                ConsentForm.SIGNED,
                "doctor-1",
                outside);
        Circumstances on = new Circumstances(
                new Place(UNIT, Licence.VALID),
                new Place(new Party(outside.id(), null, null, null), Licence.UNKNOWN),
                Elder.ALIVE,
                null,
                Designation.NONE,
                1440);
        Referral referral = Referral.up(submission, on, false, NOON);
        assertEquals(outside, referral.outside());
        referral.redirect(RedirectReason.PATIENT_WISH, towards(SECOND, Capability.NOT_ASKED), LATER);
        assertNull(referral.outside());
    }
}
