package org.yiyang.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class ServiceItemsTest extends AgreementCalls {
    private static final String ITEMS = "/api/v1/contract/service-items";
    private static final String REGION = "6205";

    private static String item(String region, LocalDate from, String list, String more) {
        return """
                {"region":"%s","validFrom":"%s","zh":"中医调理","en":"Conditioning","itemClass":"OPTIONAL","list":"%s",
                 "scenes":["HOME","INSTITUTION"],"fundingSources":["PUBLIC_HEALTH"],"tcm":true,
                 "document":"天卫〔2026〕1号","reason":"本市目录"%s}""".formatted(region, from, list, more);
    }

    @Test
    void theSeedDocumentsItemsAreThere() {
        List<String> named = health().get(ITEMS)
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'STAFF_GUIDANCE' }.zh", equalTo("养老机构人员康复护理技术指导"))
                .body("items.find { it.code == 'ACUPUNCTURE' }.scenes", contains("HOME_BED"))
                .body("items.find { it.code == 'HEALTH_MANAGEMENT' }.fundingSources", contains("PUBLIC_HEALTH"))
                .extract()
                .path("items.zh");
        assertThat(
                named,
                hasItems(
                        "医疗巡诊", "健康管理", "保健咨询", "预约就诊", "急诊急救", "中医养生保健", "巡诊义诊", "接诊转诊", "康复指导", "远程医疗", "护理技能指导",
                        "营养改善指导", "中医调理", "疾病预防", "针灸", "推拿", "外科换药", "导尿", "物理治疗", "导管护理", "造口护理", "压疮预防及护理"));
    }

    @Test
    void aRegionsOwnEntryCountsInItAndIsTold() throws Exception {
        as(token("HEALTH_ADMIN").region(REGION))
                .body(item(REGION, today, "NEGATIVE", ",\"rule\":\"天卫〔2026〕1号第3条\""))
                .put(ITEMS + "/TCM_CONDITIONING")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        health().get(ITEMS + "?region=620502")
                .then()
                .body("items.find { it.code == 'TCM_CONDITIONING' }.rule", equalTo("天卫〔2026〕1号第3条"))
                .body("items.find { it.code == 'TCM_CONDITIONING' }.regionCode", equalTo(REGION));
        health().get(ITEMS + "?region=6206")
                .then()
                .body("items.find { it.code == 'TCM_CONDITIONING' }.rule", nullValue());
        health().get(ITEMS + "?region=620502&asOf=" + today.minusDays(1))
                .then()
                .body("items.find { it.code == 'TCM_CONDITIONING' }.list", equalTo("POSITIVE"));
        health().get(ITEMS + "/TCM_CONDITIONING?region=620502")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select payload from outbox where topic = 'yiyang.service-item' and region = ?")) {
            query.setString(1, REGION);
            ResultSet rows = query.executeQuery();
            rows.next();
            EventSchemas.named("service-item").mustFit(rows.getString(1));
        }
        EventSchemas.named("service-item").mustFit(EventSchemas.sample("service-item"));
    }

    @Test
    void aRegionCannotAllowWhatTheLawForbidsNorSpeakForAnother() {
        as(token("HEALTH_ADMIN").region(REGION))
                .header("Accept-Language", "en")
                .body(item(REGION, today.plusDays(1), "POSITIVE", ""))
                .put(ITEMS + "/ONLINE_FIRST_VISIT")
                .then()
                .statusCode(422)
                .body("code", equalTo("CATALOGUE_ITEM_FORBIDDEN_ABOVE"))
                .body("detail", containsString("第16条"));
        as(token("HEALTH_ADMIN").region("6206"))
                .body(item(REGION, today.plusDays(1), "POSITIVE", ""))
                .put(ITEMS + "/TCM_CONDITIONING")
                .then()
                .statusCode(403);
        health().get(ITEMS + "/NO_SUCH_ITEM").then().statusCode(404);
    }

    @Test
    void anAgreementIsHeldAgainstTheDirectoryOfItsHomesRegion() {
        careManager()
                .body(draft(number()).replace("TWO_WAY_REFERRAL", "DANCING"))
                .post(AGREEMENTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("CATALOGUE_ITEM_UNKNOWN"));
        as(token("HEALTH_ADMIN").region("4601"))
                .body(item("460108", today, "NEGATIVE", ",\"rule\":\"本区规定\"").replace("中医调理", "本区项目"))
                .put(ITEMS + "/LOCAL_ITEM")
                .then()
                .statusCode(200);
        careManager()
                .body(draft(number()).replace("TWO_WAY_REFERRAL", "LOCAL_ITEM"))
                .post(AGREEMENTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_ITEM_NEGATIVE"))
                .body("detail", containsString("本区项目"));
    }
}
