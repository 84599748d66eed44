package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that a caller can get wrong at one operation of the document. */
final class Malformations {
    private static final String UNKNOWN_ID = "0198a7c0-0000-7000-8000-0000000000fe";
    private static final Set<Integer> MALFORMED = Set.of(400);
    private static final Set<Integer> UNAUTHENTICATED = Set.of(401);
    private static final String LONG = "长".repeat(30_000);
    private final Document document;
    private final URI target;
    private final Bearers bearers;
    private final Document.Operation operation;
    private final List<Probe> probes = new ArrayList<>();

    Malformations(Document document, URI target, Bearers bearers, Document.Operation operation) {
        this.document = document;
        this.target = target;
        this.bearers = bearers;
        this.operation = operation;
    }

    List<Probe> all() {
        tokens();
        methods();
        queries();
        if (operation.body() != null) {
            bodies();
            fields();
            headers();
        }
        return probes;
    }

    private void tokens() {
        if (operation.isPublic()) {
            return;
        }
        String path = operation.pathWith(UNKNOWN_ID);
        probes.add(probe("without a token", content(Http.request(target.resolve(path))), UNAUTHENTICATED));
        bearers.unacceptable()
                .forEach((what, token) ->
                        probes.add(probe("token " + what, content(authorised(path, token)), UNAUTHENTICATED)));
        probes.add(probe("unknown role", content(authorised(path, bearers.of("MAYOR"))), Set.of(403)));
    }

    private void methods() {
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH")) {
            String path = operation.pathWith(UNKNOWN_ID);
            if (!document.mayBeCalled(method, path)) {
                HttpRequest.Builder request = fitting(path).method(method, BodyPublishers.noBody());
                probes.add(probe("method " + method, request, Set.of(405)));
            }
        }
    }

    private void queries() {
        String path = operation.pathWith(UNKNOWN_ID);
        probes.add(probe("unknown query parameter", content(fitting(path + "?colour=red")), MALFORMED));
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query")) {
                String query = path + "?" + name + "=" + "%5C".repeat(500);
                probes.add(probe("absurd " + name, content(fitting(query)), MALFORMED));
            }
        }
        if (operation.path().contains("{id}")) {
            probes.add(probe("no id", content(fitting(operation.pathWith("not-an-id"))), Set.of(404)));
            probes.add(probe("endless id", content(fitting(operation.pathWith("x".repeat(1500)))), Set.of(404)));
        }
    }

    private void bodies() {
        String fitting = Http.text(sample());
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (String text : List.of("", "{", "{\"a\":", "null", "[]", "\"x\"", "7", "true", "{}{}", "<a/>")) {
            bodies.put("body " + text, text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.put("trailing content", (fitting + " x").getBytes(StandardCharsets.UTF_8));
        bodies.put("invalid UTF-8", new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
        bodies.put("deep nesting", "[".repeat(5000).getBytes(StandardCharsets.UTF_8));
        bodies.forEach((what, bytes) -> probes.add(body(what, BodyPublishers.ofByteArray(bytes))));
        ObjectNode extended = sample().deepCopy();
        extended.put("unknownField", 1);
        probes.add(body("unknown field", BodyPublishers.ofString(extended.toString())));
        HttpRequest.Builder untyped = fitting(path()).method(operation.method(), BodyPublishers.ofString(fitting));
        probes.add(probe("without a content type", untyped, Set.of(400, 415)));
        probes.add(probe(
                "text/plain",
                authorised(path(), bearers.fitting(operation))
                        .header("Content-Type", "text/plain")
                        .method(operation.method(), BodyPublishers.ofString(fitting)),
                Set.of(415)));
    }

    private void fields() {
        JsonNode properties = document.resolved(operation.body()).path("properties");
        properties.fields().forEachRemaining(property -> {
            JsonNode schema = document.resolved(property.getValue());
            for (JsonNode wrong : wrong(Document.type(schema))) {
                ObjectNode body = sample().deepCopy();
                body.set(property.getKey(), wrong);
                String start = wrong.toString();
                String what = property.getKey() + " = " + start.substring(0, Math.min(20, start.length()));
                probes.add(body(what, BodyPublishers.ofString(body.toString())));
            }
        });
        document.resolved(operation.body()).path("required").forEach(name -> {
            ObjectNode body = sample().deepCopy();
            body.remove(name.asText());
            probes.add(body("without " + name.asText(), BodyPublishers.ofString(body.toString())));
        });
    }

    private static List<JsonNode> wrong(String type) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ArrayNode array = json.arrayNode().add(json.objectNode());
        ObjectNode object = json.objectNode().put("x", 1);
        JsonNode huge = json.numberNode(1e300);
        return switch (type) {
            case "string" ->
                List.of(
                        json.numberNode(7),
                        json.booleanNode(true),
                        array,
                        object,
                        json.textNode(LONG),
                        json.textNode("a\u0000b"));
            case "integer", "number" -> List.of(json.textNode("7"), json.booleanNode(true), array, object, huge);
            case "boolean" -> List.of(json.textNode("true"), json.numberNode(1), array, object);
            case "array" -> List.of(json.textNode("x"), json.numberNode(7), object);
            default -> List.of(json.textNode("x"), json.numberNode(7), array);
        };
    }

    private void headers() {
        String fitting = Http.text(sample());
        HttpRequest.Builder bare = Http.request(target.resolve(path()))
                .header("Authorization", "Bearer " + bearers.fitting(operation))
                .header("Content-Type", "application/json")
                .method(operation.method(), BodyPublishers.ofString(fitting));
        if (operation.requiresKey()) {
            probes.add(probe("without an Idempotency-Key", bare.copy(), Set.of(400, 428)));
        }
        if (operation.method().equals("POST")) {
            probes.add(probe(
                    "endless Idempotency-Key", bare.copy().header("Idempotency-Key", "k".repeat(256)), MALFORMED));
        }
        probes.add(probe(
                "odd Accept-Language",
                key(bare.copy()).header("Accept-Language", "-").header("If-Match", "x"),
                MALFORMED));
        probes.add(probe("odd If-Match", key(bare.copy()).header("If-Match", "yesterday"), MALFORMED));
    }

    private Probe body(String what, HttpRequest.BodyPublisher content) {
        HttpRequest.Builder request =
                fitting(path()).header("Content-Type", "application/json").method(operation.method(), content);
        return probe(what, request, MALFORMED);
    }

    private Probe probe(String what, HttpRequest.Builder request, Set<Integer> statuses) {
        return new Probe(operation.id() + " " + what, request.build(), statuses);
    }

    private String path() {
        return operation.pathWith(UNKNOWN_ID);
    }

    private ObjectNode sample() {
        return (ObjectNode) document.sample(operation.body());
    }

    private HttpRequest.Builder fitting(String path) {
        return key(authorised(path, bearers.fitting(operation)));
    }

    private HttpRequest.Builder authorised(String path, String token) {
        return Http.request(target.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder key(HttpRequest.Builder request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The operation's own method with a body that fits, so that nothing but the thing in question is wrong. */
    private HttpRequest.Builder content(HttpRequest.Builder request) {
        if (operation.body() == null) {
            return request.method(operation.method(), BodyPublishers.noBody());
        }
        return request.header("Content-Type", "application/json")
                .method(operation.method(), BodyPublishers.ofString(Http.text(sample())));
    }
}
