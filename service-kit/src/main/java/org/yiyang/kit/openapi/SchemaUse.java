package org.yiyang.kit.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Which of the shared schemas are sent by callers, and which are answered. */
final class SchemaUse {
    private static final String SCHEMAS = "#/components/schemas/";
    private final Components components;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> answered = new HashSet<>();

    SchemaUse(Components components) {
        this.components = components;
    }

    void note(Operation operation) {
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                note(parameter.getSchema(), asked);
            }
        }
        if (operation.getRequestBody() != null) {
            note(operation.getRequestBody().getContent(), asked);
        }
        for (APIResponse answer : operation.getResponses().getAPIResponses().values()) {
            note(answer.getContent(), answered);
        }
    }

    /** Notes what the shared parameters and responses hold, and takes away the schemas that nothing refers to. */
    void prune() {
        if (components.getParameters() != null) {
            components.getParameters().values().forEach(one -> note(one.getSchema(), asked));
        }
        if (components.getResponses() != null) {
            components.getResponses().values().forEach(one -> note(one.getContent(), answered));
        }
        Set.copyOf(components.getSchemas().keySet()).stream()
                .filter(name -> !asked.contains(name) && !answered.contains(name))
                .forEach(components::removeSchema);
    }

    boolean isOnlyAnswered(String name) {
        return answered.contains(name) && !asked.contains(name);
    }

    private void note(Content content, Set<String> used) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(one -> note(one.getSchema(), used));
        }
    }

    private void note(Schema schema, Set<String> used) {
        if (schema == null) {
            return;
        }
        String reference = schema.getRef();
        if (reference != null && reference.startsWith(SCHEMAS) && used.add(reference.substring(SCHEMAS.length()))) {
            note(components.getSchemas().get(reference.substring(SCHEMAS.length())), used);
        }
        note(schema.getItems(), used);
        note(schema.getAdditionalPropertiesSchema(), used);
        noteAll(schema.getAllOf(), used);
        noteAll(schema.getAnyOf(), used);
        noteAll(schema.getOneOf(), used);
        Map<String, Schema> properties = schema.getProperties();
        noteAll(properties == null ? null : properties.values(), used);
    }

    private void noteAll(Collection<Schema> schemas, Set<String> used) {
        if (schemas != null) {
            schemas.forEach(one -> note(one, used));
        }
    }
}
