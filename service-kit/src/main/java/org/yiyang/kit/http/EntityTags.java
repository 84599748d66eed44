package org.yiyang.kit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of If-Match or If-None-Match (RFC 9110, 8.8.3). What a proxy makes of a tag when it packs the answer, a weak
 * one ({@code W/"3.0a1b2c3d"}) or one with a suffix ({@code "3.0a1b2c3d-gzip"}), still names the version that was read.
 *
 * @param any whether it is {@code *}
 * @param values the tags without quotes, weakness and such suffixes
 */
public record EntityTags(boolean any, List<String> values) {
    private static final String TAG = "(?:W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*+)\"";
    private static final Pattern LIST = Pattern.compile("(?:[ \\t]*+(?:" + TAG + ")?[ \\t]*+(?:,|$))++");
    private static final Pattern ONE = Pattern.compile(TAG);
    private static final Pattern PACKED = Pattern.compile("[-;]{1,2}(?:gzip|br|deflate|zstd)$");
    private static final Pattern VERSION = Pattern.compile("(\\d{1,18})(?:\\.[0-9a-f]{8})?");

    /** Empty if it is no list of tags. */
    public static Optional<EntityTags> of(String header) {
        if (header.strip().equals("*")) {
            return Optional.of(new EntityTags(true, List.of()));
        }
        if (!LIST.matcher(header).matches()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        Matcher tags = ONE.matcher(header);
        while (tags.find()) {
            values.add(PACKED.matcher(tags.group(1)).replaceFirst(""));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new EntityTags(false, values));
    }

    /** The versions that these tags name; a tag that no answer of ours had names none. */
    public List<Long> versions() {
        return values.stream()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(version -> Long.valueOf(version.group(1)))
                .toList();
    }

    /** Whether the answer with this tag is among what the caller has. */
    boolean hold(String tag) {
        return any || values.contains(tag);
    }
}
