package org.yiyang.referral.homebed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.http.Language;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.FamilyRegister;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.homecare.CareProcedure;
import org.yiyang.referral.homecare.CareProfession;
import org.yiyang.referral.homecare.HomeCareRefusal;
import org.yiyang.referral.referral.ConsentForm;
import org.yiyang.referral.referral.ReferralRefusal;

class HomeBedTest {
    private static final LocalDate ASKED = LocalDate.parse("2026-08-10");
    static final UUID CENTRE = UUID.fromString("0198a7c0-0000-7000-8000-000000000001");
    static final UUID HOME = UUID.fromString("0198a7c0-0000-7000-8000-000000000011");
    static final UUID ELDER = UUID.fromString("0198a7c0-0000-7000-8000-000000000401");
    private static final UUID SUCCESSOR = UUID.fromString("0198a7c0-0000-7000-8000-000000000002");
    private static final HomeBed.Care CARE = new HomeBed.Care(
            Set.of(CareProcedure.WOUND_DRESSING, CareProcedure.ROUND), Set.of(CareProfession.PHYSICIAN));

    /** An account of the family that may see, and one that may act. */
    static final class Families implements FamilyRegister {
        @Override
        public boolean maySee(UUID elder, String account, LocalDate day) {
            return true;
        }

        @Override
        public boolean mayAct(UUID elder, String account, LocalDate day) {
            return account.equals("daughter");
        }
    }

    private final HomeBedRights rights =
            new HomeBedRights(new Actions(), new Families(), call -> {}, Clock.fixed(noon(ASKED), ZoneOffset.UTC));

    private static Instant noon(LocalDate day) {
        return day.atTime(4, 0).toInstant(ZoneOffset.UTC);
    }

    private static Call on(LocalDate day) {
        return Call.system(noon(day));
    }

    static HomeBed asked(ConsentForm consent) {
        return HomeBed.asked(
                new HomeBed.Question(ELDER, CENTRE, "460106", HOME, null, Set.of(Eligibility.DISABLED), consent),
                on(ASKED));
    }

    static HomeBed open() {
        HomeBed bed = asked(ConsentForm.SIGNED);
        bed.open(ASKED, CARE, 90, on(ASKED));
        return bed;
    }

    private static Caller staff(String role, UUID institution) {
        return new Caller("somebody", "test", Set.of(role), null, institution, null, Set.of());
    }

    private static Caller person(String role, String account) {
        return new Caller(account, "test", Set.of(role), null, null, ELDER, Set.of());
    }

    private static Refusal refusal(Executable verb) {
        return assertThrows(Refused.class, verb).refusal();
    }

    private static HomeBed.Known known(UUID institution, boolean stopped, boolean deceased) {
        return new HomeBed.Known(institution, "460106", stopped, deceased);
    }

    @Test
    void nobodyOpensABedBeforeTheElderAgrees() {
        HomeBed bed = asked(ConsentForm.ASKED_BY_APP);
        assertEquals(HomeBedRefusal.CONSENT_MISSING, refusal(() -> bed.open(ASKED, CARE, 90, on(ASKED))));
        assertEquals(
                HomeBedRefusal.CONSENT_NOT_GIVEN, refusal(() -> bed.consent(ConsentForm.ASKED_BY_APP, noon(ASKED))));
        bed.consent(ConsentForm.BY_FAMILY, noon(ASKED));
        bed.open(ASKED, CARE, 90, on(ASKED));
        assertEquals(HomeBedStatus.OPEN, bed.status());
    }

    @Test
    void whatIsOnTheNegativeListIsRefusedWithItsRuleAndSource() {
        for (CareProcedure forbidden : CareProcedure.values()) {
            if (!forbidden.forbidden()) {
                continue;
            }
            Refused refused = assertThrows(
                    Refused.class,
                    () -> new HomeBed.Care(Set.of(CareProcedure.ROUND, forbidden), Set.of(CareProfession.NURSE)));
            assertEquals(HomeCareRefusal.PROCEDURE_FORBIDDEN, refused.refusal());
            assertEquals("/procedures", refused.problems().get(0).pointer());
            String says = refused.detail(Language.ZH);
            assertTrue(says.contains(forbidden.rule()), says);
        }
        HomeBed bed = open();
        assertEquals(
                HomeCareRefusal.PROCEDURE_FORBIDDEN,
                refusal(() -> bed.visit(ASKED, Set.of(CareProcedure.BLOOD_TRANSFUSION), 1, on(ASKED))));
        assertEquals(0, bed.snapshot().visits());
    }

