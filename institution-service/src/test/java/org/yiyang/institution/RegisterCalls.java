package org.yiyang.institution;

import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What people do at the register again and again in tests. */
abstract class AtTheRegister {
    static final String PATH = "/api/v1/institutions";
    final Bureau bureau = new Bureau();

    @BeforeEach
    void haikouIsEntered() {
        bureau.enterHaikou();
    }

    static Map<String, Object> hospital(String name) {
        Map<String, Object> body = new HashMap<>(Bureau.home(name));
        body.put("category", "GENERAL_HOSPITAL");
        body.put("hospitalLevel", "LEVEL_2");
        body.put("hospitalGrade", "A");
        body.put("ownership", "PUBLIC");
        body.put("departments", List.of("GERIATRICS", "REHABILITATION"));
        return body;
    }

    String registered(String role, Map<String, Object> body) {
        return bureau.as(role)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String licensed(String name, String validFrom) {
        String id = registered("HEALTH_ADMIN", hospital(name));
        done("HEALTH_ADMIN", id, "qualify", Bureau.certificate("MEDICAL_LICENCE", validFrom));
        return id;
    }

    String filed(String name) {
        String id = registered("CIVIL_ADMIN", Bureau.home(name));
        done("CIVIL_ADMIN", id, "qualify", Bureau.certificate("CARE_FILING", "2019-01-01"));
        return id;
    }

    ValidatableResponse move(String role, String id, String verb, Map<String, ?> body) {
        return bureau.as(role).body(body).post(PATH + "/" + id + "/" + verb).then();
    }

    ValidatableResponse done(String role, String id, String verb, Map<String, ?> body) {
        return move(role, id, verb, body).statusCode(200);
    }

    ValidatableResponse read(String id) {
        return bureau.as("HEALTH_ADMIN").get(PATH + "/" + id).then().statusCode(200);
    }

    List<String> found(String... query) {
        var request = bureau.as("HEALTH_ADMIN").queryParam("limit", 200);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get(PATH).then().statusCode(200).extract().path("items.name");
    }

    static Map<String, Object> change(String effectiveOn, Map<String, ?> fields) {
        return Map.of("effectiveOn", effectiveOn, "document", "变更1号", "reason", "变更登记", "fields", fields);
    }

    ValidatableResponse due(String path) {
        return bureau.as("HEALTH_ADMIN")
                .get("/api/v1/institution/attention/" + path)
                .then()
                .statusCode(200);
    }

    static Map<String, Object> replacing(String successor, String certificates) {
        return Map.of(
                "successorId",
                successor,
                "certificates",
                certificates,
                "effectiveOn",
                today().toString(),
                "document",
                "合并1号",
                "reason",
                "合并");
    }

    static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
    }
}
