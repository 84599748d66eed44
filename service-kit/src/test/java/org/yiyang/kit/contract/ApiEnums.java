package org.yiyang.kit.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.Path;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.kit.dictionary.KitDictionaries;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.rules.ArchitectureRules;

/** The enums that callers meet in answers, against those whose labels a service publishes. */
public final class ApiEnums {
    private ApiEnums() {}

    /** The answered enums of a package tree, and of the kit, that are missing among the published ones. */
    public static Set<String> unpublished(String root, Collection<? extends Class<? extends Labelled>> published) {
        Set<Class<?>> answered = new HashSet<>();
        Set<Type> seen = new HashSet<>();
        Stream.of(root, "org.yiyang.kit")
                .flatMap(tree -> ArchitectureRules.shipped(tree).stream())
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(APIResponseSchema.class))
                .map(ApiEnums::answer)
                .forEach(type -> collect(type, answered, seen));
        answered.removeAll(Set.copyOf(published));
        new KitDictionaries().enums().forEach(answered::remove);
        Set<String> names = new TreeSet<>();
        answered.forEach(type -> names.add(type.getName()));
        return names;
    }

    /** The enums that the dictionaries of a package tree publish, whichever feature contributes them. */
    public static Set<Class<? extends Labelled>> published(String root) {
        return ArchitectureRules.shipped(root).stream()
                .filter(type -> type.isAssignableTo(Dictionaries.class) && !type.isInterface())
                .map(JavaClass::reflect)
                .flatMap(type -> made(type.asSubclass(Dictionaries.class)).enums().stream())
                .collect(Collectors.toSet());
    }

    private static Dictionaries made(Class<? extends Dictionaries> type) {
        try {
            Constructor<? extends Dictionaries> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(type + " cannot be made without arguments", failure);
        }
    }

    private static Type answer(Method method) {
        return method.getAnnotation(APIResponseSchema.class).value();
    }

    private static void collect(Type type, Set<Class<?>> found, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType several) {
            Stream.of(several.getActualTypeArguments()).forEach(one -> collect(one, found, seen));
        } else if (type instanceof Class<?> known && known.isEnum()) {
            found.add(known);
        } else if (type instanceof Class<?> known && known.isRecord()) {
            for (RecordComponent field : known.getRecordComponents()) {
                collect(field.getGenericType(), found, seen);
            }
        }
    }
}
