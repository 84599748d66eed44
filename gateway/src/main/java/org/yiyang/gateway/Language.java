package org.yiyang.gateway;

import java.util.List;
import java.util.Locale;

/** The two languages in which the gateway answers; Chinese unless the caller asks for English. */
enum Language {
    ZH,
    EN;

    private static final int HEADER_CHARACTERS = 256;

    /** @param header the text of {@code Accept-Language}, may be null or nonsense */
    static Language of(String header) {
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

    String tag() {
        return this == ZH ? "zh-CN" : "en";
    }
}
