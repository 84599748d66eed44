package org.yiyang.referral.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.FamilyRegister;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.referral.referral.ReferralRefusal;

class VisitTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-27");
    private static final UUID HOSPITAL = UUID.fromString("0198a7c0-0000-7000-8000-000000000001");
    private static final UUID HOME = UUID.fromString("0198a7c0-0000-7000-8000-000000000011");
    private static final UUID ELDER = UUID.fromString("0198a7c0-0000-7000-8000-000000000401");
    private static final UUID AGREEMENT = UUID.fromString("0198a7c0-0000-7000-8000-000000000201");

    /** An account of the family that may see, and one that may act. */
    private static final class Families implements FamilyRegister {
        @Override
        public boolean maySee(UUID elder, String account, LocalDate day) {
            return true;
        }

        @Override
        public boolean mayAct(UUID elder, String account, LocalDate day) {
            return account.equals("daughter");
        }
    }

    private final VisitRights rights =
            new VisitRights(new Actions(), new Families(), call -> {}, Clock.fixed(NOON, ZoneOffset.UTC));

    private static VisitSlot slot(VisitSession session, int places, int reserved) {
        VisitSlot slot = VisitSlot.of(HOSPITAL, new VisitSlot.SlotTime("老年病科", DAY, session));
        slot.open("460106", places, reserved, NOON);
        return slot;
    }

    private static BookedVisit booked() {
        return BookedVisit.booked(
                new BookedVisit.Booking(ELDER, HOME, null, AGREEMENT), slot(VisitSession.MORNING, 5, 2), NOON);
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

    @Test
    void aSessionIsTheSameHoweverItsDepartmentIsTyped() {
        VisitSlot.SlotTime typed = new VisitSlot.SlotTime("老年病科 ", DAY, VisitSession.MORNING);
        assertEquals(slot(VisitSession.MORNING, 5, 2).id(), VisitSlot.idOf(HOSPITAL, typed));
        assertNotEquals(slot(VisitSession.AFTERNOON, 5, 2).id(), VisitSlot.idOf(HOSPITAL, typed));
    }

    @Test
    void whatIsReservedIsNotLeftForOthersAndAClosedSessionHasNothingLeft() {
        VisitSlot slot = slot(VisitSession.MORNING, 5, 2);
        assertEquals(5, slot.left());
        assertEquals(3, slot.leftForOthers());
        slot.open("460106", 2, 2, NOON);
        assertEquals(2, slot.left());
        assertEquals(0, slot.leftForOthers());
        slot.close(NOON);
        assertEquals(0, slot.left());
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refusal(() -> slot.close(NOON)));
        slot.open("460106", 4, 0, NOON);
        assertEquals(4, slot.leftForOthers());
    }

    @Test
    void nobodyHasComeBeforeTheDay() {
        BookedVisit visit = booked();
        LocalDate before = DAY.minusDays(1);
        assertEquals(VisitRefusal.NOT_YET, refusal(() -> visit.attend(before, NOON)));
        assertEquals(VisitRefusal.NOT_YET, refusal(() -> visit.miss(before, NOON)));
        visit.attend(DAY, NOON);
        assertEquals(VisitStatus.ATTENDED, visit.status());
        assertTrue(visit.pass(NOON).isEmpty(), "who came is not missed");
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refusal(() -> visit.cancel(VisitCancelReason.NOT_NEEDED, NOON)));
    }

    @Test
    void aVisitThatNobodyRecordsIsMissed() {
        BookedVisit visit = booked();
        assertTrue(visit.pass(NOON).isPresent());
        assertEquals(VisitStatus.MISSED, visit.status());
    }

    @Test
    void aCancellationSaysWhyAndTheReasonOfTheSuiteIsTheSuitesOwn() {
        BookedVisit visit = booked();
        assertEquals(VisitRefusal.REASON_RESERVED, refusal(() -> visit.cancel(VisitCancelReason.DECEASED, NOON)));
        assertEquals(VisitRefusal.REASON_RESERVED, refusal(() -> visit.cancel(VisitCancelReason.REFERRAL_ENDED, NOON)));
        visit.cancel(VisitCancelReason.PATIENT_WISH, NOON);
        assertEquals(VisitCancelReason.PATIENT_WISH, visit.snapshot().cancelReason());

        BookedVisit other = booked();
        other.end(VisitCancelReason.DECEASED, NOON);
        assertEquals(VisitCancelReason.DECEASED, other.snapshot().cancelReason());
    }

    @Test
    void aMovedVisitIsBookedInTheOtherSession() {
        BookedVisit visit = booked();
        VisitSlot afternoon = slot(VisitSession.AFTERNOON, 1, 0);
        visit.moveTo(afternoon, NOON);
        assertEquals(VisitStatus.BOOKED, visit.status());
        assertEquals(afternoon.id(), visit.slotId());
        assertEquals(VisitSession.AFTERNOON, visit.snapshot().session());
    }

    @Test
    void whoBookedMovesAndCancelsAndTheHospitalRecordsWhoCame() {
        BookedVisit visit = booked();
        assertEquals(List.of("move", "cancel"), rights.allowed(staff(Roles.CARE_MANAGER, HOME), visit));
        assertEquals(
                List.of("attend", "move", "miss", "cancel"),
                rights.allowed(staff(Roles.REFERRAL_OFFICE, HOSPITAL), visit));
        assertEquals(List.of(), rights.allowed(staff(Roles.CARE_MANAGER, AGREEMENT), visit));
        assertEquals(
                VisitRefusal.NOT_PARTY,
                refusal(() -> rights.mustConcern(staff(Roles.INTERNAL_DOCTOR, HOME), "attend", visit)));
    }

    @Test
    void theElderCancelsAndAFamilyMemberOnlyWithTheAuthorisation() {
        BookedVisit visit = booked();
        assertEquals(List.of("cancel"), rights.allowed(person(Roles.ELDER, "herself"), visit));
        assertEquals(List.of("cancel"), rights.allowed(person(Roles.FAMILY, "daughter"), visit));
        Caller niece = person(Roles.FAMILY, "niece");
        assertEquals(List.of(), rights.allowed(niece, visit));
        assertEquals(ReferralRefusal.FAMILY_NOT_AUTHORISED, refusal(() -> rights.mustConcern(niece, "cancel", visit)));
    }

    @Test
    void anOfficialDoesNotLearnWhomItConcerns() {
        BookedVisit visit = booked();
        Caller official = new Caller("o", "test", Set.of(Roles.HEALTH_ADMIN), "4601", null, null, Set.of());
        assertFalse(rights.knowsPerson(official, visit));
        assertEquals(null, visit.snapshot(false).elderId());
        assertTrue(rights.knowsPerson(staff(Roles.REFERRAL_OFFICE, HOSPITAL), visit));
        assertTrue(rights.knowsPerson(person(Roles.ELDER, "herself"), visit));
    }
}
