package org.yiyang.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.yiyang.console.catalogue.Operation;
import org.yiyang.console.catalogue.Shape;
import org.yiyang.console.words.Moments;

/**
 * The initial values of a form: the fields of the record that its
 * call repeats, as declared; nobody should have to copy them.
 */
final class Carried {
    private final MultivaluedMap<String, String> typed;

    private Carried(MultivaluedMap<String, String> typed) {
        this.typed = typed;
    }

    /**
     * @param typed what the form is drawn with; what stands there already stays
     * @param record as the API answered it
     */
    static void into(MultivaluedMap<String, String> typed, Operation operation, JsonNode record) {
        List<String> names = Declared.carried(operation.id());
        operation.body().fields().stream()
                .filter(field -> names.contains(field.name()))
                .filter(field -> !typed.containsKey(field.name()))
                .forEach(field -> new Carried(typed).put(field.shape(), field.name(), record.path(field.name())));
    }

    private void put(Shape shape, String pointer, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (shape.is(Shape.Type.OBJECT)) {
            shape.fields().forEach(field -> put(field.shape(), pointer + "/" + field.name(), value.path(field.name())));
        } else if (shape.is(Shape.Type.LIST)) {
            list(shape.item(), pointer, value);
        } else {
            typed.putSingle(pointer, shape.is(Shape.Type.INSTANT) ? Moments.forField(value.asText()) : value.asText());
        }
    }

    private void list(Shape item, String pointer, JsonNode values) {
        if (!item.is(Shape.Type.OBJECT)) {
            values.forEach(one -> typed.add(pointer, one.asText()));
            return;
        }
        for (int row = 0; row < values.size(); row++) {
            put(item, pointer + "/" + row, values.get(row));
        }
        if (!values.isEmpty()) {
            typed.putSingle("rows:" + pointer, String.valueOf(values.size()));
        }
    }
}
