package org.yiyang.kit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** The tables of moves that a running service publishes: every one that its recorded document names can be read by anybody. */
public final class PublishedStateMachines {
    private PublishedStateMachines() {}

    /** Reads each, and wants states that its moves name, and a drawing. */
    public static void areAnswered(String service) throws IOException {
        List<String> paths = paths(service);
        assertFalse(paths.isEmpty());
        String token = LocalServers.startOnce()
                .token(TokenRequest.as("CARE_MANAGER").institution("0198a7c0-0000-7000-8000-0000000000ff"));
        for (String path : paths) {
            JsonPath table = RestAssured.given()
                    .header("Authorization", "Bearer " + token)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            Set<String> states = new HashSet<>(table.<String>getList("states.value"));
            Set<String> named = new HashSet<>();
            for (Map<String, List<String>> move : table.<Map<String, List<String>>>getList("transitions")) {
                named.addAll(move.get("from"));
                named.addAll(move.get("to"));
            }
            assertEquals(states, named, path);
            assertTrue(table.getString("mermaid").startsWith("stateDiagram-v2\n"), path);
        }
    }

    private static List<String> paths(String service) throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(Path.of("..", "schemas", "openapi", service + ".json").toFile());
        List<String> paths = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(path -> {
            if (path.endsWith("/state-machine")) {
                paths.add(path);
            }
        });
        return paths;
    }
}
