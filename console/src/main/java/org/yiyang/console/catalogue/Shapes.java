package org.yiyang.console.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads the schemas of one document; what they name is read once. */
final class Shapes {
    private static final String NAMED = "#/components/schemas/";
    private static final String NAMED_PARAMETERS = "#/components/parameters/";
    private final JsonNode schemas;
    private final JsonNode parameters;
    private final Map<String, Shape> known = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    Shapes(JsonNode document) {
        this.schemas = document.at("/components/schemas");
        this.parameters = document.at("/components/parameters");
    }

    /** Itself, or the one that it names. */
    JsonNode parameter(JsonNode parameter) {
        String reference = parameter.path("$ref").asText();
        return reference.isEmpty() ? parameter : parameters.path(reference.substring(NAMED_PARAMETERS.length()));
    }

    Shape of(JsonNode schema) {
        String reference = reference(schema);
        if (!reference.isEmpty()) {
            return named(reference.substring(NAMED.length()));
        }
        return unnamed(schema, "");
    }

    private static String reference(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.path("$ref").asText();
        }
        for (JsonNode part : schema.path("allOf")) {
            if (part.has("$ref")) {
                return part.path("$ref").asText();
            }
        }
        return "";
    }

    private Shape named(String name) {
        Shape shape = known.get(name);
        if (shape != null) {
            return shape;
        }
        if (!begun.add(name)) {
            return Shape.object(List.of());
        }
        Shape read = unnamed(schemas.path(name), name);
        known.put(name, read);
        return read;
    }

    private Shape unnamed(JsonNode schema, String name) {
        if (schema.has("enum")) {
            return choice(schema, name);
        }
        return switch (type(schema)) {
            case "object" -> Shape.object(fields(schema));
            case "array" -> list(schema);
            case "integer", "number" -> Shape.of(Shape.Type.NUMBER, bounds(schema));
            case "boolean" -> Shape.of(Shape.Type.BOOLEAN, Shape.Bounds.NONE);
            default -> text(schema);
        };
    }

    /** Of several types the one that is not null. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText(schema.has("properties") ? "object" : "string");
        }
        return StreamSupport.stream(type.spliterator(), false)
                .map(JsonNode::asText)
                .filter(one -> !one.equals("null"))
                .findFirst()
                .orElse("string");
    }

    private static Shape text(JsonNode schema) {
        Shape.Type type = switch (schema.path("format").asText()) {
            case "uuid" -> Shape.Type.ID;
            case "date" -> Shape.Type.DATE;
            case "date-time" -> Shape.Type.INSTANT;
            default -> Shape.Type.TEXT;
        };
        return Shape.of(type, bounds(schema));
    }

    private static Shape choice(JsonNode schema, String name) {
        List<String> choices = new ArrayList<>();
        schema.path("enum").forEach(value -> choices.add(value.asText()));
        String dictionary = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        return new Shape(Shape.Type.CHOICE, dictionary, List.copyOf(choices), List.of(), null, Shape.Bounds.NONE);
    }

    private Shape list(JsonNode schema) {
        return new Shape(Shape.Type.LIST, "", List.of(), List.of(), of(schema.path("items")), bounds(schema));
    }

    private List<Field> fields(JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(one -> required.add(one.asText()));
        List<Field> fields = new ArrayList<>();
        schema.path("properties").fields().forEachRemaining(entry -> {
            String description = entry.getValue().path("description").asText();
            fields.add(new Field(
                    entry.getKey(),
                    Field.term(entry.getKey(), description),
                    of(entry.getValue()),
                    required.contains(entry.getKey())));
        });
        return List.copyOf(fields);
    }

    private static Shape.Bounds bounds(JsonNode schema) {
        return new Shape.Bounds(
                schema.path("maxLength").asInt(),
                schema.path("minItems").asInt(),
                schema.path("maxItems").asInt(),
                schema.path("minimum").asText(),
                schema.path("maximum").asText(),
                schema.path("pattern").asText());
    }
}
