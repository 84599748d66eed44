package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Assessments by the two scales, each with its own levels and its own time. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderAssessmentTest extends ResidentOfAHome {
    private static Map<String, Object> assessment(String standard, LocalDate day, Map<String, Object> result) {
        Map<String, Object> body = new HashMap<>(result);
        body.put("standard", standard);
        body.put("assessedOn", day.toString());
        body.put("assessor", "海口市老年人能力评估中心");
        return body;
    }

    private static Map<String, Object> ability(int score) {
        return assessment("ELDER_ABILITY", TestClock.today(), Map.of("score", score, "facts", List.of("DEMENTIA")));
    }

    private static Map<String, Object> care(LocalDate day, String level) {
        return assessment("LONG_TERM_CARE", day, Map.of("level", level));
    }

    private ValidatableResponse read(String id) {
        return agency.staff("CARE_MANAGER", home)
                .get(PATH + id + "/assessments")
                .then()
                .statusCode(200);
    }

    @Test
    void eachScaleHasItsOwnLevelAndNeitherSaysTheOther() {
        String id = verified();
        agent(id, "assess", ability(70))
                .statusCode(200)
                .body("abilities", hasSize(1))
                .body("abilities[0].level", equalTo("MODERATELY_DISABLED"))
                .body("abilities[0].levelNumber", equalTo(2))
                .body(
                        "abilities[0].validUntil",
                        equalTo(TestClock.today().plusMonths(24).minusDays(1).toString()))
                .body("longTermCare.status", equalTo("NOT_ASSESSED"))
                .body("longTermCare.level", nullValue());
        agent(id, "assess", care(TestClock.today(), "CARE_SEVERE_2"))
                .statusCode(200)
                .body("abilities.standard", contains("ELDER_ABILITY", "LONG_TERM_CARE"))
                .body("longTermCare.status", equalTo("VALID"))
                .body("longTermCare.level", equalTo("CARE_SEVERE_2"));
        read(id).body("items.facts.flatten()", contains("DEMENTIA"))
                .body("items.score", containsInAnyOrder(equalTo(70), nullValue()));
    }

    @Test
    void whatHasExpiredSaysSoAndTheLastOneCounts() {
        String id = verified();
        LocalDate old = TestClock.today().minusMonths(24);
        agent(id, "assess", care(old, "CARE_SEVERE_1"))
                .statusCode(200)
                .body("longTermCare.status", equalTo("EXPIRED"))
                .body("abilities[0].expired", equalTo(true));
        agent(id, "assess", care(old.plusDays(1), "CARE_MILD"))
                .body("longTermCare.status", equalTo("VALID"))
                .body("longTermCare.validUntil", equalTo(TestClock.today().toString()))
                .body("abilities", hasSize(1));
        String last = read(id).body("items", hasSize(2)).extract().path("items[0].id");
        agency.as("SUPERVISOR")
                .body(Map.of("assessmentId", last, "reason", "录错"))
                .post(PATH + id + "/withdraw-assessment")
                .then()
                .statusCode(200)
                .body("longTermCare.level", equalTo("CARE_SEVERE_1"));
        agency.as("SUPERVISOR")
                .body(Map.of("assessmentId", last, "reason", "录错"))
                .post(PATH + id + "/withdraw-assessment")
                .then()
                .statusCode(422)
                .body("code", equalTo("ELDER_ASSESSMENT_UNKNOWN"));
    }

    @Test
    void whatDoesNotBelongToTheScaleIsRefused() {
        String id = verified();
        LocalDate today = TestClock.today();
        agent(id, "assess", assessment("ELDER_ABILITY", today, Map.of("level", "CARE_MILD")))
                .statusCode(422)
                .body("code", equalTo("ELDER_SCORE_WANTED"));
        agent(id, "assess", care(today, "ABLE")).statusCode(422).body("code", equalTo("ELDER_LEVEL_WANTED"));
        agent(id, "assess", assessment("ELDER_ABILITY", today, Map.of("score", 91)))
                .statusCode(400);
        agent(id, "assess", care(today.plusDays(1), "CARE_MILD"))
                .statusCode(422)
                .body("code", equalTo("ELDER_DAY_IN_FUTURE"));
        Map<String, Object> endless = care(today, "CARE_MILD");
        endless.put("validUntil", today.plusMonths(24).toString());
        agent(id, "assess", endless).statusCode(422).body("code", equalTo("ELDER_ASSESSMENT_TOO_LONG"));
        agency.staff("CARE_MANAGER", home)
                .body(care(today, "CARE_MILD"))
                .post(PATH + id + "/assess")
                .then()
                .statusCode(403);
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("4404"))
                .get(PATH + id + "/assessments")
                .then()
                .statusCode(404);
    }
}
