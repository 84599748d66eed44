package org.yiyang.institution.window;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Applications at the window do not wait for an institution that no longer exists. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CaseEndsTest {
    private static final Map<String, Object> CLOSING =
            Map.of("reason", "终止服务", "document", "注1号", "settlementDocument", "安置1号");
    private final CaseCalls counter = new CaseCalls();

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
    }

    /** A filing of a unit that the department has returned. */
    private String returned(String home, String unit) {
        String id = counter.submitted(home, unit);
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        counter.decide("HEALTH_ADMIN", id, "return", "HEALTH")
                .statusCode(200)
                .body("status", equalTo("CORRECTION_REQUIRED"));
        return id;
    }

    private void register(String home, String verb, Map<String, Object> body) {
        counter.as("CIVIL_ADMIN")
                .body(body)
                .post("/api/v1/institutions/" + home + "/" + verb)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> replacing(String successor) {
        return Map.of(
                "successorId", successor,
                "certificates", "END",
                "effectiveOn", CaseCalls.today().toString(),
                "document", "合并1号",
                "reason", "合并");
    }

    private ValidatableResponse ended(String id) {
        counter.read("WINDOW_CLERK", id).body("status", equalTo("WITHDRAWN")).body("deadlines", hasSize(0));
        return counter.as("WINDOW_CLERK")
                .get(CaseCalls.PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items[-1].verb", equalTo("institution-closed"));
    }

    private ValidatableResponse tasks(String home) {
        return counter.manager(home).readsTasks("institution");
    }

    @Test
    void whatAClosedHomeHadToCorrectEndsAndComesBackWithTheHome() {
        String home = counter.home("终止甲养老院", 120, "PRIVATE_NONPROFIT");
        String id = returned(home, "终止甲养老院医务室");
        String draft = counter.draft(home, Map.of("matter", "CARE_FILING", "level", "DISTRICT"));
        register(home, "close", CLOSING);
        ended(id).body("items[-1].from", equalTo("CORRECTION_REQUIRED")).body("items[-1].reason", equalTo("终止服务"));
        ended(draft);
        tasks(home).body("items", hasSize(0));
        putBack(id).statusCode(409).body("code", equalTo("WINDOW_APPLICANT_CLOSED"));
        supervisor()
                .body(Map.of("document", "更正1号", "reason", "注销有误"))
                .post("/api/v1/institutions/" + home + "/correct-closing")
                .then()
                .statusCode(200);
        putBack(id).statusCode(200).body("status", equalTo("CORRECTION_REQUIRED"));
    }

    private RequestSpecification supervisor() {
        return counter.with(TokenRequest.as("SUPERVISOR").region("4601"));
    }

    private ValidatableResponse putBack(String id) {
        return counter.move(supervisor(), id, "correct", Map.of("to", "CORRECTION_REQUIRED", "reason", "注销有误"));
    }

    @Test
    void theSuccessorGoesOnWithTheUnitThatIsToBeAndNotWithWhatWasAboutTheOldOne() {
        String old = counter.home("被并乙养老院", 120, "PRIVATE_NONPROFIT");
        String next = counter.home("承继乙养老院", 150, "PRIVATE_NONPROFIT");
        String id = returned(old, "乙养老院医务室");
        String own = counter.draft(old, Map.of("matter", "CARE_FILING", "level", "DISTRICT"));
        register(old, "replace", replacing(next));
        ended(own);
        tasks(old).body("items", hasSize(0));
        tasks(next).body("items.findAll { it.subjectId == '" + id + "' }.kind", contains("CORRECT_CASE"));
        counter.as("WINDOW_CLERK")
                .get(CaseCalls.PATH + "/" + id + "/history")
                .then()
                .body("items.verb", hasItem("pass-on"));
        counter.move(counter.manager(next), id, "resubmit", Map.of())
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("applicantId", equalTo(next));
        counter.decide("HEALTH_ADMIN", id, "file", "HEALTH").statusCode(200);
        String unit = counter.issued(id, CaseCalls.certificate("PDY0000246010517D4001"))
                .extract()
                .path("issued.institutionId");
        counter.institution(unit).body("parentId", equalTo(next));
    }

    @Test
    void whatTheSuccessorHasAskedForItselfIsNotAskedForTwice() {
        String old = counter.home("被并丙养老院", 120, "PRIVATE_NONPROFIT");
        String next = counter.home("承继丙养老院", 150, "PRIVATE_NONPROFIT");
        String id = returned(old, "丙养老院医务室");
        String twin = counter.submitted(next, "丙养老院医务室");
        register(old, "replace", replacing(next));
        ended(id);
        counter.read("WINDOW_CLERK", twin).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void theCaseByWhichAHomeIsDeregisteredIsIssuedAndTheOthersEnd() {
        String home = counter.home("注销丁养老院", 120, "PRIVATE_NONPROFIT");
        String id = returned(home, "注销丁养老院医务室");
        String leaving = counter.accepted(
                home,
                Map.of("matter", "DEREGISTER", "level", "DISTRICT"),
                "DEREGISTRATION_APPLICATION",
                "SETTLEMENT_PLAN");
        counter.decide("CIVIL_ADMIN", leaving, "file", "CIVIL_AFFAIRS").statusCode(200);
        counter.issued(leaving, Map.of()).body("status", equalTo("ISSUED"));
        ended(id);
        counter.institution(home).body("status", equalTo("CLOSED"));
        counter.as("WINDOW_CLERK")
                .get(CaseCalls.PATH + "/" + leaving + "/history")
                .then()
                .body("items.verb.findAll { it == 'institution-closed' }", equalTo(List.of()));
    }
}
