package org.yiyang.kit.csv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns of a record: its fields in their order, those of records inside it with a dotted path. */
public final class Columns {
    private static final Set<String> NOT_DATA = Set.of("allowedActions");
    private final List<Column> found = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    private Columns() {}

    /** The columns of a type; what is no record has one column for itself. */
    public static List<Column> of(Type type) {
        Columns columns = new Columns();
        columns.add(type, "", List.of(), Set.of());
        return columns.found.isEmpty() ? List.of(new Column("value", type, List.of())) : List.copyOf(columns.found);
    }

    private void add(Type type, String prefix, List<Method> steps, Set<Class<?>> around) {
        for (RecordComponent field : fields(type)) {
            Method accessor = accessor(field);
            List<Method> way = plus(steps, accessor);
            boolean unwrapped =
                    accessor.isAnnotationPresent(JsonUnwrapped.class) || accessor.isAnnotationPresent(Inline.class);
            String path = unwrapped ? prefix : joined(prefix, nameOf(field, accessor));
            if (field.getType().isRecord() && !around.contains(field.getType())) {
                Set<Class<?>> inside = new HashSet<>(around);
                inside.add(field.getType());
                add(field.getGenericType(), path, way, inside);
            } else if (paths.add(path)) {
                found.add(new Column(path, field.getGenericType(), way));
            }
        }
    }

    /** The fields of a record that are data; none of what is no record. */
    static List<RecordComponent> fields(Type type) {
        Class<?> raw = rawOf(type);
        if (!raw.isRecord()) {
            return List.of();
        }
        List<RecordComponent> fields = new ArrayList<>();
        for (RecordComponent field : raw.getRecordComponents()) {
            if (!NOT_DATA.contains(field.getName()) && !accessor(field).isAnnotationPresent(JsonIgnore.class)) {
                fields.add(field);
            }
        }
        return fields;
    }

    static Method accessor(RecordComponent field) {
        Method accessor = field.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    /** What a collection holds, as a record type; null if it is no collection of records. */
    static Class<?> recordsIn(Type type) {
        if (type instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom(rawOf(type))
                && generic.getActualTypeArguments().length == 1) {
            Class<?> held = rawOf(generic.getActualTypeArguments()[0]);
            return held.isRecord() ? held : null;
        }
        return null;
    }

    /** The class of a type, without what it holds. */
    public static Class<?> rawOf(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
    }

    static String nameOf(RecordComponent field, Method accessor) {
        JsonProperty named = accessor.getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? field.getName() : named.value();
    }

    static String joined(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + "." + name;
    }

    static List<Method> plus(List<Method> steps, Method step) {
        List<Method> longer = new ArrayList<>(steps);
        longer.add(step);
        return List.copyOf(longer);
    }
}
