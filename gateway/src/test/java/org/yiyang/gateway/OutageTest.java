package org.yiyang.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestSuite.class)
class OutageTest {
    private static final String AGREEMENTS = "/api/v1/agreements";

    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource(value = "/q", management = true)
    URI management;

    @Test
    void aServiceThatIsDownIsSaidToBeAwayAndComesBack() {
        String token = TestSuite.issuer().token("MED_MANAGER");
        TestService contract = TestSuite.service("contract");
        assertEquals(200, Api.get(gateway, AGREEMENTS, token).statusCode());
        contract.stop();
        try {
            // A read is sent once more if the gateway has not seen yet that its connection was closed; a write is not.
            assertEquals(503, Api.get(gateway, AGREEMENTS, token).statusCode());
            HttpResponse<String> answer = Api.post(gateway, AGREEMENTS, token, "{}", "Accept-Language", "en");
            assertEquals(503, answer.statusCode());
            assertEquals("2", Api.header(answer, "Retry-After"));
            assertEquals("SERVICE_AWAY", Api.json(answer).getString("code"));
            assertEquals("Temporarily unavailable", Api.json(answer).getString("title"));
            assertEquals(200, Api.get(gateway, "/api/v1/elders", token).statusCode());
        } finally {
            contract.start();
        }
        assertEquals(200, Api.get(gateway, AGREEMENTS, token).statusCode());
    }

    @Test
    void healthIsOneDocumentOfAllServices() {
        HttpResponse<String> answer = Api.get(gateway, "/health", null);

        assertEquals(200, answer.statusCode());
        assertEquals(
                new JsonObject("{\"institution\":\"UP\",\"contract\":\"UP\",\"insurance\":\"UP\",\"referral\":\"UP\"}"),
                Api.json(answer).getJsonObject("services"));
        assertEquals("UP", Api.json(answer).getString("status"));
    }

    @Test
    void theMergedDocumentsNameTheServiceThatIsAway() {
        JsonObject path = new JsonObject().put("get", new JsonObject().put("operationId", "list"));
        TestSuite.service("insurance")
                .publish(new JsonObject()
                        .put(
                                "paths",
                                new JsonObject().put("/api/v1/elders", path).put("/q/health", path)));
        TestService contract = TestSuite.service("contract");
        contract.stop();
        try {
            JsonObject document = Api.json(Api.get(gateway, "/openapi.json", null));
            assertEquals("3.1.0", document.getString("openapi"));
            assertEquals(new JsonArray().add("contract"), document.getJsonArray("x-unavailable"));
            assertEquals(
                    Set.of("/api/v1/elders", "/api/v1/problems", "/api/v1/problems/{code}"),
                    document.getJsonObject("paths").fieldNames());
            JsonObject health = Api.json(Api.get(gateway, "/health", null));
            assertEquals("DEGRADED", health.getString("status"));
            assertEquals("DOWN", health.getJsonObject("services").getString("contract"));
        } finally {
            contract.start();
        }
        assertEquals(
                new JsonArray(),
                Api.json(Api.get(gateway, "/openapi.json", null)).getJsonArray("x-unavailable"));
    }

    @Test
    void thePagesNeedNoOtherHost() {
        for (String path : new String[] {"/", "/style.css", "/docs", "/docs/start.js", "/docs/swagger-ui-bundle.js"}) {
            HttpResponse<String> answer = Api.get(gateway, path, null);
            assertEquals(200, answer.statusCode(), path);
            assertTrue(Api.header(answer, "Content-Security-Policy").startsWith("default-src 'none'"), path);
        }
        assertTrue(Api.get(gateway, "/", null).body().contains("医养通"));
        HttpResponse<String> refused = Api.post(gateway, "/health", null, "x");
        assertEquals(405, refused.statusCode());
        assertEquals("GET, HEAD", Api.header(refused, "Allow"));
    }

    @Test
    void theEventsAreDescribedWithoutATokenAndEverySchemaOfThemIsAnswered() {
        HttpResponse<String> description = Api.get(gateway, "/asyncapi.yaml", null);
        assertEquals(200, description.statusCode());
        assertEquals("application/yaml; charset=utf-8", Api.header(description, "Content-Type"));
        List<String> schemas = Pattern.compile("\\$ref: ([^#'\\s]+)")
                .matcher(description.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(10, schemas.size());
        for (String schema : schemas) {
            HttpResponse<String> answer = Api.get(
                    gateway, URI.create("/asyncapi.yaml").resolve(schema).toString(), null);
            assertEquals(200, answer.statusCode(), schema);
            String title = Api.json(answer).getString("title");
            assertEquals("schemas/events/" + title + ".schema.json", schema);
            assertEquals(
                    200,
                    Api.get(gateway, "/schemas/events/" + title + ".sample.json", null)
                            .statusCode());
        }
        assertEquals(
                401, Api.get(gateway, "/schemas/events/none.schema.json", null).statusCode());
    }

    @Test
    void theTypeOfAProblemLeadsToItsEntryInTheCatalogue() {
        JsonObject problem = Api.json(Api.get(gateway, AGREEMENTS, null));
        JsonObject entry = Api.json(Api.get(gateway, problem.getString("type"), null));
        assertEquals("NOT_AUTHENTICATED", entry.getString("code"));
        assertEquals(401, entry.getInteger("status"));
        assertEquals(problem.getString("detail"), entry.getJsonObject("detail").getString("zh"));
        assertEquals(new JsonArray().add("gateway").add("kit"), entry.getJsonArray("of"));
        JsonArray all = Api.json(Api.get(gateway, "/api/v1/problems", null)).getJsonArray("items");
        assertTrue(all.size() > 300, all.size() + " codes");
        assertTrue(all.contains(entry));
    }

    @Test
    void anUnknownCodeIsNotThereAndAQuestionBesideItIsMalformed() {
        HttpResponse<String> unknown = Api.get(gateway, "/api/v1/problems/NO_SUCH_CODE", null);
        assertEquals(404, unknown.statusCode());
        assertEquals("PROBLEM_UNKNOWN", Api.json(unknown).getString("code"));
        assertEquals(400, Api.get(gateway, "/api/v1/problems?code=BUSY", null).statusCode());
        assertEquals(405, Api.post(gateway, "/api/v1/problems", null, "{}").statusCode());
    }

    @Test
    void theGatewaysOwnReadinessAndFiguresAreOnItsManagementPort() {
        URI root = management.resolve("/");
        Api.get(gateway, "/api/v1/institutions/1234567890", null);
        String metrics = Api.get(root, "/q/metrics", null).body();

        assertEquals(200, Api.get(root, "/q/health/ready", null).statusCode());
        assertTrue(metrics.contains("gateway_refusals_total{code=\"NOT_AUTHENTICATED\"}"), metrics);
        assertTrue(!metrics.contains("1234567890"), metrics);
        assertTrue(metrics.lines().noneMatch(line -> line.matches("# HELP gateway\\S* *")), metrics);
        assertTrue(metrics.contains("gateway_upstream_seconds_bucket{"), metrics);
        assertTrue(
                metrics.contains("resilience4j_circuitbreaker_state{name=\"referral\",state=\"closed\"} 1.0"), metrics);
    }
}
