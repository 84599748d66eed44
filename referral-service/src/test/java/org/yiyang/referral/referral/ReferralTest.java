package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.kit.lifecycle.Transition;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.inquiry.RejectReason;
import org.yiyang.referral.referral.Circumstances.Agreement;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

class ReferralTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final UUID ELDER = UUID.fromString("0198a7c0-0000-7000-8000-000000000401");
    private static final Party UNIT = party("0198a7c0-0000-7000-8000-000000000012");
    private static final Party HOSPITAL = party("0198a7c0-0000-7000-8000-000000000001");
    private static final Party OTHER = party("0198a7c0-0000-7000-8000-000000000002");
    private static final Agreement GREEN = new Agreement(UUID.randomUUID(), true, 30);

    private static Party party(String id) {
        return new Party(UUID.fromString(id), null, null, "460106");
    }

    private static Circumstances fine() {
        return at(Licence.VALID, Licence.VALID, Elder.ALIVE);
    }

    private static Circumstances at(Licence sender, Licence receiver, Elder elder) {
        return new Circumstances(
                new Place(UNIT, sender), new Place(HOSPITAL, receiver), elder, GREEN, Designation.ACTIVE, 120);
    }

    private static Circumstances towards(Party receiver) {
        return new Circumstances(
                new Place(UNIT, Licence.VALID),
                new Place(receiver, Licence.VALID),
                Elder.ALIVE,
                null,
                Designation.ACTIVE,
                120);
    }

    private static Submission wish(ReferralReason reason, ConsentForm consent) {
        return new Submission(ELDER, new ClinicalReason(reason, Urgency.URGENT, CareStage.REHAB), consent, "doctor-1");
    }

    private static Submission upward() {
        return wish(ReferralReason.COMPLEX, ConsentForm.SIGNED);
    }

    private static Referral pending() {
        return Referral.up(upward(), fine(), false, NOON);
    }

    private static Referral accepted() {
        Referral referral = pending();
        referral.accept(new Appointment("心内科", null), NOON);
        return referral;
    }

    private static Referral returned() {
        Referral referral = accepted();
        referral.proceed(JourneyStep.ARRIVE, NOON);
        referral.proceed(JourneyStep.RETURN, NOON);
        return referral;
    }

    private static void refusedBy(Refusal expected, Runnable act) {
        assertEquals(expected, assertThrows(Refused.class, act::run).refusal());
    }

    @Test
    void aReferralUpAsksAtOnceByTheGreenChannelOfTheAgreement() {
        Referral referral = pending();
        assertEquals(ReferralStatus.PENDING, referral.status());
        assertEquals(new Channel(GREEN.id(), 30), referral.channel());
        assertEquals(Set.of(), referral.flags());
        assertEquals(
                List.of("SUBMITTED", "REVIEWED", "PENDING"),
                referral.drainMoves().stream().map(move -> move.to()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "true, 30, 30",
        "true, , 120",
        "false, 30, 120",
    })
    void theAnswerIsDueByTheClauseOrElseByTheRegionsFigure(boolean green, Integer clause, int minutes) {
        Circumstances on = new Circumstances(
                new Place(UNIT, Licence.VALID),
                new Place(HOSPITAL, Licence.VALID),
                Elder.ALIVE,
                new Agreement(GREEN.id(), green, clause),
                Designation.ACTIVE,
                120);
        Channel channel = Referral.up(upward(), on, false, NOON).channel();
        assertEquals(minutes, channel.responseMinutes());
        assertEquals(green ? GREEN.id() : null, channel.agreementId());
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, VALID, UNKNOWN, ELDER_UNKNOWN",
        "VALID, VALID, DECEASED, ELDER_DECEASED",
        "LOST, VALID, ALIVE, SENDER_UNLICENSED",
        "UNKNOWN, VALID, ALIVE, SENDER_UNLICENSED",
        "NOT_NEEDED, VALID, ALIVE, SENDER_UNLICENSED",
        "VALID, UNKNOWN, ALIVE, RECEIVER_UNKNOWN",
        "VALID, LOST, ALIVE, RECEIVER_UNLICENSED",
        "VALID, NOT_NEEDED, ALIVE, RECEIVER_UNLICENSED",
    })
    void aReferralUpIsRefusedByTheFirstRuleThatIsBroken(
            Licence sender, Licence receiver, Elder elder, ReferralRefusal expected) {
        refusedBy(expected, () -> Referral.up(upward(), at(sender, receiver, elder), false, NOON));
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, VALID, UNKNOWN",
        "LOST, LOST, DECEASED",
        "UNKNOWN, UNKNOWN, UNKNOWN",
        "NOT_NEEDED, LOST, ALIVE",
    })
    void nothingThatIsStoredDelaysAnEmergency(Licence sender, Licence receiver, Elder elder) {
        Referral emergency = Referral.emergency(wish(ReferralReason.CRITICAL, null), at(sender, receiver, elder), NOON);
        assertEquals(ReferralStatus.IN_TRANSIT, emergency.status());
        assertTrue(emergency.flags().contains(ReferralFlag.CONSENT_MISSING));
        assertTrue(emergency.awaitsPaperwork());
    }

    @Test
    void consentAndAReasonOfTheRightDirectionAreNeeded() {
        refusedBy(
                ReferralRefusal.CONSENT_MISSING,
                () -> Referral.up(wish(ReferralReason.COMPLEX, null), fine(), false, NOON));
        refusedBy(
                ReferralRefusal.REASON_OTHER_DIRECTION,
                () -> Referral.up(wish(ReferralReason.LONG_TERM_CARE, ConsentForm.SIGNED), fine(), false, NOON));
        refusedBy(ReferralRefusal.REASON_OTHER_DIRECTION, () -> Referral.down(upward(), fine(), NOON));
        refusedBy(ReferralRefusal.SAME_INSTITUTION, () -> Referral.up(upward(), towards(UNIT), false, NOON));
    }

    @ParameterizedTest
    @CsvSource({
        "ACUTE, NOT_NEEDED, false",
        "REHAB, NOT_NEEDED, false",
        "STABLE, NOT_NEEDED, true",
        "END_OF_LIFE, NOT_NEEDED, true",
        "ACUTE, VALID, true",
        "STABLE, LOST, false",
    })
    void theDestinationMustBeAbleToGiveTheCare(CareStage stage, Licence receiver, boolean allowed) {
        Submission wish = new Submission(
                ELDER,
                new ClinicalReason(ReferralReason.LONG_TERM_CARE, Urgency.ROUTINE, stage),
                ConsentForm.SIGNED,
                "d");
        Circumstances on = at(Licence.VALID, receiver, Elder.ALIVE);
        if (allowed) {
            assertEquals(ReferralStatus.PENDING, Referral.down(wish, on, NOON).status());
        } else {
            refusedBy(ReferralRefusal.DESTINATION_INCAPABLE, () -> Referral.down(wish, on, NOON));
        }
    }

    @Test
    void whoSubmittedMayNotReview() {
        Referral referral = Referral.up(upward(), fine(), true, NOON);
        assertEquals(ReferralStatus.SUBMITTED, referral.status());
        refusedBy(ReferralRefusal.SAME_PERSON, () -> referral.review("doctor-1", fine(), NOON));
        referral.review("doctor-9", fine(), NOON);
        assertEquals(ReferralStatus.PENDING, referral.status());
    }

    @Test
    void theQuestionWaitsForReviewAndConsentInWhicheverOrder() {
        Submission asked = wish(ReferralReason.COMPLEX, ConsentForm.ASKED_BY_APP);
        Referral referral = Referral.up(asked, fine(), true, NOON);
        referral.review("doctor-9", fine(), NOON);
        assertEquals(ReferralStatus.SUBMITTED, referral.status());
        referral.consent(ConsentForm.SIGNED, fine(), NOON);
        assertEquals(ReferralStatus.PENDING, referral.status());
        refusedBy(ReferralRefusal.CONSENT_GIVEN, () -> referral.consent(ConsentForm.SIGNED, fine(), NOON));
    }

    @Test
    void aReturnedReferralCannotBeAccepted() {
        refusedBy(KitRefusal.MOVE_NOT_ALLOWED, () -> returned().accept(new Appointment("心内科", null), NOON));
    }

    @ParameterizedTest
    @EnumSource(ReferralKind.class)
    void noVerbLeadsWhereTheStateDoesNot(ReferralKind kind) {
        Map<String, ReferralStatus> leadsTo = Map.ofEntries(
                Map.entry("accept", ReferralStatus.ACCEPTED),
                Map.entry("reject", ReferralStatus.REJECTED),
                Map.entry("redirect", ReferralStatus.REDIRECTED),
                Map.entry("depart", ReferralStatus.IN_TRANSIT),
                Map.entry("arrive", ReferralStatus.ARRIVED),
                Map.entry("begin-treatment", ReferralStatus.IN_TREATMENT),
                Map.entry("return", ReferralStatus.RETURNED),
                Map.entry("receive", ReferralStatus.RECEIVED),
                Map.entry("follow-up", ReferralStatus.FOLLOWED_UP),
                Map.entry("complete", ReferralStatus.COMPLETED),
                Map.entry("cancel", ReferralStatus.CANCELLED));
        for (ReferralStatus status : ReferralStatus.values()) {
            for (Map.Entry<String, ReferralStatus> one : leadsTo.entrySet()) {
                if (ReferralStatus.table().verbs(status, kind).contains(one.getKey())) {
                    Set<ReferralStatus> targets = ReferralStatus.table().targets(one.getKey(), status, kind);
                    assertTrue(targets.contains(one.getValue()), kind + " " + status + " " + one.getKey());
                }
            }
        }
    }

    @Test
    void aStatusThatIsOverLeadsNowhere() {
        for (ReferralStatus status : Arrays.asList(ReferralStatus.values())) {
            // A death that is taken back reopens what it had ended; nothing else leads on from there.
            boolean over = ReferralStatus.table().transitions().stream()
                    .filter(move -> move.by() != Transition.By.SUPERVISOR
                            && !move.verb().equals("reopen"))
                    .noneMatch(
                            move -> move.from().contains(status) && !move.to().isEmpty());
            assertEquals(over, !status.watched() && status != ReferralStatus.REJECTED, status.name());
        }
    }

    @Test
    void anEmergencyIsRedirectedForAMedicalReasonOnly() {
        Referral emergency = Referral.emergency(wish(ReferralReason.CRITICAL, null), fine(), NOON);
        refusedBy(ReferralRefusal.EMERGENCY_NOT_REFUSABLE, () -> emergency.reject(RejectReason.NO_BED, NOON));
        refusedBy(
                ReferralRefusal.REDIRECT_NOT_MEDICAL,
                () -> emergency.redirect(RedirectReason.PATIENT_WISH, towards(OTHER), NOON));
        emergency.redirect(RedirectReason.SPECIALTY_NEEDED, towards(OTHER), NOON);
        assertEquals(ReferralStatus.IN_TRANSIT, emergency.status());
        assertEquals(OTHER, emergency.receiver());
    }

    @Test
    void anotherReceiverMustAcceptAnewBeforeItKnowsThePerson() {
        Referral referral = accepted();
        referral.redirect(RedirectReason.PATIENT_WISH, towards(OTHER), NOON);
        assertEquals(ReferralStatus.PENDING, referral.status());
        assertNull(referral.times().acceptedAt());
        assertNull(referral.appointment());
        assertEquals(new Channel(null, 120), referral.channel());
    }

    @Test
    void anEmergencyTakesTheChainOver() {
        Referral up = accepted();
        Referral emergency = Referral.emergency(wish(ReferralReason.CRITICAL, null), fine(), NOON);
        Consequences.giveWay(up, emergency, CloseReason.EMERGENCY, NOON);
        assertEquals(ReferralStatus.SUPERSEDED, up.status());
        assertEquals(new Closing(CloseReason.EMERGENCY, ReferralStatus.ACCEPTED), up.closing());
        assertEquals(up.chain().chainId(), emergency.chain().chainId());
    }

    @Test
    void aCorrectionGoesToAStatusOfItsKindOnly() {
        Referral referral = returned();
        refusedBy(
                ReferralRefusal.CORRECTION_TARGET,
                () -> Consequences.correct(referral, ReferralStatus.RECEIVED, "误操作", fine(), NOON));
        refusedBy(
                ReferralRefusal.CORRECTION_TARGET,
                () -> Consequences.correct(referral, ReferralStatus.RETURNED, "误操作", fine(), NOON));
        Consequences.correct(referral, ReferralStatus.ACCEPTED, "误操作", fine(), NOON);
        assertEquals(ReferralStatus.ACCEPTED, referral.status());
        assertNull(referral.times().arrivedAt());
        assertNull(referral.times().returnedAt());
    }
}
