package org.yiyang.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every code with which a service or the gateway refuses, in both languages, with the law or rule behind it. */
final class ProblemCatalogue {
    static final String PATH = "/api/v1/problems";

    /** Those whose refusals are recorded; what the kit refuses, every service does. */
    private static final List<String> OWNERS =
            List.of("gateway", "kit", "institution", "contract", "insurance", "referral");

    private final Map<String, JsonObject> entries = new TreeMap<>();

    ProblemCatalogue() {
        for (String owner : OWNERS) {
            JsonArray own = new JsonArray(Packaged.text("schemas/problems/" + owner + ".json"));
            own.forEach(one -> add(owner, (JsonObject) one));
        }
    }

    /** One code that several owners have is one entry: the gateway refuses as the services do. */
    private void add(String owner, JsonObject entry) {
        JsonObject known = entries.computeIfAbsent(
                entry.getString("code"), code -> entry.copy().put("of", new JsonArray()));
        known.getJsonArray("of").add(owner);
    }

    /** What is answered at each address of the catalogue. */
    Map<String, JsonObject> byPath() {
        Map<String, JsonObject> answers = new LinkedHashMap<>();
        answers.put(PATH, new JsonObject().put("items", new JsonArray(List.copyOf(entries.values()))));
        entries.forEach((code, entry) -> answers.put(PATH + "/" + code, entry));
        return answers;
    }

    static boolean holds(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }
}
