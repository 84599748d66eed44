package org.yiyang.gateway;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The description of the events between the services, and of each event its JSON Schema and a sample, as packaged. */
final class EventDocuments {
    static final String ASYNC_API = "/asyncapi.yaml";
    private static final String PACKAGED = "schemas/";
    private static final Pattern SCHEMA = Pattern.compile("\\$ref: (events/([a-z-]+)\\.schema\\.json)");

    private EventDocuments() {}

    /** What one of these addresses answers. */
    record Document(Buffer content, String mediaType) {}

    /** Each by its path; the description refers to the schemas by paths beside its own. */
    static Map<String, Document> all() {
        String description = Packaged.text(PACKAGED + "asyncapi.yaml");
        Map<String, Document> all = new LinkedHashMap<>();
        all.put(
                ASYNC_API,
                new Document(
                        Buffer.buffer(SCHEMA.matcher(description).replaceAll("\\$ref: schemas/$1")),
                        "application/yaml; charset=utf-8"));
        SCHEMA.matcher(description).results().forEach(found -> add(all, found));
        return all;
    }

    private static void add(Map<String, Document> all, MatchResult found) {
        String sample = "events/" + found.group(2) + ".sample.json";
        all.put(
                "/" + PACKAGED + found.group(1),
                new Document(Packaged.bytes(PACKAGED + found.group(1)), "application/schema+json"));
        all.put("/" + PACKAGED + sample, new Document(Packaged.bytes(PACKAGED + sample), "application/json"));
    }
}
