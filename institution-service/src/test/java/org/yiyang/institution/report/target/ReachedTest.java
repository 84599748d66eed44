package org.yiyang.institution.report.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yiyang.institution.figure.FigureBasis;
import org.yiyang.institution.report.target.TargetReport.Reached;
import org.yiyang.institution.supervision.target.ValueSource;

class ReachedTest {
    private static final BigDecimal EIGHTY = new BigDecimal("80.00");

    private static Reached of(String value, Long numerator, Long denominator) {
        return new Reached(
                value == null ? null : new BigDecimal(value),
                numerator,
                denominator,
                1,
                new FigureBasis("甲／乙", "one / other"),
                LocalDate.parse("2017-12-31"),
                ValueSource.REGISTER,
                null);
    }

    @Test
    void aTargetIsMetByTheExactQuotientNotByTheRoundedOne() {
        assertEquals(true, of("80.0", 4L, 5L).meets(EIGHTY));
        assertEquals(false, of("80.0", 7996L, 10_000L).meets(EIGHTY));
        assertEquals(true, of("80.0", null, null).meets(EIGHTY));
        assertEquals(false, of("79.9", null, null).meets(EIGHTY));
    }

    @Test
    void theGapIsInPercentagePoints() {
        assertEquals(new BigDecimal("-10.10"), of("69.9", null, null).gap(EIGHTY));
        assertEquals(new BigDecimal("1.00"), of("77.96", null, null).gap(new BigDecimal("76.96")));
    }

    @Test
    void withoutADenominatorNothingIsSaid() {
        assertNull(of(null, 0L, 0L).meets(EIGHTY));
        assertNull(of(null, 0L, 0L).gap(EIGHTY));
    }
}
