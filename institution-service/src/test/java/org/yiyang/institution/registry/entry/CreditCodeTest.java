package org.yiyang.institution.registry.entry;

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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "91350100M000100Y4Z, INSTITUTION_CREDIT_CODE_ALPHABET",
        "91350100M000100Y44, INSTITUTION_CREDIT_CODE_CHECK",
        "52460100MJ0000018A, INSTITUTION_CREDIT_CODE_CHECK",
        "52460100MJ000001, INSTITUTION_CREDIT_CODE_LENGTH",
        "52460100MJ0000018T0, INSTITUTION_CREDIT_CODE_LENGTH",
        "'', INSTITUTION_CREDIT_CODE_LENGTH",
        "中文, INSTITUTION_CREDIT_CODE_LENGTH",
        "IOZSV0000000000000, INSTITUTION_CREDIT_CODE_ALPHABET",
        "5246010AMJ0000018T, INSTITUTION_CREDIT_CODE_ALPHABET"
    })
    void anythingElseIsRefusedWithItsReasonAndTheStandard(String entered, String code) {
        Refused refused = assertThrows(Refused.class, () -> CreditCode.of(entered));
        assertEquals(code, refused.refusal().code());
        assertEquals("GB 32100-2015", refused.refusal().rule());
        assertEquals("/creditCode", refused.problems().get(0).pointer());
    }

    @ParameterizedTest(name = "the organisation's own check in {0} holds: {1}")
    @CsvSource({
        "91110000802100433B, true",
        "91440300708461136T, true",
        "12100000400010275N, true",
        "91350100M000100Y43, true",
        "52460100MJ0000018T, true",
        "52460100MJ0000019X, false"
    })
    void theBodysOwnCheckIsOnlyWarnedOf(String code, boolean holds) {
        assertEquals(code, CreditCode.of(code));
        assertEquals(holds, CreditCode.bodyHolds(code));
    }
}
