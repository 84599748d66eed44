package org.yiyang.contract.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * Mianyang's document has 266 homes, 40 with a room, 10 with an institution of their own and 218 with a partner, "81.2 %".
 * The share is given with both its numbers, so that a reader sees which of them cannot be right.
 */
class MianyangTest {
    private static final int HOMES = 266;
    private static final int WITH_UNIT = 40 + 10;

    private static BigDecimal percent(int partnered) {
        return PairsReport.covered(partnered, HOMES).percent();
    }

    @Test
    void of266Homes218AreNot812Percent() {
        assertEquals(new BigDecimal("81.95"), percent(218));
    }

    @Test
    void theDocumentsPercentIsThatOf216WhichMakesThePartsAWhole() {
        assertEquals(new BigDecimal("81.20"), percent(216));
        assertEquals(HOMES, WITH_UNIT + 216);
    }

    @Test
    void with218AtLeastTwoHomesHaveBothAndStandInBothNumbers() {
        assertTrue(WITH_UNIT + 218 > HOMES);
        assertEquals(2, WITH_UNIT + 218 - HOMES);
    }
}
