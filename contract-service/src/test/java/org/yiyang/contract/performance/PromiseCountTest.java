package org.yiyang.contract.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.contract.agreement.HeldPromise;
import org.yiyang.contract.agreement.Promise;
import org.yiyang.contract.agreement.PromisePeriod;
import org.yiyang.contract.agreement.ServedAgreements.Served;
import org.yiyang.kit.history.Days;

/** Hand-computed: an agreement in force from 2026-01-10, medical rounds twice a month, training once a quarter. */
class PromiseCountTest {
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
    private static final LocalDate JUNE_END = LocalDate.of(2026, 6, 30);

    private static Served served(Days effective) {
        return new Served(
                ID,
                "HK-1",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "460108",
                List.of(
                        new HeldPromise(new Promise("MEDICAL_ROUNDS", 2, PromisePeriod.MONTH), null, null),
                        new HeldPromise(new Promise("TRAINING", 1, PromisePeriod.QUARTER), null, null)),
                effective);
    }

    private static Visits.OfDay visit(String item, String day, long visits) {
        return new Visits.OfDay(ID, item, LocalDate.parse(day), visits, visits * 10);
    }

    private static ItemLine line(List<ItemLine> lines, String item) {
        return lines.stream().filter(one -> one.item().equals(item)).findFirst().orElseThrow();
    }

    private static List<ItemLine> half(Days effective, Visits.OfDay... visits) {
        return new PromiseCount(served(effective), LocalDate.of(2026, 1, 1), JUNE_END, JUNE_END).lines(List.of(visits));
    }

    @Test
    void whatIsDoneBeyondThePromiseInOneMonthMakesUpForNothingInAnother() {
        // months end on 02-09, 03-09, 04-09, 05-09, 06-09: five are over, ten rounds are promised
        List<ItemLine> lines = half(
                Days.between(FIRST, null),
                visit("MEDICAL_ROUNDS", "2026-01-10", 5),
                visit("MEDICAL_ROUNDS", "2026-02-09", 1),
                visit("MEDICAL_ROUNDS", "2026-02-10", 1),
                visit("MEDICAL_ROUNDS", "2026-06-20", 2));
        ItemLine rounds = line(lines, "MEDICAL_ROUNDS");
        assertEquals(5, rounds.periods());
        assertEquals(10, rounds.promised());
        assertEquals(3, rounds.kept());
        assertEquals(9, rounds.performed());
        assertEquals(90, rounds.persons());
    }

    @Test
    void aQuarterCountsInTheSpanInWhichItEnds() {
        // quarters end on 04-09 and 07-09: one is over
        ItemLine training = line(half(Days.between(FIRST, null), visit("TRAINING", "2026-04-10", 1)), "TRAINING");
        assertEquals(1, training.periods());
        assertEquals(1, training.promised());
        assertEquals(0, training.kept());
        assertEquals(1, training.performed());
    }

    @Test
    void aMonthWithASuspendedDayPromisesNothing() {
        Days effective =
                Days.between(FIRST, null).minus(Days.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3)));
        assertEquals(8, line(half(effective), "MEDICAL_ROUNDS").promised());
    }

    @Test
    void aPeriodThatIsNotOverIsNotDueYet() {
        ItemLine rounds = line(
                new PromiseCount(served(Days.between(FIRST, null)), FIRST, JUNE_END, LocalDate.of(2026, 3, 8))
                        .lines(List.of()),
                "MEDICAL_ROUNDS");
        assertEquals(1, rounds.periods());
    }

    @Test
    void whatWasDoneWithoutAPromiseIsShownAsSuch() {
        ItemLine guidance =
                line(half(Days.between(FIRST, null), visit("STAFF_GUIDANCE", "2026-03-01", 1)), "STAFF_GUIDANCE");
        assertNull(guidance.times());
        assertEquals(0, guidance.promised());
        assertEquals(1, guidance.performed());
    }

    @Test
    void whatIsReadReachesBackToTheBeginningOfEveryPeriodThatEndsInTheSpan() {
        for (PromisePeriod per : PromisePeriod.values()) {
            HeldPromise held = new HeldPromise(new Promise("MEDICAL_ROUNDS", 1, per), null, null);
            Served one = new Served(ID, "HK-1", ID, ID, "460108", List.of(held), Days.NONE);
            for (LocalDate first = LocalDate.of(2023, 12, 25); first.getYear() < 2025; first = first.plusDays(1)) {
                LocalDate end = per.after(first, 1).minusDays(1);
                assertFalse(PromiseCount.reach(List.of(one), end).isAfter(first), per + " " + first);
                LocalDate later = per.after(first, 2).minusDays(1);
                assertFalse(PromiseCount.reach(List.of(one), later).isAfter(per.after(first, 1)), per + " " + first);
            }
        }
    }
}
