package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** Whether an item is payable for an elder at an institution, and by which policy. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class CoverageTest extends ResidentOfAHome {
    private static final String ITEMS = "/api/v1/insurance/payable-items/HOME/G6327-";
    private final UUID hospital = UUID.randomUUID();

    private RequestSpecification as(String role) {
        return agency.with(TokenRequest.as(role).region("6327"));
    }

    private void decided(String path, Map<String, Object> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("region", "6327");
        body.put("validFrom", TestClock.today().toString());
        body.put("issuingBody", "玉树州医疗保障局");
        body.put("document", "玉医保〔2026〕3号");
        as("INSURANCE_ADMIN").body(body).put(path).then().statusCode(200);
    }

    /** A hospital of level 2 that is designated, and a verified elder of the same prefecture. */
    private String elderAtAHospital() {
        Map<String, Object> state =
                new HashMap<>(Registered.hospital(hospital).inRegion("632722").state());
        state.put("hospitalLevel", "LEVEL_2");
        String body = Json.text(Map.of("happened", List.of(), "state", state));
        inbox.apply(List.of(Agency.record(hospital, UUID.randomUUID(), 0, body)));
        as("INSURANCE_ADMIN")
                .body(Map.of(
                        "region", "6327",
                        "validFrom", TestClock.today().toString(),
                        "value", "true",
                        "reason", "上线"))
                .put("/api/v1/insurance/parameters/TAKEOVER_WINDOW_OPEN");
        as("INSURANCE_AGENT")
                .body(Agency.designation(hospital, SyntheticCodes.designationCode()))
                .post("/api/v1/designations/takeover")
                .then()
                .statusCode(201);
        Map<String, Object> entry = new HashMap<>(Agency.elder(number, home));
        entry.put("regionCode", "632701");
        String id = agency.staff("CARE_MANAGER", home)
                .body(entry)
                .post("/api/v1/elders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("INSURANCE_AGENT").body(Map.of()).post(PATH + id + "/verify").then().statusCode(200);
        return id;
    }

    private ValidatableResponse ask(String elder, String more) {
        return as("INSURANCE_AGENT")
                .get("/api/v1/insurance/eligibility?elder=" + elder + "&institution=" + hospital + "&on="
                        + TestClock.today() + more)
                .then();
    }

    @Test
    void anItemIsPayableWhereItIsListedAndTheRestIsSaidWithItsReason() {
        String elder = elderAtAHospital();
        decided(ITEMS + "1", Map.of("name", "上门换药", "payable", true));
        decided(ITEMS + "2", Map.of("name", "上门美容", "payable", false));
        decided("/api/v1/insurance/benefit-policies/HOME/LEVEL_2/RESIDENT", Map.of("ratio", 70, "deductible", 0));
        ask(elder, "").statusCode(200).body("payable", equalTo(true)).body("coverage", nullValue());
        ask(elder, "&scene=HOME&item=G6327-1")
                .statusCode(200)
                .body("coverage.payable", equalTo(true))
                .body("coverage.listed.document", equalTo("玉医保〔2026〕3号"))
                .body("coverage.level", equalTo("LEVEL_2"))
                .body("coverage.policy.ratio", equalTo(70.0f))
                .body("coverage.reasons", empty());
        ask(elder, "&scene=HOME&item=G6327-2")
                .body("payable", equalTo(true))
                .body("coverage.payable", equalTo(false))
                .body("coverage.reasons.code", contains("ITEM_EXCLUDED"));
        ask(elder, "&scene=HOME_BED&item=G6327-1")
                .body("coverage.reasons.code", contains("ITEM_NOT_LISTED"))
                .body("coverage.policy", nullValue());
        ask(elder, "&scene=HOME").body("coverage.payable", equalTo(true)).body("coverage.reasons", empty());
        ask(elder, "&item=G6327-1").statusCode(400).body("errors.pointer", contains("scene"));
    }

    /** It became a hospital of level 3 today: until yesterday its register says level 2, and the policy of that held. */
    @Test
    void aPastDayIsAnsweredByTheLevelAndThePolicyOfThatDay() {
        String elder = elderAtAHospital();
        LocalDate today = TestClock.today();
        registered(
                List.of(row(today.minusYears(1), today, "LEVEL_2", "632722"), row(today, null, "LEVEL_3", "632722")));
        policy("LEVEL_2", 70, today.minusDays(100));
        policy("LEVEL_3", 55, today.minusDays(100));
        as("INSURANCE_AGENT")
                .get("/api/v1/insurance/eligibility?elder=" + elder + "&institution=" + hospital
                        + "&scene=INPATIENT&on=" + today.minusDays(1))
                .then()
                .statusCode(200)
                .body("coverage.level", equalTo("LEVEL_2"))
                .body("coverage.policy.ratio", equalTo(70.0f))
                .body("coverage.policy.recordedLater", equalTo(true));
        ask(elder, "&scene=INPATIENT")
                .statusCode(200)
                .body("coverage.level", equalTo("LEVEL_3"))
                .body("coverage.policy.ratio", equalTo(55.0f))
                .body("coverage.policy.recordedLater", equalTo(false));
    }

    private static Map<String, Object> row(LocalDate from, LocalDate to, String level, String region) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "from",
                from.toString(),
                "category",
                "GENERAL_HOSPITAL",
                "hospitalLevel",
                level,
                "regionCode",
                region,
                "status",
                "OPERATING",
                "name",
                "示范医院",
                "beds",
                80));
        row.put("to", to == null ? null : to.toString());
        return row;
    }

    private void registered(List<Map<String, Object>> rows) {
        Map<String, Object> state =
                new HashMap<>(Registered.hospital(hospital).inRegion("632722").state());
        state.put("hospitalLevel", "LEVEL_3");
        state.put("registrations", rows);
        String body = Json.text(Map.of("happened", List.of(), "state", state));
        inbox.apply(List.of(Agency.record(hospital, UUID.randomUUID(), 1, body)));
    }

    private void policy(String level, int ratio, LocalDate from) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "ratio",
                ratio,
                "deductible",
                300,
                "region",
                "6327",
                "validFrom",
                from.toString(),
                "issuingBody",
                "玉树州医疗保障局",
                "document",
                "玉医保〔2025〕1号"));
        as("INSURANCE_ADMIN")
                .body(body)
                .put("/api/v1/insurance/benefit-policies/INPATIENT/" + level + "/RESIDENT")
                .then()
                .statusCode(200);
    }

    @Test
    void nothingIsPayableWhereTheElderIsNotInsured() {
        String elder = elderAtAHospital();
        decided(ITEMS + "3", Map.of("name", "上门换药", "payable", true));
        as("INSURANCE_AGENT")
                .body(Map.of("from", TestClock.today().toString(), "reason", "停保"))
                .post(PATH + elder + "/pause")
                .then()
                .statusCode(200);
        ask(elder, "&scene=HOME&item=G6327-3")
                .statusCode(200)
                .body("reasons.code", contains("ELDER_NOT_INSURED"))
                .body("coverage.payable", equalTo(false))
                .body("coverage.policy", nullValue());
    }
}
