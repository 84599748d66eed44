package org.yiyang.kit.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * The properties that an answer always has, since a null is left out: what is a primitive in Java or {@code @NotNull}, what
 * holds several values (none of them is an empty list) unless it is {@code @Nullable}, and what every record or list has by
 * the suite's convention; likewise of what stands unwrapped in another record.
 */
final class RequiredProperties {
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class.getName());
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class.getName());
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class.getName());
    private static final Set<DotName> NEVER_NULL = names(NotNull.class, NotEmpty.class, NotBlank.class);
    private static final Set<DotName> SEVERAL = names(List.class, Set.class, Map.class, Collection.class);
    private static final Set<String> BY_CONVENTION =
            Set.of("id", "items", "allowedActions", "version", "status", "zh", "en");
    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    private final IndexView index;

    RequiredProperties(IndexView index) {
        this.index = index;
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("org.yiyang.")) {
                records.computeIfAbsent(nameOf(type), any -> new ArrayList<>()).add(type);
            }
        }
    }

    /** Adds required properties to a schema that occurs in answers only. */
    void require(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        Set<String> required = new TreeSet<>(ofRecords(name));
        required.addAll(BY_CONVENTION);
        required.removeAll(sometimes(name));
        required.retainAll(schema.getProperties().keySet());
        if (schema.getRequired() != null) {
            required.addAll(schema.getRequired());
        }
        if (!required.isEmpty()) {
            schema.setRequired(List.copyOf(required));
        }
    }

    /** Of several types of one name all must agree. */
    private Set<String> ofRecords(String name) {
        Set<String> agreed = null;
        for (ClassInfo type : records.getOrDefault(name, List.of())) {
            Set<String> own = new HashSet<>();
            collect(type, RequiredProperties::isAlwaysThere, own);
            if (agreed == null) {
                agreed = own;
            }
            agreed.retainAll(own);
        }
        return agreed == null ? Set.of() : agreed;
    }

    private Set<String> sometimes(String name) {
        Set<String> found = new HashSet<>();
        records.getOrDefault(name, List.of())
                .forEach(type -> collect(type, component -> component.field().hasDeclaredAnnotation(NULLABLE), found));
        return found;
    }

    private void collect(ClassInfo type, Predicate<RecordComponentInfo> rule, Set<String> found) {
        for (RecordComponentInfo component : type.recordComponents()) {
            ClassInfo part = component.field().hasDeclaredAnnotation(UNWRAPPED)
                    ? index.getClassByName(component.type().name())
                    : null;
            if (part != null && part.isRecord()) {
                collect(part, rule, found);
            } else if (rule.test(component)) {
                found.add(component.name());
            }
        }
    }

    private static boolean isAlwaysThere(RecordComponentInfo component) {
        return component.type().kind() == Type.Kind.PRIMITIVE
                || NEVER_NULL.stream().anyMatch(component.field()::hasDeclaredAnnotation)
                || SEVERAL.contains(component.type().name());
    }

    private static Set<DotName> names(Class<?>... types) {
        return Stream.of(types)
                .map(type -> DotName.createSimple(type.getName()))
                .collect(Collectors.toSet());
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
