package org.yiyang.kit.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.Path;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.rules.ArchitectureRules;

/** The texts in bodies and files whose names say that they are numbers on paper, but that are not declared as such. */
public final class PaperNumbers {
    private static final Pattern NAMED = Pattern.compile(
            "number|\\w*Number|creditCode|\\w*CreditCode|citizenId|phone|\\w*Phone|contact|document|\\w*Document|postcode");
    private final Set<Type> seen = new HashSet<>();
    private final Set<String> found = new TreeSet<>();

    private PaperNumbers() {}

    /** Those of a service, each with the record that holds it. */
    public static Set<String> unknown(String root) {
        PaperNumbers numbers = new PaperNumbers();
        ArchitectureRules.shipped(root).stream().forEach(numbers::look);
        return numbers.found;
    }

    private void look(JavaClass type) {
        if (type.isAnnotatedWith(Path.class)) {
            Arrays.stream(type.reflect().getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Operation.class))
                    .flatMap(operation -> Arrays.stream(operation.getGenericParameterTypes()))
                    .forEach(this::collect);
        } else if (type.isAssignableTo(ImportKind.class)) {
            Stream.of(type.reflect().getGenericInterfaces()).forEach(this::collect);
        }
    }

    private void collect(Type type) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType several) {
            Stream.of(several.getActualTypeArguments()).forEach(this::collect);
        } else if (type instanceof Class<?> known && known.isRecord()) {
            for (RecordComponent field : known.getRecordComponents()) {
                boolean number = field.getType() == String.class
                        && NAMED.matcher(field.getName()).matches();
                if (number && !field.getAccessor().isAnnotationPresent(PaperNumber.class)) {
                    found.add(known.getName() + "." + field.getName());
                }
                collect(field.getGenericType());
            }
        }
    }
}
