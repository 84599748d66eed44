package org.yiyang.kit.client;

import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Files of one kind of records that a caller brings to a service, which works on them later. */
public record Imports(String service, ApiCaller caller) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private String path() {
        return "/api/v1/" + service + "/imports";
    }

    public Answer bring(String kind, boolean dryRun, byte[] csv) {
        return caller.post(path() + "?kind=" + kind + "&dryRun=" + dryRun, "text/csv", csv);
    }

    /** Waits until an import has reached a state; returns it then. */
    public Map<String, Object> reaching(String id, String status) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> caller.get(path() + "/" + id).jsonPath().getMap(""),
                        now -> status.equals(now.get("status")));
    }

    /** The rows of a file with one outcome. */
    public ValidatableResponse rows(String id, String outcome) {
        return caller.reads(path() + "/" + id + "/rows?limit=200&outcome=" + outcome);
    }

    /** How many rows were created, unchanged, differing, duplicates and refused. */
    public List<Object> counts(String id) {
        Map<String, Object> done = reaching(id, "DONE");
        return List.of("created", "unchanged", "differing", "duplicates", "refused").stream()
                .map(done::get)
                .toList();
    }
}
