package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.local.LocalResource;

/** What supervision has begun of an institution goes on at its successor, and without one waits for nobody who is gone. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class SupervisionEndsTest {
    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final String SUBSIDIES = "/api/v1/subsidy-applications";
    private static final String PILOTS = "/api/v1/pilots";
    private static final Map<String, String> END = Map.of("reason", "歇业", "document", "注1号");
    private final TestCity city = new TestCity("4550");

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private void closed(String home) {
        city.done("CIVIL_ADMIN", "/api/v1/institutions/" + home + "/close", END);
    }

    private void replaced(String home, String successor) {
        city.done(
                "CIVIL_ADMIN", "/api/v1/institutions/" + home + "/replace", RegisterCalls.replacing(successor, "END"));
    }

    private String inspected(String home) {
        Map<String, Object> plan =
                Map.of("institutionId", home, "type", "MEDICAL_WASTE", "manner", "PLANNED", "plannedOn", "2025-03-03");
        return INSPECTIONS + "/"
                + city.created("HEALTH_ADMIN", INSPECTIONS, plan).extract().<String>path("id");
    }

    private String rectifying(String home) {
        String inspection = inspected(home);
        Map<String, String> waste = Map.of("text", "医疗废物暂存超过2天", "severity", "MAJOR");
        city.done("HEALTH_ADMIN", inspection + "/record", Map.of("doneOn", "2025-03-04", "findings", List.of(waste)));
        city.done("HEALTH_ADMIN", inspection + "/require-rectification", Map.of("workdays", 10));
        return inspection;
    }

    private String applied(String home) {
        return SUBSIDIES + "/"
                + city.staff(home)
                        .body(Map.of("institutionId", home, "source", "CITY", "amount", 1000, "purpose", "设备购置"))
                        .post(SUBSIDIES)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    private String pilot(String institution, String programme) {
        Map<String, Object> naming = Map.of(
                "institutionId", institution, "level", "CITY", "programme", programme, "validFrom", "2024-01-01");
        return PILOTS + "/"
                + city.created("HEALTH_ADMIN", PILOTS, naming).extract().<String>path("id");
    }

    private static ValidatableResponse waiting(ApiCaller caller, String record, List<String> kinds) {
        String id = record.substring(record.lastIndexOf('/') + 1);
        return caller.readsTasks("institution")
                .body("items.findAll { it.subjectId == '" + id + "' }.kind", equalTo(kinds));
    }

    @Test
    void whatAClosedInstitutionShouldHavePutRightIsClosedByTheBureauWithAReason() {
        String home = city.home("终一养老院");
        String inspection = rectifying(home);
        String planned = inspected(home);
        city.refused("HEALTH_ADMIN", inspection + "/close-unrectified", Map.of("reason", "试"), 409)
                .body("code", equalTo("SUBJECT_GOES_ON"));
        closed(home);
        city.seen("HEALTH_ADMIN", planned).body("status", equalTo("CANCELLED"));
        city.seen("HEALTH_ADMIN", inspection)
                .body("institutionClosedOn", notNullValue())
                .body("deadlines", hasSize(0))
                .body("allowedActions", equalTo(List.of("close-unrectified")));
        waiting(city.staff(home), inspection, List.of());
        waiting(city.as("HEALTH_ADMIN"), inspection, List.of("CLOSE_UNRECTIFIED"));
        city.done("HEALTH_ADMIN", inspection + "/close-unrectified", Map.of("reason", "机构已注销"))
                .body("status", equalTo("CLOSED"))
                .body("result", equalTo("NOT_PASSED"));
        waiting(city.as("HEALTH_ADMIN"), inspection, List.of());
        Map<String, Object> plan =
                Map.of("institutionId", home, "type", "MEDICAL_WASTE", "manner", "PLANNED", "plannedOn", "2025-03-03");
        city.refused("HEALTH_ADMIN", INSPECTIONS, plan, 409)
                .body("code", equalTo("SUBJECT_CLOSED"))
                .body("errors.pointer", equalTo(List.of("/institutionId")));
    }

    @Test
    void theSuccessorPutsRightWhatWasFoundAtTheReplaced() {
        String home = city.home("终二养老院");
        String successor = city.home("终二承继养老院");
        String inspection = rectifying(home);
        replaced(home, successor);
        waiting(city.staff(successor), inspection, List.of("RECTIFY"))
                .body("items.find { it.kind == 'RECTIFY' }.dueAt", notNullValue());
        city.staff(successor)
                .body(Map.of("rectification", "已清运"))
                .post(inspection + "/answer")
                .then()
                .statusCode(200)
                .body("institutionId", equalTo(successor))
                .body("status", equalTo("RECTIFIED"));
        city.done("HEALTH_ADMIN", inspection + "/verify", Map.of());
        city.seen("HEALTH_ADMIN", inspection + "/history")
                .body("items.verb[3]", equalTo("pass-on"))
                .body("items[3].reason", equalTo("合并"));
    }

    @Test
    void whereTheClosingIsTakenBackTheInstitutionPutsRightWhatWasFound() {
        String home = city.home("终三养老院");
        String inspection = rectifying(home);
        closed(home);
        city.done(
                "SUPERVISOR",
                "/api/v1/institutions/" + home + "/correct-closing",
                Map.of("document", "更1号", "reason", "误注销"));
        waiting(city.staff(home), inspection, List.of("RECTIFY"));
        city.seen("HEALTH_ADMIN", inspection)
                .body("institutionClosedOn", nullValue())
                .body("deadlines", hasSize(1));
    }

    @Test
    void aSubsidyLapsesWithTheApplicantAndGoesOnForItsSuccessor() {
        String home = city.home("终四养老院");
        String lapsed = applied(home);
        String approved = applied(home);
        city.done("HEALTH_ADMIN", approved + "/approve", Map.of("approved", 500));
        closed(home);
        for (String one : List.of(lapsed, approved)) {
            city.seen("HEALTH_ADMIN", one).body("status", equalTo("LAPSED")).body("allowedActions", hasSize(0));
            waiting(city.as("HEALTH_ADMIN"), one, List.of());
        }
        Map<String, String> back = Map.of("to", "SUBMITTED", "reason", "试");
        city.done("SUPERVISOR", lapsed + "/correct", back);
        city.refused("HEALTH_ADMIN", lapsed + "/approve", Map.of("approved", 1), 409)
                .body("code", equalTo("SUBJECT_CLOSED"));
        city.done("HEALTH_ADMIN", lapsed + "/reject", Map.of("reason", "机构已注销"));

        String old = city.home("终五养老院");
        String successor = city.home("终五承继养老院");
        String passed = applied(old);
        city.done("HEALTH_ADMIN", passed + "/approve", Map.of("approved", 500));
        replaced(old, successor);
        city.staff(successor).get(passed).then().statusCode(200).body("institutionId", equalTo(successor));
        city.staff(old).get(passed).then().statusCode(404);
        city.done("CIVIL_ADMIN", passed + "/pay", Map.of("paidOn", "2025-01-06"))
                .body("status", equalTo("PAID"));
    }

    @Test
    void aPilotEndsWithItsInstitutionAndGoesOnAtASuccessor() {
        String home = city.home("终六养老院");
        String ended = pilot(home, "安宁疗护试点");
        closed(home);
        city.seen("HEALTH_ADMIN", ended)
                .body("status", equalTo("ENDED"))
                .body("validTo", equalTo(RegisterCalls.today().toString()));
        Map<String, Object> again =
                Map.of("institutionId", home, "level", "CITY", "programme", "又一试点", "validFrom", "2024-01-01");
        city.refused("HEALTH_ADMIN", PILOTS, again, 409).body("code", equalTo("SUBJECT_CLOSED"));

        String old = city.home("终七养老院");
        String successor = city.home("终七承继养老院");
        String passed = pilot(old, "智慧养老试点");
        String both = pilot(old, "共同试点");
        String own = pilot(successor, "共同试点");
        replaced(old, successor);
        city.seen("HEALTH_ADMIN", passed).body("status", equalTo("NAMED")).body("institutionId", equalTo(successor));
        city.seen("HEALTH_ADMIN", both).body("status", equalTo("ENDED")).body("institutionId", equalTo(old));
        city.seen("HEALTH_ADMIN", own).body("status", equalTo("NAMED"));
    }

    @Test
    void noReviewIsOpenedOfAClosedInstitutionAndAnOpenOneIsTheBureausToEnd() {
        String home = city.home("终八养老院");
        Map<String, Object> review = Map.of("institutionId", home, "year", 2024);
        String open = "/api/v1/annual-reviews/"
                + city.created("CIVIL_ADMIN", "/api/v1/annual-reviews", review)
                        .extract()
                        .<String>path("id");
        closed(home);
        city.refused("CIVIL_ADMIN", "/api/v1/annual-reviews", Map.of("institutionId", home, "year", 2023), 409)
                .body("code", equalTo("SUBJECT_CLOSED"));
        waiting(city.as("CIVIL_ADMIN"), open, List.of("CONCLUDE_REVIEW"));
        city.done("SUPERVISOR", open + "/annul", Map.of("reason", "机构已注销"));
    }
}
