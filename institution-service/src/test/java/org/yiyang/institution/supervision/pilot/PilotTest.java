package org.yiyang.institution.supervision.pilot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

class PilotTest {
    private static final Instant AT = Instant.parse("2026-07-10T01:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-07-10");
    private static final PilotProgramme NAMING =
            new PilotProgramme(PilotLevel.NATIONAL, "国家级医养结合试点", PilotType.INTEGRATED_CARE, DAY.minusYears(1), null);

    private static final Map<String, Consumer<Pilot>> VERBS = Map.of(
            "end", one -> one.end(DAY, "期满", AT),
            "assess", one -> one.assess(new Assessment(DAY, 90, AssessmentConclusion.EXCELLENT, null), AT),
            "enter-item", one -> one.enterItem(new LedgerItem("报送总结", DAY), AT),
            "complete-item", one -> one.completeItem(open(one), DAY, AT),
            "correct-item",
                    one -> one.correctItem(
                            new PilotJson.CorrectItem(
                                    one.snapshot().ledger().get(0).id(), "报送方案", DAY, null, "误录"),
                            AT),
            "withdraw-assessment",
                    one -> one.withdrawAssessment(
                            one.snapshot().assessments().get(0).id(), "误录", AT),
            "correct", one -> one.correct(NAMING, "误录", DAY, AT),
            "withdraw", one -> one.withdraw("误命名", AT));

    private static UUID open(Pilot pilot) {
        return pilot.snapshot().ledger().stream()
                .filter(item -> item.doneOn() == null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Pilot in(PilotStatus status) {
        Pilot pilot = Pilot.named(new Place(UUID.randomUUID(), "460106"), NAMING, null, DAY, AT);
        VERBS.get("enter-item").accept(pilot);
        VERBS.get("assess").accept(pilot);
        Map<PilotStatus, List<String>> ways = Map.of(
                PilotStatus.NAMED, List.of(),
                PilotStatus.ENDED, List.of("end"),
                PilotStatus.WITHDRAWN, List.of("withdraw"));
        ways.get(status).forEach(verb -> VERBS.get(verb).accept(pilot));
        assertEquals(status, pilot.status());
        return pilot;
    }

    @TestFactory
    Stream<DynamicTest> aPilotMovesOnlyAsItsStatusSays() {
        return Stream.of(PilotStatus.values())
                .flatMap(status -> VERBS.entrySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(status + " " + verb.getKey(), () -> {
                            Pilot pilot = in(status);
                            if (status.machine().verbs(status).contains(verb.getKey())) {
                                verb.getValue().accept(pilot);
                                return;
                            }
                            Refused refused = assertThrows(
                                    Refused.class, () -> verb.getValue().accept(pilot));
                            assertEquals(KitRefusal.MOVE_NOT_ALLOWED, refused.refusal());
                        })));
    }

    @Test
    void anEndedPilotFreesItsProgrammeAndACorrectionTakesTheEndBack() {
        Pilot pilot = in(PilotStatus.NAMED);
        String key = pilot.openKey();
        pilot.end(DAY.minusDays(1), "期满", AT);
        assertNull(pilot.openKey());
        assertEquals(DAY, pilot.snapshot().naming().validTo());
        pilot.correct(NAMING, "误结束", DAY, AT);
        assertEquals(PilotStatus.NAMED, pilot.status());
        assertEquals(key, pilot.openKey());
    }

    @Test
    void aPilotWhoseEndIsStillToComeRunsOn() {
        Pilot future = Pilot.named(new Place(null, "440402"), NAMING.until(DAY.plusDays(1)), null, DAY, AT);
        assertEquals(PilotStatus.NAMED, future.status());
        Pilot past = Pilot.named(new Place(null, "440402"), NAMING.until(DAY), null, DAY, AT);
        assertEquals(PilotStatus.ENDED, past.status());
        assertEquals("440402|NATIONAL|国家级医养结合试点", future.openKey());
    }

    @Test
    void anItemIsDoneOnlyOnceAndMayNotEndBeforeItBegan() {
        Pilot pilot = in(PilotStatus.NAMED);
        UUID item = open(pilot);
        pilot.completeItem(item, DAY, AT);
        Refused again = assertThrows(Refused.class, () -> pilot.completeItem(item, DAY, AT));
        assertEquals(PilotRefusal.ITEM_DONE, again.refusal());
        Refused reversed = assertThrows(Refused.class, () -> pilot.end(DAY.minusYears(2), "期满", AT));
        assertEquals(PilotRefusal.DAYS_REVERSED, reversed.refusal());
    }

    @Test
    void aPilotIsOverTheDayAfterItsLastAndMayThenBeNamedAgain() {
        PilotProgramme until = NAMING.until(DAY.plusDays(1));
        Pilot pilot = Pilot.named(new Place(UUID.randomUUID(), "460106"), until, null, DAY, AT);
        assertFalse(pilot.lapsed(DAY));
        assertTrue(pilot.lapsed(DAY.plusDays(1)));
        pilot.lapse(DAY.plusDays(1), AT);
        assertEquals(PilotStatus.ENDED, pilot.status());
        assertNull(pilot.openKey());
        assertFalse(pilot.lapsed(DAY.plusDays(1)));
    }
}
