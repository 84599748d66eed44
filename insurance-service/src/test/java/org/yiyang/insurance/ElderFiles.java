package org.yiyang.insurance;

import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.yiyang.local.TokenRequest;

/** Files of elders that an agent of a city brings, while the window for paper is open there. */
final class ElderFiles {
    private static final String IMPORTS = "/api/v1/insurance/imports";
    private final Agency agency = new Agency();
    private final String city;

    ElderFiles(String city) {
        this.city = city;
        agency.with(TokenRequest.as("INSURANCE_ADMIN").region(city))
                .body(Map.of(
                        "region", city, "validFrom", TestClock.today().toString(), "value", "true", "reason", "上线"))
                .put("/api/v1/insurance/parameters/TAKEOVER_WINDOW_OPEN");
    }

    RequestSpecification agent() {
        return agency.with(TokenRequest.as("INSURANCE_AGENT").region(city).subject("agent-" + city));
    }

    String brought(String file) {
        return agent().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv")
                .queryParam("kind", "elders")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** How many rows were created, unchanged, differing, duplicates and refused. */
    List<Object> through(String id) {
        Map<String, Object> end = await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> agent().get(IMPORTS + "/" + id).jsonPath().getMap(""),
                        now -> "DONE".equals(now.get("status")));
        return List.of(
                end.get("created"),
                end.get("unchanged"),
                end.get("differing"),
                end.get("duplicates"),
                end.get("refused"));
    }

    ValidatableResponse rows(String id, String outcome) {
        return agent().queryParam("outcome", outcome)
                .get(IMPORTS + "/" + id + "/rows")
                .then()
                .statusCode(200);
    }
}
