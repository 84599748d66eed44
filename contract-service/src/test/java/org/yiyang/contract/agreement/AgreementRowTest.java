package org.yiyang.contract.agreement;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How a row of a file writes what is promised and how it is paid for. */
class AgreementRowTest {
    @Test
    void everyPeriodAndEveryWayOfPayingCanBeWritten() {
        for (PromisePeriod per : PromisePeriod.values()) {
            assertTrue(("MEDICAL_ROUNDS:4/" + per).matches(AgreementRow.FREQUENCY), per.name());
        }
        for (FeeMode mode : FeeMode.values()) {
            assertTrue(("MEDICAL_ROUNDS:" + mode).matches(AgreementRow.FEE), mode.name());
        }
    }

    @Test
    void whatIsNoFrequencyIsNotRead() {
        assertFalse("MEDICAL_ROUNDS:0/MONTH".matches(AgreementRow.FREQUENCY));
        assertFalse("MEDICAL_ROUNDS:4".matches(AgreementRow.FREQUENCY));
        assertFalse("MEDICAL_ROUNDS:4/DAY".matches(AgreementRow.FREQUENCY));
    }
}
