package org.yiyang.institution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class ExportTest {
    private static final String PATH = "/api/v1/institutions";
    private final TestCity bureau = TestCity.haikou();

    @BeforeEach
    void aDistrictOfItsOwn() {
        for (String[] region : new String[][] {{"52", "贵州省"}, {"5201", "贵阳市"}, {"520102", "南明区"}}) {
            bureau.as("SYS_ADMIN")
                    .body(Map.of("name", region[1], "validFrom", "1988-01-01"))
                    .put("/api/v1/regions/" + region[0])
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aListIsExportedOverAllItsPagesWithChineseHeaders() throws Exception {
        int homes = 253;
        for (int i = 0; i < homes; i++) {
            Map<String, Object> home = new HashMap<>(Sample.home("=导出" + i + "号养老院"));
            home.put("regionCode", "520102");
            official("CIVIL_ADMIN").body(home).post(PATH).then().statusCode(201);
        }
        Response answer = official("CIVIL_ADMIN").accept("text/csv").get(PATH);
        answer.then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"institutions-\\d{4}-\\d\\d-\\d\\d.csv\""))
                .header("Vary", "Authorization, Accept, Accept-Language")
                .header("Link", nullValue());
        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF编号,"), text.substring(0, 80));
        assertTrue(text.endsWith("\r\n"));
        List<CSVRecord> rows = rows(text);
        assertEquals(homes, rows.size());
        assertEquals(
                homes, rows.stream().map(row -> row.get("统一社会信用代码")).distinct().count());
        assertTrue(rows.get(0).get("名称").startsWith("'=导出"), rows.get(0).get("名称"));
        assertEquals("养老院（老年公寓、养护院）", rows.get(0).get("类别"));
        official("CIVIL_ADMIN")
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get(PATH + "?limit=2")
                .then()
                .statusCode(200)
                .header("Link", containsString("limit=2"))
                .body(containsString("Residential care home"));
    }

    @Test
    void anEmptyListHasItsHeader() throws Exception {
        String text = official("HEALTH_ADMIN")
                .accept("text/csv")
                .get("/api/v1/pilots")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(text.contains("级别") && text.contains("试点项目"), text);
        assertEquals(0, rows(text).size());
    }

    @Test
    void reportsAndPublicListsAreTablesToo() throws Exception {
        String report = official("HEALTH_ADMIN")
                .accept("text/csv")
                .get("/api/v1/institution/reports/dual-certified?region=5201&asOf=2020-06-30")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals("0", rows(report).get(0).get("机构数"));
        given().accept("text/csv")
                .get("/api/v1/dual-certified?region=5201")
                .then()
                .statusCode(200)
                .body(containsString("截至日期"));
    }

    @Test
    void whoTakesAListAwayIsRecorded() {
        String name = "exporter-" + UUID.randomUUID();
        bureau.with(TokenRequest.as("HEALTH_ADMIN").region("5201").subject(name))
                .accept("text/csv")
                .get("/api/v1/pilots")
                .then()
                .statusCode(200);
        List<String> actions = new ArrayList<>();
        String link = "?limit=200";
        while (link != null) {
            Response page = bureau.as("AUDITOR").get("/api/v1/institution/audit-entries" + link);
            actions.addAll(page.path("items.findAll { it.actor == '" + name + "' }.action"));
            String next = page.header("Link");
            link = next == null ? null : next.replaceFirst("<[^?]*([^>]*)>.*", "$1");
        }
        assertEquals(List.of("export /api/v1/pilots"), actions);
    }

    @Test
    void whoAsksForNothingSpecialOrIsRefusedGetsJson() {
        official("HEALTH_ADMIN")
                .accept("application/json, text/csv;q=0.5")
                .get("/api/v1/pilots")
                .then()
                .statusCode(200)
                .contentType("application/json");
        official("HEALTH_ADMIN")
                .accept("text/csv")
                .get(PATH + "?colour=red")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private RequestSpecification official(String role) {
        return bureau.with(TokenRequest.as(role).region("5201"));
    }

    private static List<CSVRecord> rows(String text) throws Exception {
        return CSVParser.parse(
                        new StringReader(text.substring(1)),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
    }
}
