package org.yiyang.referral.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;
import org.yiyang.referral.referral.Circumstances.Designation;
import org.yiyang.referral.referral.Circumstances.Elder;
import org.yiyang.referral.referral.Circumstances.Licence;
import org.yiyang.referral.referral.Circumstances.Place;
import org.yiyang.referral.referral.ReferralRights.End;

/** One answer for the guard of a move, for what is offered and for whose task it is. */
class WhoMayTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final UUID UNIT = UUID.fromString("0198a7c0-0000-7000-8000-000000000012");
    private static final UUID HOSPITAL = UUID.fromString("0198a7c0-0000-7000-8000-000000000001");
    private static final UUID ELDER = UUID.fromString("0198a7c0-0000-7000-8000-000000000401");

    /** Only a family member's authorisation is read from the register of elders. */
    private final ReferralRights rights =
            new ReferralRights(new Actions(), new FamilyAuthorisation(null), Clock.fixed(NOON, ZoneOffset.UTC));

    private static Referral up(boolean reviewRequired) {
        Circumstances on = new Circumstances(
                new Place(new Party(UNIT, null, null, "460106"), Licence.VALID),
                new Place(new Party(HOSPITAL, null, null, "460106"), Licence.VALID),
                Elder.ALIVE,
                null,
                Designation.ACTIVE,
                120);
        ClinicalReason reason = new ClinicalReason(ReferralReason.COMPLEX, Urgency.ROUTINE, null);
        return Referral.up(new Submission(ELDER, reason, ConsentForm.SIGNED, "doctor-1"), on, reviewRequired, NOON);
    }

    private static Caller caller(String account, String role, UUID institution) {
        return new Caller(account, "test", Set.of(role), null, institution, null, Set.of());
    }

    private Refusal refusal(Caller caller, String verb, Referral referral) {
        return assertThrows(Refused.class, () -> rights.mustConcern(caller, verb, referral))
                .refusal();
    }

    @Test
    void theReviewIsOfferedToAnotherDoctorOfTheSenderAndNotToWhoSubmitted() {
        Referral referral = up(true);
        Caller submitter = caller("doctor-1", Roles.INTERNAL_DOCTOR, UNIT);
        Caller head = caller("doctor-9", Roles.INTERNAL_DOCTOR, UNIT);
        assertEquals(List.of("review", "cancel"), rights.allowed(head, referral));
        assertEquals(List.of("cancel"), rights.allowed(submitter, referral));
        assertEquals(ReferralRefusal.SAME_PERSON, refusal(submitter, "review", referral));
        assertEquals("doctor-1", ReferralRights.exceptFor("review", referral));
    }

    @Test
    void anAnswerIsTheReceiversMatterAndItsTask() {
        Referral referral = up(false);
        Caller sender = caller("doctor-1", Roles.INTERNAL_DOCTOR, UNIT);
        Caller office = caller("office", Roles.REFERRAL_OFFICE, HOSPITAL);
        assertEquals(List.of("accept", "reject", "redirect", "pause"), rights.allowed(office, referral));
        assertEquals(ReferralRefusal.NOT_PARTY, refusal(sender, "accept", referral));
        Set<Addressee> addressees = rights.addressees("accept", referral, Set.of(End.RECEIVER));
        assertEquals(
                rights.roles("accept").stream()
                        .filter(Roles.STAFF::contains)
                        .map(role -> Addressee.staff(role, HOSPITAL))
                        .collect(Collectors.toSet()),
                addressees);
    }
}
