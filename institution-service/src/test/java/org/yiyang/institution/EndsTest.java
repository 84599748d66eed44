package org.yiyang.institution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** The end of an institution leaves nothing behind that goes on as if it were there, and nothing without a next step. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class EndsTest extends RegisterCalls {
    private static final Map<String, String> END = Map.of("reason", "歇业", "document", "注1号");

    private String operatedBy(String operator, String name) {
        Map<String, Object> entry = new HashMap<>(Sample.home(name));
        entry.put("operatedById", operator);
        return registered("CIVIL_ADMIN", entry);
    }

    private ValidatableResponse operated(String operator) {
        return bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + operator + "/operated")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse waiting(String role) {
        return bureau.as(role).readsTasks("institution");
    }

    private String related(String hospital, String home) {
        return bureau.as("HEALTH_ADMIN")
                .body(Map.of(
                        "kind", "INTRODUCED",
                        "members", List.of(hospital, home),
                        "service24h", true,
                        "validFrom", "2024-01-01",
                        "document", "协1号"))
                .post("/api/v1/institution-relations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse relations(String member) {
        return bureau.as("HEALTH_ADMIN")
                .get("/api/v1/institution-relations?institution=" + member)
                .then()
                .statusCode(200);
    }

    @Test
    void theSuccessorOperatesWhatTheReplacedOneDidAndIsAMemberWhereItWas() {
        String old = licensed("终止医院", "2010-01-01");
        String next = licensed("承继医院", "2010-01-01");
        String site = operatedBy(old, "承继养老院");
        related(old, site);
        done("HEALTH_ADMIN", old, "replace", replacing(next, "END"));
        operated(next).body("items.id", contains(site));
        operated(old).body("items", hasSize(0));
        read(site).body("operatedById", equalTo(next));
        relations(old).body("items.status", contains("ENDED"));
        relations(next).body("items.status", contains("ACTIVE")).body("items[0].members", contains(next, site));
        bureau.as("CIVIL_ADMIN")
                .get(PATH + "/" + site + "/history")
                .then()
                .body("items.verb", hasItem("change-operator"));
    }

    @Test
    void whatAClosedHospitalOperatedWaitsForAnotherOperator() {
        String hospital = licensed("歇业医院", "2010-01-01");
        String site = operatedBy(hospital, "待续养老院");
        String relation = related(hospital, site);
        waiting("CIVIL_ADMIN").body("items.subjectId", not(hasItem(site)));
        done("HEALTH_ADMIN", hospital, "close", END);
        waiting("CIVIL_ADMIN").body("items.findAll { it.subjectId == '" + site + "' }.kind", contains("NAME_OPERATOR"));
        waiting("HEALTH_ADMIN").body("items.subjectId", not(hasItem(site)));
        relations(hospital).body("items[0].id", equalTo(relation)).body("items[0].status", equalTo("ENDED"));
        move("CIVIL_ADMIN", site, "change", change(today().toString(), Map.of("operatedById", hospital)))
                .statusCode(409)
                .body("code", equalTo("INSTITUTION_OPERATOR_CLOSED"));
        done("CIVIL_ADMIN", site, "change", change(today().toString(), Map.of("selfOperated", true)));
        waiting("CIVIL_ADMIN").body("items.subjectId", not(hasItem(site)));
    }

    @Test
    void aClosingThatIsTakenBackLeavesNoTask() {
        String hospital = licensed("误歇医院", "2010-01-01");
        String site = operatedBy(hospital, "误歇托管养老院");
        done("HEALTH_ADMIN", hospital, "close", END);
        waiting("CIVIL_ADMIN").body("items.subjectId", hasItem(site));
        done("SUPERVISOR", hospital, "correct-closing", Map.of("document", "更正1号", "reason", "注销了另一家"));
        waiting("CIVIL_ADMIN").body("items.subjectId", not(hasItem(site)));
    }

    @Test
    void aClosedHomeHasNoNewUnitAndAnEarlierOneDoesNotOpen() {
        String home = filed("闭院养老院");
        done("CIVIL_ADMIN", home, "close", END);
        bureau.as("HEALTH_ADMIN")
                .body(Sample.unit("闭院室", home))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("INSTITUTION_HOME_CLOSED"))
                .body("errors[0].pointer", equalTo("/parentId"));
    }

    @Test
    void aUnitThatWasClosedWithItsHomeIsNotPutBackToWorkInsideIt() {
        String home = filed("闭院二养老院");
        String unit = registered("HEALTH_ADMIN", Sample.unit("闭院二室", home));
        done("CIVIL_ADMIN", home, "close", END);
        Map<String, Object> right = Map.of(
                "validFrom",
                today().toString(),
                "fields",
                Map.of(),
                "status",
                "REGISTERED",
                "document",
                "更1号",
                "reason",
                "误");
        move("SUPERVISOR", unit, "correct-registration", right)
                .statusCode(409)
                .body("code", equalTo("INSTITUTION_HOME_CLOSED"));
        move("HEALTH_ADMIN", unit, "qualify", Sample.certificate("MEDICAL_FILING", "2020-01-01"))
                .statusCode(409);
    }

    @Test
    void aHospitalThatStandsStillIsNotListedWithAnOpenGreenChannel() {
        String hospital = licensed("绿通停业医院", "2010-01-01");
        Map<String, Object> channel = Map.of(
                "effectiveOn",
                "2024-01-01",
                "greenChannel",
                Map.of("items", List.of("REGISTRATION"), "contact", "0898-65333333"));
        done("HEALTH_ADMIN", hospital, "open-green-channel", channel);
        listed("true").body("items.id", hasItem(hospital));
        done("HEALTH_ADMIN", hospital, "suspend", Map.of("reason", "装修"));
        listed("true").body("items.id", not(hasItem(hospital)));
        listed("false").body("items.id", hasItem(hospital));
        bureau.as("HEALTH_ADMIN")
                .get("/api/v1/green-channels?region=4601&limit=200")
                .then()
                .body("items.id", not(hasItem(hospital)));
        done("HEALTH_ADMIN", hospital, "resume", Map.of("reason", "装修完毕"));
        listed("true").body("items.id", hasItem(hospital));
    }

    private ValidatableResponse listed(String greenChannel) {
        return bureau.as("HEALTH_ADMIN")
                .get(PATH + "?limit=200&name=绿通停业医院&greenChannel=" + greenChannel)
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyIsOfferedWhatTheOtherDepartmentDecides() {
        String home = filed("权责养老院");
        bureau.as("HEALTH_ADMIN").get(PATH + "/" + home).then().body("allowedActions", hasSize(0));
        String hospital = licensed("权责医院", "2010-01-01");
        bureau.as("CIVIL_ADMIN")
                .get(PATH + "/" + hospital)
                .then()
                .body("allowedActions", hasItem("qualify"))
                .body("allowedActions", not(hasItem("close")));
        bureau.with(TokenRequest.as("MED_MANAGER").institution(hospital))
                .get(PATH + "/" + hospital)
                .then()
                .body("allowedActions", contains("offer", "open-green-channel", "close-green-channel"));
    }
}
