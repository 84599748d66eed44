package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** The deductible of a referral, and the ratio at the grassroots. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ContinuityTest extends ResidentOfAHome {
    private ValidatableResponse ask(TokenRequest caller, String elder, UUID from, UUID to, String more) {
        String today = TestClock.today().toString();
        return agency.with(caller)
                .get("/api/v1/insurance/deductible-continuity?elder=" + elder + "&from=" + from + "&to=" + to
                        + "&dischargedOn=" + today + more)
                .then();
    }

    private UUID hospital(String region) {
        UUID hospital = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Registered.hospital(hospital).inRegion(region), 0)));
        return hospital;
    }

    @Test
    void aReferralBetweenDesignatedHospitalsOfOnePoolIsEligible() {
        String elder = verified();
        UUID from = hospital("460105");
        UUID to = hospital("460107");
        agency.takeOver(from);
        agency.takeOver(to);
        TokenRequest receiver = TokenRequest.as("REFERRAL_OFFICE").institution(to.toString());
        String arrived = "&arrivedOn=" + TestClock.today();
        ask(receiver, elder, from, to, arrived + "&filed=true")
                .statusCode(200)
                .body("continuity", equalTo("ELIGIBLE"))
                .body("reasons.code", contains("FILING_ONLY_TOLD"));
        String planned = "&arrivedOn=" + TestClock.today().plusDays(1);
        ask(receiver, elder, from, to, planned + "&filed=true")
                .body("continuity", equalTo("UNKNOWN"))
                .body("reasons.code", containsInAnyOrder("FILING_ONLY_TOLD", "NOT_ARRIVED"));
        ask(receiver, elder, from, to, "")
                .body("continuity", equalTo("UNKNOWN"))
                .body("reasons.code", containsInAnyOrder("FILING_UNKNOWN", "NOT_ARRIVED"));
        TokenRequest stranger = TokenRequest.as("REFERRAL_OFFICE")
                .institution(hospital("460107").toString());
        ask(stranger, elder, from, to, arrived).statusCode(404);
        ask(receiver, elder, hospital("460205"), to, arrived + "&emergency=true")
                .body("continuity", equalTo("NOT"))
                .body("reasons.code", contains("SENDER_NOT_DESIGNATED", "OTHER_POOL", "EMERGENCY_FILES_AFTERWARDS"));
    }

    @Test
    void aQuestionThatMakesNoSenseIsRefused() {
        String elder = verified();
        TokenRequest agent = TokenRequest.as("INSURANCE_AGENT").region("4601");
        ask(agent, elder, home, home, "").statusCode(422).body("code", equalTo("CONTINUITY_SAME_INSTITUTION"));
        String before = "&arrivedOn=" + TestClock.today().minusDays(1);
        ask(agent, elder, home, UUID.randomUUID(), before)
                .statusCode(422)
                .body("code", equalTo("CONTINUITY_ARRIVED_BEFORE"));
    }

    @Test
    void theRatioAtTheGrassrootsIsReportedByYear() {
        TokenRequest bureau = TokenRequest.as("INSURANCE_ADMIN").region("6228");
        agency.with(bureau)
                .body(Map.of(
                        "region",
                        "6228",
                        "ratio",
                        85,
                        "deductible",
                        100,
                        "validFrom",
                        TestClock.today().toString(),
                        "issuingBody",
                        "庆阳市医疗保障局",
                        "document",
                        "庆医保〔2026〕2号"))
                .put("/api/v1/insurance/benefit-policies/INPATIENT/GRASSROOTS/EMPLOYEE")
                .then()
                .statusCode(200);
        agency.with(bureau)
                .get("/api/v1/insurance/reports/grassroots-ratios?region=6228")
                .then()
                .statusCode(200)
                .body("items.year", contains(TestClock.today().getYear()))
                .body("items.ratio", contains(85.0f))
                .body("items.document", contains("庆医保〔2026〕2号"));
        agency.as("INSURANCE_ADMIN")
                .get("/api/v1/insurance/reports/grassroots-ratios?region=6228&fromYear=2020&toYear=2026")
                .then()
                .statusCode(403);
    }
}
