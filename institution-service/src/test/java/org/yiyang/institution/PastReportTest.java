package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** The report of a past day: later events do not change it, corrections of the past do, publication keeps it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class PastReportTest {
    private static final String JUNE = "2020-06-30";
    private static final String PUBLISHED = "/api/v1/institution/published-reports";
    private static final String INSTITUTIONS = "/api/v1/institutions/";
    private TakenOverCity town;

    /** Everything that the two reports say of the day, but when they were asked. */
    private List<Map<String, Object>> reports() {
        return List.of("dual-certified", "without-referral-partner").stream()
                .map(name -> {
                    Map<String, Object> body = new LinkedHashMap<>(
                            town.report(name, JUNE).extract().jsonPath().getMap("$"));
                    body.remove("knownAt");
                    return body;
                })
                .toList();
    }

    private ValidatableResponse done(String role, String id, String verb, Map<String, ?> body) {
        return town.as(role)
                .body(body)
                .post(INSTITUTIONS + id + "/" + verb)
                .then()
                .statusCode(200);
    }

    private String published(String kind) {
        return town.as("HEALTH_ADMIN")
                .body(Map.of("kind", kind, "region", town.city(), "asOf", JUNE, "title", "答复", "document", "复字1号"))
                .post(PUBLISHED)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String content(String id, String type) {
        byte[] bytes = town.as("HEALTH_ADMIN")
                .accept(type)
                .get(PUBLISHED + "/" + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void laterEventsLeaveTheReportOfADayACorrectionOfThePastChangesItAndThePublishedOneStays() {
        town = new TakenOverCity("9301");
        String renamed = town.homeWithRoom("改名前养老院")[0];
        String corrected = town.homeWithRoom("更正养老院")[1];
        String revoked = town.homeWithRoom("撤销养老院")[1];
        String merged = town.hospital("被并医院");
        town.qualify("CIVIL_ADMIN", merged, "CARE_FILING");
        String successor = town.hospital("承继医院");
        town.reported(renamed, JUNE, 100, 20, 61);
        List<Map<String, Object>> before = reports();
        assertEquals(4, before.get(0).get("institutions"));
        assertEquals(61.0f, ((Map<?, ?>) before.get(0).get("occupancy")).get("value"));
        List<String> ids = List.of(published("DUAL_CERTIFIED"), published("WITHOUT_REFERRAL_PARTNER"));
        List<String> kept = kept(ids);

        done("CIVIL_ADMIN", renamed, "change", renaming());
        done("HEALTH_ADMIN", merged, "replace", replacing(successor));
        done("HEALTH_ADMIN", revoked, "revoke-qualification", revocation(town.qualificationOf(revoked)));
        assertEquals(before, reports());
        town.report("dual-certified", TestCity.today()).body("institutions", equalTo(2));
        town.report("without-referral-partner", TestCity.today())
                .body("items.findAll { it.name == '改名后养老院' }.size()", equalTo(1));

        done("SUPERVISOR", corrected, "correct-qualification", correction(town.qualificationOf(corrected)));
        assertNotEquals(before, reports());
        town.report("dual-certified", JUNE).body("institutions", equalTo(3));
        assertEquals(kept, kept(ids));
    }

    /** The published reports as bytes and as tables. */
    private List<String> kept(List<String> ids) {
        return ids.stream()
                .flatMap(id -> List.of(content(id, "application/json"), content(id, "text/csv")).stream())
                .toList();
    }

    @Test
    void thePublishedFiguresAreATableWithTheHeadersOfTheReport() {
        TakenOverCity other = new TakenOverCity("9302");
        other.homeWithRoom("列表养老院");
        String live = new String(
                other.as("HEALTH_ADMIN")
                        .accept("text/csv")
                        .get("/api/v1/institution/reports/without-referral-partner?region=9302&asOf=" + JUNE)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        String id = other.as("HEALTH_ADMIN")
                .body(Map.of(
                        "kind", "WITHOUT_REFERRAL_PARTNER",
                        "region", "9302",
                        "asOf", JUNE,
                        "title", "答复",
                        "document", "复字1号"))
                .post(PUBLISHED)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String table = new String(
                other.as("CIVIL_ADMIN")
                        .accept("text/csv")
                        .get(PUBLISHED + "/" + id + "/content")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv;charset=UTF-8")
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        assertEquals(withoutMoments(live), withoutMoments(table));
    }

    private static String withoutMoments(String table) {
        return table.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}\\+08:00", "");
    }

    private static Map<String, Object> renaming() {
        return Map.of(
                "effectiveOn",
                TestCity.today(),
                "document",
                "变更1号",
                "reason",
                "更名",
                "fields",
                Map.of("name", "改名后养老院"));
    }

    private static Map<String, Object> replacing(String successor) {
        return Map.of(
                "successorId", successor,
                "certificates", "END",
                "effectiveOn", TestCity.today(),
                "document", "合并1号",
                "reason", "合并");
    }

    private static Map<String, Object> revocation(String certificate) {
        return Map.of(
                "qualificationId", certificate, "effectiveOn", TestCity.today(), "document", "决字1号", "reason", "违规");
    }

    private static Map<String, Object> correction(String certificate) {
        return Map.of(
                "qualificationId", certificate,
                "state", "CANCELLED",
                "validFrom", "2020-01-01",
                "document", "更正1号",
                "reason", "当时已停办");
    }
}
