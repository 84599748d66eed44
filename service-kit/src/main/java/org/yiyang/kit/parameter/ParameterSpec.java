package org.yiyang.kit.parameter;

import java.util.regex.Pattern;
import org.yiyang.kit.refusal.Refused;

/**
 * All that is known of a parameter. Made as {@code ParameterSpec.number(WORKDAYS, 10, 1, 60).named("备案期限", "Filing
 * deadline").from("养老机构管理办法 art. 10")}; a default that breaks its own range stops the class from loading.
 *
 * @param min the smallest number, or the least length of a text
 * @param max the largest number, or the greatest length of a text
 * @param source the law, notice or decision that the default comes from
 */
public record ParameterSpec(
        ParameterType type, String defaultValue, String unit, int min, int max, String zh, String en, String source) {
    public static final int TEXT_MAX_CHARACTERS = 500;

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,9}");

    public ParameterSpec {
        if (!fits(type, min, max, defaultValue)) {
            throw new IllegalArgumentException(
                    "the default " + defaultValue + " is not " + type + " between " + min + " and " + max);
        }
    }

    public static ParameterSpec number(ParameterType type, int defaultValue, int min, int max) {
        if (!type.isNumber()) {
            throw new IllegalArgumentException(type + " is not a number");
        }
        return new ParameterSpec(type, Integer.toString(defaultValue), type.unit(), min, max, "", "", "");
    }

    /**
     * A number of things.
     *
     * @param unit what is counted, such as {@code beds}
     */
    public static ParameterSpec integer(int defaultValue, int min, int max, String unit) {
        return new ParameterSpec(ParameterType.INTEGER, Integer.toString(defaultValue), unit, min, max, "", "", "");
    }

    public static ParameterSpec bool(boolean defaultValue) {
        return new ParameterSpec(ParameterType.BOOLEAN, Boolean.toString(defaultValue), "", 0, 0, "", "", "");
    }

    public static ParameterSpec text(String defaultValue, int minCharacters, int maxCharacters) {
        return new ParameterSpec(
                ParameterType.TEXT,
                defaultValue,
                "",
                minCharacters,
                Math.min(maxCharacters, TEXT_MAX_CHARACTERS),
                "",
                "",
                "");
    }

    public ParameterSpec named(String zhName, String enName) {
        return new ParameterSpec(type, defaultValue, unit, min, max, zhName, enName, source);
    }

    public ParameterSpec from(String lawOrDecision) {
        return new ParameterSpec(type, defaultValue, unit, min, max, zh, en, lawOrDecision);
    }

    /** Refuses a value that does not fit type and range, saying what would. */
    void check(String value) {
        if (!fits(type, min, max, value)) {
            throw new Refused(refusal(), min, max).at("/value");
        }
    }

    private ParameterRefusal refusal() {
        return switch (type) {
            case BOOLEAN -> ParameterRefusal.BOOLEAN;
            case TEXT -> ParameterRefusal.TEXT;
            case INTEGER, MINUTES, HOURS, DAYS, WORKDAYS, MONTHS, YEARS -> ParameterRefusal.NUMBER;
        };
    }

    private static boolean fits(ParameterType type, int min, int max, String value) {
        return switch (type) {
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case TEXT ->
                within(min, max, value.codePointCount(0, value.length()))
                        && value.codePoints().noneMatch(Character::isISOControl);
            case INTEGER, MINUTES, HOURS, DAYS, WORKDAYS, MONTHS, YEARS ->
                NUMBER.matcher(value).matches() && within(min, max, Long.parseLong(value));
        };
    }

    private static boolean within(int min, int max, long number) {
        return min <= number && number <= max;
    }
}
