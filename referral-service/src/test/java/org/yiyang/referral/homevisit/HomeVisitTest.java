package org.yiyang.referral.homevisit;

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
import org.junit.jupiter.params.provider.EnumSource;
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
import org.yiyang.referral.referral.ReferralRefusal;

class HomeVisitTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-08-10");
    private static final Instant NOON = Instant.parse("2026-08-10T04:00:00Z");
    private static final Call CALL = Call.system(NOON);
    static final UUID CENTRE = UUID.fromString("0198a7c0-0000-7000-8000-000000000001");
    static final UUID HOME = UUID.fromString("0198a7c0-0000-7000-8000-000000000011");
    static final UUID ELDER = UUID.fromString("0198a7c0-0000-7000-8000-000000000401");
    private static final Set<CareProfession> NURSE = Set.of(CareProfession.NURSE);
    static final HomeVisit.Report DONE =
            new HomeVisit.Report(Set.of(CareProcedure.STOMA_CARE, CareProcedure.ROUND), NURSE, 1);

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

    private final HomeVisitRights rights =
            new HomeVisitRights(new Actions(), new Families(), call -> {}, Clock.fixed(NOON, ZoneOffset.UTC));

    static HomeVisit asked(CareProcedure procedure, LocalDate wanted) {
        return HomeVisit.asked(new HomeVisit.Question(ELDER, CENTRE, "460106", HOME, Set.of(procedure), wanted), CALL);
    }

    static HomeVisit booked() {
        HomeVisit visit = asked(CareProcedure.STOMA_CARE, null);
        visit.book(TODAY, NURSE, CALL);
        return visit;
    }

    private static Refusal refusal(Executable verb) {
        return assertThrows(Refused.class, verb).refusal();
    }

    private static Caller staff(String role, UUID institution) {
        return new Caller("somebody", "test", Set.of(role), null, institution, null, Set.of());
    }

    private static Caller person(String role, String account) {
        return new Caller(account, "test", Set.of(role), null, null, ELDER, Set.of());
    }

    @ParameterizedTest
    @EnumSource(CareProcedure.class)
    void onlyWhatIsOnThePositiveListIsAskedForAndDone(CareProcedure procedure) {
        HomeVisit visit = booked();
        HomeVisit.Report report = new HomeVisit.Report(Set.of(procedure), NURSE, 1);
        if (procedure.forbidden()) {
            assertEquals(HomeCareRefusal.PROCEDURE_FORBIDDEN, refusal(() -> asked(procedure, null)));
            assertEquals(HomeCareRefusal.PROCEDURE_FORBIDDEN, refusal(() -> visit.complete(report, CALL)));
        } else {
            assertEquals(HomeVisitStatus.ASKED, asked(procedure, TODAY).status());
            visit.complete(report, CALL);
            assertEquals(HomeVisitStatus.DONE, visit.status());
        }
    }

    @Test
    void aVisitIsBookedForADayThatComesAndRecordedOnceItHasCome() {
        LocalDate yesterday = TODAY.minusDays(1);
        assertEquals(HomeVisitRefusal.DAY_PAST, refusal(() -> asked(CareProcedure.ROUND, yesterday)));
        HomeVisit visit = asked(CareProcedure.ROUND, null);
        assertEquals(HomeVisitRefusal.DAY_PAST, refusal(() -> visit.book(yesterday, NURSE, CALL)));
        visit.book(TODAY.plusDays(1), NURSE, CALL);
        assertEquals(HomeVisitRefusal.NOT_YET, refusal(() -> visit.complete(DONE, CALL)));
        assertEquals(HomeVisitRefusal.NOT_YET, refusal(() -> visit.miss(HomeVisitReason.NOBODY_AT_HOME, CALL)));
        visit.book(TODAY, NURSE, CALL);
        visit.complete(DONE, CALL);
        assertEquals(
                List.of(CareProcedure.ROUND, CareProcedure.STOMA_CARE),
                visit.snapshot().procedures());
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refusal(() -> visit.cancel(HomeVisitReason.NOT_NEEDED, NOON)));
    }

    @ParameterizedTest
    @EnumSource(HomeVisitReason.class)
    void eachReasonBelongsToItsMove(HomeVisitReason why) {
        HomeVisit missed = booked();
        HomeVisit cancelled = booked();
        if (why.forMissing()) {
            missed.miss(why, CALL);
            assertEquals(why, missed.snapshot().reason());
        } else {
            assertEquals(HomeVisitRefusal.REASON_RESERVED, refusal(() -> missed.miss(why, CALL)));
        }
        if (why.forCancelling()) {
            cancelled.cancel(why, NOON);
            assertEquals(why, cancelled.snapshot().reason());
        } else {
            assertEquals(HomeVisitRefusal.REASON_RESERVED, refusal(() -> cancelled.cancel(why, NOON)));
        }
    }

    @Test
    void whatNobodyBooksOrRecordsIsFlaggedAndBookingTakesTheFlagAway() {
        HomeVisit visit = asked(CareProcedure.ROUND, null);
        assertTrue(visit.fallOverdue(HomeVisitStatus.ASKED, NOON).isPresent());
        assertTrue(visit.fallOverdue(HomeVisitStatus.ASKED, NOON).isEmpty());
        visit.book(TODAY, NURSE, CALL);
        assertFalse(visit.overdue());
        assertTrue(visit.fallOverdue(HomeVisitStatus.ASKED, NOON).isEmpty(), "it was booked");
        assertTrue(visit.fallOverdue(HomeVisitStatus.BOOKED, NOON).isPresent());
        assertEquals(HomeVisitStatus.BOOKED, visit.status());
    }

    @Test
    void theInstitutionComesAndWhoAskedCancels() {
        HomeVisit visit = booked();
        assertEquals(
                List.of("book", "complete", "miss", "cancel"), rights.allowed(staff(Roles.GRASSROOTS, CENTRE), visit));
        assertEquals(List.of("cancel"), rights.allowed(staff(Roles.CARE_MANAGER, HOME), visit));
        assertEquals(List.of("cancel"), rights.allowed(person(Roles.ELDER, "herself"), visit));
        assertEquals(List.of(), rights.allowed(staff(Roles.GRASSROOTS, ELDER), visit));
        Caller niece = person(Roles.FAMILY, "niece");
        assertEquals(ReferralRefusal.FAMILY_NOT_AUTHORISED, refusal(() -> rights.mustConcern(niece, "cancel", visit)));
        assertEquals(
                HomeVisitRefusal.NOT_PARTY,
                refusal(() -> rights.mustConcern(staff(Roles.HOSPITAL_DOCTOR, HOME), "book", visit)));
    }
}
