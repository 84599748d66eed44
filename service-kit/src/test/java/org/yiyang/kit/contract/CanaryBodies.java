package org.yiyang.kit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.text.SealedText;
import org.yiyang.local.SyntheticCodes;

/** Bodies by the schemas of a document in which every text is a value that stands nowhere else. */
final class CanaryBodies {
    /** The prefix of the values of texts that are stored sealed. */
    static final String SEALED = "密雀";

    /** The prefix of the values of other texts. */
    static final String PLAIN = "金雀";

    private static final int NESTING_MOST = 6;
    private static final List<String> FITTING =
            List.of("460106", "4601", "2020", "A100", "A-1", "08:00", "P3D", "1", "0".repeat(64));
    private final JsonNode root;
    private final Set<String> sealed;
    private final Set<String> personal = new HashSet<>();
    private int sung;

    CanaryBodies(JsonNode root, String packages) {
        this.root = root;
        this.sealed = sealedIn(packages);
    }

    /** The identity numbers and telephone numbers that were sent: they fit no text but their own. */
    Set<String> personal() {
        return personal;
    }

    /** How many texts were filled. */
    int sung() {
        return sung;
    }

    /** A body for a schema; with {@code all} also where a pattern or a format asks for something else. */
    JsonNode body(JsonNode schema, boolean all) {
        return value(schema, "", "", all, 0);
    }

    /** Rows of a file, each cell with a mark in its middle: of what a row says the ends may be shown. */
    String file(String type) {
        sung++;
        String cell = "甲乙丙丁" + SEALED + sung + "戊己庚辛";
        return type.contains("json")
                ? "{\"name\":\"" + cell + "\",\"phone\":\"" + cell + "\"}\n"
                : "name,phone," + cell + "\n" + cell + "," + cell + "," + cell + "\n";
    }

    private JsonNode value(JsonNode given, String type, String name, boolean all, int depth) {
        JsonNode schema = resolved(given);
        String owner = given.has("$ref") ? nameOf(given) : type;
        if (depth > NESTING_MOST) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        JsonNode kinds = schema.path("type");
        String kind = kinds.isArray() ? kinds.get(0).asText() : kinds.asText("object");
        return switch (kind) {
            case "array" -> {
                ArrayNode list = JsonNodeFactory.instance.arrayNode();
                list.add(value(schema.path("items"), owner, name, all, depth + 1));
                yield list;
            }
            case "string" -> JsonNodeFactory.instance.textNode(text(schema, owner, name, all));
            case "integer", "number" ->
                JsonNodeFactory.instance.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            default -> object(schema, owner, all, depth);
        };
    }

    private ObjectNode object(JsonNode schema, String type, boolean all, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .fields()
                .forEachRemaining(property -> object.set(
                        property.getKey(), value(property.getValue(), type, property.getKey(), all, depth + 1)));
        return object;
    }

    private String text(JsonNode schema, String type, String name, boolean all) {
        sung++;
        String mark = (sealed.contains(type + "." + name) ? SEALED : PLAIN) + sung;
        if (all) {
            return mark;
        }
        if (name.equals("citizenId") || name.equals("phone")) {
            String own = name.equals("phone")
                    ? "1390" + (1_000_000 + sung)
                    : SyntheticCodes.citizenId(LocalDate.parse("1936-01-01").plusDays(sung % 3000));
            if (sealed.contains(type + "." + name)) {
                personal.add(own);
            }
            return own;
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-01-05";
            case "date-time" -> "2026-01-05T08:00:00Z";
            case "uuid" -> UUID.randomUUID().toString();
            default -> fitting(schema, mark);
        };
    }

    private static String fitting(JsonNode schema, String mark) {
        String pattern = schema.path("pattern").asText("");
        return pattern.isEmpty() || Pattern.compile(pattern).matcher(mark).find()
                ? mark
                : FITTING.stream()
                        .filter(text -> Pattern.compile(pattern).matcher(text).find())
                        .findFirst()
                        .orElse(mark);
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(root.path("components").path("schemas").path(nameOf(schema)));
        }
        for (String several : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(several)) {
                return resolved(schema.get(several).get(0));
            }
        }
        return schema;
    }

    private static String nameOf(JsonNode reference) {
        String address = reference.get("$ref").asText();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The texts of bodies that are stored sealed, as {@code Schema.property}. */
    private static Set<String> sealedIn(String packages) {
        Set<String> found = new HashSet<>();
        List<Class<?>> open = new ArrayList<>(RequestTexts.bodies(packages));
        Set<Class<?>> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.remove(open.size() - 1);
            if (!type.isRecord() || !seen.add(type)) {
                continue;
            }
            Schema schema = type.getAnnotation(Schema.class);
            String name = schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
            for (RecordComponent field : type.getRecordComponents()) {
                AnnotatedType said = field.getAnnotatedType();
                if (said.isAnnotationPresent(SealedText.class)) {
                    found.add(name + "." + field.getName());
                }
                open.add(field.getType());
            }
        }
        return found;
    }
}
