package org.yiyang.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which component names ({@code schemas/Elder}) mean different things in different documents, and their new names. */
final class ComponentConflicts {
    private static final String ROOT = "#/components/";

    private ComponentConflicts() {}

    /** Includes every component that refers to one in conflict: the same text then means different things. */
    static Set<String> in(Collection<JsonObject> documents) {
        Map<String, Set<Object>> meanings = meanings(documents);
        Set<String> conflicts = new HashSet<>();
        meanings.forEach((name, contents) -> {
            if (contents.size() > 1) {
                conflicts.add(name);
            }
        });
        boolean grew = !conflicts.isEmpty();
        while (grew) {
            grew = false;
            for (Map.Entry<String, Set<Object>> meaning : meanings.entrySet()) {
                boolean affected = meaning.getValue().stream().anyMatch(content -> refersToAny(content, conflicts));
                grew |= affected && conflicts.add(meaning.getKey());
            }
        }
        return conflicts;
    }

    static String newName(Set<String> conflicts, String kind, String name, String service) {
        if (!conflicts.contains(kind + "/" + name)) {
            return name;
        }
        return Character.toUpperCase(service.charAt(0)) + service.substring(1) + name;
    }

    /** The text itself unless it is a reference to a component in conflict. */
    static String newReference(Set<String> conflicts, String text, String service) {
        if (!text.startsWith(ROOT)) {
            return text;
        }
        String[] parts = text.substring(ROOT.length()).split("/", 2);
        return parts.length < 2 ? text : ROOT + parts[0] + "/" + newName(conflicts, parts[0], parts[1], service);
    }

    private static Map<String, Set<Object>> meanings(Collection<JsonObject> documents) {
        Map<String, Set<Object>> meanings = new HashMap<>();
        for (JsonObject document : documents) {
            for (Map.Entry<String, Object> kind : document.getJsonObject("components", new JsonObject())) {
                for (Map.Entry<String, Object> component : (JsonObject) kind.getValue()) {
                    meanings.computeIfAbsent(kind.getKey() + "/" + component.getKey(), key -> new HashSet<>())
                            .add(component.getValue());
                }
            }
        }
        return meanings;
    }

    private static boolean refersToAny(Object value, Set<String> names) {
        if (value instanceof JsonObject object) {
            return object.stream().anyMatch(entry -> refersToAny(entry.getValue(), names));
        }
        if (value instanceof JsonArray array) {
            return array.stream().anyMatch(entry -> refersToAny(entry, names));
        }
        return value instanceof String text && text.startsWith(ROOT) && names.contains(text.substring(ROOT.length()));
    }
}
