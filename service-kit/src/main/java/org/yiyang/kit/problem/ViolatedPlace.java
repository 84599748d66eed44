package org.yiyang.kit.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;

/** Where a violated constraint stands: a field of the body by its pointer, a parameter by the name that a caller knows. */
final class ViolatedPlace {
    private ViolatedPlace() {}

    /** {@code register.body.address.lines[2]} becomes {@code /address/lines/2}, {@code list.region} becomes {@code region}. */
    static String of(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        Class<?>[] types = {};
        String method = "";
        Parameter parameter = null;
        Class<?> holder = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                types = node.as(Path.MethodNode.class).getParameterTypes().toArray(types);
                method = node.getName();
            } else if (node.getKind() == ElementKind.PARAMETER) {
                int index = node.as(Path.ParameterNode.class).getParameterIndex();
                parameter = parameter(violation.getRootBeanClass(), method, types, index);
            }
            String named = named(parameter, node);
            if (named != null) {
                return named;
            }
            Field field = node.getKind() == ElementKind.PROPERTY ? field(holder, node.getName()) : null;
            append(pointer, node, field);
            holder = parameter != null && node.getKind() == ElementKind.PARAMETER
                    ? parameter.getType()
                    : holderIn(field, holder);
        }
        return pointer.toString();
    }

    private static Field field(Class<?> holder, String name) {
        try {
            return holder == null ? null : holder.getDeclaredField(name);
        } catch (NoSuchFieldException derived) {
            return null;
        }
    }

    /** The type in which the next part of the path stands. */
    private static Class<?> holderIn(Field field, Class<?> before) {
        if (field == null) {
            return before;
        }
        boolean listed = field.getGenericType() instanceof ParameterizedType several
                && several.getActualTypeArguments()[0] instanceof Class<?>;
        return listed
                ? (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
                : field.getType();
    }

    /** A field is named as the caller wrote it, which may be in the words of another interface. */
    private static String written(Path.Node node, Field field) {
        JsonProperty other = field == null ? null : field.getAnnotation(JsonProperty.class);
        return other == null ? node.getName() : other.value();
    }

    private static void append(StringBuilder pointer, Path.Node node, Field field) {
        boolean ofTheCall = node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER;
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        }
        if (!ofTheCall && node.getName() != null && !node.getName().startsWith("<")) {
            pointer.append('/').append(written(node, field));
        }
    }

    /** The name of the parameter that the node is; null if it is a part of the body. */
    private static String named(Parameter parameter, Path.Node node) {
        if (parameter == null) {
            return null;
        }
        if (node.getKind() == ElementKind.PARAMETER) {
            return nameOf(parameter);
        }
        if (!parameter.isAnnotationPresent(BeanParam.class)) {
            return null;
        }
        try {
            return nameOf(parameter.getType().getDeclaredField(node.getName()));
        } catch (NoSuchFieldException derived) {
            return null;
        }
    }

    private static String nameOf(AnnotatedElement element) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            return element.getAnnotation(QueryParam.class).value();
        }
        if (element.isAnnotationPresent(PathParam.class)) {
            return element.getAnnotation(PathParam.class).value();
        }
        return element.isAnnotationPresent(HeaderParam.class)
                ? element.getAnnotation(HeaderParam.class).value()
                : null;
    }

    /** The parameter as the resource declares it: the framework calls it through a class of its own, without annotations. */
    private static Parameter parameter(Class<?> resource, String method, Class<?>[] types, int index) {
        Parameter found = null;
        for (Class<?> type = resource; type != null && type != Object.class; type = type.getSuperclass()) {
            try {
                Method declared = type.getDeclaredMethod(method, types);
                found = declared.getParameters()[index];
            } catch (NoSuchMethodException inherited) {
                continue;
            }
        }
        return found;
    }
}
