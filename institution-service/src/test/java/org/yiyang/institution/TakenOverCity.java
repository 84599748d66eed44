package org.yiyang.institution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** A city of a test's own, whose institutions are taken over from paper over HTTP. */
final class PaperTown {
    private static final String DOCUMENT = "某卫健复字〔2020〕1号";
    private final LocalServers servers = LocalServers.startOnce();
    private final String city;
    private final String district;

    /** City and one district of a province that no other test counts in. */
    PaperTown(String city) {
        this.city = city;
        this.district = city + "01";
        enter(city.substring(0, 2), "某省");
        enter(city, "某市");
        enter(district, "某区");
        as("HEALTH_ADMIN")
                .body(Map.of("region", city, "validFrom", today(), "value", "true", "reason", "存量登记"))
                .put("/api/v1/institution/parameters/TAKEOVER_WINDOW_OPEN")
                .then()
                .statusCode(anyOf(is(200), is(409)));
    }

    private void enter(String code, String name) {
        as("SYS_ADMIN")
                .body(Map.of("name", name, "validFrom", "1988-01-01"))
                .put("/api/v1/regions/" + code)
                .then()
                .statusCode(200);
    }

    static String today() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).toString();
    }

    RequestSpecification as(String role) {
        return asOf(city, role);
    }

    /** An official of a wider region. */
    RequestSpecification asOf(String region, String role) {
        return given().auth()
                .oauth2(servers.token(TokenRequest.as(role).region(region)))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    /** A home with a filing and a unit with one, both since 2019; the ids of home and unit. */
    String[] homeWithRoom(String name) {
        String home = home(name);
        return new String[] {home, unit(home, name + "医务室")};
    }

    /** The same in a part of the city that is entered for it. */
    String[] homeWithRoomIn(String code, String name) {
        enter(code, name);
        Map<String, Object> entry = entry(name + "养老院", "NURSING_HOME", null);
        entry.put("regionCode", code);
        String home = takenOver("CIVIL_ADMIN", entry, List.of(certificate("CARE_FILING")));
        Map<String, Object> unit = entry(name + "医务室", "INFIRMARY", home);
        unit.put("regionCode", code);
        return new String[] {home, takenOver("HEALTH_ADMIN", unit, List.of(certificate("MEDICAL_FILING")))};
    }

    String home(String name) {
        return takenOver("CIVIL_ADMIN", entry(name, "NURSING_HOME", null), List.of(certificate("CARE_FILING")));
    }

    private String unit(String home, String name) {
        return takenOver("HEALTH_ADMIN", entry(name, "INFIRMARY", home), List.of(certificate("MEDICAL_FILING")));
    }

    /** A hospital of level 2 with a licence since 2019. */
    String hospital(String name) {
        Map<String, Object> entry = entry(name, "GENERAL_HOSPITAL", null);
        entry.put("hospitalLevel", "LEVEL_2");
        return takenOver("HEALTH_ADMIN", entry, List.of(certificate("MEDICAL_LICENCE")));
    }

    void qualify(String role, String id, String kind) {
        as(role).body(certificate(kind))
                .post("/api/v1/institutions/" + id + "/qualify")
                .then()
                .statusCode(200);
    }

    private String takenOver(String role, Map<String, Object> entry, List<?> certificates) {
        return as(role).body(Map.of(
                        "institution", entry,
                        "qualifications", certificates,
                        "document", DOCUMENT,
                        "reason", "存量登记"))
                .post("/api/v1/institutions/takeover")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> entry(String name, String category, String parent) {
        Map<String, Object> entry = new HashMap<>(Bureau.home(name));
        entry.put("category", category);
        entry.put("regionCode", district);
        if (parent != null) {
            entry.put("parentId", parent);
            entry.put("beds", 0);
            entry.remove("creditCode");
        }
        return entry;
    }

    private static Map<String, Object> certificate(String kind) {
        return Bureau.certificate(kind, "2019-01-01");
    }

    void reported(String institution, String asOf, int beds, int staff, int residents) {
        as("HEALTH_ADMIN")
                .body(Map.of(
                        "institutionId", institution,
                        "asOf", asOf,
                        "figures", Map.of("beds", beds, "staff", staff, "residents", residents),
                        "document", DOCUMENT,
                        "reason", "存量登记"))
                .post("/api/v1/monitoring-snapshots/takeover")
                .then()
                .statusCode(201);
    }

    String qualificationOf(String institution) {
        return as("HEALTH_ADMIN")
                .get("/api/v1/institutions/" + institution)
                .then()
                .statusCode(200)
                .extract()
                .path("qualifications[0].id");
    }

    /** Cancels the unit's filing (注销) from today on. */
    void cancel(String unit) {
        as("HEALTH_ADMIN")
                .body(Map.of(
                        "qualificationId",
                        qualificationOf(unit),
                        "effectiveOn",
                        today(),
                        "document",
                        "注销1号",
                        "reason",
                        "收支不平衡"))
                .post("/api/v1/institutions/" + unit + "/cancel-qualification")
                .then()
                .statusCode(200);
    }

    ValidatableResponse report(String name, String asOf) {
        return fetched(name, asOf).then().statusCode(200);
    }

    Response fetched(String name, String asOf) {
        return as("HEALTH_ADMIN")
                .queryParam("region", city)
                .queryParam("asOf", asOf)
                .get("/api/v1/institution/reports/" + name);
    }

    String city() {
        return city;
    }
}
