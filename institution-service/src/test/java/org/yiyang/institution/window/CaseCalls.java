package org.yiyang.institution.window;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.local.LocalServers;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** The people at the window of Xiuying district in these tests, and the papers that they bring. */
final class Counter {
    static final String PATH = "/api/v1/one-window-cases";
    static final String DISTRICT = "460105";
    static final byte[] PDF = "%PDF-1.4 示例".getBytes(StandardCharsets.UTF_8);
    private final LocalServers servers = LocalServers.startOnce();

    /** One specification for each call: an account of its own name for each role. */
    RequestSpecification as(String role) {
        return with(TokenRequest.as(role).region(DISTRICT).subject("xiuying-" + role));
    }

    RequestSpecification with(TokenRequest token) {
        return given().auth()
                .oauth2(servers.token(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    RequestSpecification manager(String home) {
        return with(
                TokenRequest.as("CARE_MANAGER", "MED_MANAGER").institution(home).subject("manager"));
    }

    RequestSpecification ofCity(String role) {
        return with(TokenRequest.as(role).region("4601").subject("haikou-" + role));
    }

    void enterRegions() {
        enterRegion("46", "海南省");
        enterRegion("4601", "海口市");
        enterRegion(DISTRICT, "秀英区");
    }

    void enterRegion(String code, String name) {
        with(TokenRequest.as("SYS_ADMIN").region("46"))
                .body(Map.of("name", name, "validFrom", "1988-01-01"))
                .put("/api/v1/regions/" + code)
                .then()
                .statusCode(200);
    }

    String home(String name, int beds, String ownership) {
        return as("CIVIL_ADMIN")
                .body(Map.of(
                        "name",
                        name,
                        "category",
                        "NURSING_HOME",
                        "creditCode",
                        SyntheticCodes.creditCode(),
                        "regionCode",
                        DISTRICT,
                        "address",
                        "海口市秀英区示范路1号",
                        "ownership",
                        ownership,
                        "beds",
                        beds))
                .post("/api/v1/institutions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A hospital with a licence since 2019. */
    String hospital(String name, int beds) {
        return hospital(name, beds, null);
    }

    /** The same, whose licence has a last day. */
    String hospital(String name, int beds, String until) {
        Map<String, Object> entry = new HashMap<>(Map.of("name", name, "category", "GENERAL_HOSPITAL"));
        entry.putAll(
                Map.of("creditCode", SyntheticCodes.creditCode(), "regionCode", DISTRICT, "address", "海口市秀英区示范路2号"));
        entry.putAll(Map.of("ownership", "PUBLIC", "beds", beds, "hospitalLevel", "LEVEL_1"));
        String id = as("HEALTH_ADMIN")
                .body(entry)
                .post("/api/v1/institutions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> licence = new HashMap<>(Map.of("kind", "MEDICAL_LICENCE", "number", name));
        licence.putAll(Map.of("authority", "海口市卫生健康委员会", "validFrom", "2019-01-01"));
        if (until != null) {
            licence.put("validUntil", until);
        }
        as("HEALTH_ADMIN")
                .body(licence)
                .post("/api/v1/institutions/" + id + "/qualify")
                .then()
                .statusCode(200);
        return id;
    }

    ValidatableResponse institution(String id) {
        return as("HEALTH_ADMIN").get("/api/v1/institutions/" + id).then().statusCode(200);
    }

    /** From the application with its papers to the window's acceptance. */
    String accepted(String applicant, Map<String, Object> application, String... papers) {
        String id = draft(applicant, application);
        attach(applicant, id, papers);
        move(manager(applicant), id, "submit", Map.of()).statusCode(200);
        move(as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        return id;
    }

    ValidatableResponse issued(String id, Map<String, Object> body) {
        return move(as("WINDOW_CLERK"), id, "issue", body).statusCode(200);
    }

    static Map<String, Object> unitFiling(String name) {
        return Map.of(
                "matter",
                "INTERNAL_UNIT_FILING",
                "level",
                "DISTRICT",
                "particulars",
                Map.of("name", name, "category", "INFIRMARY", "address", "海口市秀英区示范路1号", "beds", 0));
    }

    static Map<String, Object> certificate(String number) {
        return Map.of("certificate", Map.of("number", number, "authority", "海口市秀英区卫生健康委员会", "validFrom", "2026-01-05"));
    }

    String draft(String home, Map<String, Object> body) {
        return manager(home)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void attach(String home, String id, String... materials) {
        for (String material : materials) {
            manager(home)
                    .contentType("application/octet-stream")
                    .queryParam("material", material)
                    .body(PDF)
                    .post(PATH + "/" + id + "/attach")
                    .then()
                    .statusCode(201);
        }
    }

    /** A filing of an infirmary with its papers, handed in. */
    String submitted(String home, String unit) {
        String id = draft(home, unitFiling(unit));
        attach(home, id, "FILING_APPLICATION", "STAFF_LIST");
        move(manager(home), id, "submit", Map.of()).statusCode(200);
        return id;
    }

    /** A permission for a nursing hospital inside a home with its papers, handed in. */
    String licensing(String home, String hospital) {
        Map<String, Object> unit =
                Map.of("name", hospital, "category", "NURSING_HOSPITAL", "address", "海口市秀英区示范路1号", "beds", 40);
        String id = draft(home, Map.of("matter", "MEDICAL_LICENSING", "level", "DISTRICT", "particulars", unit));
        attach(home, id, "LICENCE_APPLICATION", "SITE_REPORT", "FEASIBILITY_STUDY", "STAFF_LIST");
        move(manager(home), id, "submit", Map.of()).statusCode(200);
        return id;
    }

    ValidatableResponse move(RequestSpecification who, String id, String verb, Map<String, Object> body) {
        return who.body(body).post(PATH + "/" + id + "/" + verb).then();
    }

    ValidatableResponse decide(String role, String id, String verb, String department) {
        Map<String, Object> body = new HashMap<>(Map.of("department", department, "reason", "理由"));
        return move(as(role), id, verb, body);
    }

    /** More time, by the paper that the law asks for. */
    ValidatableResponse extended(String role, String id, String department) {
        return move(
                as(role),
                id,
                "extend",
                Map.of("department", department, "reason", "理由", "approvalDocument", "秀府批〔2026〕1号"));
    }

    ValidatableResponse waitingFor(String role) {
        return as(role).queryParam("limit", 200)
                .get("/api/v1/institution/tasks")
                .then()
                .statusCode(200);
    }

    ValidatableResponse read(String role, String id) {
        return as(role).get(PATH + "/" + id).then().statusCode(200);
    }

    static List<String> papers() {
        return List.of("FILING_APPLICATION", "STAFF_LIST");
    }

    static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
    }
}
