package org.yiyang.insurance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class DesignationResourceTest extends Applicants {
    private ValidatableResponse underWay(boolean open) {
        return agency.as("INSURANCE_AGENT")
                .queryParam("institution", unit)
                .queryParam("open", open)
                .get("/api/v1/designations")
                .then()
                .statusCode(200);
    }

    @Test
    void aHomesUnitGoesTheWholeWayFromApplicationToForce() {
        String id = agency.staff("CARE_MANAGER", home)
                .body(Agency.submission(unit))
                .post("/api/v1/designations")
                .then()
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .body("parentName", equalTo(Agency.Registered.home(home).name()))
                .body("institutionPhone", equalTo("0898-66220000"))
                .extract()
                .path("id");
        underWay(true).body("items.id", hasItem(id));
        underWay(false).body("items.id", not(hasItem(id)));
        move(id, "require-supplement", Map.of("missing", List.of("预测性分析报告")))
                .statusCode(200)
                .body("missing", contains("预测性分析报告"));
        own(home, "CARE_MANAGER", id, "supplement", Agency.facts()).statusCode(200);
        move(id, "require-supplement", Map.of("missing", List.of("另一份")))
                .statusCode(409)
                .body("code", equalTo("DESIGNATION_SUPPLEMENT_ONCE"));
        move(id, "accept", Map.of()).statusCode(200).body("status", equalTo("ACCEPTED"));
        seen("EVALUATOR", id).statusCode(404);
        move(id, "begin-evaluation", Map.of()).statusCode(200);
        seen("EVALUATOR", id).statusCode(200).body("declared.firstRegisteredPhysicians", greaterThan(0));
        agency.with(TokenRequest.as("EVALUATOR").region("4601").subject("evaluator"))
                .body(Map.of(
                        "passed", true, "score", 91, "heldOn", TestClock.today().toString(), "team", team()))
                .post(PATH + id + "/record-evaluation")
                .then()
                .statusCode(200)
                .body("status", equalTo("EVALUATED_PASS"));
        seen("EVALUATOR", id).statusCode(404);
        seen("INSURANCE_ADMIN", id).statusCode(200);
        seen("WINDOW_CLERK", id).statusCode(403);
        agency.as("EVALUATOR").get(PATH + "?limit=200").then().statusCode(200).body("items.id", not(hasItem(id)));
        agreedAndInForce(id);
        isShownToEverybodyWithItsServices();
    }

    private void isShownToEverybodyWithItsServices() {
        Map<String, Object> state = Agency.Registered.unit(unit, home).state();
        state.put("offerings", List.of(Map.of("kind", "DEPARTMENT", "code", "GERIATRICS", "from", "2019-01-01")));
        String said = Json.text(Map.of("happened", List.of(), "state", state));
        inbox.apply(List.of(Agency.record(unit, UUID.randomUUID(), 9, said)));
        String listed = "items.find { it.institutionId == '" + unit + "' }.";
        given().get("/api/v1/designations/public?region=4601")
                .then()
                .statusCode(200)
                .body(listed + "phone", equalTo("0898-66220000"))
                .body(listed + "departments", equalTo(List.of("GERIATRICS")))
                .body(listed + "capabilities", equalTo(List.of()));
    }

    private void agreedAndInForce(String id) {
        seen("HEALTH_ADMIN", id).statusCode(200).body("institutionPhone", nullValue());
        move(id, "publicise", Map.of()).statusCode(200);
        move(id, "negotiate", Map.of()).statusCode(409).body("code", equalTo("DESIGNATION_PUBLICITY_RUNNING"));
        TestClock.aheadDays(8);
        move(id, "negotiate", Map.of()).statusCode(200);
        Map<String, Object> terms = Map.of(
                "agreementNumber", "海口医保协2026-9",
                "termFrom", TestClock.today().toString(),
                "termUntil", TestClock.today().plusYears(1).minusDays(1).toString());
        agency.staff("SIGNER", unit)
                .body(terms)
                .post(PATH + id + "/sign")
                .then()
                .statusCode(200);
        move(id, "sign", terms).statusCode(200).body("status", equalTo("SIGNED"));
        move(id, "activate", Map.of("code", SyntheticCodes.designationCode()))
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("inForce[0].state", equalTo("ACTIVE"))
                .body("allowedActions", hasItems("suspend", "terminate"));
    }

    private static List<Map<String, Object>> team() {
        return List.of(
                Map.of("staffNumber", "E1", "profession", "INSURANCE"),
                Map.of("staffNumber", "E2", "profession", "MEDICINE"),
                Map.of("staffNumber", "E3", "profession", "FINANCE"),
                Map.of("staffNumber", "E4", "profession", "INFORMATION"),
                Map.of("staffNumber", "E5", "profession", "MEDICINE"));
    }

    @Test
    void aTakenOverDesignationIsInForceAtOnce() {
        LocalDate today = TestClock.today();
        String id = agency.takeOver(hospital)
                .body("status", equalTo("ACTIVE"))
                .body("origin", equalTo("TAKEOVER"))
                .body("inForce[0].from", equalTo(today.minusMonths(2).toString()))
                .extract()
                .path("id");
        agency.as("INSURANCE_AGENT").get(PATH + id + "/history").then().body("items[0].verb", equalTo("takeover"));
        agency.as("INSURANCE_AGENT")
                .body("{\"missing\":[\"执业许可证\"]}")
                .post(PATH + id + "/require-supplement")
                .then()
                .statusCode(409);
    }

    private String submitted() {
        return agency.staff("MED_MANAGER", hospital)
                .body(Agency.submission(hospital))
                .post("/api/v1/designations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse seen(String role, String id) {
        return agency.as(role).get(PATH + id).then();
    }

    private void evaluated(String id, boolean passed) {
        move(
                id,
                "record-evaluation",
                Map.of("passed", passed, "heldOn", TestClock.today().toString(), "reasons", "信息系统不达标", "team", team()));
    }

    @Test
    void aRepeatedApplicationAndARepeatedMoveAreAnsweredWithTheVerySameBytes() {
        ApiCaller applicant = agency.staff("MED_MANAGER", hospital);
        Map<String, Object> application = Agency.submission(hospital);
        String id = repeated(applicant, application, "/api/v1/designations", 201)
                .then()
                .extract()
                .path("id");
        ApiCaller agent = agency.as("INSURANCE_AGENT");
        repeated(agent, Map.of(), PATH + id + "/accept", 200).then().body("status", equalTo("ACCEPTED"));
    }

    /** The answer to a request that was sent twice with one key. */
    private static Response repeated(ApiCaller caller, Map<String, Object> body, String path, int status) {
        ApiCaller sameKey = caller.key(UUID.randomUUID().toString());
        Response first = sameKey.post(path, body);
        Response again = sameKey.post(path, body);
        assertEquals(status, first.statusCode(), first::asString);
        assertEquals(status, again.statusCode());
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        return first;
    }

    @Test
    void whoFailsTwiceIsBarredForAYear() {
        String id = submitted();
        move(id, "accept", Map.of());
        move(id, "begin-evaluation", Map.of());
        evaluated(id, false);
        own(hospital, "MED_MANAGER", id, "rectify", Map.of()).body("status", equalTo("RECTIFYING"));
        own(hospital, "MED_MANAGER", id, "re-evaluate", Map.of())
                .statusCode(409)
                .body("code", equalTo("DESIGNATION_REEVALUATION_EARLY"));
        TestClock.aheadDays(95);
        own(hospital, "MED_MANAGER", id, "re-evaluate", Map.of()).body("status", equalTo("EVALUATING"));
        evaluated(id, false);
        agency.staff("MED_MANAGER", hospital)
                .body(Agency.submission(hospital))
                .post("/api/v1/designations")
                .then()
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_STILL_BARRED"));
        agency.as("SUPERVISOR")
                .body(Map.of("to", "EVALUATING", "reason", "评分录入有误"))
                .post(PATH + id + "/correct")
                .then()
                .statusCode(200)
                .body("status", equalTo("EVALUATING"))
                .body("deadlines.kind", hasItem("EVALUATE_APPLICANT"));
    }

    @Test
    void aRefusedApplicantMayApplyAgain() {
        String id = submitted();
        move(id, "refuse", Map.of("ground", "PRICE_POLICY", "reason", "未执行价格政策"))
                .body("status", equalTo("REFUSED"));
        submitted();
        agency.as("SUPERVISOR")
                .body(Map.of("to", "SUBMITTED", "reason", "误操作"))
                .post(PATH + id + "/correct")
                .then()
                .statusCode(409)
                .body("code", equalTo("DESIGNATION_ALREADY_OPEN"));
    }

    @Test
    void whoAppliedByFraudMayNotApplyAgainForThreeYearsSinceItWasFound() {
        String id = submitted();
        String found = TestClock.today().minusYears(1).toString();
        agency.as("INSURANCE_AGENT")
                .body(Map.of("ground", "PRICE_POLICY", "foundOn", found, "reason", "未执行价格政策"))
                .post(PATH + id + "/refuse")
                .then()
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_FOUND_DAY_UNWANTED"));
        move(id, "refuse", Map.of("ground", "FRAUD_IN_APPLICATION", "foundOn", found, "reason", "虚构医师名册"))
                .body("status", equalTo("REFUSED"))
                .body("barredUntil", equalTo(TestClock.today().plusYears(2).toString()));
        agency.staff("MED_MANAGER", hospital)
                .body(Agency.submission(hospital))
                .post("/api/v1/designations")
                .then()
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_STILL_BARRED"));
    }

    @Test
    void fiftyAtOnceApplyOnce() throws Exception {
        List<Integer> codes = Agency.atOnce(() -> agency.staff("MED_MANAGER", hospital)
                .body(Agency.submission(hospital))
                .post("/api/v1/designations")
                .statusCode());
        assertEquals(1, codes.stream().filter(code -> code == 201).count(), codes.toString());
        agency.as("INSURANCE_AGENT")
                .get("/api/v1/designations?institution=" + hospital)
                .then()
                .body("items", hasSize(1));
    }
}
