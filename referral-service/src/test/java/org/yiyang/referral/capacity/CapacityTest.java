package org.yiyang.referral.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Task;

class CapacityTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final UUID HOSPITAL = UUID.fromString("0198a7c0-0000-7000-8000-000000000001");
    private static final UUID UNIT = UUID.fromString("0198a7c0-0000-7000-8000-000000000012");
    private static final UUID REFERRAL = UUID.fromString("0198a7c0-0000-7000-8000-000000000301");
    private final CapacityRights rights = new CapacityRights(new Actions());
    private final HoldRights holdRights = new HoldRights(new Actions());

    private static Capacity stated(int free) {
        Capacity capacity = Capacity.of(HOSPITAL, "心内科", CapacityKind.MEDICAL_BED);
        capacity.state(
                new Capacity.Statement(free, StatementSource.STAFF, "460106", NOON.plus(Duration.ofDays(1))), NOON);
        return capacity;
    }

    private static Caller staff(String role, UUID institution) {
        return new Caller("somebody", "test", Set.of(role), null, institution, null, Set.of());
    }

    private static Caller system(UUID institution, String... scopes) {
        return new Caller("his", "his", Set.of(Roles.EXTERNAL_SYSTEM), "4601", institution, null, Set.of(scopes));
    }

    private static Refusal refusal(org.junit.jupiter.api.function.Executable verb) {
        return assertThrows(Refused.class, verb).refusal();
    }

    @Test
    void aDepartmentIsTheSameHoweverItsNameIsTyped() {
        UUID plain = Capacity.idOf(HOSPITAL, "心内科(一)", CapacityKind.MEDICAL_BED);
        assertEquals(plain, Capacity.idOf(HOSPITAL, "心内科（一）", CapacityKind.MEDICAL_BED));
        assertNotEquals(plain, Capacity.idOf(HOSPITAL, "心内科（二）", CapacityKind.MEDICAL_BED));
        assertNotEquals(plain, Capacity.idOf(HOSPITAL, "心内科(一)", CapacityKind.REHABILITATION_BED));
    }

    @Test
    void aStatementIsFreshUntilItsTimeIsOverAndThenStaleUntilTheNext() {
        Capacity capacity = stated(3);
        Instant last = NOON.plus(Duration.ofDays(1)).minusNanos(1);
        assertTrue(capacity.expire(last).isEmpty());
        assertEquals(CapacityStatus.STATED, capacity.status());
        assertTrue(capacity.expire(NOON.plus(Duration.ofDays(1))).isPresent());
        assertEquals(CapacityStatus.STALE, capacity.status());
        assertTrue(capacity.expire(NOON.plus(Duration.ofDays(2))).isEmpty());
        Instant later = NOON.plus(Duration.ofHours(30));
        capacity.state(
                new Capacity.Statement(5, StatementSource.SYSTEM, "460106", later.plus(Duration.ofDays(1))), later);
        assertEquals(CapacityStatus.STATED, capacity.status());
        assertTrue(
                capacity.expire(NOON.plus(Duration.ofDays(2))).isEmpty(), "an old deadline says nothing of a new word");
    }

    @Test
    void anOldStatementWaitsForTheStaffOfItsInstitution() {
        CapacityTasks tasks = new CapacityTasks(null, null, rights);
        Capacity capacity = stated(3);
        assertEquals(List.of(), tasks.waitingWith(Call.system(NOON), capacity).orElseThrow());
        capacity.expire(NOON.plus(Duration.ofDays(2)));
        List<Task> waiting = tasks.waitingWith(Call.system(NOON), capacity).orElseThrow();
        assertEquals(
                List.of(CapacityTask.STATE_CAPACITY),
                waiting.stream().map(Task::kind).toList());
        assertTrue(waiting.get(0).addressees().stream().allMatch(one -> HOSPITAL.equals(one.institution())));
        assertTrue(waiting.get(0).addressees().stream().anyMatch(one -> Roles.REFERRAL_OFFICE.equals(one.role())));
    }

    @Test
    void onlyTheInstitutionItselfStatesItsCapacityOrItsSystemWithTheScope() {
        Capacity capacity = stated(3);
        assertEquals(List.of("state", "withdraw"), rights.allowed(staff(Roles.REFERRAL_OFFICE, HOSPITAL), capacity));
        assertEquals(List.of(), rights.allowed(staff(Roles.REFERRAL_OFFICE, UNIT), capacity));
        assertEquals(List.of("state", "withdraw"), rights.allowed(system(HOSPITAL, "capacity:write"), capacity));
        assertEquals(
                CapacityRefusal.SCOPE_MISSING,
                refusal(() -> rights.mustConcern(system(HOSPITAL, "capacity:read"), "state", capacity)));
        assertEquals(
                CapacityRefusal.NOT_YOURS,
                refusal(() -> rights.mustConcern(system(UNIT, "capacity:write"), "state", capacity)));
        assertEquals(
                CapacityRefusal.NOT_YOURS,
                refusal(() -> rights.mayState(new Call(system(null, "capacity:write"), null, NOON))));
        assertEquals(HOSPITAL, rights.mayState(new Call(system(HOSPITAL, "capacity:write"), null, NOON)));
    }

    @Test
    void aHoldEndsOnceAndInOneWay() {
        CapacityHold hold = CapacityHold.held(stated(3), UNIT, NOON);
        hold.take(REFERRAL, NOON);
        assertEquals(REFERRAL, hold.snapshot().referralId());
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refusal(() -> hold.release(NOON)), "it follows its referral now");
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refusal(() -> hold.expire(NOON)));
        hold.consume(NOON);
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refusal(() -> hold.giveBack(NOON)));

        CapacityHold expired = CapacityHold.held(stated(3), UNIT, NOON);
        expired.expire(NOON);
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refusal(() -> expired.take(REFERRAL, NOON)));
    }

    @Test
    void aHoldIsReleasedByItsHolderItsReceiverOrTheDispatcher() {
        CapacityHold hold = CapacityHold.held(stated(3), UNIT, NOON);
        Caller dispatcher = new Caller("d", "test", Set.of(Roles.DISPATCHER), "4601", null, null, Set.of());
        Caller elsewhere = new Caller("d", "test", Set.of(Roles.DISPATCHER), "4602", null, null, Set.of());
        assertEquals(List.of("release"), holdRights.allowed(staff(Roles.INTERNAL_DOCTOR, UNIT), hold));
        assertEquals(List.of("release"), holdRights.allowed(staff(Roles.REFERRAL_OFFICE, HOSPITAL), hold));
        assertEquals(List.of("release"), holdRights.allowed(dispatcher, hold));
        assertEquals(List.of(), holdRights.allowed(elsewhere, hold));
        assertEquals(List.of(), holdRights.allowed(staff(Roles.INTERNAL_DOCTOR, REFERRAL), hold));
        assertEquals(List.of(), holdRights.allowed(staff(Roles.SIGNER, UNIT), hold), "the role decides, too");
    }

    @Test
    void theCursorOfTheListIsItsWholeOrder() {
        CapacityKey key = new CapacityKey(-2, HOSPITAL);
        assertEquals(key, CapacityKey.of(key.text()));
        assertEquals(KitRefusal.FIELDS_INVALID, refusal(() -> CapacityKey.of("7")));
        assertEquals(KitRefusal.FIELDS_INVALID, refusal(() -> CapacityKey.of("x_" + HOSPITAL)));
    }
}
