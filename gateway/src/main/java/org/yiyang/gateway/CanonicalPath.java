package org.yiyang.gateway;

import java.util.regex.Pattern;

/**
 * Whether a request target reads the same to every program that will look at it. Anything that a service could
 * resolve to another path than the gateway did (dot segments, empty segments, encoded slashes, backslashes or
 * percent signs, matrix parameters) is refused, not repaired.
 */
final class CanonicalPath {
    private static final String PLAIN = "[A-Za-z0-9._~!$&'()*+,=:@-]";
    /** Any encoded byte except controls, {@code % . / ; \} and DEL. */
    private static final String ENCODED = "%(?!25|2[EeFf]|3[Bb]|5[Cc]|7[Ff])[2-9A-Fa-f][0-9A-Fa-f]";

    private static final Pattern PATH =
            Pattern.compile("/|(?:/(?!\\.{1,2}(?:/|$))(?:" + PLAIN + "|" + ENCODED + ")++)++");
    private static final Pattern QUERY = Pattern.compile("[\\x21\\x22\\x24-\\x7E]*+");

    private CanonicalPath() {}

    /** @param target the request target as it stood in the request line */
    static boolean matches(String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : target.substring(mark + 1);
        return PATH.matcher(path).matches() && QUERY.matcher(query).matches();
    }
}
