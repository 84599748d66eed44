package org.yiyang.institution.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlausibilityTest {
    private final Plausibility plausibility = new Plausibility(50, 100, 20);

    private record Case(MonitoringFigures now, MonitoringFigures before, PlausibilityDoubt... doubts) {}

    @TestFactory
    Stream<DynamicTest> theBoundariesAreThoseOfTheWords() {
        MonitoringFigures before = MonitoringFigures.totals(100, 40, 80);
        return Stream.of(
                        new Case(MonitoringFigures.totals(100, 40, 100), null),
                        new Case(MonitoringFigures.totals(100, 40, 101), null, PlausibilityDoubt.RESIDENTS_OVER_BEDS),
                        new Case(MonitoringFigures.totals(100, 0, 0), null),
                        new Case(MonitoringFigures.totals(100, 0, 1), null, PlausibilityDoubt.NO_STAFF),
                        new Case(MonitoringFigures.totals(100, 1, 20), null),
                        new Case(MonitoringFigures.totals(100, 1, 21), null, PlausibilityDoubt.FEW_STAFF),
                        new Case(MonitoringFigures.totals(150, 60, 120), before),
                        new Case(MonitoringFigures.totals(151, 60, 120), before, PlausibilityDoubt.BEDS_JUMP),
                        new Case(MonitoringFigures.totals(150, 61, 120), before, PlausibilityDoubt.STAFF_JUMP),
                        new Case(MonitoringFigures.totals(150, 60, 121), before, PlausibilityDoubt.RESIDENTS_JUMP),
                        new Case(MonitoringFigures.totals(50, 20, 40), before),
                        new Case(
                                MonitoringFigures.totals(49, 19, 39),
                                before,
                                PlausibilityDoubt.BEDS_JUMP,
                                PlausibilityDoubt.STAFF_JUMP,
                                PlausibilityDoubt.RESIDENTS_JUMP),
                        new Case(MonitoringFigures.totals(300, 90, 250), MonitoringFigures.totals(0, 0, 0)))
                .map(one -> DynamicTest.dynamicTest(
                        one.now() + " after " + one.before(),
                        () -> assertEquals(Arrays.asList(one.doubts()), plausibility.doubts(one.now(), one.before()))));
    }

    @Test
    void partsMustAgreeWithTheirTotals() {
        BedKinds beds = new BedKinds(90, 60, 10, 20, 300, 12);
        StaffTypes staff = new StaffTypes(2, 8, 20, 15, 10);
        ResidentAbilities residents = new ResidentAbilities(30, 50);
        assertEquals(List.of(), new MonitoringFigures(100, 40, 80, beds, staff, residents).contradictions());
        assertEquals(
                List.of("bedsByKind", "staffByType", "residentsByAbility"),
                new MonitoringFigures(89, 41, 79, beds, staff, residents).contradictions());
        assertEquals(false, new BedKinds(50, 51, 0, 0, 0, null).fits(100));
        assertEquals(false, new StaffTypes(0, 0, 5, 6, 0).fits(5));
    }
}
