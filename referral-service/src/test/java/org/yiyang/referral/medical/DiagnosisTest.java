package org.yiyang.referral.medical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    @Test
    void codesOfTheWorldAndOfTheNationAreKnown() {
        List<String> codes = List.of("I20", "I20.0", "I25.103", "I10.x00", "I10.x00x002", "U07.100", "A17.0+", "G01*");
        assertEquals(
                codes,
                codes.stream().filter(code -> code.matches(Diagnosis.CODE)).toList());
    }

    @Test
    void whatIsNoCodeIsNone() {
        List<String> others =
                List.of("", "冠心病", "i20.0", "I2", "I20.", "I20.01234", "BNX020", "I20.0 ", "110105194912310003");
        assertEquals(
                List.of(),
                others.stream().filter(code -> code.matches(Diagnosis.CODE)).toList());
    }
}
