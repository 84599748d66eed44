package org.yiyang.console.catalogue;

import org.yiyang.console.words.Term;

/** One value of a record or form, and what it is called. */
public record Field(String name, Term term, Shape shape, boolean required) {
    /** The words of a description as the API writes them: Chinese, then English after a colon or in brackets. */
    public static Term term(String name, String description) {
        String spoken = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
        String english = spoken.isEmpty()
                ? name
                : spoken.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + spoken.substring(1);
        String chinese = description.split(" \\(|: |, |; | (?=[a-z])", 2)[0].strip();
        boolean isChinese = chinese.codePoints().anyMatch(Character::isIdeographic);
        return new Term(isChinese ? chinese : english, english);
    }
}
