package org.yiyang.kit.query;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yiyang.kit.problem.StrictJson;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

/**
 * Reads a query as strictly as JSON is read. The framework would answer a broken escape with an empty body, and would
 * replace bytes of another encoding, so that the caller is given an empty list for a name that is registered.
 */
final class QueryText {
    private static final int HEX = 16;
    private static final int ASCII_MAX = 0x7e;

    private QueryText() {}

    /** What is wrong with a query as it stands in the request line; null if nothing is. */
    static Refused fault(String query) {
        if (query == null) {
            return null;
        }
        Map<String, Refusal> faults = new LinkedHashMap<>();
        for (String parameter : query.split("&")) {
            int mark = parameter.indexOf('=');
            String name = mark < 0 ? parameter : parameter.substring(0, mark);
            Refusal ofName = faultOf(name);
            if (ofName != null) {
                faults.put("?", ofName);
            } else if (mark >= 0 && faultOf(parameter.substring(mark + 1)) != null) {
                faults.put(shown(decoded(name)), faultOf(parameter.substring(mark + 1)));
            }
        }
        if (faults.isEmpty()) {
            return null;
        }
        Refused refused = new Refused(KitRefusal.FIELDS_INVALID, faults.size());
        faults.forEach((name, fault) -> refused.with(new FieldProblem(name, fault)));
        return refused;
    }

    /** The name is the caller's own text and may contain anything: it is quoted only if it is a plain word. */
    static String shown(String name) {
        return name.matches("[A-Za-z0-9_.-]{1,40}") ? name : "?";
    }

    private static Refusal faultOf(String encoded) {
        String text = decoded(encoded);
        if (text == null) {
            return KitRefusal.QUERY_ENCODING;
        }
        return StrictJson.fits(text) ? null : KitRefusal.FIELD_TEXT;
    }

    /** The byte of the escape that begins here; -1 if it is none. */
    private static int escaped(String encoded, int at) {
        if (at + 2 >= encoded.length()) {
            return -1;
        }
        int high = Character.digit(encoded.charAt(at + 1), HEX);
        int low = Character.digit(encoded.charAt(at + 2), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    /** Null if it is no percent-encoded UTF-8. */
    private static String decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            char sign = encoded.charAt(i);
            if (sign > ASCII_MAX) {
                return null;
            }
            if (sign != '%') {
                bytes.write(sign == '+' ? ' ' : sign);
                continue;
            }
            int escaped = escaped(encoded, i);
            if (escaped < 0) {
                return null;
            }
            bytes.write(escaped);
            i += 2;
        }
        try {
            // A new decoder reports what is malformed; it replaces nothing.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }
}
