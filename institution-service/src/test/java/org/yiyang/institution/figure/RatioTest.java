package org.yiyang.institution.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {
    @ParameterizedTest(name = "{0} of {1} in {2} with {3} decimals is {4}")
    @CsvSource({
        "40, 266, PERCENT, 1, 15.0",
        "10, 266, PERCENT, 1, 3.8",
        "216, 266, PERCENT, 1, 81.2",
        "218, 266, PERCENT, 1, 82.0",
        "356, 370, PERCENT, 0, 96",
        "9, 9, PERCENT, 0, 100",
        "376304, 546927, PERCENT, 1, 68.8",
        "955, 5500, PERCENT, 2, 17.36",
        "1323, 2720, PERCENT, 1, 48.6",
        "38000, 1198700, PER_THOUSAND, 1, 31.7",
        "1323, 646, PER_ONE, 2, 2.05",
        "1, 8, PERCENT, 0, 13",
        "1, 200, PERCENT, 0, 1",
        "-1, 200, PERCENT, 0, -1",
        "0, 5, PERCENT, 1, 0.0"
    })
    void aQuotientIsRoundedHalfUp(long numerator, long denominator, Measure measure, int decimals, String value) {
        Ratio ratio = new Ratio.Shape(measure, decimals, new FigureBasis("甲／乙", "a / b")).of(numerator, denominator);
        assertEquals(new BigDecimal(value), ratio.value());
        assertEquals(numerator, ratio.numerator());
        assertEquals(denominator, ratio.denominator());
    }

    @Test
    void ofNothingThereIsNoQuotientAndTheAnswerSaysSo() throws Exception {
        Ratio none = Ratio.percent(1, "入住／床位", "residents / beds").of(0, 0);
        assertNull(none.value());
        ObjectMapper json = new ObjectMapper()
                .setSerializationInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL);
        assertEquals(
                "{\"numerator\":0,\"denominator\":0,\"value\":null,\"measure\":\"PERCENT\",\"decimals\":1,"
                        + "\"basis\":{\"zh\":\"入住／床位\",\"en\":\"residents / beds\"}}",
                json.writeValueAsString(none));
    }
}
