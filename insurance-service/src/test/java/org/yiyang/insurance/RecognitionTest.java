package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

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
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** A hospital that another pool has designated, and the decision to pay for one's own insured there. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class RecognitionTest extends ResidentOfAHome {
    private static final String RECOGNITIONS = "/api/v1/insurance/recognitions";
    private static final String POOL = "3607";
    private final UUID hospital = UUID.randomUUID();
    private final LocalDate today = TestClock.today();

    private RequestSpecification there() {
        return agency.with(TokenRequest.as("INSURANCE_AGENT").region(POOL));
    }

    private String designated() {
        inbox.apply(List.of(Agency.record(Agency.Registered.hospital(hospital).inRegion("360702"), 0)));
        agency.with(TokenRequest.as("INSURANCE_ADMIN").region(POOL))
                .body(Map.of("region", POOL, "validFrom", today.toString(), "value", "true", "reason", "存量登记"))
                .put("/api/v1/insurance/parameters/TAKEOVER_WINDOW_OPEN");
        return there().body(Agency.designation(hospital, SyntheticCodes.designationCode()))
                .post("/api/v1/designations/takeover")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> decision(String designation, String region) {
        return new HashMap<>(Map.of(
                "designationId",
                designation,
                "region",
                region,
                "validFrom",
                today.toString(),
                "validUntil",
                today.plusMonths(6).toString(),
                "document",
                "海医保函〔2026〕12号",
                "reason",
                "异地就医"));
    }

    private ValidatableResponse recognised(Map<String, Object> decision) {
        return agency.as("INSURANCE_AGENT").body(decision).post(RECOGNITIONS).then();
    }

    private ValidatableResponse eligibility(String elder) {
        return agency.as("INSURANCE_AGENT")
                .get("/api/v1/insurance/eligibility?elder=" + elder + "&institution=" + hospital + "&on=" + today)
                .then()
                .statusCode(200);
    }

    @Test
    void whereItIsNeededOnlyWhatIsRecognisedIsPayable() {
        String elder = verified();
        String designation = designated();
        eligibility(elder).body("payable", equalTo(true));
        agency.set("RECOGNITION_NEEDED", "4601", "true");
        try {
            eligibility(elder)
                    .body("payable", equalTo(false))
                    .body("reasons.code", contains("OTHER_POOL_NOT_RECOGNISED"));
            String id = recognised(decision(designation, "4601"))
                    .statusCode(201)
                    .body("status", equalTo("RECOGNISED"))
                    .body("designatedIn", equalTo("360702"))
                    .extract()
                    .path("id");
            eligibility(elder).body("payable", equalTo(true));
            there().body(Map.of("ground", "BREACH", "effectiveOn", today.toString(), "reason", "违约"))
                    .post("/api/v1/designations/" + designation + "/suspend")
                    .then()
                    .statusCode(200);
            eligibility(elder).body("reasons.code", contains("DESIGNATION_SUSPENDED"));
            ended(id);
            eligibility(elder).body("reasons.code", hasItems("DESIGNATION_SUSPENDED", "OTHER_POOL_NOT_RECOGNISED"));
            theNextDesignationIsRecognisedAnew(designation, elder);
        } finally {
            agency.set("RECOGNITION_NEEDED", "4601", "false");
        }
    }

    /** What is recognised is a designation, not for ever its institution. */
    private void theNextDesignationIsRecognisedAnew(String designation, String elder) {
        recognised(decision(designation, "4601")).statusCode(201);
        Map<String, Object> ending = Map.of(
                "ground", "LICENCE_LOST",
                "effectiveOn", today.toString(),
                "noticeServedOn", today.minusDays(30).toString(),
                "document", "解除1号",
                "reason", "误吊销");
        there().body(ending)
                .post("/api/v1/designations/" + designation + "/terminate")
                .then()
                .statusCode(200);
        String next = there().body(Agency.designation(hospital, SyntheticCodes.designationCode()))
                .post("/api/v1/designations/takeover")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        eligibility(elder).body("reasons.code", contains("OTHER_POOL_NOT_RECOGNISED"));
        recognised(decision(next, "4601")).statusCode(201);
        eligibility(elder).body("payable", equalTo(true));
    }

    private void ended(String id) {
        Map<String, String> end = Map.of("effectiveOn", today.toString(), "reason", "不再认可");
        there().body(end).post(RECOGNITIONS + "/" + id + "/end").then().statusCode(403);
        there().get(RECOGNITIONS + "/" + id).then().statusCode(200).body("allowedActions", not(hasItem("end")));
        agency.as("INSURANCE_AGENT")
                .body(Map.of("effectiveOn", today.minusDays(1).toString(), "reason", "不再认可"))
                .post(RECOGNITIONS + "/" + id + "/end")
                .then()
                .statusCode(422)
                .body("code", equalTo("RECOGNITION_DAY_OUTSIDE_PERIOD"));
        agency.as("INSURANCE_AGENT")
                .body(end)
                .post(RECOGNITIONS + "/" + id + "/end")
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"));
        agency.as("INSURANCE_ADMIN")
                .get(RECOGNITIONS + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", contains("recognise", "end"));
        agency.as("INSURANCE_AGENT")
                .get(RECOGNITIONS + "?institution=" + hospital)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("4404"))
                .get(RECOGNITIONS + "/" + id)
                .then()
                .statusCode(404);
        agency.as("INSURANCE_AGENT").get(RECOGNITIONS + "/state-machine").then().statusCode(200);
    }

    @Test
    void oneRecognisesForOneselfWhatAnotherPoolHasDesignated() {
        String designation = designated();
        recognised(decision(designation, "4404")).statusCode(403).body("code", equalTo("RECOGNITION_REGION_NOT_YOURS"));
        recognised(decision(UUID.randomUUID().toString(), "4601"))
                .statusCode(422)
                .body("code", equalTo("RECOGNITION_DESIGNATION_UNKNOWN"));
        Map<String, Object> reversed = decision(designation, "4601");
        reversed.put("validUntil", today.minusDays(1).toString());
        recognised(reversed).statusCode(422).body("code", equalTo("RECOGNITION_PERIOD_REVERSED"));
        there().body(decision(designation, POOL))
                .post(RECOGNITIONS)
                .then()
                .statusCode(422)
                .body("code", equalTo("RECOGNITION_OWN_POOL"));
    }
}
