package org.yiyang.institution;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.yiyang.local.LocalServers;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** The people who call in these tests, and what they usually send. */
final class Bureau {
    private final LocalServers servers = LocalServers.startOnce();

    RequestSpecification as(String role) {
        return with(TokenRequest.as(role).region("4601"));
    }

    RequestSpecification with(TokenRequest token) {
        return with(token, UUID.randomUUID().toString());
    }

    RequestSpecification with(TokenRequest token, String key) {
        return given().auth()
                .oauth2(servers.token(token))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON);
    }

    LocalServers servers() {
        return servers;
    }

    void enterHaikou() {
        String[][] regions = {{"46", "海南省"}, {"4601", "海口市"}, {"460106", "龙华区"}, {"460108", "美兰区"}};
        for (String[] region : regions) {
            as("SYS_ADMIN")
                    .body(Map.of("name", region[1], "validFrom", "1988-01-01"))
                    .put("/api/v1/regions/" + region[0])
                    .then()
                    .statusCode(200);
        }
    }

    void openTakeover() {
        String today = java.time.LocalDate.now(java.time.Clock.system(java.time.ZoneId.of("Asia/Shanghai")))
                .toString();
        int status = as("HEALTH_ADMIN")
                .body(Map.of("region", "4601", "validFrom", today, "value", "true", "reason", "首日存量登记"))
                .put("/api/v1/institution/parameters/TAKEOVER_WINDOW_OPEN")
                .statusCode();
        if (status != 200 && status != 409) {
            throw new AssertionError("the takeover window could not be opened: " + status);
        }
    }

    static Map<String, Object> home(String name) {
        return Map.of(
                "name", name,
                "category", "NURSING_HOME",
                "creditCode", SyntheticCodes.creditCode(),
                "regionCode", "460106",
                "address", "海口市龙华区示范路1号",
                "ownership", "PRIVATE_NONPROFIT",
                "beds", 120);
    }

    static Map<String, Object> unit(String name, String parent) {
        return Map.of(
                "name", name,
                "category", "INFIRMARY",
                "parentId", parent,
                "regionCode", "460106",
                "address", "海口市龙华区示范路1号",
                "ownership", "PRIVATE_NONPROFIT",
                "beds", 0);
    }

    static Map<String, Object> certificate(String kind, String validFrom) {
        return Map.of("kind", kind, "number", "460106-1", "authority", "海口市", "validFrom", validFrom);
    }

    ValidatableResponse registerHome(String name) {
        return as("CIVIL_ADMIN")
                .body(home(name))
                .post("/api/v1/institutions")
                .then()
                .statusCode(201);
    }
}
