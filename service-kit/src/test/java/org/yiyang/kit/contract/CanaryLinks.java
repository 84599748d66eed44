package org.yiyang.kit.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lists of a service by its document, one record a page: where each goes on stands in logs and histories of callers. */
final class CanaryLinks {
    private static final Pattern CURSOR = Pattern.compile("cursor=([A-Za-z0-9_-]+)");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final int PAGES = 5;
    private static final Set<String> ADDRESSES = Set.of("href", "location", "link", "next", "self");
    private final JsonNode document;
    private final Map<String, String> values;
    private int followed;

    /** @param values of the query parameters that a list may require */
    CanaryLinks(JsonNode document, Map<String, String> values) {
        this.document = document;
        this.values = values;
    }

    /** How many addresses of next pages were given and followed. */
    int followed() {
        return followed;
    }

    /** Reads the first pages of each list as those who may, and gives each answer to who looks at it. */
    void follow(
            Function<JsonNode, Set<String>> roles, Function<String, String> token, BiConsumer<String, Response> look) {
        document.path("paths").fields().forEachRemaining(path -> {
            JsonNode read = path.getValue().path("get");
            boolean answersJson =
                    read.path("responses").path("200").path("content").has("application/json");
            if (!answersJson || path.getKey().contains("{")) {
                return;
            }
            for (String role : roles.apply(read)) {
                pages(
                        path.getKey() + "?limit=1" + required(read),
                        token.apply(role),
                        answer -> look.accept(read.path("operationId").asText(), answer));
            }
        });
    }

    private void pages(String first, String token, Consumer<Response> look) {
        String next = first;
        for (int page = 0; page < PAGES && next != null; page++) {
            Response answer =
                    given().auth().oauth2(token).urlEncodingEnabled(false).get(next);
            look.accept(answer);
            Matcher link = NEXT.matcher(String.valueOf(answer.header("Link")));
            next = link.find() ? link.group(1) : null;
            followed += next == null ? 0 : 1;
        }
    }

    private String required(JsonNode operation) {
        StringBuilder query = new StringBuilder();
        operation.path("parameters").forEach(parameter -> {
            String value = values.get(parameter.path("name").asText());
            if (value != null && parameter.path("required").asBoolean()) {
                query.append('&')
                        .append(parameter.path("name").asText())
                        .append('=')
                        .append(value);
            }
        });
        return query.toString();
    }

    /** What an address says, also by its escapes and inside its cursor. */
    static String readable(String address) {
        StringBuilder all = new StringBuilder(address);
        Matcher cursor = CURSOR.matcher(address);
        while (cursor.find()) {
            byte[] key = Base64.getUrlDecoder().decode(cursor.group(1));
            all.append(' ').append(new String(key, StandardCharsets.UTF_8));
        }
        return all.append(' ')
                .append(URLDecoder.decode(address.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8))
                .toString();
    }

    /** The names of fields of an answer that hold an address which shows something. */
    static Set<String> showing(JsonNode answer, Predicate<String> shows) {
        Set<String> names = new TreeSet<>();
        answer.fields().forEachRemaining(field -> {
            boolean address =
                    ADDRESSES.contains(field.getKey()) || field.getKey().endsWith("Url");
            if (address
                    && field.getValue().isTextual()
                    && shows.test(readable(field.getValue().asText()))) {
                names.add(field.getKey());
            }
        });
        answer.forEach(child -> names.addAll(showing(child, shows)));
        return names;
    }
}
