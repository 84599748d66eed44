package org.yiyang.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds what a service answers against its recorded document: its status, and what is said to be in every answer. */
final class AnswerShapes {
    private static final String SCHEMAS = "#/components/schemas/";
    /** The status of a fault of the service, which no operation documents. */
    private static final Set<Integer> OF_ALL = Set.of(500);

    private final JsonNode document;
    private final Map<Pattern, JsonNode> paths = new LinkedHashMap<>();

    AnswerShapes(JsonNode document) {
        this.document = document;
        // A whole name comes before the place for one: state-machine is no id.
        document.path("paths").properties().stream()
                .sorted(Comparator.comparing(path -> path.getKey().contains("{")))
                .forEach(path ->
                        paths.put(Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")), path.getValue()));
    }

    /** Of the service in whose folder the tests run; without a recorded document nothing is held. */
    static AnswerShapes recorded() {
        String module = String.valueOf(Path.of("").toAbsolutePath().getFileName());
        Path record = Path.of("..", "schemas", "openapi", module.replace("-service", "") + ".json");
        ObjectMapper json = new ObjectMapper();
        try {
            return new AnswerShapes(Files.exists(record) ? json.readTree(record.toFile()) : json.createObjectNode());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the document does not say of an answer: its status, or {@code Type.property} for what is not there. */
    List<String> faults(String method, String path, int status, JsonNode answer) {
        List<String> faults = new ArrayList<>();
        operation(method, path).ifPresent(operation -> {
            JsonNode answers = operation.get("responses");
            if (!answers.has(Integer.toString(status)) && !OF_ALL.contains(status)) {
                faults.add("status " + status);
            }
            hold(answers.at("/" + status + "/content/application~1json/schema"), answer, "answer", faults);
        });
        return faults;
    }

    private Optional<JsonNode> operation(String method, String path) {
        return paths.entrySet().stream()
                .filter(one -> one.getKey().matcher(path).matches())
                .map(one -> one.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> operation.has("responses"))
                .findFirst();
    }

    private void hold(JsonNode schema, JsonNode answer, String type, List<String> missing) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().substring(SCHEMAS.length());
            hold(document.path("components").path("schemas").path(name), answer, name, missing);
            return;
        }
        schema.path("allOf").forEach(part -> hold(part, answer, type, missing));
        if (answer.isArray()) {
            answer.forEach(item -> hold(schema.path("items"), item, type, missing));
        } else if (answer.isObject()) {
            schema.path("required").forEach(property -> {
                if (!answer.hasNonNull(property.asText())) {
                    missing.add(type + "." + property.asText());
                }
            });
            schema.path("properties").properties().forEach(property -> {
                if (answer.has(property.getKey())) {
                    hold(property.getValue(), answer.get(property.getKey()), type, missing);
                }
            });
            JsonNode others = schema.path("additionalProperties");
            if (others.isObject()) {
                answer.forEach(value -> hold(others, value, type, missing));
            }
        }
    }
}
