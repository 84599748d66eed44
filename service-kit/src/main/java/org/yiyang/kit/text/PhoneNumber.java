package org.yiyang.kit.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number however people write it: full width, brackets, blanks, several kinds of dashes, an extension with
 * or without brackets and colon. One rule for all services.
 */
public final class PhoneNumber {
    private static final int DIGITS_MIN = 5;
    private static final int DIGITS_MAX = 20;
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\(?(转|轉|分机|分機|ext\\.?|x|#|,):?(\\d{1,6})\\)?$");
    private static final Pattern FORM = Pattern.compile("\\+?\\d+(-\\d+)*(转\\d{1,6})?");

    private PhoneNumber() {}

    /**
     * The one way of writing a number: {@code 0898-65333333转801}.
     *
     * @return empty if it is none
     */
    public static Optional<String> of(String typed) {
        String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
        Matcher extension = EXTENSION.matcher(narrow);
        boolean extended = extension.find();
        String main = extended ? narrow.substring(0, extension.start()) : narrow;
        String joined = main.replaceAll("[()\\p{Pd}\u2212.]+", "-").replaceAll("^-|-$", "");
        String form = extended ? joined + "转" + extension.group(2) : joined;
        long digits = joined.chars().filter(Character::isDigit).count();
        boolean fits = FORM.matcher(form).matches() && digits >= DIGITS_MIN && digits <= DIGITS_MAX;
        return fits ? Optional.of(form) : Optional.empty();
    }

    /** The one way of writing a number that was found to be one; null stays null. */
    public static String normal(String typed) {
        return typed == null ? null : of(typed).orElse(typed);
    }
}
