package org.yiyang.kit.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void aCodeIsReadAsPeopleTypeIt() {
        OneTimeCode code = new OneTimeCode("01ABCDEFGHJKMNPQRSTV");
        assertEquals("01ABC-DEFGH-JKMNP-QRSTV", code.printed());
        for (String typed : new String[] {
            "01ABC-DEFGH-JKMNP-QRSTV", "01abcdefghjkmnpqrstv", "o1abc defgh jkmnp qrstv", "Oiabc-DEFGH-jkmnp-qrstv"
        }) {
            assertTrue(typed.matches(OneTimeCode.TYPED), typed);
            assertEquals(code, OneTimeCode.read(typed));
        }
        for (String other : new String[] {"", "01ABC", "01ABC-DEFGH-JKMNP-QRSTV-W", "01ABC--DEFGH-JKMNP-QRSTV"}) {
            assertFalse(other.matches(OneTimeCode.TYPED), other);
        }
    }

    @Test
    void aDrawnCodeHoldsAHundredBits() {
        Set<Character> signs = new HashSet<>();
        Set<OneTimeCode> codes = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            OneTimeCode code = OneTimeCode.drawn(random);
            assertEquals(20, code.signs().length());
            assertEquals(code, OneTimeCode.read(code.printed()));
            code.signs().chars().forEach(sign -> signs.add((char) sign));
            codes.add(code);
        }
        assertEquals(32, signs.size());
        assertEquals(2000, codes.size());
    }

    @Test
    void aCodeIsNotTold() {
        assertEquals("OneTimeCode[hidden]", OneTimeCode.drawn(random).toString());
    }
}
