package org.yiyang.contract.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiyang.contract.agreement.HeldPromise;
import org.yiyang.contract.agreement.Promise;
import org.yiyang.contract.agreement.PromisePeriod;
import org.yiyang.contract.agreement.ServedAgreements.Served;
import org.yiyang.kit.history.Days;

/** Hand-computed: an agreement in force from 2026-01-01 whose frequencies are amended; asked of January to June. */
class AmendedPromiseTest {
    private static final String ROUNDS = "MEDICAL_ROUNDS";
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private static HeldPromise held(int times, PromisePeriod per, String from, String to) {
        return new HeldPromise(new Promise(ROUNDS, times, per), day(from), day(to));
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static ItemLine counted(List<HeldPromise> held, String... visits) {
        Served agreement = new Served(ID, "HK-1", ID, ID, "460108", held, Days.between(FIRST, null));
        List<Visits.OfDay> given = Stream.of(visits)
                .map(day -> new Visits.OfDay(ID, ROUNDS, LocalDate.parse(day), 1, 10))
                .toList();
        return new PromiseCount(agreement, FIRST, LAST, LAST).lines(given).get(0);
    }

    @Test
    void anAmendedFrequencyCountsFromItsDayOn() {
        // four in January, in February and until 03-15 of March: floor(4 * 15 / 31) = 1; from 03-16 on two in each
        // month: those that end on 04-15, 05-15 and 06-15
        ItemLine line = counted(
                List.of(
                        held(4, PromisePeriod.MONTH, null, "2026-03-16"),
                        held(2, PromisePeriod.MONTH, "2026-03-16", null)),
                "2026-01-05",
                "2026-03-15",
                "2026-03-15",
                "2026-03-16",
                "2026-05-15",
                "2026-05-15",
                "2026-05-15");
        assertEquals(6, line.periods());
        assertEquals(4 + 4 + 1 + 2 + 2 + 2, line.promised());
        // one in January, one of the two on 03-15, one by 04-15, two of the three by 05-15
        assertEquals(1 + 0 + 1 + 1 + 2 + 0, line.kept());
        assertEquals(7, line.performed());
        assertEquals(2, line.times());
    }

    @Test
    void oneThatIsAmendedTwiceCountsInThreeParts() {
        // a quarter is cut after 59 of its 90 days: floor(3 * 59 / 90) = 1; then four weeks of one and three days:
        // floor(1 * 3 / 7) = 0; from 04-01 on three months of five
        ItemLine line = counted(List.of(
                held(3, PromisePeriod.QUARTER, null, "2026-03-01"),
                held(1, PromisePeriod.WEEK, "2026-03-01", "2026-04-01"),
                held(5, PromisePeriod.MONTH, "2026-04-01", null)));
        assertEquals(1 + 4 + 3, line.periods());
        assertEquals(1 + 4 + 15, line.promised());
    }

    @Test
    void oneThatIsDroppedIsDueUntilItsLastDay() {
        // January, February, March and 15 of 30 days of April
        ItemLine line = counted(List.of(held(2, PromisePeriod.MONTH, null, "2026-04-16")), "2026-04-15", "2026-05-01");
        assertEquals(4, line.periods());
        assertEquals(7, line.promised());
        assertEquals(1, line.kept());
        assertEquals(2, line.performed());
        assertNull(line.times());
    }

    @Test
    void oneThatIsAddedIsDueFromItsDayOn() {
        // from 05-10 on: the month that ends on 06-09
        ItemLine line = counted(List.of(held(2, PromisePeriod.MONTH, "2026-05-10", null)), "2026-05-09", "2026-05-10");
        assertEquals(1, line.periods());
        assertEquals(2, line.promised());
        assertEquals(1, line.kept());
    }
}
