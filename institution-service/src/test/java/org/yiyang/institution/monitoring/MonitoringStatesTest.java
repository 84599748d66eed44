package org.yiyang.institution.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.institution.registry.query.RegisterRow;
import org.yiyang.institution.registry.query.Registered;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

class MonitoringStatesTest {
    private static final Instant AT = Instant.parse("2026-07-10T01:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-06-30");
    private static final Place HOME = new Place(UUID.randomUUID(), "460106");

    private static final Map<String, Consumer<MonitoringSnapshot>> SNAPSHOT_VERBS = Map.of(
            "confirm", one -> one.confirm(AT),
            "return", one -> one.giveBack("数据有误", AT),
            "correct", one -> one.supersede("笔误", AT),
            "reopen", one -> one.reopen("误确认", AT));

    private static final Map<String, Consumer<Round>> ROUND_VERBS = Map.of(
            "close", one -> one.close(AT),
            "reopen", one -> one.reopen("误结束", AT),
            "annul", one -> one.annul("误开", AT));

    private static MonitoringSnapshot snapshot(SnapshotStatus status) {
        MonitoringSnapshot snapshot = MonitoringSnapshot.submitted(
                HOME,
                new MonitoringSnapshot.Report(DAY, MonitoringFigures.totals(100, 40, 80), null, List.of(), null),
                AT);
        if (status != SnapshotStatus.SUBMITTED) {
            String verb = Map.of(
                            SnapshotStatus.CONFIRMED, "confirm",
                            SnapshotStatus.RETURNED, "return",
                            SnapshotStatus.SUPERSEDED, "correct")
                    .get(status);
            SNAPSHOT_VERBS.get(verb).accept(snapshot);
        }
        return snapshot;
    }

    private static Round round(RoundStatus status) {
        Round round =
                Round.opened("4601", new Round.Call(RoundType.QUARTERLY, RoundScope.DUAL_CERTIFIED, DAY), DAY, AT);
        if (status != RoundStatus.OPEN) {
            ROUND_VERBS.get(status == RoundStatus.CLOSED ? "close" : "annul").accept(round);
        }
        return round;
    }

