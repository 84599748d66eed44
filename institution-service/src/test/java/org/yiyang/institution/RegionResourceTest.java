package org.yiyang.institution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Every test has a province of its own, from 80 on, which no standard knows. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class RegionResourceTest {
    private static final String PATH = "/api/v1/regions";
    private static final String HEADER = "code,name,parent,kind,validFrom,validTo,successor\n";
    private final TestCity bureau = TestCity.haikou();

    @Inject
    DataSource database;

    private ValidatableResponse enter(String code, String name) {
        return bureau.as("SYS_ADMIN")
                .body(Map.of("name", name, "validFrom", "1985-01-01"))
                .put(PATH + "/" + code)
                .then();
    }

    private ValidatableResponse move(String code, String verb, Map<String, ?> body) {
        return bureau.as("SYS_ADMIN")
                .body(body)
                .post(PATH + "/" + code + "/" + verb)
                .then();
    }

    private ValidatableResponse load(String query, String csv) {
        return bureau.as("SYS_ADMIN")
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(PATH + "/load" + query)
                .then();
    }

    private ValidatableResponse read(String path) {
        return bureau.as("WINDOW_CLERK").get(PATH + path).then().statusCode(200);
    }

    @Test
    void aCountyThatBecomesADistrictKeepsItsHistoryAndNamesItsSuccessor() throws SQLException {
        enter("80", "试省").statusCode(200);
        enter("8007", "试市").statusCode(200);
        enter("800724", "试县").statusCode(200).body("allowedActions", contains("abolish", "correct"));
        enter("800705", "试州区").statusCode(200);

        move("800724", "abolish", Map.of("validTo", "2016-03-20", "successor", "800705", "reason", "撤县设区"))
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("successor", equalTo("800705"))
                .body("allowedActions", contains("correct"));
        move("800724", "abolish", Map.of("validTo", "2017-03-20", "reason", "再撤"))
                .statusCode(409)
                .body("code", equalTo("REGION_ENDED_ALREADY"))
                .body("allowedActions", contains("correct"));

        read("/800705")
                .body("path.code", contains("80", "8007"))
                .body("predecessors.code", contains("800724"))
                .body("predecessors.validTo", contains("2016-03-20"));
        read("/8007").body("children.code", contains("800705", "800724"));
        read("?under=8007&kind=DISTRICT&asOf=2016-03-19").body("items.code", contains("800705", "800724"));
        read("?under=8007&kind=DISTRICT&asOf=2016-03-20").body("items.code", contains("800705"));

        List<PublishedFact> events =
                PublishedFact.of(database, read("/800724").extract().path("region.id"));
        assertEquals(
                List.of("yiyang.reference.region-entered", "yiyang.reference.region-abolished"),
                events.stream().map(PublishedFact::type).toList());
        events.forEach(one -> EventSchemas.named("reference").mustFit(one.payload()));
    }

    @Test
    void anAbolitionByMistakeIsCorrectedAndHistoryKeepsBoth() {
        enter("81", "错省").statusCode(200);
        move("81", "abolish", Map.of("validTo", "2020-01-01", "reason", "误录")).statusCode(200);

        Map<String, String> right = Map.of("name", "错省", "validFrom", "1985-01-01", "reason", "未曾撤销");
        bureau.as("HEALTH_ADMIN").body(right).post(PATH + "/81/correct").then().statusCode(403);
        bureau.as("SUPERVISOR").body(right).post(PATH + "/81/correct").then().statusCode(403);
        bureau.with(TokenRequest.as("SUPERVISOR").region("81"))
                .header("If-Match", "\"0\"")
                .body(right)
                .post(PATH + "/81/correct")
                .then()
                .statusCode(412);
        bureau.with(TokenRequest.as("SUPERVISOR").region("81"))
                .header("If-Match", "\"1\"")
                .body(right)
                .post(PATH + "/81/correct")
                .then()
                .statusCode(200)
                .body("status", equalTo("VALID"))
                .body("validTo", nullValue());
        read("/81/history")
                .body("items.verb", contains("enter", "abolish", "correct"))
                .body("items.validTo", contains(null, "2020-01-01", null))
                .body("items.reason", contains(null, "误录", "未曾撤销"))
                .body("items.correction", contains(false, false, true));
    }

    @Test
    void nothingBelowOutlivesItsRegion() {
        enter("82", "上省").statusCode(200);
        enter("8201", "下市").statusCode(200);
        move("82", "abolish", Map.of("validTo", "2020-01-01", "reason", "撤销"))
                .statusCode(409)
                .body("code", equalTo("REGION_CHILDREN_VALID"));
        move("8201", "abolish", Map.of("validTo", "2020-01-01", "reason", "撤销")).statusCode(200);
        move("82", "abolish", Map.of("validTo", "2020-01-01", "reason", "撤销")).statusCode(200);
        enter("8202", "新市").statusCode(422).body("code", equalTo("REGION_PARENT_ENDED"));
        move("8203", "abolish", Map.of("validTo", "2020-01-01", "reason", "无此")).statusCode(404);
        enter("8301", "孤市").statusCode(422).body("code", equalTo("REGION_PARENT_UNKNOWN"));
    }

    @Test
    void anInstitutionIsRegisteredOnlyWhereARegionIsValidToday() {
        enter("84", "注省").statusCode(200);
        enter("8401", "注市").statusCode(200);
        enter("840101", "新址市").statusCode(200);
        enter("840102", "旧址市").statusCode(200);
        move("840102", "abolish", Map.of("validTo", "2016-03-20", "successor", "840101", "reason", "合并"))
                .statusCode(200);
        bureau.as("SYS_ADMIN")
                .body(Map.of("name", "来市", "validFrom", "2098-01-01"))
                .put(PATH + "/840103")
                .then()
                .statusCode(200);

        register("840102")
                .statusCode(422)
                .body("code", equalTo("REGION_NOT_VALID_NOW"))
                .body("detail", containsString("840101"));
        register("840103").statusCode(422).body("errors.pointer", contains("/regionCode"));
        register("840104").statusCode(422).body("code", equalTo("REGION_UNKNOWN"));
        register("840101").statusCode(201);
    }

    private ValidatableResponse register(String region) {
        Map<String, Object> home = new HashMap<>(Sample.home("区划养老院" + region));
        home.put("regionCode", region);
        return bureau.with(TokenRequest.as("CIVIL_ADMIN").region("84"))
                .body(home)
                .post("/api/v1/institutions")
                .then();
    }

    @Test
    void aFileIsLoadedAsAWholeInAnyOrderAndTheSecondTimeChangesNothing() throws SQLException {
        String csv = "\uFEFF" + HEADER
                + "850101001,甲街道,850101,ADMIN,1990-01-01,,\r\n"
                + "8501F01,新区,8501,FUNCTIONAL,2009-01-01,,\r\n"
                + "850101,甲区,8501,,1990-01-01,,\r\n"
                + "850121,甲县,,,1985-01-01,1990-01-01,850101\r\n"
                + "8501,甲市,85,,1985-01-01,,\r\n"
                + "85,载省,,,1985-01-01,,\r\n";
        load("?dryRun=true", csv)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("entered", equalTo(6))
                .body("problems", empty());
        bureau.as("WINDOW_CLERK").get(PATH + "/85").then().statusCode(404);

        load("", csv).statusCode(200).body("entered", equalTo(6)).body("dryRun", equalTo(false));
        load("", csv)
                .statusCode(200)
                .body("rows", equalTo(6))
                .body("entered", equalTo(0))
                .body("changed", equalTo(0))
                .body("unchanged", equalTo(6));
        load("", csv.replace("甲街道", "乙街道")).statusCode(200).body("changed", equalTo(1));
        read("/850101001/history").body("items.name", contains("甲街道", "乙街道"));
        read("?under=8501").body("items.code", contains("8501", "850101", "850101001", "850121", "8501F01"));
        assertEquals(
                2,
                PublishedFact.of(database, read("/850101001").extract().path("region.id"))
                        .size());
    }

    @Test
    void aFileWithProblemsIsRefusedAsAWholeWithRowFieldAndRule() {
        String csv = HEADER + "86,问省,,,1985-01-01,,\n" + "8601,问市,87,,1985-01-01,,\n" + "8702,孤市,,,1985-01-01,,\n"
                + "8603,旧市,,,1985-01-01,1990-01-01,8604\n";
        load("?dryRun=true", csv)
                .statusCode(200)
                .body("rows", equalTo(4))
                .body("problems.row", contains(2, 3, 4))
                .body("problems.field", contains("parent", "code", "successor"))
                .body(
                        "problems.code",
                        contains("REGION_PARENT_MISMATCH", "REGION_PARENT_UNKNOWN", "REGION_SUCCESSOR_UNKNOWN"))
                .body("problems.rule", hasItem("GB/T 2260"))
                .body("problems[0].detail", equalTo("上级代码应为 86"));
        load("", csv)
                .statusCode(422)
                .body("code", equalTo("REGION_FILE_REFUSED"))
                .body("errors.pointer", contains("/rows/2/parent", "/rows/3/code", "/rows/4/successor"));
        bureau.as("WINDOW_CLERK").get(PATH + "/86").then().statusCode(404);
    }

    @Test
    void whatIsNoFileOfRegionsIsRefused() {
        load("", "code,name\n").statusCode(400).body("code", equalTo("REGION_FILE_UNREADABLE"));
        load("", "").statusCode(400);
        load("?dryRun=maybe", HEADER).statusCode(400);
        bureau.as("SYS_ADMIN").body(Map.of()).post(PATH + "/load").then().statusCode(415);
        bureau.as("SUPERVISOR")
                .contentType("text/csv")
                .body(HEADER)
                .post(PATH + "/load")
                .then()
                .statusCode(403);
    }

    @Test
    void aFileMayEndARegionTogetherWithWhatIsBelowIt() {
        load("", HEADER + "88,终省,,,1985-01-01,,\n8801,终市,,,1985-01-01,,\n880101,终区,,,1985-01-01,,\n")
                .statusCode(200);
        load("", HEADER + "8801,终市,,,1985-01-01,2020-01-01,\n")
                .statusCode(422)
                .body("errors.code", contains("REGION_CHILDREN_VALID"));
        load("", HEADER + "8801,终市,,,1985-01-01,2020-01-01,\n880101,终区,,,1985-01-01,2020-01-01,\n")
                .statusCode(200)
                .body("changed", equalTo(2));
    }

    @Test
    void theFiveCitiesAreLoadedByOneCallAndTheSecondChangesNothing() {
        Map<String, String> cities = Map.of("dataSet", "FIVE_CITIES");
        bureau.as("SYS_ADMIN").body(cities).post(PATH + "/load-packaged").then().statusCode(200);
        bureau.as("SYS_ADMIN")
                .body(cities)
                .post(PATH + "/load-packaged")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(69))
                .body("entered", equalTo(0));

        read("/510724").body("region.successor", equalTo("510705")).body("path.name", contains("四川省", "绵阳市"));
        read("?under=4404&kind=FUNCTIONAL").body("items.name", contains("横琴新区", "高新区", "高栏港区"));
        read("?name=三江镇").body("items.code", hasItem("460108103"));
        read("?under=3502&limit=2").header("ETag", startsWith("\"0."));
    }

    @Test
    void aRepeatedCallWithTheSameKeyIsAnsweredWithTheSameBytes() {
        enter("89", "重省").statusCode(200);
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("validTo", "2020-01-01", "reason", "撤销");
        byte[] first = again(key, body);
        byte[] second = again(key, body);

        assertEquals(new String(first, StandardCharsets.UTF_8), new String(second, StandardCharsets.UTF_8));
    }

    private byte[] again(String key, Map<String, String> body) {
        return ApiCaller.as("SYS_ADMIN")
                .region("89")
                .key(key)
                .move(PATH + "/89", "abolish", body)
                .ok()
                .extract()
                .asByteArray();
    }
}
