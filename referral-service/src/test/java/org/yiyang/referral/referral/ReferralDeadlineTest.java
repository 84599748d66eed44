package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.referral.referral.Circumstances.Agreement;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

class ReferralDeadlineTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final UUID ELDER = UUID.fromString("0198a7c0-0000-7000-8000-000000000401");
    private static final Party UNIT = party("0198a7c0-0000-7000-8000-000000000012");
    private static final Party HOSPITAL = party("0198a7c0-0000-7000-8000-000000000001");
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

    @Test
    void silenceIsFirstAFlagAndThenTheEnd() {
        Referral referral = pending();
        assertTrue(
                Consequences.due(referral, ReferralDue.REFERRAL_RESPONSE, NOON).isPresent());
        assertEquals(Set.of(ReferralFlag.RESPONSE_OVERDUE), referral.flags());
        assertFalse(
                Consequences.due(referral, ReferralDue.REFERRAL_RESPONSE, NOON).isPresent());
        assertTrue(Consequences.due(referral, ReferralDue.REFERRAL_NO_RESPONSE, NOON)
                .isPresent());
        assertEquals(ReferralStatus.EXPIRED, referral.status());
        assertEquals(CloseReason.NO_RESPONSE, referral.closing().reason());
    }

    @Test
    void anAnswerInTimeMakesTheDeadlineMeaningless() {
        Referral referral = accepted();
        assertEquals(Optional.empty(), Consequences.due(referral, ReferralDue.REFERRAL_RESPONSE, NOON));
        assertEquals(Optional.empty(), Consequences.due(referral, ReferralDue.REFERRAL_NO_RESPONSE, NOON));
    }

    private static Referral notCome() {
        Referral referral = accepted();
        assertEquals(Optional.empty(), Consequences.due(referral, ReferralDue.REFERRAL_NO_SHOW, NOON));
        assertTrue(
                Consequences.due(referral, ReferralDue.REFERRAL_ARRIVAL, NOON).isPresent());
        assertEquals(ReferralStatus.ACCEPTED, referral.status());
        assertEquals(Set.of(ReferralFlag.ARRIVAL_OVERDUE), referral.flags());
        return referral;
    }

    @Test
    void whoHasNotComeIsLookedForBeforeTheReferralEnds() {
        Referral referral = notCome();
        assertTrue(
                Consequences.due(referral, ReferralDue.REFERRAL_NO_SHOW, NOON).isPresent());
        assertEquals(CloseReason.NO_SHOW, referral.closing().reason());
    }

    @Test
    void whoSetOutOrIsSaidToHaveComeIsNeverNotedAsAbsent() {
        Referral said = notCome();
        said.raise(ReferralFlag.ARRIVAL_SAID);
        assertEquals(Optional.empty(), Consequences.due(said, ReferralDue.REFERRAL_NO_SHOW, NOON));
        Referral departed = notCome();
        departed.proceed(JourneyStep.DEPART, NOON);
        Consequences.due(departed, ReferralDue.REFERRAL_ARRIVAL, NOON);
        assertTrue(departed.flags().contains(ReferralFlag.ARRIVAL_OVERDUE));
        assertEquals(Optional.empty(), Consequences.due(departed, ReferralDue.REFERRAL_NO_SHOW, NOON));
        Referral arrived = notCome();
        arrived.proceed(JourneyStep.ARRIVE, NOON);
        assertEquals(Set.of(), arrived.flags());
        assertEquals(Optional.empty(), Consequences.due(arrived, ReferralDue.REFERRAL_NO_SHOW, NOON));
    }

    @Test
    void anEmergencyUnderWayNeverExpires() {
        Referral emergency = Referral.emergency(wish(ReferralReason.CRITICAL, null), fine(), NOON);
        assertEquals(Optional.empty(), Consequences.due(emergency, ReferralDue.REFERRAL_ARRIVAL, NOON));
        assertTrue(Consequences.due(emergency, ReferralDue.REFERRAL_PAPERWORK, NOON)
                .isPresent());
        assertTrue(emergency.flags().contains(ReferralFlag.PAPERWORK_OVERDUE));
        emergency.supplement(ConsentForm.BY_FAMILY, fine(), NOON);
        assertEquals(Set.of(), emergency.flags());
    }

    @Test
    void aLateConfirmationIsAFlagUntilItComes() {
        Referral referral = returned();
        assertTrue(Consequences.due(referral, ReferralDue.REFERRAL_CONFIRMATION, NOON)
                .isPresent());
        assertEquals(Set.of(ReferralFlag.CONFIRMATION_OVERDUE), referral.flags());
        referral.complete(null, NOON);
        assertEquals(CloseReason.CONFIRMED, referral.closing().reason());
    }

    @Test
    void aDeathEndsWhatHasNotSetOutAndItsWithdrawalBringsItBack() {
        Referral referral = accepted();
        Consequences.reconsider(referral, at(Licence.VALID, Licence.VALID, Elder.DECEASED), NOON);
        assertEquals(ReferralStatus.CANCELLED, referral.status());
        Consequences.reconsider(referral, fine(), NOON.plusSeconds(60));
        assertEquals(ReferralStatus.ACCEPTED, referral.status());
        assertEquals(NOON, referral.times().acceptedAt());
        assertNull(referral.closing());
    }

    @Test
    void whatAPersonCancelledStaysCancelled() {
        Referral referral = pending();
        referral.cancel(CloseReason.PATIENT_WISH, NOON);
        assertEquals(Optional.empty(), Consequences.reconsider(referral, fine(), NOON));
        assertEquals(ReferralStatus.CANCELLED, referral.status());
    }

    @Test
    void nothingChangesWhereNothingElseIsKnown() {
        assertEquals(Optional.empty(), Consequences.reconsider(pending(), fine(), NOON));
    }
}
