package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yiyang.local.SyntheticCodes;

/** An OpenAPI document: what can be called, by whom, and what a body that fits looks like. */
final class Document {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> TEXTS = List.of(
            "示例",
            "460106",
            "4601",
            "2020",
            "A100",
            "A-1",
            "H46010500001",
            "13800138000",
            "460106195001010018",
            "08:00",
            "P3D",
            "1",
            "2026-05",
            "0".repeat(64));
    /** What a service holds against a rule that no schema can say. */
    private static final Map<String, String> BY_NAME = Map.of(
            "citizenId", SyntheticCodes.citizenId(LocalDate.parse("1940-01-01")),
            "contact", "0898-12345678",
            "phone", "0898-12345678");

    private static final int NESTING_MOST = 6;
    private final JsonNode root;

    Document(JsonNode root) {
        this.root = root;
    }

    /**
     * One operation.
     *
     * @param roles who may use it: {@code **} stands for everybody with a token; empty: everybody
     * @param body the schema of its JSON body, or null
     */
    record Operation(
            String id, String method, String path, Set<String> roles, JsonNode body, List<JsonNode> parameters) {
        boolean isPublic() {
            return roles.isEmpty();
        }

        boolean admits(String role) {
            return isPublic() || roles.contains("**") || roles.contains(role);
        }

        /** The path with something in the place of each variable: a year for a number, a constant where one is named. */
        String pathWith(String value) {
            String numbered = path;
            for (JsonNode one : parameters) {
                String variable = "{" + one.path("name").asText() + "}";
                if (one.at("/schema/type").asText().equals("integer")) {
                    numbered = numbered.replace(variable, "2019");
                }
                JsonNode known = one.at("/schema/enum/0");
                numbered = known.isMissingNode() ? numbered : numbered.replace(variable, known.asText());
            }
            return numbered.replaceAll("\\{[^}]+}", value);
        }

        /** Whether a call of this method and path reaches it. */
        boolean fits(String called, String at) {
            return method.equals(called) && at.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
        }

        boolean requiresKey() {
            return parameters.stream()
                    .anyMatch(one -> one.path("name").asText().equals("Idempotency-Key")
                            && one.path("required").asBoolean());
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.get("paths")
                .fields()
                .forEachRemaining(item -> item.getValue().fields().forEachRemaining(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(item.getKey(), method.getKey(), item.getValue(), method.getValue()));
                    }
                }));
        return operations;
    }

    /** Whether some operation has this method and a path that this one fits. */
    boolean mayBeCalled(String method, String path) {
        return operations().stream().anyMatch(one -> one.fits(method, path));
    }

    /** A schema without a reference around it. */
    JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = root.at(found.get("$ref").asText().substring(1));
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (found.has(choice)) {
                return resolved(found.get(choice).get(0));
            }
        }
        return found;
    }

    /** A value that fits a schema: of an object only what is required. */
    JsonNode sample(JsonNode schema) {
        return sample(schema, NESTING_MOST);
    }

    private JsonNode sample(JsonNode reference, int nesting) {
        JsonNode schema = resolved(reference);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, nesting);
            case "array" -> array(schema, nesting);
            case "integer", "number" ->
                JsonNodeFactory.instance.numberNode(
                        Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            default -> JsonNodeFactory.instance.textNode(text(schema));
        };
    }

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int nesting) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (nesting > 0) {
            schema.path("required").forEach(name -> {
                String known = BY_NAME.get(name.asText());
                object.set(
                        name.asText(),
                        known == null
                                ? sample(schema.at("/properties/" + name.asText()), nesting - 1)
                                : JsonNodeFactory.instance.textNode(known));
            });
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int nesting) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < schema.path("minItems").asInt(0) && nesting > 0; i++) {
            array.add(sample(schema.path("items"), nesting - 1));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText("")) {
            case "uuid" -> "0198a7c0-0000-7000-8000-0000000000ff";
            case "date" -> "2026-01-05";
            case "date-time" -> "2026-01-05T08:00:00Z";
            default -> {
                String pattern = schema.path("pattern").asText(".*");
                yield TEXTS.stream()
                        .filter(text -> java.util.regex.Pattern.compile(pattern)
                                .matcher(text)
                                .find())
                        .filter(text ->
                                text.length() >= schema.path("minLength").asInt(0))
                        .findFirst()
                        .orElse("示例");
            }
        };
    }

    private JsonNode referred(JsonNode one) {
        return one.has("$ref") ? root.at(one.get("$ref").asText().substring(1)) : one;
    }

    /** A parameter with its own schema in the place of a reference to one. */
    private JsonNode parameter(JsonNode one) {
        ObjectNode whole = referred(one).deepCopy();
        whole.set("schema", referred(whole.path("schema")));
        return whole;
    }

    private Operation operation(String path, String method, JsonNode item, JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(one -> parameters.add(parameter(one)));
        operation.path("parameters").forEach(one -> parameters.add(parameter(one)));
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        return new Operation(
                operation.path("operationId").asText(path + " " + method),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                roles,
                body.isMissingNode() ? null : body,
                parameters);
    }
}
