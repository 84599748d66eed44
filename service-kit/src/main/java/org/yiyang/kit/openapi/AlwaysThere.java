package org.yiyang.kit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * The properties that an answer always has, since a null is left out: what is a primitive in Java, and what every record
 * or list has by the suite's convention.
 */
final class AlwaysThere {
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class.getName());
    private static final Set<String> BY_CONVENTION = Set.of("id", "items", "allowedActions", "version");
    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    AlwaysThere(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("org.yiyang.")) {
                records.computeIfAbsent(nameOf(type), any -> new ArrayList<>()).add(type);
            }
        }
    }

    /** Adds to what is required of a schema that is only ever answered. */
    void require(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        Set<String> required = new TreeSet<>();
        for (String property : schema.getProperties().keySet()) {
            if (BY_CONVENTION.contains(property) || isPrimitive(name, property)) {
                required.add(property);
            }
        }
        if (schema.getRequired() != null) {
            required.addAll(schema.getRequired());
        }
        if (!required.isEmpty()) {
            schema.setRequired(List.copyOf(required));
        }
    }

    /** Of several types of one name all must agree. */
    private boolean isPrimitive(String name, String property) {
        List<ClassInfo> types = records.getOrDefault(name, List.of());
        return !types.isEmpty() && types.stream().allMatch(type -> hasPrimitive(type, property));
    }

    private static boolean hasPrimitive(ClassInfo type, String property) {
        RecordComponentInfo component = type.recordComponent(property);
        return component != null && component.type().kind() == Type.Kind.PRIMITIVE;
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
