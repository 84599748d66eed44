package org.yiyang.kit.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/**
 * Every list of a running service, as the recorded document names them, walked by its links from the first page to the
 * last: each row comes exactly once, in small pages as in large ones.
 */
public final class WalkedLists {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ROLES = List.of(
            "HEALTH_ADMIN",
            "CIVIL_ADMIN",
            "INSURANCE_AGENT",
            "SYS_ADMIN",
            "AUDITOR",
            "DISPATCHER",
            "SUPERVISOR",
            "CARE_MANAGER",
            "MED_MANAGER");
    private static final int LARGE = 200;
    private static final int EQUALS = 7;
    private static final int PAGES_MAX = 80;
    private final String service;
    private final LocalServers servers = LocalServers.startOnce();

    public WalkedLists(String service) {
        this.service = service;
    }

    /** The addresses of the lists that have a cursor and no place in their address. */
    public List<String> addresses() {
        return addresses(false);
    }

    /** The addresses of those that lie under a record, as the document has them: the tests of a service know one of each. */
    public List<String> underRecords() {
        return addresses(true);
    }

    private List<String> addresses(boolean underRecords) {
        List<String> addresses = new ArrayList<>();
        try {
            JsonNode paths = JSON.readTree(Path.of("..", "schemas", "openapi", service + ".json")
                            .toFile())
                    .path("paths");
            paths.fields().forEachRemaining(path -> {
                JsonNode parameters = path.getValue().path("get").path("parameters");
                boolean walks = parameters.toString().matches("(?i).*\\bcursor\\b.*");
                if (walks && path.getKey().contains("{") == underRecords) {
                    addresses.add(path.getKey() + (needsRegion(parameters) ? "?region=4601" : ""));
                }
            });
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return addresses;
    }

    private static boolean needsRegion(JsonNode parameters) {
        for (JsonNode parameter : parameters) {
            if (parameter.path("name").asText().equals("region")
                    && parameter.path("required").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    /** Walks a list as the first of the roles that may read it, in pages of several sizes. */
    public void isWalkedToItsEnd(String address) {
        isWalkedToItsEnd(address, reader(address));
    }

    /** Walks a list as a caller. */
    public void isWalkedToItsEnd(String address, TokenRequest caller) {
        List<String> all = walk(address, caller, LARGE, Integer.MAX_VALUE);
        assertEquals(all.size(), Set.copyOf(all).size(), address + " has a row twice");
        for (int limit : new int[] {1, 2, 3, 7}) {
            // The same tables serve other tests: what is added meanwhile comes at the end, or before what was read.
            List<String> walked = walk(address, caller, limit, PAGES_MAX);
            int common = Math.min(all.size(), walked.size());
            assertEquals(all.subList(0, common), walked.subList(0, common), address + " in pages of " + limit);
            boolean ended = walked.size() < (long) limit * PAGES_MAX;
            assertEquals(true, !ended || walked.size() >= all.size(), address + " ends early in pages of " + limit);
        }
    }

    /**
     * Walks a list of which several rows have the same sort key, so that pages end among equals.
     *
     * @param keys what the list is ordered by, besides the id of a row
     */
    public void isWalkedAmongEquals(String address, TokenRequest caller, String... keys) {
        Map<List<JsonNode>, Integer> rows = new HashMap<>();
        items(get(address + (address.contains("?") ? "&" : "?") + "limit=" + LARGE, caller))
                .forEach(item -> rows.merge(Stream.of(keys).map(item::path).toList(), 1, Integer::sum));
        assertEquals(
                true,
                rows.values().stream().anyMatch(equal -> equal >= EQUALS),
                address + " has no " + EQUALS + " rows of one key: " + rows);
        isWalkedToItsEnd(address, caller);
    }

    private TokenRequest reader(String address) {
        List<String> answers = new ArrayList<>();
        for (String role : ROLES) {
            TokenRequest token = TokenRequest.as(role)
                    .region("46")
                    .institution(UUID.randomUUID().toString())
                    .subject("walker-" + role);
            int status = get(address, token).statusCode();
            if (status == 200) {
                return token;
            }
            answers.add(role + " " + status);
        }
        throw new AssertionError(address + " is shown to none of " + answers);
    }

    private List<String> walk(String address, TokenRequest caller, int limit, int pagesMax) {
        List<String> rows = new ArrayList<>();
        Set<String> links = new HashSet<>();
        String next = address + (address.contains("?") ? "&" : "?") + "limit=" + limit;
        for (int pages = 0; next != null && pages < pagesMax; pages++) {
            if (!links.add(next)) {
                throw new AssertionError(address + " comes to the same page again: " + next);
            }
            Response page = get(next, caller);
            assertEquals(200, page.statusCode(), next);
            JsonNode items = items(page);
            items.forEach(item -> rows.add(key(item)));
            String link = page.header("Link");
            assertEquals(true, link == null || items.size() == limit, next + " is not full but goes on");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return rows;
    }

    private Response get(String address, TokenRequest caller) {
        return given().auth()
                .oauth2(servers.token(caller))
                .urlEncodingEnabled(false)
                .get(URI.create(address));
    }

    private static JsonNode items(Response page) {
        try {
            return JSON.readTree(page.asByteArray()).path("items");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String key(JsonNode item) {
        return item.path("id").isMissingNode()
                ? item.toString()
                : item.path("id").asText();
    }
}
