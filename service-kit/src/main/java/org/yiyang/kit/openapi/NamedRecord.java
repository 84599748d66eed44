package org.yiyang.kit.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Whether a request names a record, which may not be there: in its path, by an id in its body, or by an id that a
 * question needs. A list that is narrowed by an id is empty where nobody has it.
 */
final class NamedRecord {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String ID = "UUID";
    private final Components components;

    NamedRecord(Components components) {
        this.components = components;
    }

    boolean isIn(String path, Operation operation) {
        return path.contains("{") || isInBody(operation) || isAskedFor(operation);
    }

    private static boolean isAskedFor(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(one -> one.getIn() == Parameter.In.QUERY
                                && Boolean.TRUE.equals(one.getRequired())
                                && isId(one.getSchema()));
    }

    private boolean isInBody(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent() != null
                && operation.getRequestBody().getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .anyMatch(schema -> holdsId(schema, new HashSet<>()));
    }

    private boolean holdsId(Schema schema, Set<String> seen) {
        if (schema == null) {
            return false;
        }
        if (isId(schema)) {
            return true;
        }
        String reference = schema.getRef();
        if (reference != null && reference.startsWith(SCHEMAS)) {
            return seen.add(reference)
                    && holdsId(components.getSchemas().get(reference.substring(SCHEMAS.length())), seen);
        }
        List<Schema> parts = new ArrayList<>();
        parts.add(schema.getItems());
        parts.add(schema.getAdditionalPropertiesSchema());
        Stream.of(properties(schema), schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .forEach(parts::addAll);
        return parts.stream().anyMatch(part -> holdsId(part, seen));
    }

    private static Collection<Schema> properties(Schema schema) {
        return schema.getProperties() == null ? null : schema.getProperties().values();
    }

    private static boolean isId(Schema schema) {
        return schema != null && ("uuid".equals(schema.getFormat()) || (SCHEMAS + ID).equals(schema.getRef()));
    }
}
