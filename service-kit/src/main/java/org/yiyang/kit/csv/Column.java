package org.yiyang.kit.csv;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.yiyang.http.Language;
import org.yiyang.kit.refusal.Bilingual;

/**
 * One column of a table: where its value stands in a record. Where the record holds the first day after a period, the
 * column holds the period's last day, by the name that has this meaning in bodies, too: {@code validTo} in the record is
 * {@code validUntil} in the table.
 *
 * @param path the field's names from the outermost record inwards, joined by dots, as {@code figures.beds}
 * @param type the type of its values
 * @param steps the accessors from the record to the value
 */
public record Column(String path, Type type, List<Method> steps) {
    private static final Pattern EXCLUSIVE_END = Pattern.compile("(.*\\.)?(to|\\w*To)");

    /** The header in that language. */
    public String header(Language language) {
        return Labels.all().header(isDayAfter() ? lastDayPath() : path, language);
    }

    /** Whether the record's value is the first day after a period. */
    private boolean isDayAfter() {
        if (type != LocalDate.class || steps.isEmpty()) {
            return false;
        }
        Method accessor = steps.get(steps.size() - 1);
        return accessor.isAnnotationPresent(DayAfter.class)
                || (EXCLUSIVE_END.matcher(path).matches() && !accessor.isAnnotationPresent(LastDay.class));
    }

    private String lastDayPath() {
        return EXCLUSIVE_END.matcher(path).matches()
                ? path.substring(0, path.length() - 2) + (path.endsWith("To") ? "Until" : "until")
                : path;
    }

    /** The value in one record as the record holds it; null where a record on the way is missing. */
    public Object value(Object row) {
        Object value = row;
        for (Method step : steps) {
            if (value == null) {
                return null;
            }
            value = read(step, value);
        }
        return value;
    }

    /**
     * Its value in one record, of a period's end the last day, of a text in both languages that text; null where a record
     * on the way is missing.
     */
    Object of(Object row) {
        Object value = value(row);
        if (type == Bilingual.class && value instanceof Record record) {
            return BothLanguages.of(record);
        }
        return value instanceof LocalDate end && isDayAfter() ? end.minusDays(1) : value;
    }

    private static Object read(Method step, Object from) {
        try {
            return step.invoke(from);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("a column cannot be read: " + step.getName(), unreadable);
        }
    }
}
