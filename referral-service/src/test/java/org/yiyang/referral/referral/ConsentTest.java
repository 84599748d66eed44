package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.referral.Circumstances.Agreement;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;

class ConsentTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final UUID ELDER = UUID.fromString("0198a7c0-0000-7000-8000-000000000401");

    private static Party party(String id) {
        return new Party(UUID.fromString(id), null, null, "460106");
    }

    private static Submission wish(ReferralReason reason, ConsentForm consent) {
        return new Submission(ELDER, new ClinicalReason(reason, Urgency.URGENT, CareStage.REHAB), consent, "doctor-1");
    }

    private static void refusedBy(Refusal expected, Runnable act) {
        assertEquals(expected, assertThrows(Refused.class, act::run).refusal());
    }

    private static Circumstances fine() {
        return new Circumstances(
                new Place(party("0198a7c0-0000-7000-8000-000000000012"), Licence.VALID),
                new Place(party("0198a7c0-0000-7000-8000-000000000001"), Licence.VALID),
                Elder.ALIVE,
                new Agreement(UUID.randomUUID(), true, 30),
                Designation.ACTIVE,
                120);
    }

    @Test
    void aQuestionIsNoConsentWhoeverSaysSo() {
        Submission asked = wish(ReferralReason.COMPLEX, ConsentForm.ASKED_BY_APP);
        Referral referral = Referral.up(asked, fine(), false, NOON);
        refusedBy(ReferralRefusal.CONSENT_NOT_GIVEN, () -> referral.consent(ConsentForm.ASKED_BY_APP, fine(), NOON));
        assertEquals(ReferralStatus.SUBMITTED, referral.status());
        assertNull(new Consent(ConsentForm.ASKED_BY_APP, NOON).givenAt());

        Referral emergency = Referral.emergency(asked, fine(), NOON);
        refusedBy(
                ReferralRefusal.CONSENT_NOT_GIVEN, () -> emergency.supplement(ConsentForm.ASKED_BY_APP, fine(), NOON));
        assertTrue(emergency.awaitsPaperwork());
    }

    @Test
    void aReferralDownWaitsForAConsentThatIsAskedFor() {
        Submission asked = wish(ReferralReason.REHABILITATION, ConsentForm.ASKED_BY_APP);
        Referral down = Referral.down(asked, fine(), NOON);
        assertEquals(ReferralStatus.SUBMITTED, down.status());
        assertEquals(Set.of(ReferralFlag.CONSENT_MISSING), down.flags());
        down.consent(ConsentForm.BY_FAMILY, fine(), NOON);
        assertEquals(ReferralStatus.PENDING, down.status());
        assertEquals(Set.of(), down.flags());
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "CANCELLED", "EXPIRED", "SUPERSEDED"})
    void whatHasEndedTakesNoConsent(ReferralStatus end) {
        for (ReferralKind kind : ReferralKind.values()) {
            assertFalse(ReferralStatus.table().verbs(end, kind).contains("consent"));
        }
        Submission asked = wish(ReferralReason.COMPLEX, ConsentForm.ASKED_BY_APP);
        Referral referral = Referral.up(asked, fine(), false, NOON);
        referral.restore(end, "correct", "误操作", NOON);
        refusedBy(KitRefusal.MOVE_NOT_ALLOWED, () -> referral.consent(ConsentForm.SIGNED, fine(), NOON));
        refusedBy(KitRefusal.MOVE_NOT_ALLOWED, () -> referral.consent(ConsentForm.ASKED_BY_APP, fine(), NOON));
    }

    @Test
    void aCorrectionIsNoWayPastConsent() {
        Submission asked = wish(ReferralReason.COMPLEX, ConsentForm.ASKED_BY_APP);
        Referral referral = Referral.up(asked, fine(), false, NOON);
        for (ReferralStatus to : List.of(ReferralStatus.PENDING, ReferralStatus.ACCEPTED, ReferralStatus.IN_TRANSIT)) {
            refusedBy(ReferralRefusal.CORRECTION_TARGET, () -> Consequences.correct(referral, to, "误操作", fine(), NOON));
        }
        Consequences.correct(referral, ReferralStatus.CANCELLED, "误操作", fine(), NOON);
        assertEquals(ReferralStatus.CANCELLED, referral.status());
    }

    @Test
    void theWayBackKeepsTheConsentWithItsTime() {
        Referral up = Referral.up(wish(ReferralReason.COMPLEX, ConsentForm.SIGNED), fine(), false, NOON);
        Instant later = NOON.plusSeconds(86400);
        Submission wish = new Submission(ELDER, up.reason(), null, "doctor-2");
        assertEquals(up.consent(), Referral.back(up, wish, fine(), later).consent());
    }
}
