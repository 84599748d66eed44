package org.yiyang.institution;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;

/** What people do at the register again and again in tests. */
abstract class RegisterCalls {
    static final String PATH = TestCity.INSTITUTIONS;
    final TestCity bureau = TestCity.haikou();

    @BeforeEach
    void haikouIsEntered() {
        bureau.enterRegions();
    }

    static Map<String, Object> hospital(String name) {
        return Sample.hospital(name);
    }

    String registered(String role, Map<String, Object> body) {
        return bureau.as(role).creates(PATH, body);
    }

    String licensed(String name, String validFrom) {
        return bureau.certified("HEALTH_ADMIN", hospital(name), "MEDICAL_LICENCE", validFrom);
    }

    String filed(String name) {
        return bureau.certified("CIVIL_ADMIN", Sample.home(name), "CARE_FILING", "2019-01-01");
    }

    ValidatableResponse move(String role, String id, String verb, Map<String, ?> body) {
        return bureau.as(role).move(PATH + "/" + id, verb, body).then();
    }

    ValidatableResponse done(String role, String id, String verb, Map<String, ?> body) {
        return move(role, id, verb, body).statusCode(200);
    }

    ValidatableResponse read(String id) {
        return bureau.seen("HEALTH_ADMIN", PATH + "/" + id);
    }

    List<String> found(String... query) {
        ApiCaller officer = bureau.as("HEALTH_ADMIN");
        return officer.queryParams(Body.of((Object[]) query))
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    static Map<String, Object> change(String effectiveOn, Map<String, ?> fields) {
        return Map.of("effectiveOn", effectiveOn, "document", "变更1号", "reason", "变更登记", "fields", fields);
    }

    ValidatableResponse due(String path) {
        return bureau.seen("HEALTH_ADMIN", "/api/v1/institution/attention/" + path);
    }

    static Map<String, Object> replacing(String successor, String certificates) {
        return Body.json(
                "{successorId: '%s', certificates: '%s', effectiveOn: '%s', document: '合并1号', reason: '合并'}",
                successor, certificates, today());
    }

    static LocalDate today() {
        return LocalDate.now(Call.CHINA);
    }
}
