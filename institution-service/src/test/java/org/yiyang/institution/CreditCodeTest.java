package org.yiyang.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.refusal.Refused;

class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91110000802100433B",
                "91440300708461136T",
                "12100000400010275N",
                "52460100MJ0000018T",
                "12460108400000122G",
                "52440704MJ00000266",
                "12440704400000990U",
                "91510704MA6A00015R",
                "12350206426600011W",
                "91460106MA5T000109"
            })
    void aCodeOfTheStandardIsTaken(String code) {
        assertEquals(code, CreditCode.of(code));
    }

    @ParameterizedTest
    @CsvSource({"５２４６０１００ＭＪ０００００１８Ｔ, 52460100MJ0000018T", "52460100mj0000018t, 52460100MJ0000018T"})
    void fullWidthAndLowerCaseAreNormalised(String entered, String code) {
        assertEquals(code, CreditCode.of(entered));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91350100M000100Y4Z", "52460100MJ0000018A", "52460100MJ000001", "IOZSV0000000000000", "", "中文"})
    void anythingElseIsRefusedWithTheStandard(String entered) {
        Refused refused = assertThrows(Refused.class, () -> CreditCode.of(entered));
        assertEquals("INSTITUTION_CREDIT_CODE_INVALID", refused.refusal().code());
        assertEquals("GB 32100-2015", refused.refusal().rule());
        assertEquals("/creditCode", refused.problems().get(0).pointer());
    }
}
