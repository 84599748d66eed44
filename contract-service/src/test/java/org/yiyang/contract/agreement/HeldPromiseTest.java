package org.yiyang.contract.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldPromiseTest {
    private static final Promise FOUR = new Promise("MEDICAL_ROUNDS", 4, PromisePeriod.MONTH);
    private static final Promise TWO = new Promise("MEDICAL_ROUNDS", 2, PromisePeriod.MONTH);
    private static final Promise TRAINING = new Promise("TRAINING", 1, PromisePeriod.QUARTER);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void whatIsChangedTwiceHoldsInThreeParts() {
        assertEquals(
                List.of(
                        new HeldPromise(FOUR, null, MARCH),
                        new HeldPromise(TWO, MARCH, MAY),
                        new HeldPromise(FOUR, MAY, null)),
                HeldPromise.of(
                        Set.of(FOUR),
                        List.of(
                                new HeldPromise.Change(MARCH, Set.of(TWO)),
                                new HeldPromise.Change(MAY, Set.of(FOUR)))));
    }

    @Test
    void whatAnAmendmentLeavesAsItIsGoesOn() {
        assertEquals(
                List.of(new HeldPromise(FOUR, null, null), new HeldPromise(TRAINING, MARCH, MAY)),
                HeldPromise.of(
                        Set.of(FOUR),
                        List.of(
                                new HeldPromise.Change(MARCH, Set.of(FOUR, TRAINING)),
                                new HeldPromise.Change(MAY, Set.of(FOUR)))));
    }

    @Test
    void ofTwoAmendmentsOnOneDayTheLaterHolds() {
        assertEquals(
                List.of(new HeldPromise(FOUR, null, MARCH), new HeldPromise(TRAINING, MARCH, null)),
                HeldPromise.of(
                        Set.of(FOUR),
                        List.of(
                                new HeldPromise.Change(MARCH, Set.of(TWO)),
                                new HeldPromise.Change(MARCH, Set.of(TRAINING)))));
    }
}
