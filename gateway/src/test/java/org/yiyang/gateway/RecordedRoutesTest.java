package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        GatewayConfig.Routes routes = config.routes();
        Map<String, List<String>> prefixes = Map.of(
                "institution", routes.institution(),
                "contract", routes.contract(),
                "insurance", routes.insurance(),
                "referral", routes.referral());
        for (Map.Entry<String, List<String>> service : prefixes.entrySet()) {
            Path recorded = Path.of("..", "schemas", "openapi", service.getKey() + ".json");
            List<String> astray = new JsonObject(Files.readString(recorded))
                    .getJsonObject("paths").fieldNames().stream()
                            .filter(path -> service.getValue().stream().noneMatch(prefix -> leads(prefix, path)))
                            .toList();
            assertEquals(List.of(), astray, service.getKey());
            assertTrue(service.getValue().size() > 2);
        }
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
