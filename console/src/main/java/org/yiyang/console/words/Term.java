package org.yiyang.console.words;

import org.yiyang.http.Language;

/** What something is called in both languages. */
public record Term(String zh, String en) {
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
