package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class ReportsOverHttpTest {
    private static final String JUNE = "2020-06-30";
    private static final String PUBLISHED = "/api/v1/institution/published-reports";
    private static final String WORDINGS = "/api/v1/institution/report-wordings";
    private static final int[][] HOMES = {
        {500, 120, 260}, {450, 100, 230}, {380, 90, 190}, {330, 80, 160},
        {300, 70, 140}, {260, 56, 122}, {240, 48, 110}, {200, 40, 80}
    };

    /** The nine institutions of Haikou: 2720 beds, 646 staff, 1323 residents. */
    private static String[] nine(TakenOverCity town) {
        String hospital = town.hospital("东昌医院");
        town.qualify("CIVIL_ADMIN", hospital, "CARE_FILING");
        town.reported(hospital, JUNE, 60, 42, 31);
        String[] unit = new String[2];
        for (int i = 0; i < HOMES.length; i++) {
            unit = town.homeWithRoom("老年公寓" + i);
            town.reported(unit[0], JUNE, HOMES[i][0], HOMES[i][1], HOMES[i][2]);
        }
        return unit;
    }

    @Test
    void theReportOfADayStaysThroughALaterCancellationAndFollowsACorrectionOfThePastWhileThePublishedOneStays() {
        TakenOverCity town = new TakenOverCity("9101");
        String[] last = nine(town);
        mustBeHaikous(town.report("dual-certified", JUNE));
        String id = publish(town, Map.of()).statusCode(201).extract().path("id");
        byte[] content = content(town, id);

        town.cancel(last[1]);
        mustBeHaikous(town.report("dual-certified", JUNE));
        town.report("dual-certified", TestCity.today()).body("institutions", equalTo(8));

        Map<String, Object> correction = new HashMap<>(Map.of(
                "qualificationId", town.qualificationOf(last[1]),
                "state", "CANCELLED",
                "validFrom", "2020-01-01",
                "document", "更正1号",
                "reason", "当时已停办"));
        town.as("SUPERVISOR")
                .body(correction)
                .post("/api/v1/institutions/" + last[1] + "/correct-qualification")
                .then()
                .statusCode(200);
        town.report("dual-certified", JUNE)
                .body("institutions", equalTo(8))
                .body("beds", equalTo(2520))
                .body("residents", equalTo(1243));
        assertArrayEquals(content, content(town, id));
        correctedPublication(town, id, content);
    }

    private static void correctedPublication(TakenOverCity town, String id, byte[] content) {
        publish(town, Map.of("corrects", id)).statusCode(422).body("code", equalTo("PUBLICATION_REASON_MISSING"));
        String next = publish(town, Map.of("corrects", id, "reason", "当时已停办"))
                .statusCode(201)
                .body("corrects", equalTo(id))
                .body("content.institutions", equalTo(8))
                .extract()
                .path("id");
        publish(town, Map.of("corrects", id, "reason", "再次")).statusCode(409).body("code", equalTo("MOVE_NOT_ALLOWED"));
        town.as("CIVIL_ADMIN")
                .get(PUBLISHED + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("correctedBy", equalTo(next))
                .body("content.institutions", equalTo(9));
        assertArrayEquals(content, content(town, id));
        town.as("HEALTH_ADMIN")
                .get(PUBLISHED + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", equalTo(java.util.List.of("publish", "withdraw")))
                .body("items[1].correction", equalTo(true));
        town.as("HEALTH_ADMIN")
                .queryParam("status", "PUBLISHED")
                .get(PUBLISHED)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(java.util.List.of(next)));
    }

    private static void mustBeHaikous(ValidatableResponse report) {
        report.body("institutions", equalTo(9))
                .body("medicalRunsCare", equalTo(1))
                .body("careRunsMedical", equalTo(8))
                .body("beds", equalTo(2720))
                .body("staff", equalTo(646))
                .body("residents", equalTo(1323))
                .body("occupancy.value", equalTo(48.6f))
                .body("notReported", hasSize(0))
                .body(
                        "sentence.zh",
                        equalTo("截止2020年6月30日，我市两证齐全的医养结合机构有9家，其中医疗机构办养老1家，养老机构设立医疗服务8家，"
                                + "总床位数2720张，从业人员646人，在院老人1323人"));
    }

    private static ValidatableResponse publish(TakenOverCity town, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind", "DUAL_CERTIFIED",
                "region", town.city(),
                "asOf", JUNE,
                "title", "关于医养结合机构情况的答复",
                "document", "卫健复字〔2020〕28号"));
        body.putAll(more);
        return town.as("HEALTH_ADMIN").body(body).post(PUBLISHED).then();
    }

    private static byte[] content(TakenOverCity town, String id) {
        return town.as("HEALTH_ADMIN")
                .get(PUBLISHED + "/" + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void aRegionTellsItsReportInWordsOfItsOwn() {
        TakenOverCity town = new TakenOverCity("9102");
        for (String[] wrong : new String[][] {
            {"截至{date}有{institution}家", "WORDING_PLACEHOLDER_UNKNOWN"},
            {"有{institutions}家", "WORDING_DATE_MISSING"},
            {"截至{date}有{institutions家", "WORDING_BRACES"}
        }) {
            wording(town, wrong[0]).statusCode(422).body("code", equalTo(wrong[1]));
        }
        wording(town, "截至{date}，全市共有{institutions}家").statusCode(201);
        town.report("dual-certified", JUNE)
                .body("sentence.zh", equalTo("截至2020年6月30日，全市共有0家"))
                .body("sentence.en", equalTo("2020-06-30: 0"))
                .body("occupancy.value", nullValue())
                .body("occupancy.denominator", equalTo(0));
        town.as("CIVIL_ADMIN").get(WORDINGS).then().statusCode(200).body("items", hasSize(1));
    }

    private static ValidatableResponse wording(TakenOverCity town, String zh) {
        return town.as("HEALTH_ADMIN")
                .body(Map.of(
                        "kind", "DUAL_CERTIFIED",
                        "region", town.city(),
                        "zh", zh,
                        "en", "{date}: {institutions}",
                        "reason", "本市惯用表述"))
                .post(WORDINGS)
                .then();
    }

    @Test
    void aReportIsTakenAwayAsATableWithChineseHeaders() {
        TakenOverCity town = new TakenOverCity("9107");
        town.homeWithRoom("松鹤养老院");
        String table = new String(
                town.as("HEALTH_ADMIN")
                        .accept("text/csv")
                        .queryParam("region", town.city())
                        .queryParam("asOf", JUNE)
                        .get("/api/v1/institution/reports/medical-rooms")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        String[] lines = table.split("\r\n", -1);
        assertEquals('\uFEFF', table.charAt(0));
        assertEquals(true, lines[0].contains("行政区划名称,截至日期,统计时间,覆盖率·分子,覆盖率·分母,覆盖率·值"), lines[0]);
        assertEquals(true, lines[1].contains("2020-06-30") && lines[1].contains(",1,1,100.0,"), lines[1]);
    }

    @Test
    void aHomeThatMovedAndWasRenamedCountsWhereItWasUnderItsNameOfTheDay() {
        TakenOverCity before = new TakenOverCity("9108");
        TakenOverCity after = new TakenOverCity("9109");
        String home = before.homeWithRoom("旧名养老院")[0];
        String province = "91";
        before.asOf(province, "CIVIL_ADMIN")
                .body(Map.of(
                        "effectiveOn",
                        TestCity.today(),
                        "document",
                        "变更1号",
                        "reason",
                        "迁址更名",
                        "fields",
                        Map.of("name", "新名养老院", "regionCode", "910901")))
                .post("/api/v1/institutions/" + home + "/change")
                .then()
                .statusCode(200);
        before.report("dual-certified", JUNE).body("institutions", equalTo(1));
        after.report("dual-certified", JUNE).body("institutions", equalTo(0));
        before.report("dual-certified", TestCity.today()).body("institutions", equalTo(0));
        after.report("dual-certified", TestCity.today())
                .body("institutions", equalTo(1))
                .body("notReported", equalTo(java.util.List.of(home)));
        before.report("without-referral-partner", JUNE).body("items[0].name", equalTo("旧名养老院"));
        before.report("support-modes", JUNE).body("homes", equalTo(1));
    }

    @Test
    void nobodyReportsOrPublishesForAnotherRegion() {
        TakenOverCity town = new TakenOverCity("9103");
        town.as("HEALTH_ADMIN")
                .queryParam("region", "91")
                .queryParam("asOf", JUNE)
                .get("/api/v1/institution/reports/support-modes")
                .then()
                .statusCode(403);
        publish(town, Map.of("region", "9104")).statusCode(403);
        publish(town, Map.of("asOf", "2999-01-01")).statusCode(422).body("code", equalTo("PUBLICATION_DAY_IN_FUTURE"));
        Map<String, Object> body =
                Map.of("kind", "BED", "region", town.city(), "asOf", JUNE, "title", "t", "document", "d");
        town.as("HEALTH_ADMIN").body(body).post(PUBLISHED).then().statusCode(400);
    }

    @Test
    void aSupervisorPublishesCorrectionsOnly() {
        TakenOverCity town = new TakenOverCity("9105");
        Map<String, Object> body =
                Map.of("kind", "MEDICAL_ROOMS", "region", town.city(), "asOf", JUNE, "title", "t", "document", "d");
        town.as("SUPERVISOR")
                .body(body)
                .post(PUBLISHED)
                .then()
                .statusCode(403)
                .body("code", equalTo("PUBLICATION_CORRECTIONS_ONLY"));
        String id = town.as("HEALTH_ADMIN")
                .body(body)
                .post(PUBLISHED)
                .then()
                .statusCode(201)
                .body("content.coverage.denominator", equalTo(0))
                .extract()
                .path("id");
        Map<String, Object> correction = new HashMap<>(body);
        correction.put("corrects", id);
        correction.put("reason", "日期有误");
        correction.put("asOf", "2020-06-29");
        town.as("SUPERVISOR").body(correction).post(PUBLISHED).then().statusCode(201);
        correction.put("kind", "SUPPORT_MODE");
        town.as("SUPERVISOR")
                .body(correction)
                .post(PUBLISHED)
                .then()
                .statusCode(422)
                .body("code", equalTo("PUBLICATION_OTHER_REPORT"));
    }

    @Test
    void everyReportAnswersOfATownWithNothing() {
        TakenOverCity town = new TakenOverCity("9106");
        for (String name : new String[] {
            "dual-certified",
            "occupancy",
            "support-modes",
            "medical-rooms",
            "medical-institutions",
            "community-facilities",
            "designated-units",
            "without-referral-partner",
            "without-support"
        }) {
            town.report(name, JUNE).body("asOf", equalTo(JUNE)).body("regionName", equalTo("某市"));
        }
    }
}
