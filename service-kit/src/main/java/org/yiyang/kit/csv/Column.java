package org.yiyang.kit.csv;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import org.yiyang.kit.refusal.Language;

/**
 * One column of a table: where its value stands in a record.
 *
 * @param path the field's names from the outermost record inwards, joined by dots, as {@code figures.beds}
 * @param type the type of its values
 * @param steps the accessors from the record to the value
 */
public record Column(String path, Type type, List<Method> steps) {
    /** The header in that language. */
    public String header(Language language) {
        return Labels.all().header(path, language);
    }

    /** Its value in one record; null where a record on the way is missing. */
    Object of(Object row) {
        Object value = row;
        for (Method step : steps) {
            if (value == null) {
                return null;
            }
            value = read(step, value);
        }
        return value;
    }

    private static Object read(Method step, Object from) {
        try {
            return step.invoke(from);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("a column cannot be read: " + step.getName(), unreadable);
        }
    }
}
