package org.yiyang.kit.rules;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parts of a request's body that have no bound: they would let one caller decide how much work a request is. */
final class RequestShape {
    private static final int ELEMENTS_MAX = 1000;
    private final Set<Class<?>> seen = new HashSet<>();
    private final List<String> unbounded = new ArrayList<>();

    private RequestShape() {}

    /** The fields at fault, anywhere below the class of a body. */
    static List<String> unboundedIn(Class<?> body) {
        RequestShape shape = new RequestShape();
        shape.visit(body);
        return shape.unbounded;
    }

    private void visit(Class<?> type) {
        if (!type.getName().startsWith("org.yiyang") || type.isEnum() || !seen.add(type)) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                visit(field);
            }
        }
    }

    private void visit(Field field) {
        Class<?> type = field.getType();
        String name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
        if (Collection.class.isAssignableFrom(type)) {
            list(field, name);
        } else if (type.isArray() || type.isInterface() || type == Object.class || isOfJackson(type)) {
            unbounded.add(name + " is a " + type.getSimpleName() + ", which has no bound");
        }
        visit(type);
    }

    private static boolean isOfJackson(Class<?> type) {
        return type.getName().startsWith("com.fasterxml");
    }

    private void list(Field field, String name) {
        Size size = field.getAnnotation(Size.class);
        if (size == null || size.max() > ELEMENTS_MAX) {
            unbounded.add(name + " has no @Size of at most " + ELEMENTS_MAX);
        }
        if (!field.getType().isAssignableFrom(ArrayList.class)
                && !field.getType().isAssignableFrom(HashSet.class)) {
            unbounded.add(name + " is neither a List nor a Set, which is what the parser bounds");
        }
        AnnotatedType element = elementOf(field);
        if (!element.isAnnotationPresent(NotNull.class) && !refusesNull(element)) {
            unbounded.add(name + " may hold null");
        }
        Type type = element.getType();
        if (type instanceof ParameterizedType) {
            unbounded.add(name + " holds lists");
        } else {
            visit((Class<?>) type);
        }
    }

    private static AnnotatedType elementOf(Field field) {
        return ((AnnotatedParameterizedType) field.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
    }

    private static boolean refusesNull(AnnotatedType element) {
        return element.isAnnotationPresent(jakarta.validation.constraints.NotBlank.class);
    }
}