    /** 90 days after 10 August, itself not counted, are over at the end of 8 November. */
    @ParameterizedTest
    @CsvSource({"2026-08-09, false", "2026-08-10, true", "2026-11-08, true", "2026-11-09, false"})
    void aVisitLiesWithinThePeriod(LocalDate day, boolean within) {
        HomeBed bed = open();
        assertEquals(LocalDate.parse("2026-11-08"), bed.lastDay());
        Call later = on(LocalDate.parse("2026-12-01"));
        if (within) {
            bed.visit(day, Set.of(CareProcedure.ROUND), 2, later);
            assertEquals(1, bed.snapshot().visits());
            assertEquals(2, bed.snapshot().personVisits());
        } else {
            assertEquals(
                    HomeBedRefusal.VISIT_DAY, refusal(() -> bed.visit(day, Set.of(CareProcedure.ROUND), 2, later)));
        }
    }

    @Test
    void aVisitIsNotRecordedBeforeItWasMadeNorABedOpenedForAnotherTime() {
        HomeBed bed = open();
        assertEquals(
                HomeBedRefusal.VISIT_DAY,
                refusal(() -> bed.visit(ASKED.plusDays(1), Set.of(CareProcedure.ROUND), 1, on(ASKED))));
        HomeBed other = asked(ConsentForm.SIGNED);
        assertEquals(HomeBedRefusal.START_DAY, refusal(() -> other.open(ASKED.minusDays(1), CARE, 90, on(ASKED))));
        assertEquals(HomeBedRefusal.START_DAY, refusal(() -> other.open(ASKED.plusDays(1), CARE, 90, on(ASKED))));
    }

    @Test
    void anOverdueBedIsFlaggedOnceAndStaysOpen() {
        HomeBed bed = open();
        assertTrue(bed.remind(noon(ASKED)).isPresent());
        assertTrue(bed.remind(noon(ASKED)).isEmpty());
        assertTrue(bed.fallOverdue(HomeBedStatus.ASKED, noon(ASKED)).isEmpty(), "it was answered");
        assertTrue(bed.fallOverdue(HomeBedStatus.OPEN, noon(ASKED)).isPresent());
        assertTrue(bed.fallOverdue(HomeBedStatus.OPEN, noon(ASKED)).isEmpty());
        assertEquals(HomeBedStatus.OPEN, bed.status());
        assertTrue(bed.snapshot().overdue());
        bed.close(HomeBedReason.PERIOD_OVER, on(bed.lastDay()));
        assertEquals(HomeBedStatus.CLOSED, bed.status());
    }

