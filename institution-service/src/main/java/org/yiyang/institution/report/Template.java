package org.yiyang.institution.report;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with names in braces where figures go: {@code 截止{date}，…有{institutions}家}. */
public record Template(String zh, String en) {
    /** The day of the report, which every wording must name: a figure without its day misleads. */
    public static final String DATE = "date";

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]{1,30})}");

    /** The names in the braces of a text. */
    public static Set<String> named(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            names.add(place.group(1));
        }
        return names;
    }

    /** Whether every brace of a text belongs to a name. */
    public static boolean isBalanced(String text) {
        String rest = PLACE.matcher(text).replaceAll("");
        return rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
    }

    ReportSentence filled(LocalDate day, Map<String, ?> figures) {
        String chinese = String.format("%d年%d月%d日", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return new ReportSentence(filled(zh, chinese, figures, "—"), filled(en, day.toString(), figures, "n/a"));
    }

    private static String filled(String text, String day, Map<String, ?> figures, String none) {
        return PLACE.matcher(text).replaceAll(place -> {
            String name = place.group(1);
            if (name.equals(DATE)) {
                return day;
            }
            if (!figures.containsKey(name)) {
                throw new IllegalStateException("no figure is named " + name);
            }
            Object figure = figures.get(name);
            return Matcher.quoteReplacement(figure == null ? none : figure.toString());
        });
    }
}
