package org.yiyang.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What would mislead those who generate a client from an OpenAPI document, or read it. */
final class DocumentFaults {
    private static final Set<String> OF_THE_FRAMEWORK = Set.of("JsonNode", "OutboundSseEvent", "MediaType");
    private final Set<String> faults = new TreeSet<>();

    private DocumentFaults() {}

    static List<String> of(JsonNode document) {
        DocumentFaults found = new DocumentFaults();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().has("responses")) {
                    found.operation(method.getKey() + " " + path.getKey(), method.getKey(), method.getValue());
                }
            }
        }
        for (Map.Entry<String, JsonNode> schema :
                document.at("/components/schemas").properties()) {
            if (OF_THE_FRAMEWORK.contains(schema.getKey())) {
                found.faults.add(schema.getKey() + " is no type of the API");
            }
        }
        document.findValues("pattern").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(pattern -> !pattern.startsWith("^") || !pattern.endsWith("$"))
                .forEach(pattern -> found.faults.add("pattern " + pattern + " is not anchored"));
        Set<String> names = new HashSet<>();
        document.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                found.faults.add(
                        name + " differs from another schema in its case alone: a class of a client has one file");
            }
        });
        UnnamedIds.in(document)
                .forEach(id -> found.faults.add(id + " is the id of an institution without its name beside"
                        + " it, or of another record that UnnamedIds does not know"));
        return List.copyOf(found.faults);
    }

    private void operation(String name, String method, JsonNode operation) {
        JsonNode answers = operation.get("responses");
        if (method.equals("get")) {
            read(name, answers);
        }
        boolean secured = !operation.path("security").isEmpty();
        if (secured != answers.has("401") || secured != operation.has("x-roles")) {
            faults.add(name + " needs a token, or not: x-roles and 401 say otherwise");
        }
        if (!operation.path("security").findValues("bearer").stream().allMatch(JsonNode::isEmpty)) {
            faults.add(name + " takes roles for scopes");
        }
        if (operation.has("requestBody") != answers.has("415")) {
            faults.add(name + " has a body, or not: 415 says otherwise");
        }
        if (answers.has("404") && method.equals("get") && !name.contains("{") && !names(operation)) {
            faults.add(name + " names no record, and names 404");
        }
        heads(name, answers);
    }

    /** Whether it needs the id of a record to be asked at all. */
    private static boolean names(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    private void read(String name, JsonNode answers) {
        for (String status : List.of("409", "412")) {
            if (answers.has(status)) {
                faults.add(name + " reads, and names " + status);
            }
        }
    }

    private void heads(String name, JsonNode answers) {
        for (Map.Entry<String, JsonNode> answer : answers.properties()) {
            if (!answer.getValue().has("$ref")
                    && !answer.getValue().path("headers").has("X-Request-Id")) {
                faults.add(name + " does not name the headers of " + answer.getKey());
            }
        }
    }
}
