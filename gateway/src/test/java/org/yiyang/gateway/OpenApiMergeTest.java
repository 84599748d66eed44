package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {
    /** Same is equal in both, Status differs, Holder is equal as text but refers to Status. */
    private static final String DOCUMENT = """
            {"openapi":"3.1.0","tags":[{"name":"Shared"},{"name":"%1$s"}],
             "paths":{"/api/v1/%1$s/events":{"get":{"operationId":"events","responses":{"200":{
               "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Holder"}}}}}}},
               "/api/v1/%1$s/own":{"get":{"operationId":"%1$s-own"}},
               "/internal":{"get":{"operationId":"internal"}}},
             "components":{"schemas":{"Same":{"type":"string"},"Status":{"enum":["%1$s"]},
               "Holder":{"properties":{"status":{"$ref":"#/components/schemas/Status"},
                                       "same":{"$ref":"#/components/schemas/Same"}}},
               "Only-%1$s":{"type":"integer"}},
              "securitySchemes":{"token":{"type":"http","scheme":"bearer"}}}}
            """;

    private final JsonObject merged = merged();

    @Test
    void equalSchemasAreKeptOnceAndOthersArePrefixed() {
        assertEquals(
                Set.of("Same", "Only-a", "Only-b", "AStatus", "BStatus", "AHolder", "BHolder"),
                components("schemas").fieldNames());
        assertEquals(
                new JsonArray().add("b"),
                components("schemas").getJsonObject("BStatus").getJsonArray("enum"));
    }

    @Test
    void referencesFollowTheirSchema() {
        JsonObject holder = components("schemas").getJsonObject("BHolder").getJsonObject("properties");
        assertEquals(
                "#/components/schemas/BStatus", holder.getJsonObject("status").getString("$ref"));
        assertEquals("#/components/schemas/Same", holder.getJsonObject("same").getString("$ref"));
        assertEquals(
                "#/components/schemas/AHolder",
                operation("/api/v1/a/events")
                        .getJsonObject("responses")
                        .getJsonObject("200")
                        .getJsonObject("content")
                        .getJsonObject("application/json")
                        .getJsonObject("schema")
                        .getString("$ref"));
    }

    @Test
    void operationIdsStayUnique() {
        assertEquals("a_events", operation("/api/v1/a/events").getString("operationId"));
        assertEquals("b_events", operation("/api/v1/b/events").getString("operationId"));
        assertEquals("a-own", operation("/api/v1/a/own").getString("operationId"));
    }

    @Test
    void tagsAndSecuritySchemesStandOnceAndUnroutedPathsNotAtAll() {
        assertEquals(
                new JsonArray()
                        .add(new JsonObject().put("name", "Shared"))
                        .add(new JsonObject().put("name", "a"))
                        .add(new JsonObject().put("name", "b")),
                merged.getJsonArray("tags"));
        assertEquals(Set.of("token"), components("securitySchemes").fieldNames());
        assertEquals(
                Set.of("/api/v1/a/events", "/api/v1/a/own", "/api/v1/b/events", "/api/v1/b/own"),
                merged.getJsonObject("paths").fieldNames());
    }

    private JsonObject components(String kind) {
        return merged.getJsonObject("components").getJsonObject(kind);
    }

    private JsonObject operation(String path) {
        return merged.getJsonObject("paths").getJsonObject(path).getJsonObject("get");
    }

    private static JsonObject merged() {
        Map<String, JsonObject> documents = new LinkedHashMap<>();
        for (String service : new String[] {"a", "b"}) {
            documents.put(service, new JsonObject(DOCUMENT.replace("%1$s", service)));
        }
        return OpenApiMerge.merge(documents, (service, path) -> path.startsWith("/api/v1/" + service + "/"));
    }
}
