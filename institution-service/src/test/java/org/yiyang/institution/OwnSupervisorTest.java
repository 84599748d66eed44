package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** An institution's own supervisor puts right what the institution did, never what the authority did to it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class OwnSupervisorTest {
    private static final String SUBSIDIES = "/api/v1/subsidy-applications";
    private static final Map<String, String> REASON = Map.of("reason", "试");
    private final TestCity city = new TestCity("4529");
    private final TestCity bureau = TestCity.haikou();

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private ValidatableResponse own(String home, String path, Map<String, ?> body, int status) {
        return bureau.with(TokenRequest.as("SUPERVISOR").institution(home))
                .body(body)
                .post(path)
                .then()
                .statusCode(status);
    }

    private String created(String path, Map<String, ?> body) {
        return path + "/" + city.created("HEALTH_ADMIN", path, body).extract().<String>path("id");
    }

    @Test
    void thePublishedReviewOfTheOwnHomeIsNotForItsSupervisorToImprove() {
        String home = city.home("自督一养老院");
        String review = created("/api/v1/annual-reviews", Map.of("institutionId", home, "year", 2024));
        city.done("HEALTH_ADMIN", review + "/score", Map.of("party", "GOVERNMENT", "score", 50));
        city.scored(review, 50, 50);
        city.done("HEALTH_ADMIN", review + "/conclude", Map.of());
        city.done("HEALTH_ADMIN", review + "/publish", Map.of());
        own(home, review + "/correct", Map.of("party", "SOCIETY", "score", 100, "reason", "试"), 403)
                .body("code", equalTo("REVIEW_REGION_NOT_YOURS"));
        own(home, review + "/reopen", REASON, 403);
        city.seen("HEALTH_ADMIN", review).body("grade", equalTo("NOT_PASSED"));
    }

    @Test
    void theInspectionAndThePilotOfTheOwnHomeStayTheAuthoritys() {
        String home = city.home("自督二养老院");
        String inspection = created(
                "/api/v1/inspections",
                Map.of("institutionId", home, "type", "MEDICAL_WASTE", "manner", "PLANNED", "plannedOn", "2025-03-03"));
        city.done("HEALTH_ADMIN", inspection + "/cancel", REASON);
        own(home, inspection + "/correct", Map.of("to", "PLANNED", "reason", "试"), 403)
                .body("code", equalTo("INSPECTION_REGION_NOT_YOURS"));
        String pilot = created(
                "/api/v1/pilots",
                Map.of("institutionId", home, "level", "CITY", "programme", "自督试点", "validFrom", "2020-01-01"));
        own(home, pilot + "/withdraw", REASON, 403).body("code", equalTo("PILOT_REGION_NOT_YOURS"));
    }

    @Test
    void aRejectedApplicationIsNotReopenedByTheApplicantButItsOwnMistakenWithdrawalIs() {
        String home = city.home("自督三养老院");
        String rejected = applied(home);
        city.done("HEALTH_ADMIN", rejected + "/reject", REASON);
        Map<String, String> back = Map.of("to", "SUBMITTED", "reason", "误操作");
        own(home, rejected + "/correct", back, 403).body("code", equalTo("SUBSIDY_REGION_NOT_YOURS"));
        String withdrawn = applied(home);
        city.staff(home).body(REASON).post(withdrawn + "/withdraw").then().statusCode(200);
        own(home, withdrawn + "/correct", back, 200).body("status", equalTo("SUBMITTED"));
    }

    private String applied(String home) {
        return SUBSIDIES
                + "/"
                + city.staff(home)
                        .body(Map.of("institutionId", home, "source", "PROVINCIAL", "amount", 1000, "purpose", "补助"))
                        .post(SUBSIDIES)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }
}
