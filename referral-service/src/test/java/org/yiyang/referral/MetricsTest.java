package org.yiyang.referral;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** What an operator sees of the service in figures. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class MetricsTest {
    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    private List<String> lines() {
        return given().get(metrics)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @Test
    void theFiguresOfTheBusinessArePartOfThem() {
        List<String> lines = lines();
        for (String status : List.of("PENDING", "ACCEPTED")) {
            assertTrue(lines.stream()
                    .anyMatch(line -> line.startsWith("yiyang_referrals_open{status=\"" + status + "\"")));
        }
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("yiyang_deadlines_overdue{kind=\"")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("agroal_active_count")));
    }

    /** Of the consumer and of each producer of the relays, as soon as they are there. */
    @Test
    void theClientsOfTheBrokerArePartOfThem() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<String> lines = lines();
            for (String client : List.of("kafka_consumer_", "kafka_producer_")) {
                assertTrue(
                        lines.stream().anyMatch(line -> line.startsWith(client) && line.contains("client_id=\"")),
                        client);
            }
        });
    }

    @Test
    void latenciesStandInBucketsByReadablePaths() {
        given().auth()
                .oauth2(LocalServers.startOnce().token(TokenRequest.as("SYS_ADMIN")))
                .get("/api/v1/referral/parked")
                .then()
                .statusCode(200);
        // A request is counted once its answer has been sent.
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<String> requests = requests();
            assertTrue(
                    requests.stream()
                            .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket")
                                    && line.contains("uri=\"/api/v1/{service}/parked\"")
                                    && line.contains("le=\"0.3\"")),
                    () -> String.join("\n", requests));
        });
        assertEquals(
                List.of(),
                requests().stream()
                        .filter(line -> line.matches(".*uri=\"[^\"]*\\{[^}\"]*:.*"))
                        .toList());
    }

    private List<String> requests() {
        return lines().stream()
                .filter(line -> line.startsWith("http_server_requests_seconds_"))
                .toList();
    }

    @Test
    void everyFigureOfOursSaysWhatItCounts() {
        given().get("/api/v1/referrals").then().statusCode(401);
        List<String> silent = lines().stream()
                .filter(line -> line.matches("# HELP (yiyang|http_server_requests)\\S* *"))
                .toList();

        assertEquals(List.of(), silent);
    }
}
