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
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.Label;

/**
 * The columns of a record: its fields in their order, those of records inside it with a dotted path;
 * a text that a record says in both languages is one column.
 */
public final class Columns {
    private static final Set<String> NOT_DATA = Set.of("allowedActions");
    /** What the column of a text in both languages is called, which stands beside other fields. */
    private static final String LABEL = "label";
    /** How the field ends that holds the label of the code beside it: {@code verb} and {@code verbLabel}. */
    private static final String LABELS = "Label";

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
        boolean labelled = BothLanguages.areIn(rawOf(type));
        for (RecordComponent field : inPlaceOfCodes(fields(type))) {
            if (labelled && field.getName().equals("zh") && !BothLanguages.areTheLabelOfACode(rawOf(type))) {
                add(joined(prefix, LABEL), Bilingual.class, steps);
            } else if (!labelled || !Set.of("zh", "en").contains(field.getName())) {
                add(field, prefix, steps, around);
            }
        }
    }

    private void add(RecordComponent field, String prefix, List<Method> steps, Set<Class<?>> around) {
        Method accessor = accessor(field);
        List<Method> way = plus(steps, accessor);
        boolean unwrapped =
                accessor.isAnnotationPresent(JsonUnwrapped.class) || accessor.isAnnotationPresent(Inline.class);
        String path = unwrapped ? prefix : joined(prefix, nameOf(field, accessor));
        if (BothLanguages.areAll(field.getType()) && !unwrapped) {
            add(path, Bilingual.class, way);
        } else if (field.getType().isRecord() && !around.contains(field.getType())) {
            Set<Class<?>> inside = new HashSet<>(around);
            inside.add(field.getType());
            add(field.getGenericType(), path, way, inside);
        } else {
            add(path, field.getGenericType(), way);
        }
    }

    /** The fields of a record without those codes that have a field for their label, which is read in their place. */
    static List<RecordComponent> inPlaceOfCodes(List<RecordComponent> fields) {
        Set<String> names = new HashSet<>();
        fields.forEach(field -> names.add(field.getName()));
        return fields.stream()
                .filter(field -> !names.contains(field.getName() + LABELS))
                .toList();
    }

    private void add(String path, Type type, List<Method> way) {
        if (paths.add(path)) {
            found.add(new Column(path, type, way));
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
        if (named != null && !named.value().isEmpty()) {
            return named.value();
        }
        boolean label = field.getType() == Label.class && field.getName().endsWith(LABELS);
        return label ? field.getName().substring(0, field.getName().length() - LABELS.length()) : field.getName();
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
