package org.yiyang.http;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id under which one request is found again in every log; a caller's own is kept if it is harmless. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** A citizen's identity number of 18 or 15 characters, or a mobile number: it would stand in every log. */
    private static final Pattern OF_A_PERSON = Pattern.compile("(?<!\\d)(?:"
            + "\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]"
            + "|\\d{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}"
            + "|(?:86)?1[3-9]\\d{9})(?!\\d)");

    private RequestId() {}

    /** @param given every value of the header in the request */
    public static String from(List<String> given) {
        return given.size() == 1 && isHarmless(given.get(0))
                ? given.get(0)
                : UUID.randomUUID().toString();
    }

    /** Whether it may stand in a log as it is. */
    public static boolean isHarmless(String id) {
        return HARMLESS.matcher(id).matches() && !OF_A_PERSON.matcher(id).find();
    }
}