    @Test
    void eachReasonBelongsToItsMove() {
        HomeBed bed = open();
        assertEquals(HomeBedRefusal.REASON_RESERVED, refusal(() -> bed.close(HomeBedReason.DECEASED, on(ASKED))));
        assertEquals(HomeBedRefusal.REASON_RESERVED, refusal(() -> bed.close(HomeBedReason.NO_CAPACITY, on(ASKED))));
        assertEquals(HomeBedRefusal.PERIOD_LASTS, refusal(() -> bed.close(HomeBedReason.PERIOD_OVER, on(ASKED))));
        bed.close(HomeBedReason.RECOVERED, on(ASKED));
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refusal(() -> bed.close(HomeBedReason.RECOVERED, on(ASKED))));
        HomeBed other = asked(ConsentForm.SIGNED);
        assertEquals(HomeBedRefusal.REASON_RESERVED, refusal(() -> other.decline(HomeBedReason.RECOVERED, on(ASKED))));
        other.decline(HomeBedReason.NO_CAPACITY, on(ASKED));
        assertEquals(HomeBedReason.NO_CAPACITY, other.snapshot().reason());
    }

    @Test
    void aDeathEndsItWhileItIsBelieved() {
        for (HomeBed bed : List.of(open(), asked(ConsentForm.SIGNED))) {
            HomeBedStatus before = bed.status();
            bed.reconsider(known(CENTRE, false, true), false, on(ASKED));
            assertEquals(HomeBedStatus.CLOSED, bed.status());
            assertEquals(HomeBedReason.DECEASED, bed.snapshot().reason());
            assertTrue(
                    bed.reconsider(known(CENTRE, false, true), true, on(ASKED)).isEmpty());
            assertTrue(
                    bed.reconsider(known(CENTRE, false, false), false, on(ASKED))
                            .isEmpty(),
                    "another is open");
            bed.reconsider(known(CENTRE, false, false), true, on(ASKED));
            assertEquals(before, bed.status());
            assertEquals(null, bed.snapshot().endedOn());
        }
    }

    @Test
    void aBedComesBackAtWhoTookThePlaceMeanwhileAndNotAtAnInstitutionThatHasEnded() {
        HomeBed bed = open();
        bed.reconsider(known(CENTRE, false, true), false, on(ASKED));
        assertTrue(bed.reconsider(known(CENTRE, true, false), true, on(ASKED)).isEmpty());
        assertEquals(HomeBedStatus.CLOSED, bed.status());
        bed.reconsider(known(SUCCESSOR, false, false), true, on(ASKED));
        assertEquals(HomeBedStatus.OPEN, bed.status());
        assertEquals(SUCCESSOR, bed.institutionId());
    }

    @Test
    void theEndOfTheInstitutionEndsItAndASuccessorTakesItOver() {
        HomeBed bed = open();
        bed.reconsider(known(SUCCESSOR, false, false), false, on(ASKED));
        assertEquals(SUCCESSOR, bed.institutionId());
        assertEquals(HomeBedStatus.OPEN, bed.status());
        bed.reconsider(known(SUCCESSOR, true, false), false, on(ASKED));
        assertEquals(HomeBedReason.INSTITUTION_STOPPED, bed.snapshot().reason());
    }

    @Test
    void theInstitutionCaresAndWhoAskedWithdraws() {
        HomeBed bed = asked(ConsentForm.SIGNED);
        assertEquals(List.of("consent", "open", "decline"), rights.allowed(staff(Roles.GRASSROOTS, CENTRE), bed));
        assertEquals(List.of("consent", "withdraw"), rights.allowed(staff(Roles.CARE_MANAGER, HOME), bed));
        assertEquals(List.of(), rights.allowed(staff(Roles.GRASSROOTS, SUCCESSOR), bed));
        assertEquals(List.of("consent", "withdraw"), rights.allowed(person(Roles.ELDER, "herself"), bed));
        assertEquals(List.of("consent", "withdraw"), rights.allowed(person(Roles.FAMILY, "daughter"), bed));
        Caller niece = person(Roles.FAMILY, "niece");
        assertEquals(List.of(), rights.allowed(niece, bed));
        assertEquals(ReferralRefusal.FAMILY_NOT_AUTHORISED, refusal(() -> rights.mustConcern(niece, "consent", bed)));
        assertEquals(ReferralRefusal.FAMILY_NOT_AUTHORISED, refusal(() -> rights.mustAskFor(niece, ELDER)));
        assertEquals(
                List.of("visit", "change-plan", "close"), rights.allowed(staff(Roles.FAMILY_DOCTOR, CENTRE), open()));
    }

    @Test
    void anOfficialDoesNotLearnWhomItConcerns() {
        HomeBed bed = open();
        Caller official = new Caller("o", "test", Set.of(Roles.HEALTH_ADMIN), "4601", null, null, Set.of());
        assertFalse(rights.knowsPerson(official, bed));
        assertEquals(KitRefusal.NOT_FOUND, refusal(() -> rights.mustKnowPerson(official, bed)));
        assertEquals(null, bed.snapshot(false).elderId());
    }

    /** How one bed counts for the coverage on a day. */
    @ParameterizedTest
    @CsvSource({
        ", , , false, true",
        "2026-08-10, , , true, true",
        "2026-08-11, , , false, true",
        "2026-08-01, 2026-08-10, RECOVERED, false, false",
        "2026-08-01, 2026-08-11, RECOVERED, true, true",
        "2026-05-01, 2026-07-30, PERIOD_OVER, false, true",
        ", 2026-08-01, NOT_ELIGIBLE, false, false",
        ", 2026-08-01, NO_CAPACITY, false, true",
        "2026-08-01, 2026-08-05, DECEASED, false, false"
    })
    void aBedCountsForTheCoverageOnItsDays(
            LocalDate opened, LocalDate ended, HomeBedReason why, boolean covers, boolean needs) {
        HomeBedCounts.Standing standing = new HomeBedCounts.Standing(ELDER, opened, ended, why);
        assertEquals(covers, standing.covers(ASKED));
        assertEquals(needs, standing.needs(ASKED));
    }
}
