package org.yiyang.insurance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class BenefitResourceTest {
    private static final String ITEMS = "/api/v1/insurance/payable-items";
    private static final String POLICIES = "/api/v1/insurance/benefit-policies";
    private final Agency agency = new Agency();

    private ValidatableResponse put(String region, String path, Map<String, Object> body) {
        return agency.with(TokenRequest.as("INSURANCE_ADMIN").region(region))
                .body(body)
                .put(path)
                .then();
    }

    private static Map<String, Object> item(String region, String name, boolean payable, int inDays) {
        return decided(region, inDays, Map.of("name", name, "payable", payable));
    }

    private static Map<String, Object> policy(String region, Object ratio, int inDays) {
        return decided(region, inDays, Map.of("ratio", ratio, "deductible", 200));
    }

    private static Map<String, Object> decided(String region, int inDays, Map<String, Object> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("region", region);
        body.put("validFrom", TestClock.today().plusDays(inDays).toString());
        body.put("issuingBody", "青海省医疗保障局");
        body.put("document", "青医保发〔2026〕1号");
        return body;
    }

    private static ValidatableResponse everybody(String path) {
        return given().get(path).then().statusCode(200);
    }

    @Test
    void everybodyReadsWhatHoldsInTheRegionOnADay() {
        String code = ITEMS + "/HOME/G63-1";
        put("63", code, item("63", "上门静脉采血", true, 0)).statusCode(200).body("document", equalTo("青医保发〔2026〕1号"));
        put("6323", code, item("6323", "上门采血（黄南）", false, 5)).statusCode(200);
        everybody(ITEMS + "?region=632321&code=G63-1")
                .body("items.name", contains("上门静脉采血"))
                .body("items[0].payable", equalTo(true));
        String later = "&on=" + TestClock.today().plusDays(5);
        everybody(ITEMS + "?region=632321&code=G63-1" + later)
                .body("items.name", contains("上门采血（黄南）"))
                .body("items[0].payable", equalTo(false));
        everybody(ITEMS + "?region=6322&scene=HOME&code=G63-1" + later).body("items.region", contains("63"));
        everybody(ITEMS + "?region=632321&code=G63-1&on=" + TestClock.today().minusDays(1))
                .body("items", empty());
        everybody(ITEMS + "?region=632321&scene=INPATIENT&code=G63-1").body("items", empty());
    }

    @Test
    void whatIsInForceIsNotChangedAndWhatIsToComeIsReplaced() {
        String path = ITEMS + "/HOME_BED/G63-2";
        String id = put("63", path, item("63", "建床费", true, 3))
                .statusCode(200)
                .extract()
                .path("id");
        put("63", path, item("63", "家庭病床建床费", true, 3))
                .statusCode(200)
                .body("id", equalTo(id))
                .body("name", equalTo("家庭病床建床费"));
        put("63", path, item("63", "建床费", true, 0)).statusCode(200);
        put("63", path, item("63", "建床费", false, 0)).statusCode(409).body("code", equalTo("BENEFIT_IN_FORCE"));
        put("63", path, item("63", "建床费", false, -1)).statusCode(409).body("code", equalTo("BENEFIT_PAST"));
    }

    @Test
    void nobodySetsWhatHoldsElsewhere() {
        put("6323", ITEMS + "/HOME/G63-3", item("63", "换药", true, 0))
                .statusCode(403)
                .body("code", equalTo("BENEFIT_REGION_NOT_YOURS"));
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("63"))
                .body(item("63", "换药", true, 0))
                .put(ITEMS + "/HOME/G63-3")
                .then()
                .statusCode(403);
        put("63", ITEMS + "/HOME/g63", item("63", "换药", true, 0)).statusCode(400);
    }

    @Test
    void aPolicyOfTheRegionTakesThePlaceOfThatAroundIt() {
        put("63", POLICIES + "/INPATIENT/GRASSROOTS/RESIDENT", policy("63", 85, 0))
                .statusCode(200)
                .body("level", equalTo("GRASSROOTS"));
        put("6325", POLICIES + "/INPATIENT/GRASSROOTS/RESIDENT", policy("6325", 90.5, 0))
                .statusCode(200);
        put("63", POLICIES + "/INPATIENT/LEVEL_3/RESIDENT", policy("63", 60, 0)).statusCode(200);
        put("63", POLICIES + "/INPATIENT/LEVEL_3/RESIDENT", policy("63", 101, 1))
                .statusCode(400);
        everybody(POLICIES + "?region=632521")
                .body("items.findAll { it.scene == 'INPATIENT' }", hasSize(2))
                .body("items.find { it.level == 'GRASSROOTS' }.ratio", equalTo(90.5f))
                .body("items.find { it.level == 'LEVEL_3' }.region", equalTo("63"));
        everybody(POLICIES + "?region=6322")
                .body("items.find { it.level == 'GRASSROOTS' }.deductible", equalTo(200.0f));
        everybody(POLICIES + "?region=6322&on=" + TestClock.today().minusDays(1))
                .body("items", empty());
    }

    @Test
    void whatHeldBeforeTheSuiteIsTakenOverWhileTheWindowIsOpen() {
        String path = POLICIES + "/HOME_BED/GRASSROOTS/EMPLOYEE";
        put("6326", path, policy("6326", 80, -400)).statusCode(409).body("code", equalTo("BENEFIT_PAST"));
        put(
                        "6326",
                        "/api/v1/insurance/parameters/TAKEOVER_WINDOW_OPEN",
                        Map.of(
                                "region", "6326",
                                "validFrom", TestClock.today().toString(),
                                "value", "true",
                                "reason", "上线"))
                .statusCode(200);
        put("6326", path, policy("6326", 80, -400)).statusCode(200);
        put("6326", path, policy("6326", 75, -800)).statusCode(200);
        put("6326", path, policy("6326", 78, -600)).statusCode(409).body("code", equalTo("BENEFIT_IN_FORCE"));
        everybody(POLICIES + "?region=6326&on=" + TestClock.today().minusDays(401))
                .body("items.ratio", contains(75.0f))
                .body("items.recordedLater", contains(true));
        everybody(POLICIES + "?region=6326")
                .body("items.find { it.scene == 'HOME_BED' }.ratio", equalTo(80.0f))
                .body("items.find { it.scene == 'HOME_BED' }.recordedLater", equalTo(false));
    }
}
