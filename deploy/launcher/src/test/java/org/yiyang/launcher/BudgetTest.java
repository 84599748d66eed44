package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BudgetTest {
    @Test
    void whatIsWithinItsBudgetNamesIt() {
        assertEquals("12.8 s (budget 30.0 s)", SuiteBudget.START.of(12_800));
        assertEquals("2.50 GiB (budget 2.50 GiB)", SuiteBudget.MEMORY.of(2_621_440));
        assertEquals("75 ms (budget 200 ms)", SuiteBudget.EFFECT.of(75));
    }

    @Test
    void whatIsBeyondItIsSaidToBe() {
        assertEquals("38.1 s (budget 30.0 s, MISSED)", SuiteBudget.START.of(38_100));
        assertEquals("3.00 GiB (budget 2.50 GiB, MISSED)", SuiteBudget.MEMORY.of(3_145_728));
        assertEquals("294 ms (budget 200 ms, MISSED)", SuiteBudget.EFFECT.of(294));
    }
}
