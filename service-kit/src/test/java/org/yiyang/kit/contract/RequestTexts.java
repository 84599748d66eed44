package org.yiyang.kit.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.rules.ArchitectureRules;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/**
 * The texts that callers write into bodies and files, against the rule that each is a {@link Text}, a
 * {@link SealedText}, or follows a pattern that neither blanks nor an identity number can match.
 */
public final class RequestTexts {
    private static final List<String> NEVER =
            List.of("", " ", "\u00a0", "\u200b", "11010519491231002X", "110105194912310003", "110105491231002");

    private RequestTexts() {}

    /** The texts of a package tree, and of the kit, that nothing holds to a rule, as {@code Record.field}. */
    public static Set<String> unruled(String root) {
        Set<String> bare = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        bodies(root).forEach(type -> collect(type, bare, seen));
        return bare;
    }

    /** The same of one record and what it holds. */
    public static Set<String> unruledIn(Class<?> type) {
        Set<String> bare = new TreeSet<>();
        collect(type, bare, new HashSet<>());
        return bare;
    }

    /** The records that are read from a body or from a row of a file. */
    static List<Class<?>> bodies(String root) {
        List<Class<?>> shipped = Stream.of(root, "org.yiyang.kit")
                .flatMap(tree -> ArchitectureRules.shipped(tree).stream())
                .map(JavaClass::reflect)
                .<Class<?>>map(type -> type)
                .toList();
        Stream<Class<?>> bodies = shipped.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(Valid.class))
                .filter(parameter -> !parameter.isAnnotationPresent(BeanParam.class))
                .map(Parameter::getType);
        Stream<Class<?>> rows = shipped.stream()
                .flatMap(type -> Arrays.stream(type.getGenericInterfaces()))
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == ImportKind.class)
                .map(type -> (Class<?>) type.getActualTypeArguments()[0]);
        return Stream.concat(bodies, rows).distinct().toList();
    }

    private static void collect(Class<?> type, Set<String> bare, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        for (RecordComponent field : type.getRecordComponents()) {
            collect(field.getAnnotatedType(), type.getSimpleName() + "." + field.getName(), bare, seen);
        }
    }

    private static void collect(AnnotatedType type, String name, Set<String> bare, Set<Class<?>> seen) {
        if (type instanceof AnnotatedParameterizedType several) {
            for (AnnotatedType one : several.getAnnotatedActualTypeArguments()) {
                collect(one, name, bare, seen);
            }
        } else if (type.getType() == String.class && !isRuled(type)) {
            bare.add(name);
        } else if (type.getType() instanceof Class<?> known) {
            collect(known, bare, seen);
        }
    }

    private static boolean isRuled(AnnotatedType text) {
        if (text.isAnnotationPresent(Text.class) || text.isAnnotationPresent(SealedText.class)) {
            return true;
        }
        Pattern pattern = text.getAnnotation(Pattern.class);
        return pattern != null && NEVER.stream().noneMatch(never -> never.matches(pattern.regexp()));
    }
}
