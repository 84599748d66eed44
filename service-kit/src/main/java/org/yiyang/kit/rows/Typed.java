package org.yiyang.kit.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yiyang.kit.csv.Cell;
import org.yiyang.kit.csv.Column;
import org.yiyang.kit.csv.Columns;
import org.yiyang.kit.refusal.Bilingual;

/**
 * A table's row as the JSON object that the same record is read from elsewhere: cells become numbers, days, flags and
 * codes where their column asks for one. What does not fit stays a text, which the reader of JSON then refuses by its
 * pointer; an empty cell is a field that is not given.
 */
public final class Typed {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[;；、|]\\s*");
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private Typed() {}

    /** The object of one row; there are as many cells as columns. */
    public static ObjectNode row(List<Column> columns, List<String> cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            String text = Cell.plain(cells.get(i));
            if (!text.isEmpty()) {
                put(row, columns.get(i), value(columns.get(i), text));
            }
        }
        return row;
    }

    /** Where a column's field stands in the object, as a JSON pointer. */
    public static String pointer(Column column) {
        StringBuilder pointer = new StringBuilder();
        column.steps().forEach(step -> pointer.append('/').append(step.getName()));
        return pointer.toString();
    }

    private static void put(ObjectNode row, Column column, JsonNode value) {
        ObjectNode at = row;
        List<Method> steps = column.steps();
        for (Method step : steps.subList(0, steps.size() - 1)) {
            at = at.withObjectProperty(step.getName());
        }
        at.set(steps.get(steps.size() - 1).getName(), value);
    }

    private static JsonNode value(Column column, String text) {
        if (Collection.class.isAssignableFrom(Columns.rawOf(column.type()))
                && column.type() instanceof ParameterizedType several) {
            ArrayNode values = JsonNodeFactory.instance.arrayNode();
            for (String one : SEVERAL.split(text)) {
                values.add(value(Columns.rawOf(several.getActualTypeArguments()[0]), one));
            }
            return values;
        }
        return value(Columns.rawOf(column.type()), text);
    }

    private static JsonNode value(Class<?> type, String text) {
        if (type.isEnum()) {
            return TextNode.valueOf(constant(type, text));
        }
        if (type == LocalDate.class) {
            return TextNode.valueOf(day(text));
        }
        if (type == Boolean.class || type == boolean.class) {
            return truth(text);
        }
        boolean number = Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != char.class);
        if (number && NUMBER.matcher(text).matches()) {
            return text.contains(".")
                    ? DecimalNode.valueOf(new BigDecimal(text))
                    : LongNode.valueOf(Long.parseLong(text));
        }
        return TextNode.valueOf(text);
    }

    /** The name of a constant from its name or its label in either language; a text that is the label of several stays. */
    private static String constant(Class<?> type, String text) {
        List<String> meant = Stream.of(type.getEnumConstants())
                .filter(constant -> constant instanceof Bilingual named
                        && (named.zh().equals(text) || named.en().equals(text)))
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return meant.size() == 1 ? meant.get(0) : text;
    }

    private static String day(String text) {
        var found = DAY.matcher(text);
        if (!found.matches()) {
            return text;
        }
        try {
            return LocalDate.parse(found.group(1) + "-" + found.group(2) + "-" + found.group(3), ISO)
                    .toString();
        } catch (DateTimeException noSuchDay) {
            return text;
        }
    }

    private static JsonNode truth(String text) {
        return switch (text) {
            case "是", "true", "TRUE" -> BooleanNode.TRUE;
            case "否", "false", "FALSE" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(text);
        };
    }
}
