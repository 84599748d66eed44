package org.yiyang.institution.window;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CaseResourceTest {
    private static final String PATH = CaseCalls.PATH;
    private final CaseCalls counter = new CaseCalls();

    @jakarta.inject.Inject
    DataSource database;

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
    }

    @Test
    void aHomesNewMedicalRoomIsFiledThroughTheWindowAndMakesItDualCertified() {
        String home = counter.home("一窗甲养老院", 120, "PRIVATE_NONPROFIT");
        String filing = counter.draft(home, Map.of("matter", "CARE_FILING", "level", "DISTRICT"));
        counter.attach(home, filing, "FILING_APPLICATION", "REGISTRATION_CERTIFICATE", "COMMITMENT");
        through(home, filing, "CIVIL_ADMIN", "CIVIL_AFFAIRS", "秀民养备〔2026〕1号")
                .body("filedLate", nullValue())
                .body("issued.institutionId", equalTo(home))
                .body("issued.qualificationId", notNullValue());

        String room = counter.draft(home, CaseCalls.unitFiling("一窗甲养老院医务室"));
        counter.attach(home, room, "FILING_APPLICATION", "STAFF_LIST");
        String unit = through(home, room, "HEALTH_ADMIN", "HEALTH", "PDY0000146010517D4001")
                .extract()
                .path("issued.institutionId");
        counter.as("HEALTH_ADMIN")
                .get("/api/v1/institutions/" + unit)
                .then()
                .statusCode(200)
                .body("parentId", equalTo(home))
                .body("status", equalTo("OPERATING"))
                .body("qualifications[0].kind", equalTo("MEDICAL_FILING"));
        counter.as("HEALTH_ADMIN").get("/api/v1/institutions/" + home).then().body("dualCertifiedNow", equalTo(true));
        counter.as("HEALTH_ADMIN")
                .get(PATH + "/" + room + "/history")
                .then()
                .body(
                        "items.verb",
                        equalTo(List.of(
                                "draft", "attach", "attach", "submit", "accept", "fan-out", "file", "approve", "issue",
                                "close")));
    }

    /** From the draft with its papers to the delivery; answers what was issued. */
    private ValidatableResponse through(String home, String id, String role, String department, String number) {
        counter.move(counter.manager(home), id, "submit", Map.of())
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("deadlines[0].kind", equalTo("ONE_WINDOW_ACCEPTANCE"))
                .body("deadlines[0].law", equalTo("行政许可法 art. 32(4)"))
                .body("deadlines[0].workdaysLeft", equalTo(5))
                .body("deadlines[0].overdue", equalTo(false));
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of())
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("acceptance.clock", equalTo("FILING"))
                .body("tasks.department", contains(department))
                .body("notices.kind", contains("ACCEPTANCE"));
        counter.decide(role, id, "file", department).statusCode(200).body("status", equalTo("APPROVED"));
        ValidatableResponse issued = counter.move(
                        counter.as("WINDOW_CLERK"), id, "issue", CaseCalls.certificate(number))
                .statusCode(200)
                .body("status", equalTo("ISSUED"));
        unclosed(home, true).body("items.id", hasItem(id));
        counter.move(counter.as("WINDOW_CLERK"), id, "close", Map.of("reason", "已送达"))
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("allowedActions", hasSize(0));
        unclosed(home, true).body("items.id", not(hasItem(id)));
        unclosed(home, false).body("items.id", hasItem(id));
        return issued;
    }

    private ValidatableResponse unclosed(String home, boolean open) {
        return counter.as("WINDOW_CLERK")
                .queryParam("applicant", home)
                .queryParam("open", open)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void eachIsOfferedWhatIsItsTurnAndNothingElse() {
        String home = counter.home("一窗乙养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.draft(home, CaseCalls.unitFiling("一窗乙养老院医务室"));
        counter.manager(home)
                .get(PATH + "/" + id)
                .then()
                .body("allowedActions", equalTo(List.of("revise", "attach", "submit", "withdraw")))
                .body("codeWord", matchesPattern("[0-9A-Z]{8}"))
                .body("number", matchesPattern("460105-\\d{4}-\\d{6}"));
        counter.move(
                        counter.manager(home),
                        id,
                        "revise",
                        Map.of("particulars", CaseCalls.unitFiling("一窗乙养老院医务所").get("particulars")))
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("particulars.name", equalTo("一窗乙养老院医务所"));
        counter.move(counter.manager(home), id, "submit", Map.of())
                .statusCode(422)
                .body("code", equalTo("WINDOW_MATERIALS_MISSING"))
                .body("detail", containsString("缺少必要材料：备案申请书、"));
        counter.attach(home, id, "FILING_APPLICATION", "STAFF_LIST");
        counter.move(counter.manager(home), id, "submit", Map.of()).statusCode(200);
        counter.read("WINDOW_CLERK", id)
                .body("allowedActions", equalTo(List.of("accept", "require-correction", "not-accept")))
                .body("codeWord", notNullValue());
        counter.read("HEALTH_ADMIN", id).body("allowedActions", hasSize(0)).body("codeWord", nullValue());
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        counter.read("HEALTH_ADMIN", id).body("allowedActions", equalTo(List.of("file", "return", "pause")));
        counter.read("CIVIL_ADMIN", id).body("allowedActions", hasSize(0));
        tasksOf("HEALTH_ADMIN").body("items.subjectId", hasItem(id));
        tasksOf("CIVIL_ADMIN").body("items.subjectId", not(hasItem(id)));
        counter.decide("HEALTH_ADMIN", id, "file", "HEALTH").statusCode(200);
        tasksOf("HEALTH_ADMIN").body("items.subjectId", not(hasItem(id)));
        tasksOf("WINDOW_CLERK").body("items.find { it.subjectId == '" + id + "' }.kind", equalTo("ISSUE_CASE"));
    }

    private ValidatableResponse tasksOf(String role) {
        return counter.as(role)
                .queryParam("limit", 200)
                .get("/api/v1/institution/tasks")
                .then()
                .statusCode(200);
    }

    @Test
    void aFilingIsReturnedButNeverRefusedAndComesBackToItsDepartment() {
        String home = counter.home("一窗丁养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.submitted(home, "一窗丁养老院医务室");
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        counter.decide("HEALTH_ADMIN", id, "disagree", "HEALTH")
                .statusCode(409)
                .body("code", equalTo("WINDOW_FILING_NOT_REFUSED"))
                .body("rule", containsString("老年人权益保障法"));
        counter.decide("HEALTH_ADMIN", id, "return", "HEALTH")
                .statusCode(200)
                .body("status", equalTo("CORRECTION_REQUIRED"))
                .body("deadlines[0].paused", equalTo(true))
                .body("deadlines[0].workdaysLeft", nullValue())
                .body("deadlines[0].dueAt", nullValue());
        counter.manager(home)
                .get("/api/v1/institution/tasks")
                .then()
                .statusCode(200)
                .body("items.kind", contains("CORRECT_CASE"));
        counter.move(counter.manager(home), id, "resubmit", Map.of())
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("deadlines[0].paused", equalTo(false));
        counter.decide("HEALTH_ADMIN", id, "file", "HEALTH").statusCode(200);
        counter.move(
                        counter.with(TokenRequest.as("SUPERVISOR").region("4601")),
                        id,
                        "correct-task",
                        Map.of("department", "HEALTH", "reason", "误操作"))
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"));
        counter.as("HEALTH_ADMIN")
                .get(PATH + "/" + id + "/history")
                .then()
                .body("items[-1].correction", equalTo(true))
                .body("items[-1].from", equalTo("APPROVED"))
                .body("items[-1].to", equalTo("IN_REVIEW"));
    }

    @Test
    void whatNobodyAnsweredInTimeWasAcceptedOnTheDayOfItsReceipt() throws SQLException {
        String home = counter.home("一窗戊养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.submitted(home, "一窗戊养老院医务室");
        String key = "x'" + id.replace("-", "") + "'";
        sql("update one_window_case set received_on = '2026-09-28' where id = " + key);
        sql("update deadline set due_at = '2026-10-10 16:00:00', try_at = '2026-10-10 16:00:00' where subject_id = "
                + key);
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> counter.read("WINDOW_CLERK", id).body("status", equalTo("IN_REVIEW")));
        counter.read("WINDOW_CLERK", id)
                .body("acceptance.deemed", equalTo(true))
                .body("acceptance.on", equalTo("2026-09-28"))
                .body("notices[0].zh", containsString("自收到之日起即为受理"));
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> counter.as("HEALTH_ADMIN")
                        .readsAll(PATH + "?overdue=true&limit=200")
                        .body("items.id", hasItem(id)));
        counter.read("HEALTH_ADMIN", id).body("deadlines[0].overdue", equalTo(true));
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(text), text);
        }
    }
}
