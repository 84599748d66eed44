package org.yiyang.kit.query;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/**
 * Where a page begins: the key of the record before it, and of which list and query that record is. The same key in
 * another list or query would silently leave records out.
 *
 * @param list a few bytes of the hash of path and query
 */
public record Cursor(byte[] list, String key) {
    /** The parameters that say which page is wanted, and not of what. */
    private static final List<String> OF_THE_PAGE = List.of("cursor", "limit");

    private static final int LIST_BYTES = 6;

    public static Cursor of(String path, List<Map.Entry<String, String>> query, String key) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.writeBytes(path.getBytes(StandardCharsets.UTF_8));
        query.stream()
                .filter(parameter -> !OF_THE_PAGE.contains(parameter.getKey()))
                .sorted(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .forEach(parameter -> {
                    parts.write(0);
                    parts.writeBytes(parameter.getKey().getBytes(StandardCharsets.UTF_8));
                    parts.write(0);
                    parts.writeBytes(parameter.getValue().getBytes(StandardCharsets.UTF_8));
                });
        return new Cursor(Arrays.copyOf(DigestUtils.sha256(parts.toByteArray()), LIST_BYTES), key);
    }

    /**
     * Reads what a caller sends.
     *
     * @throws Refused if no list gave it
     */
    public static Cursor read(String text) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            if (all.length < LIST_BYTES) {
                throw invalid();
            }
            String key = new String(all, LIST_BYTES, all.length - LIST_BYTES, StandardCharsets.UTF_8);
            return new Cursor(Arrays.copyOf(all, LIST_BYTES), key);
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    /**
     * Compares it with the list that is asked.
     *
     * @throws Refused if another list, or another query, gave it
     */
    public void mustBeOf(String path, List<Map.Entry<String, String>> query) {
        if (!Arrays.equals(list, of(path, query, key).list)) {
            throw invalid();
        }
    }

    public static Refused invalid() {
        return new Refused(KitRefusal.FIELDS_INVALID, 1).with(new FieldProblem("cursor", KitRefusal.CURSOR_INVALID));
    }

    @Override
    public String toString() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(list);
        all.writeBytes(key.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.toByteArray());
    }
}
