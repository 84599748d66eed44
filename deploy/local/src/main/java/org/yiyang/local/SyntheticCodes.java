package org.yiyang.local;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Codes of nobody, with their right check characters, for tests. Each is counted, never drawn: of a few thousand codes
 * drawn from ten million, two are the same more often than one would think.
 */
public final class SyntheticCodes {
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String CITIZEN_CHECKS = "10X98765432";
    private static final int[] CITIZEN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    /** Above the numbers that the demo and fixed vectors have. */
    private static final int FIRST_CREDIT = 4_000_000;

    private static final int NUMBERS_OF_A_BIRTHDAY = 1_000;

    private SyntheticCodes() {}

    /** A 统一社会信用代码 of a care home in Haikou that was not given before in this process (GB 32100-2015). */
    public static String creditCode() {
        String body = String.format(Locale.ROOT, "52460100MJ%07d", FIRST_CREDIT + serial("credit"));
        int sum = 0;
        for (int i = 0; i < CREDIT_WEIGHTS.length; i++) {
            sum += CREDIT_ALPHABET.indexOf(body.charAt(i)) * CREDIT_WEIGHTS[i];
        }
        return body + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /**
     * A 公民身份号码 that was not given before in this process (GB 11643-1999).
     *
     * @throws IllegalStateException if the thousand numbers of that birthday are used up
     */
    public static String citizenId(LocalDate born) {
        return citizenId("460106", born);
    }

    /** The number of a foreigner who lives here for good (外国人永久居留身份证), not given before in this process. */
    public static String foreignerId(LocalDate born) {
        return citizenId("946840", born);
    }

    private static String citizenId(String area, LocalDate born) {
        String day = born.format(DateTimeFormatter.BASIC_ISO_DATE);
        int serial = serial("born-" + area + "-" + day);
        if (serial >= NUMBERS_OF_A_BIRTHDAY) {
            throw new IllegalStateException("no number is left of the birthday " + day);
        }
        String body = String.format(Locale.ROOT, "%s%s%03d", area, day, serial);
        int sum = 0;
        for (int i = 0; i < CITIZEN_WEIGHTS.length; i++) {
            sum += CITIZEN_WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + CITIZEN_CHECKS.charAt(sum % 11);
    }

    /** A 定点医疗机构编码 (H, division, serial) that was not given before in this process. */
    public static String designationCode() {
        return String.format(Locale.ROOT, "H46010%06d", serial("designation"));
    }

    /** Counted in the system's properties: tests load this class more than once in one process. */
    private static int serial(String of) {
        Object count = System.getProperties()
                .merge(
                        "yiyang.synthetic." + of,
                        "0",
                        (before, first) -> Integer.toString(Integer.parseInt((String) before) + 1));
        return Integer.parseInt((String) count);
    }
}
