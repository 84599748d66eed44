package org.yiyang.http;

import java.util.List;
import java.util.Locale;

/** The two languages in which the suite answers; Chinese unless the caller asks for English. */
public enum Language {
    ZH,
    EN;

    private static final int HEADER_CHARACTERS = 256;

    /**
     * The first language of an {@code Accept-Language} header that the suite speaks.
     *
     * @param header the header's text, may be null, nonsense or longer than any list of languages
     */
    public static Language of(String header) {
        if (header == null || header.isBlank() || header.length() > HEADER_CHARACTERS) {
            return ZH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            for (Locale.LanguageRange range : ranges) {
                if (range.getRange().startsWith("zh")) {
                    return ZH;
                }
                if (range.getRange().startsWith("en")) {
                    return EN;
                }
            }
            return ZH;
        } catch (IllegalArgumentException | IndexOutOfBoundsException nonsense) {
            return ZH;
        }
    }

    public String tag() {
        return this == ZH ? "zh-CN" : "en";
    }
}
