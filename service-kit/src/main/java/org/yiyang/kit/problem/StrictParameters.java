package org.yiyang.kit.problem;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.kit.refusal.FieldProblem;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Reads parameters of addresses: one that does not fit is refused by its name, an unfit id is simply not there. */
@Provider
public class StrictParameters implements ParamConverterProvider {
    private static final int TEXT_LENGTH_MAX = 100;

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> reader = readerOf(type);
        return reader == null ? null : new Strict<>(type, reader, expectedOf(type), annotations);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Function<String, ?> readerOf(Class<?> type) {
        if (type.isEnum()) {
            return text -> Enum.valueOf((Class<? extends Enum>) type, text);
        }
        if (type == UUID.class) {
            return StrictParameters::id;
        }
        if (type == LocalDate.class) {
            return StrictJson::day;
        }
        if (type == boolean.class || type == Boolean.class) {
            return StrictParameters::truth;
        }
        if (type == int.class || type == Integer.class) {
            return Integer::valueOf;
        }
        return type == long.class || type == Long.class ? Long::valueOf : null;
    }

    /** Only the usual 36 characters: the JDK's reader also takes shortened ones. */
    private static UUID id(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not an id");
        }
        return id;
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return Boolean.valueOf(text);
    }

    private static String expectedOf(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" | "));
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true | false";
        }
        return type == UUID.class ? "UUID" : type == LocalDate.class ? "YYYY-MM-DD" : "integer";
    }

    /** One parameter's reader. */
    private record Strict<T>(Class<T> type, Function<String, ?> reader, String expected, Annotation[] annotations)
            implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                if (text.length() > TEXT_LENGTH_MAX) {
                    throw new IllegalArgumentException("too long");
                }
                return (T) reader.apply(text);
            } catch (IllegalArgumentException | java.time.DateTimeException unfit) {
                throw refused();
            }
        }

        private Refused refused() {
            for (Annotation annotation : annotations) {
                if (annotation instanceof QueryParam query) {
                    return new Refused(KitRefusal.FIELDS_INVALID, 1)
                            .with(new FieldProblem(query.value(), KitRefusal.FIELD_TYPE, expected));
                }
                if (annotation instanceof PathParam) {
                    return new Refused(KitRefusal.NOT_FOUND);
                }
            }
            return new Refused(KitRefusal.FIELDS_INVALID, 1);
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
