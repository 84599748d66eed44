package org.yiyang.console.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What a value of the API may be.
 *
 * @param type what it is
 * @param dictionary where the words of its codes are published, empty for what is no code
 * @param choices its codes
 * @param fields of an object
 * @param item of a list, else null
 * @param bounds how long or large it may be
 */
public record Shape(Type type, String dictionary, List<String> choices, List<Field> fields, Shape item, Bounds bounds) {
    private static final int SHORT = 200;

    /** Kinds of values. */
    public enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        INSTANT,
        CHOICE,
        ID,
        OBJECT,
        LIST
    }

    /** Zero, or empty, where there is no bound. */
    public record Bounds(int maxLength, int minItems, int maxItems, String minimum, String maximum, String pattern) {
        static final Bounds NONE = new Bounds(0, 0, 0, "", "", "");
    }

    static Shape of(Type type, Bounds bounds) {
        return new Shape(type, "", List.of(), List.of(), null, bounds);
    }

    static Shape object(List<Field> fields) {
        return new Shape(Type.OBJECT, "", List.of(), fields, null, Bounds.NONE);
    }

    public boolean is(Type wanted) {
        return type == wanted;
    }

    /** Whether a person writes more than a line. */
    public boolean isLong() {
        return is(Type.TEXT) && bounds.maxLength() > SHORT;
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Of an answer that is a list of records, what each of them is. */
    public Optional<Shape> listed() {
        return field("items").map(Field::shape).map(Shape::item);
    }
}
