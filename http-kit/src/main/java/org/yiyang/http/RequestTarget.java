package org.yiyang.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The address in a request line, as a URI that everything behind can read. */
final class RequestTarget {
    private static final String PERCENT_SIGN = "%25";
    /** No text holds this byte, whatever stands beside it, so that whoever reads the text refuses it by its name. */
    private static final String NO_TEXT = "%FF";

    private static final String BESIDE_LETTERS_AND_DIGITS = "-_.!~*'();/:@&=+$,";
    private static final int HEX = 16;
    private static final int ASCII = 0x80;

    private RequestTarget() {}

    /**
     * The target itself if it is a URI. Otherwise what is not allowed in one is escaped, as a browser would do. An escape
     * that is none becomes a percent sign in a path, a byte that is no text in a query.
     */
    static String readable(String target) {
        if (isReadable(target)) {
            return target;
        }
        int mark = target.indexOf('?');
        String readable =
                mark < 0 ? path(target) : path(target.substring(0, mark)) + "?" + query(target.substring(mark + 1));
        return isReadable(readable) ? readable : "/" + NO_TEXT;
    }

    private static String path(String path) {
        return escaped(path, BESIDE_LETTERS_AND_DIGITS, PERCENT_SIGN);
    }

    private static String query(String query) {
        return escaped(query, BESIDE_LETTERS_AND_DIGITS + "?[]", NO_TEXT);
    }

    private static String escaped(String part, String plainSigns, String noEscape) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char sign = part.charAt(i);
            if (sign == '%') {
                escaped.append(isHex(part, i + 1) && isHex(part, i + 2) ? "%" : noEscape);
            } else if (isLetterOrDigit(sign) || plainSigns.indexOf(sign) >= 0) {
                escaped.append(sign);
            } else {
                escape(sign, escaped);
            }
        }
        return escaped.toString();
    }

    private static boolean isReadable(String target) {
        try {
            new URI(target);
            // A byte that is no letter of ASCII would pass as a letter of another language.
            return target.chars().allMatch(sign -> sign < ASCII);
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static boolean isHex(String target, int at) {
        return at < target.length() && Character.digit(target.charAt(at), HEX) >= 0 && target.charAt(at) < ASCII;
    }

    private static boolean isLetterOrDigit(char sign) {
        return sign < ASCII && Character.isLetterOrDigit(sign);
    }

    /** The request line is read byte by byte, so that a sign up to 255 is one byte. */
    private static void escape(char sign, StringBuilder readable) {
        byte[] bytes =
                sign < 256 ? new byte[] {(byte) sign} : String.valueOf(sign).getBytes(StandardCharsets.UTF_8);
        for (byte one : bytes) {
            readable.append(String.format(Locale.ROOT, "%%%02X", one & 0xff));
        }
    }
}
