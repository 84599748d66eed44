package org.yiyang.kit.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The fields by which a body or a row of a file names another record: whatever holds an id, alone or among several. */
public final class NamedRecords {
    private NamedRecords() {}

    /** All of a package tree, as {@code Record.field}. */
    public static Set<String> in(String root) {
        Set<String> named = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        RequestTexts.bodies(root).forEach(type -> collect(type, named, seen));
        return named;
    }

    private static void collect(Class<?> type, Set<String> named, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        String body = (type.getEnclosingClass() == null
                        ? ""
                        : type.getEnclosingClass().getSimpleName() + ".")
                + type.getSimpleName();
        for (RecordComponent field : type.getRecordComponents()) {
            collect(field.getGenericType(), body + "." + field.getName(), named, seen);
        }
    }

    private static void collect(Type type, String name, Set<String> named, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType several) {
            for (Type one : several.getActualTypeArguments()) {
                collect(one, name, named, seen);
            }
        } else if (type == UUID.class) {
            named.add(name);
        } else if (type instanceof Class<?> known) {
            collect(known, named, seen);
        }
    }
}
