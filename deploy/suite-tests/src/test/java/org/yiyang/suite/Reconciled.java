package org.yiyang.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Registers, histories, events, tasks and deadlines of one service held against each other by the service itself, and
 * what only its tables show: claims without an answer, messages that were parked.
 */
record Reconciled(String service, City caller) {
    static Reconciled of(String service) {
        return new Reconciled(
                service, new City(Suite.SERVERS, Suite.service(service).uri()));
    }

    /** Each difference in one line; there should be none. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode stretch = look(next);
            stretch.get("items").forEach(one -> findings.add(line(one)));
            next = stretch.path("next").textValue();
        }
        Tables tables = Suite.tables(service);
        tables.all("select hex(claim_key) from write_claim where answer is null", row -> row.getString(1))
                .forEach(key -> findings.add("a claim was kept without its answer: " + key));
        tables.all("select reason from parked where replayed_at is null", row -> row.getString(1))
                .forEach(reason -> findings.add("parked: " + reason));
        return findings;
    }

    JsonNode republish(String id) {
        return caller.expect(200, put(id, "republish"));
    }

    JsonNode discard(String id) {
        return caller.expect(200, put(id, "discard"));
    }

    private HttpResponse<String> put(String id, String verb) {
        return caller.send("POST", root() + "/" + id + "/" + verb, operator(), Map.of("reason", "恢复演练"));
    }

    private JsonNode look(String after) {
        String query = after.isEmpty() ? "" : "?after=" + after;
        return caller.expect(200, caller.send("GET", root() + query, operator(), null));
    }

    private String root() {
        return "/api/v1/" + service + "/reconciliation";
    }

    private String operator() {
        return caller.official("SYS_ADMIN");
    }

    private static String line(JsonNode finding) {
        return finding.get("difference").asText() + " " + finding.get("id").asText();
    }
}
