package org.yiyang.kit.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.Path;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.yiyang.kit.rules.ArchitectureRules;

/**
 * The names of the schemas in an OpenAPI document. Several nested types called {@code View} would be numbered in the order
 * in which they are found, so that a new one gives the others new names: each says its name.
 */
public final class SchemaNames {
    private SchemaNames() {}

    /** What is wrong with the names of the types that requests and answers of a package tree, and of the kit, consist of. */
    public static List<String> faults(String root) {
        Set<Class<?>> types = new HashSet<>();
        Set<Type> seen = new HashSet<>();
        Stream.of(root, "org.yiyang.kit")
                .flatMap(tree -> ArchitectureRules.shipped(tree).stream())
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(SchemaNames::exchanged)
                .forEach(type -> collect(type, types, seen));
        List<String> faults = new ArrayList<>();
        Map<String, Class<?>> byName = new HashMap<>();
        types.stream().sorted(java.util.Comparator.comparing(Class::getName)).forEach(type -> {
            if (type.getEnclosingClass() != null && named(type) == null) {
                faults.add(type.getName() + " has no @Schema(name)");
                return;
            }
            String name = named(type) == null ? type.getSimpleName() : named(type);
            Class<?> other = byName.putIfAbsent(name, type);
            if (other != null) {
                faults.add(type.getName() + " has the name of " + other.getName() + ": " + name);
            }
        });
        return faults;
    }

    private static Stream<Type> exchanged(Method method) {
        APIResponseSchema answer = method.getAnnotation(APIResponseSchema.class);
        Stream<Type> body = Arrays.stream(method.getGenericParameterTypes());
        return answer == null ? body : Stream.concat(body, Stream.of(answer.value()));
    }

    private static String named(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? null : schema.name();
    }

    private static void collect(Type type, Set<Class<?>> found, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType several) {
            collect(several.getRawType(), found, seen);
            Stream.of(several.getActualTypeArguments()).forEach(one -> collect(one, found, seen));
        } else if (type instanceof GenericArrayType array) {
            collect(array.getGenericComponentType(), found, seen);
        } else if (type instanceof Class<?> known && known.getName().startsWith("org.yiyang.")) {
            if (known.isRecord()) {
                found.add(known);
                for (RecordComponent field : known.getRecordComponents()) {
                    collect(field.getGenericType(), found, seen);
                }
            } else if (known.isEnum()) {
                found.add(known);
            }
        }
    }
}
