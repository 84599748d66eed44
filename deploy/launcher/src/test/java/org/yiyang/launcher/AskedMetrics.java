package org.yiyang.launcher;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads of which metrics an expression of Prometheus asks. */
final class AskedMetrics {
    private static final Pattern NO_METRIC = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^\\]]*]|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.$])[a-zA-Z_:][\\w:]*(?!\\w|\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");
    /** What Prometheus itself writes. */
    private static final Set<String> OWN = Set.of("up", "ALERTS");

    private AskedMetrics() {}

    static Set<String> of(String expression) {
        Matcher words = WORD.matcher(NO_METRIC.matcher(expression).replaceAll(" "));
        Set<String> asked = new TreeSet<>();
        while (words.find()) {
            asked.add(words.group());
        }
        asked.removeAll(OPERATORS);
        asked.removeAll(OWN);
        return asked;
    }
}