    @TestFactory
    Stream<DynamicTest> aSnapshotMovesOnlyAsItsStatusSays() {
        return Stream.of(SnapshotStatus.values())
                .flatMap(status -> SNAPSHOT_VERBS.entrySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(
                                status + " " + verb.getKey(),
                                () -> check(
                                        status.machine().verbs(status).contains(verb.getKey()),
                                        () -> verb.getValue().accept(snapshot(status))))));
    }

    @TestFactory
    Stream<DynamicTest> aRoundMovesOnlyAsItsStatusSays() {
        return Stream.of(RoundStatus.values())
                .flatMap(status -> ROUND_VERBS.entrySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(
                                status + " " + verb.getKey(),
                                () -> check(
                                        status.machine().verbs(status).contains(verb.getKey()),
                                        () -> verb.getValue().accept(round(status))))));
    }

    private static void check(boolean allowed, Runnable move) {
        if (allowed) {
            move.run();
            return;
        }
        Refused refused = assertThrows(Refused.class, move::run);
        assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refused.refusal());
    }

    @Test
    void aCorrectedSnapshotStandsAsTheOldOneDidAndNamesIt() {
        MonitoringSnapshot wrong = snapshot(SnapshotStatus.CONFIRMED);
        wrong.supersede("笔误", AT);
        MonitoringSnapshot right = MonitoringSnapshot.inPlaceOf(
                wrong,
                SnapshotStatus.CONFIRMED,
                new MonitoringSnapshot.Report(
                        DAY, MonitoringFigures.totals(100, 40, 85), null, List.of(PlausibilityDoubt.STAFF_JUMP), "笔误"),
                AT);
        assertEquals(SnapshotStatus.SUPERSEDED, wrong.status());
        assertEquals(80, wrong.snapshot().figures().residents());
        assertEquals(SnapshotStatus.CONFIRMED, right.status());
        assertEquals(85, right.snapshot().figures().residents());
        assertEquals(wrong.id(), right.snapshot().supersedesId());
        assertEquals(List.of(PlausibilityDoubt.STAFF_JUMP), right.snapshot().doubts());
        assertEquals(true, right.drainMoves().get(0).correction());
    }

    @Test
    void aRoundTakesOnlyWhatItAskedFor() {
        Registered both = working(IntegrationType.CARE_RUNS_MEDICAL);
        Round round = round(RoundStatus.OPEN);
        round.mustTake(HOME, DAY, both);
        refused(SnapshotRefusal.ROUND_CLOSED, () -> round(RoundStatus.CLOSED).mustTake(HOME, DAY, both));
        refused(SnapshotRefusal.OTHER_DAY, () -> round.mustTake(HOME, DAY.plusDays(1), both));
        refused(SnapshotRefusal.NOT_OBLIGED, () -> round.mustTake(HOME, DAY, working(null)));
        refused(SnapshotRefusal.NOT_OBLIGED, () -> round.mustTake(HOME, DAY, null));
        refused(SnapshotRefusal.NOT_OBLIGED, () -> round.mustTake(new Place(HOME.institution(), "440402"), DAY, both));
    }

    /** 养老基本情况摸底: whoever is a home reports, with or without a medical unit; nobody else does. */
    @Test
    void aRoundOfHomesAsksHomesAlone() {
        Round homes = Round.opened("4601", new Round.Call(RoundType.BASELINE, RoundScope.HOMES, DAY), DAY, AT);
        assertEquals(true, homes.obliges(working(null)));
        assertEquals(true, homes.obliges(working(IntegrationType.CARE_RUNS_MEDICAL)));
        assertEquals(false, homes.obliges(kind(InstitutionCategory.GENERAL_HOSPITAL)));
        assertEquals(false, homes.obliges(kind(InstitutionCategory.DAY_CARE_CENTRE)));
        assertEquals(false, homes.obliges(kind(InstitutionCategory.CARE_DEPARTMENT)));
        refused(
                SnapshotRefusal.NOT_OBLIGED,
                () -> homes.mustTake(HOME, DAY, kind(InstitutionCategory.GENERAL_HOSPITAL)));
    }

    private static Registered kind(InstitutionCategory category) {
        return RegisterRow.of(HOME.institution(), "乙", HOME.region(), category).registered();
    }

    private static Registered working(IntegrationType type) {
        return RegisterRow.of(HOME.institution(), "甲养老院", HOME.region(), InstitutionCategory.NURSING_HOME)
                .type(type)
                .registered();
    }

    private static void refused(Refusal refusal, Runnable call) {
        assertEquals(refusal, assertThrows(Refused.class, call::run).refusal());
    }

    @Test
    void aRegionHasOneBaselineAtAllAndOneRoundOfOtherTypesForADay() {
        Round.Call baseline = new Round.Call(RoundType.BASELINE, RoundScope.ALL, DAY);
        Round.Call later = new Round.Call(RoundType.BASELINE, RoundScope.ALL, DAY.plusYears(1));
        Round.Call quarter = new Round.Call(RoundType.QUARTERLY, RoundScope.ALL, DAY);
        assertEquals(Round.keyOf("4601", baseline), Round.keyOf("4601", later));
        assertEquals("4601|QUARTERLY|2026-06-30", Round.keyOf("4601", quarter));
    }

    @Test
    void aRoundRemembersWhenItWasRemindedAndFellDue() {
        Round round = round(RoundStatus.OPEN);
        assertNull(round.snapshot().fellDueAt());
        round.remind(AT);
        round.fallDue(AT.plusSeconds(60), AT.plusSeconds(61));
        assertEquals(AT, round.snapshot().remindedAt());
        assertEquals(AT.plusSeconds(60), round.snapshot().fellDueAt());
    }
}
