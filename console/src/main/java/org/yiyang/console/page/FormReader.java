package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.yiyang.console.catalogue.Field;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Moments;

/**
 * Makes the body of a call from what was typed; what is not a number
 * is sent unchanged, so that the API says what is wrong.
 */
final class FormReader {
    /** Before the name of a field: what was typed beside its choices, where no list has it. */
    static final String OTHER = "other:";

    /** Above what any list of the API may have. */
    static final int ROWS_MAX = 200;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final MultivaluedMap<String, String> typed;

    FormReader(MultivaluedMap<String, String> typed) {
        this.typed = typed;
    }

    ObjectNode body(Shape shape) {
        ObjectNode body = JSON.objectNode();
        shape.fields().forEach(field -> put(body, field, field.name()));
        return body;
    }

    private void put(ObjectNode into, Field field, String pointer) {
        JsonNode value = value(field.shape(), pointer);
        if (value != null) {
            into.set(field.name(), value);
        } else if (field.required() && field.shape().is(Shape.Type.OBJECT)) {
            into.set(field.name(), JSON.objectNode());
        }
    }

    /** Null if nothing was typed. */
    private JsonNode value(Shape shape, String pointer) {
        return switch (shape.type()) {
            case OBJECT -> object(shape, pointer);
            case LIST -> list(shape.item(), pointer);
            case NUMBER -> one(pointer) == null ? null : number(one(pointer));
            case BOOLEAN -> one(pointer) == null ? null : JSON.booleanNode(Boolean.parseBoolean(one(pointer)));
            case INSTANT -> one(pointer) == null ? null : JSON.textNode(Moments.fromField(one(pointer)));
            case DATE -> one(pointer) == null ? null : JSON.textNode(Moments.dayFromField(one(pointer)));
            case TEXT, CHOICE, ID -> one(pointer) == null ? null : JSON.textNode(one(pointer));
        };
    }

    private JsonNode object(Shape shape, String pointer) {
        ObjectNode object = JSON.objectNode();
        shape.fields().forEach(field -> put(object, field, pointer + "/" + field.name()));
        return isTyped(object) ? object : null;
    }

    /** Groups that are there only because the form has them are left out. */
    private static boolean isTyped(JsonNode node) {
        if (!node.isContainerNode()) {
            return true;
        }
        for (JsonNode inner : node) {
            if (isTyped(inner)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode list(Shape item, String pointer) {
        ArrayNode list = JSON.arrayNode();
        if (item.is(Shape.Type.OBJECT)) {
            for (int row = 0; row < rows(pointer); row++) {
                JsonNode one = object(item, pointer + "/" + row);
                if (one != null) {
                    list.add(one);
                }
            }
        } else {
            typed.getOrDefault(pointer, List.of()).stream()
                    .filter(one -> !one.isBlank())
                    .forEach(list::add);
        }
        return list.isEmpty() ? null : list;
    }

    /** How many rows the form had; one more where another was asked for. */
    int rows(String pointer) {
        String sent = typed.getFirst("rows:" + pointer);
        int had = sent != null && sent.matches("\\d{1,3}") ? Integer.parseInt(sent) : 1;
        return Math.min(ROWS_MAX, had + (pointer.equals(typed.getFirst("more")) ? 1 : 0));
    }

    private String one(String pointer) {
        return Stream.of(pointer, OTHER + pointer)
                .map(typed::getFirst)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(String::strip)
                .orElse(null);
    }

    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            return JSON.textNode(text);
        }
    }
}
