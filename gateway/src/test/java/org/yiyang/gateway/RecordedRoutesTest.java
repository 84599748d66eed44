package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever a service documents, the gateway leads to it. */
@QuarkusTest
@QuarkusTestResource(TestSuite.class)
class RecordedRoutesTest {
    @Inject
    GatewayConfig config;

    @Test
    void everyRecordedPathIsRoutedToItsService() throws IOException {
        for (Map.Entry<String, List<String>> service : prefixes().entrySet()) {
            List<String> astray = recorded(service.getKey()).stream()
                    .filter(path -> service.getValue().stream().noneMatch(prefix -> leads(prefix, path)))
                    .toList();
            assertEquals(List.of(), astray, service.getKey());
        }
    }

    @Test
    void everyPrefixLeadsToSomethingAndStandsOnThePage() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        for (Map.Entry<String, List<String>> service : prefixes().entrySet()) {
            Set<String> paths = recorded(service.getKey());
            List<String> dead = service.getValue().stream()
                    .filter(prefix -> paths.stream().noneMatch(path -> leads(prefix, path)))
                    .toList();
            assertEquals(List.of(), dead, service.getKey());
            String row = "| " + service.getKey() + " | " + String.join(", ", service.getValue()) + " |";
            assertTrue(page.contains(row), "README.md lacks " + row);
        }
    }

    @Test
    void whatPassesWithoutATokenIsWhatIsDocumentedAsPublic() throws IOException {
        Map<String, Set<String>> open = new HashMap<>();
        for (String service : prefixes().keySet()) {
            JsonObject paths = paths(service);
            for (String path : paths.fieldNames()) {
                for (String method : List.of("get", "post")) {
                    JsonObject operation = paths.getJsonObject(path).getJsonObject(method);
                    if (operation != null && new JsonArray().equals(operation.getJsonArray("security"))) {
                        open.computeIfAbsent(method, none -> new HashSet<>()).add(path);
                    }
                }
            }
        }
        assertEquals(Map.of("get", Set.copyOf(config.publicPaths()), "post", Set.copyOf(config.publicQueries())), open);
        String page = Files.readString(Path.of("README.md"));
        open.values().forEach(paths -> paths.forEach(path -> assertTrue(page.contains("`" + path + "`"), path)));
    }

    private Map<String, List<String>> prefixes() {
        GatewayConfig.Routes routes = config.routes();
        return Map.of(
                "institution", routes.institution(),
                "contract", routes.contract(),
                "insurance", routes.insurance(),
                "referral", routes.referral());
    }

    private static Set<String> recorded(String service) throws IOException {
        return paths(service).fieldNames();
    }

    @Test
    void theRolesOfAnEmergencyAreThoseThatTheServiceDocuments() throws IOException {
        JsonObject operation =
                paths("referral").getJsonObject(config.emergencyPath()).getJsonObject("post");
        Set<Role> documented = operation.getJsonArray("x-roles").stream()
                .map(name -> Role.valueOf((String) name))
                .collect(Collectors.toSet());
        assertEquals(documented, config.emergencyRoles());
    }

    @Test
    void theStreamPathsAreThoseThatTheServicesDocument() throws IOException {
        Set<String> documented = new HashSet<>();
        for (String service : List.of("institution", "contract", "insurance", "referral")) {
            JsonObject paths = paths(service);
            paths.fieldNames().stream()
                    .filter(path -> paths.getJsonObject(path).encode().contains("text/event-stream"))
                    .map(path -> path.replaceAll("\\{service[^}]*}", service))
                    .forEach(documented::add);
        }
        assertEquals(documented, Set.copyOf(config.streamPaths()));
    }

    @Test
    void theWaitPathsAreThoseThatMayWait() throws IOException {
        Set<String> documented = new HashSet<>();
        for (String service : List.of("institution", "contract", "insurance", "referral")) {
            JsonObject paths = paths(service);
            paths.fieldNames().stream()
                    .filter(path -> paths.getJsonObject(path).encode().contains("\"name\":\"wait\""))
                    .map(path -> path.replaceAll("\\{service[^}]*}", service))
                    .forEach(documented::add);
        }
        assertEquals(documented, Set.copyOf(config.waitPaths()));
    }

    /** The merged document is left in {@code target/openapi.json} for the tools that {@code .ci/openapi} runs. */
    @Test
    void theRecordedDocumentsAndTheGatewaysOwnAreOneDocument() throws IOException {
        Map<String, JsonObject> documents = new LinkedHashMap<>();
        int operations = 0;
        for (String service : List.of("institution", "contract", "insurance", "referral")) {
            JsonObject document =
                    new JsonObject(Files.readString(Path.of("..", "schemas", "openapi", service + ".json")));
            documents.put(service, document);
            operations += document.getJsonObject("paths").size();
        }
        JsonObject merged = MergedOpenApi.of(documents, (service, path) -> true);
        Files.writeString(Path.of("target", "openapi.json"), merged.encodePrettily());
        assertEquals(operations + 2, merged.getJsonObject("paths").size());
        assertTrue(merged.getJsonObject("components").getJsonObject("schemas").containsKey("ProblemEntry"));
    }

    private static JsonObject paths(String service) throws IOException {
        Path recorded = Path.of("..", "schemas", "openapi", service + ".json");
        return new JsonObject(Files.readString(recorded)).getJsonObject("paths");
    }

    private static boolean leads(String prefix, String path) {
        String routed = RouteTable.BASE + prefix;
        return path.equals(routed) || path.startsWith(routed + "/");
    }
}
