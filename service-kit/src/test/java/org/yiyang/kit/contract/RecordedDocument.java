package org.yiyang.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the OpenAPI document that a service serves against the recorded one, so that a change of the API is a visible
 * change of a file. {@code -Dyiyang.record=true} writes the record again.
 */
public final class RecordedDocument {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Set<String> OF_STREAMS = Set.of("lastEventId", "ticket");

    private RecordedDocument() {}

    /**
     * Compares, or records; with the document the service's refusals.
     *
     * @param served the address of the served document, as JSON
     */
    public static void mustBeServed(String service, URI served) throws IOException, InterruptedException {
        RecordedProblems.mustBeThoseOf(service, "org.yiyang." + service);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(served).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(served + " answered " + answer.statusCode());
        }
        JsonNode document = JSON.readTree(answer.body());
        List<String> unsaid = answersWithoutSchema(document);
        if (!unsaid.isEmpty()) {
            throw new AssertionError("a client cannot be generated, as the document does not say what these answer"
                    + " (@APIResponseSchema on the method, @Produces on the class): " + unsaid);
        }
        List<String> numbered = numberedNames(document);
        if (!numbered.isEmpty()) {
            throw new AssertionError("these schemas have names that a new one would renumber (@Schema(name) on the"
                    + " nested type): " + numbered);
        }
        String now = JSON.writeValueAsString(JSON.convertValue(document, Map.class)) + "\n";
        Path record = Path.of("..", "schemas", "openapi", service + ".json");
        if (Boolean.getBoolean("yiyang.record")) {
            Files.createDirectories(record.getParent());
            Files.writeString(record, now);
        }
        mustNotMislead(document);
        if (!now.equals(read(record))) {
            throw new AssertionError(
                    "the API of " + service + " is not the recorded one: look at what changed, then run"
                            + " the test with -Dyiyang.record=true and commit " + record.normalize());
        }
    }

    private static void mustNotMislead(JsonNode document) {
        List<String> undescribed = undescribed(document);
        if (!undescribed.isEmpty()) {
            throw new AssertionError("nobody has written what these mean (openapi/properties.properties and"
                    + " openapi/tags.properties, see CONTRIBUTING.md): " + undescribed);
        }
        List<String> nameless = withoutChineseName(document);
        if (!nameless.isEmpty()) {
            throw new AssertionError(
                    "pages are drawn from the document, and have no Chinese word for these (labels.properties,"
                            + " or a text that begins with one in openapi/properties.properties): " + nameless);
        }
        List<String> faults = DocumentFaults.of(document);
        if (!faults.isEmpty()) {
            throw new AssertionError("this misleads who reads the document: " + faults);
        }
    }

    /** The operations with a JSON answer of which nothing is said. */
    static List<String> answersWithoutSchema(JsonNode document) {
        List<String> unsaid = new ArrayList<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                operation.path("responses").fields().forEachRemaining(answer -> {
                    JsonNode json = answer.getValue().path("content").path("application/json");
                    if (answer.getKey().startsWith("2")
                            && json.isObject()
                            && json.path("schema").isEmpty()) {
                        unsaid.add(operation.path("operationId").asText());
                    }
                });
            }
        }
        return unsaid;
    }

    /** The names of schemas that end in a number, which stands for two types of one name. */
    static List<String> numberedNames(JsonNode document) {
        List<String> numbered = new ArrayList<>();
        document.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (name.matches(".*\\d")) {
                numbered.add(name);
            }
        });
        return numbered;
    }

    /** The properties, parameters and groups without a description, as Type.property, query.name, tag. */
    static List<String> undescribed(JsonNode document) {
        Set<String> undescribed = new TreeSet<>();
        document.at("/components/schemas")
                .fields()
                .forEachRemaining(schema -> schema.getValue()
                        .path("properties")
                        .fields()
                        .forEachRemaining(property ->
                                unless(property.getValue(), schema.getKey() + "." + property.getKey(), undescribed)));
        document.path("tags").forEach(tag -> unless(tag, tag.path("name").asText(), undescribed));
        for (JsonNode parameter : document.findValues("parameters")) {
            parameter.forEach(one -> {
                if (one.has("in")) {
                    unless(one, one.path("in").asText() + "." + one.path("name").asText(), undescribed);
                }
            });
        }
        return List.copyOf(undescribed);
    }

    /**
     * The properties and parameters without a Chinese name for pages;
     * refusals have their own texts, and only programs watch streams.
     */
    static List<String> withoutChineseName(JsonNode document) {
        Set<String> nameless = new TreeSet<>();
        document.at("/components/schemas").fields().forEachRemaining(schema -> {
            if (!schema.getKey().equals("Problem")) {
                schema.getValue()
                        .path("properties")
                        .fields()
                        .forEachRemaining(property -> unlessChinese(
                                property.getValue(), schema.getKey() + "." + property.getKey(), nameless));
            }
        });
        for (JsonNode parameter : document.findValues("parameters")) {
            parameter.forEach(one -> {
                if (one.path("in").asText().equals("query")
                        && !OF_STREAMS.contains(one.path("name").asText())) {
                    unlessChinese(one, "query." + one.path("name").asText(), nameless);
                }
            });
        }
        return List.copyOf(nameless);
    }

    private static void unlessChinese(JsonNode described, String name, Set<String> nameless) {
        String word = described.path("description").asText().split(" \\(|: ", 2)[0];
        if (word.codePoints().noneMatch(Character::isIdeographic)) {
            nameless.add(name);
        }
    }

    private static void unless(JsonNode described, String name, Set<String> undescribed) {
        if (described.path("description").asText().isBlank()) {
            undescribed.add(name);
        }
    }

    private static String read(Path record) {
        try {
            return Files.exists(record) ? Files.readString(record) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
