package org.yiyang.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Codes for tests are never given twice, also when many ask at once, and their checks are right. */
class SyntheticCodesTest {
    private static final int MANY = 5_000;

    @Test
    void noCodeIsGivenTwice() {
        assertEquals(MANY, distinct(SyntheticCodes::creditCode, MANY).size());
        assertEquals(MANY, distinct(SyntheticCodes::designationCode, MANY).size());
        LocalDate born = LocalDate.parse("1931-02-28");
        assertEquals(1000, distinct(() -> SyntheticCodes.citizenId(born), 1000).size());
        assertThrows(IllegalStateException.class, () -> SyntheticCodes.citizenId(born));
    }

    private static Set<String> distinct(Supplier<String> codes, int count) {
        return IntStream.range(0, count).parallel().mapToObj(i -> codes.get()).collect(Collectors.toSet());
    }

    @Test
    void theChecksAreThoseOfTheStandards() {
        assertTrue(distinct(SyntheticCodes::creditCode, 50).stream().allMatch(SyntheticCodesTest::isCreditCode));
        LocalDate born = LocalDate.parse("1949-12-31");
        assertTrue(
                distinct(() -> SyntheticCodes.citizenId(born), 50).stream().allMatch(SyntheticCodesTest::isCitizenId));
    }

    /** Powers of three as weights, and the check character makes the sum a multiple of 31. */
    private static boolean isCreditCode(String code) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = alphabet.indexOf(code.charAt(17));
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += alphabet.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.length() == 18 && sum % 31 == 0;
    }

    /** ISO 7064 MOD 11-2, step by step: the weighted sum of all eighteen characters leaves 1. */
    private static boolean isCitizenId(String number) {
        int rest = 0;
        for (int i = 0; i < number.length(); i++) {
            char character = number.charAt(i);
            rest = (rest * 2 + (character == 'X' ? 10 : character - '0')) % 11;
        }
        return number.length() == 18 && rest == 1;
    }
}
