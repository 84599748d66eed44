package org.yiyang.kit.secret;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.Label;

/**
 * A citizen's identity number (公民身份号码, GB 11643-1999) of a person who may be alive: 18 characters in the normal
 * form. The area is that of the first registration and may be abolished, so only its province is looked at; residence
 * permits of people from Hong Kong, Macao and Taiwan (81, 82, 83) count, and so do those of foreigners who live here for
 * good: 9, the province that issued it, the country, then as any other. Prints nothing of itself.
 */
public final class CitizenId {
    /** The outcome of looking at what somebody typed. */
    public sealed interface Result permits Valid, Invalid {}

    /** It is a number; its text is hidden by {@link CitizenId#toString}. */
    public record Valid(CitizenId id) implements Result {}

    /** It is not, for this reason. */
    public record Invalid(Fault fault) implements Result {}

    /** Why a text is not a number that can be accepted; the first that applies. */
    public enum Fault implements Bilingual {
        EMPTY("未填写", "it is empty"),
        /** The form before 1999: the person has a number of 18 by now. */
        FIFTEEN_DIGITS("为15位旧号码，请填18位号码", "it is an old one of 15 digits; the person has one of 18 by now"),
        LENGTH("应为18位", "it has not 18 characters"),
        CHARACTERS("含有不允许的字符", "it has a character that no number has"),
        AREA("前两位不是省级行政区划代码", "its first two digits are no province's"),
        BIRTH_DATE("出生日期不存在", "its birth date does not exist"),
        CHECK_CHARACTER("校验码不符", "its check character does not fit"),
        BORN_IN_FUTURE("出生日期在今天之后", "its birth date is after today"),
        TOO_OLD("年龄超过130岁", "its holder would be older than 130");

        private final Label label;

        Fault(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public String zh() {
            return label.zh();
        }

        @Override
        public String en() {
            return label.en();
        }
    }

    private static final int LENGTH = 18;
    private static final int AGE_MAX_YEARS = 130;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private final String number;
    private final LocalDate birthDate;

    private CitizenId(String number, LocalDate birthDate) {
        this.number = number;
        this.birthDate = birthDate;
    }

    /**
     * Reads what somebody typed: full-width characters, lower case and surrounding blanks do not matter.
     *
     * @param today the day in Asia/Shanghai
     */
    public static Result read(String typed, LocalDate today) {
        String text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        Fault fault = faultOfForm(text);
        if (fault != null) {
            return new Invalid(fault);
        }
        LocalDate birthDate = birthDate(text);
        fault = birthDate == null ? Fault.BIRTH_DATE : faultOfContent(text, birthDate, today);
        return fault == null ? new Valid(new CitizenId(text, birthDate)) : new Invalid(fault);
    }

    /** The plain 18 characters, for sealing and the blind index only. */
    public String plain() {
        return number;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /** The 17th digit is odd for men. */
    public boolean male() {
        return (number.charAt(LENGTH - 2) - '0') % 2 == 1;
    }

    /** Full years of age on a day in Asia/Shanghai. */
    public int ageOn(LocalDate day) {
        return Math.toIntExact(ChronoUnit.YEARS.between(birthDate, day));
    }

    /** Whether two digits are the province, municipality or special region of an area code. */
    public static boolean isProvince(String code) {
        return PROVINCES.contains(code);
    }

    /** Whether a number of 18 begins with an area, or as that of a foreigner who lives here for good. */
    public static boolean hasArea(String number) {
        boolean foreigner = number.charAt(0) == '9';
        return isProvince(foreigner ? number.substring(1, 3) : number.substring(0, 2));
    }

    /** What the last character of a number must be by its first 17 digits (ISO 7064 MOD 11-2). */
    public static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static Fault faultOfForm(String text) {
        if (text.isEmpty()) {
            return Fault.EMPTY;
        }
        if (text.matches("[0-9]{15}")) {
            return Fault.FIFTEEN_DIGITS;
        }
        if (text.codePointCount(0, text.length()) != LENGTH) {
            return Fault.LENGTH;
        }
        if (!text.matches("[0-9]{17}[0-9X]")) {
            return Fault.CHARACTERS;
        }
        return hasArea(text) ? null : Fault.AREA;
    }

    private static LocalDate birthDate(String text) {
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Fault faultOfContent(String text, LocalDate birthDate, LocalDate today) {
        if (checkCharacter(text) != text.charAt(LENGTH - 1)) {
            return Fault.CHECK_CHARACTER;
        }
        if (birthDate.isAfter(today)) {
            return Fault.BORN_IN_FUTURE;
        }
        return ChronoUnit.YEARS.between(birthDate, today) > AGE_MAX_YEARS ? Fault.TOO_OLD : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitizenId that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return "CitizenId[hidden]";
    }
}
