package org.yiyang.kit.refusal;

import org.yiyang.http.Language;

/** What people read, in both languages. */
public interface Bilingual {
    String zh();

    String en();

    default String in(Language language) {
        return language == Language.ZH ? zh() : en();
    }
}
