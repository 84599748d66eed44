package org.yiyang.kit.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** The charset that a caller names with a file, as {@code text/csv; charset=gb18030}. */
public final class NamedCharset {
    private static final Pattern CHARSET = Pattern.compile("(?i).*;\\s*charset\\s*=\\s*\"?([^\\s\";,]{0,40})\"?.*");
    // GB18030 reads all that GBK and GB 2312 can write.
    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf8", StandardCharsets.UTF_8,
            "gb18030", DecodedText.GB18030,
            "gbk", DecodedText.GB18030,
            "cp936", DecodedText.GB18030,
            "gb2312", DecodedText.GB18030);

    private NamedCharset() {}

    /**
     * The charset of a {@code Content-Type}.
     *
     * @param contentType may be null
     * @return null if none is named
     * @throws Refused 415 if no file may have it
     */
    public static Charset of(String contentType) {
        Matcher named = CHARSET.matcher(String.valueOf(contentType));
        if (!named.matches()) {
            return null;
        }
        Charset charset = CHARSETS.get(named.group(1).toLowerCase(Locale.ROOT));
        if (charset == null) {
            throw new Refused(KitRefusal.MEDIA_TYPE_UNSUPPORTED, "charset=utf-8 | gb18030");
        }
        return charset;
    }
}
