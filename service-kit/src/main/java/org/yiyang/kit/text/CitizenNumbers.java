package org.yiyang.kit.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.yiyang.kit.secret.CitizenId;

/**
 * Finds identity numbers in texts where none may stand: of citizens (GB 11643, 18 characters, and the 15 digits before
 * 1999) and of foreigners who live here for good (18 characters beginning with 9). Blanks, dashes, dots and invisible
 * characters between the digits do not hide one, nor do other digits than ASCII ones. The person may be of any age.
 */
final class CitizenNumbers {
    private static final int LENGTH = 18;
    private static final int LENGTH_BEFORE_1999 = 15;
    private static final int X = 10;
    private static final String SEPARATORS = ".·•_/\\,，、'";
    private static final int YEAR_MIN = 1800;
    private static final int YEAR_MAX = 2099;
    private static final int CENTURY = 1900;

    private CitizenNumbers() {}

    /** The index at which the first one begins. */
    static OptionalInt firstIn(String text) {
        for (int index = 0; index < text.length(); index++) {
            boolean begins = valueAt(text, index) < X && (index == 0 || valueBefore(text, index) >= X);
            if (begins && (holds(text, index, LENGTH) || holds(text, index, LENGTH_BEFORE_1999))) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether the digits from an index on are a number of that length, with no digit joined to its end. */
    private static boolean holds(String text, int from, int length) {
        StringBuilder number = new StringBuilder(length);
        int index = from;
        while (index < text.length() && number.length() < length) {
            if (!read(text, index, number, length)) {
                return false;
            }
            index += Character.charCount(text.codePointAt(index));
        }
        boolean whole = number.length() == length && (index >= text.length() || valueAt(text, index) >= X);
        return whole && (length == LENGTH ? isNumber(number.toString()) : isOldNumber(text, from, index, number));
    }

    /** Adds the digit at an index to a number; whether the character there can be part of one at all. */
    private static boolean read(String text, int index, StringBuilder number, int length) {
        int value = valueAt(text, index);
        if (value < X) {
            number.append(value);
            return true;
        }
        if (value == X && number.length() == LENGTH - 1) {
            number.append('X');
            return true;
        }
        return separates(text.codePointAt(index), length);
    }

    private static boolean isNumber(String number) {
        return CitizenId.hasArea(number)
                && isDay(Integer.parseInt(number.substring(6, 10)), number.substring(10, 14))
                && CitizenId.checkCharacter(number) == number.charAt(LENGTH - 1);
    }

    /** These have no check digit: letters joined to one make it part of another code. */
    private static boolean isOldNumber(String text, int from, int to, CharSequence number) {
        boolean joined =
                (from > 0 && isLatin(text.charAt(from - 1))) || (to < text.length() && isLatin(text.charAt(to)));
        String digits = number.toString();
        return !joined
                && CitizenId.isProvince(digits.substring(0, 2))
                && isDay(CENTURY + Integer.parseInt(digits.substring(6, 8)), digits.substring(8, 12));
    }

    private static boolean isDay(int year, String monthAndDay) {
        try {
            LocalDate.of(
                    year, Integer.parseInt(monthAndDay.substring(0, 2)), Integer.parseInt(monthAndDay.substring(2)));
            return year >= YEAR_MIN && year <= YEAR_MAX;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** 0 to 9 for a digit of any script, 10 for X, more for all else. */
    private static int valueAt(String text, int index) {
        int letter = text.codePointAt(index);
        int digit = Character.digit(letter, X);
        if (digit >= 0) {
            return digit;
        }
        return switch (letter) {
            case 'x', 'X', 'ｘ', 'Ｘ', 'Ⅹ', 'ⅹ', '×' -> X;
            default -> X + 1;
        };
    }

    private static int valueBefore(String text, int index) {
        return valueAt(text, text.offsetByCodePoints(index, -1));
    }

    /** Without a check digit dates and telephone numbers in a row would look like one, so only blanks count then. */
    private static boolean separates(int letter, int length) {
        return switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            case Character.DASH_PUNCTUATION -> length == LENGTH;
            default -> length == LENGTH && SEPARATORS.indexOf(letter) >= 0;
        };
    }

    private static boolean isLatin(char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    }
}
