package org.yiyang.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Makes one OpenAPI document of several. Components with one name and one content are kept once; where the contents
 * differ, or refer to something that differs, each is prefixed by its service and so are the references to it.
 */
final class OpenApiMerge {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Map<String, JsonObject> documents;
    private final BiPredicate<String, String> routed;
    private final Set<String> conflicts;
    private final Set<String> repeatedOperations;

    /**
     * @param documents by service
     * @param routed whether (service, path) can be reached through the gateway; other paths are left out
     */
    private OpenApiMerge(Map<String, JsonObject> documents, BiPredicate<String, String> routed) {
        this.documents = new LinkedHashMap<>(documents);
        this.routed = routed;
        this.conflicts = ComponentConflicts.in(documents.values());
        this.repeatedOperations = repeatedOperations();
    }

    static JsonObject merge(Map<String, JsonObject> documents, BiPredicate<String, String> routed) {
        return new OpenApiMerge(documents, routed).merge();
    }

    private JsonObject merge() {
        JsonObject paths = new JsonObject();
        JsonObject components = new JsonObject();
        Map<String, Object> tags = new LinkedHashMap<>();
        documents.forEach((service, document) -> {
            addPaths(paths, service, object(document, "paths"));
            addComponents(components, service, object(document, "components"));
            document.getJsonArray("tags", new JsonArray())
                    .forEach(tag -> tags.putIfAbsent(((JsonObject) tag).getString("name"), tag));
        });
        return new JsonObject()
                .put("openapi", "3.1.0")
                .put("tags", new JsonArray(List.copyOf(tags.values())))
                .put("paths", paths)
                .put("components", components);
    }

    private void addPaths(JsonObject paths, String service, JsonObject own) {
        for (Map.Entry<String, Object> path : own) {
            if (routed.test(service, path.getKey())) {
                JsonObject item = (JsonObject) renamed(path.getValue(), service);
                operations(item).forEach(operation -> {
                    String id = operation.getString("operationId");
                    if (repeatedOperations.contains(id)) {
                        operation.put("operationId", service + "_" + id);
                    }
                });
                paths.put(path.getKey(), item);
            }
        }
    }

    private void addComponents(JsonObject components, String service, JsonObject own) {
        for (Map.Entry<String, Object> kind : own) {
            JsonObject target = object(components, kind.getKey());
            for (Map.Entry<String, Object> component : (JsonObject) kind.getValue()) {
                String name = ComponentConflicts.newName(conflicts, kind.getKey(), component.getKey(), service);
                target.put(name, renamed(component.getValue(), service));
            }
            components.put(kind.getKey(), target);
        }
    }

    /** A deep copy in which references to prefixed components are prefixed too. */
    private Object renamed(Object value, String service) {
        if (value instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.forEach(entry -> copy.put(entry.getKey(), renamed(entry.getValue(), service)));
            return copy;
        }
        if (value instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(entry -> copy.add(renamed(entry, service)));
            return copy;
        }
        return value instanceof String text ? ComponentConflicts.newReference(conflicts, text, service) : value;
    }

    private Set<String> repeatedOperations() {
        Map<String, Integer> counts = new HashMap<>();
        documents.forEach((service, document) -> {
            for (Map.Entry<String, Object> path : object(document, "paths")) {
                if (routed.test(service, path.getKey())) {
                    operations((JsonObject) path.getValue())
                            .forEach(operation -> counts.merge(operation.getString("operationId"), 1, Integer::sum));
                }
            }
        });
        Set<String> repeated = new HashSet<>();
        counts.forEach((id, count) -> {
            if (id != null && count > 1) {
                repeated.add(id);
            }
        });
        return repeated;
    }

    private static List<JsonObject> operations(JsonObject item) {
        return item.stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .map(entry -> (JsonObject) entry.getValue())
                .toList();
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.getJsonObject(name, new JsonObject());
    }
}
