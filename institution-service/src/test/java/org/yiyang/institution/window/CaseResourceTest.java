package org.yiyang.institution.window;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CaseResourceTest {
    private static final String PATH = Counter.PATH;
    private final Counter counter = new Counter();

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
                .body("issued.institutionId", equalTo(home))
                .body("issued.qualificationId", notNullValue());

        String room = counter.draft(home, Counter.unitFiling("一窗甲养老院医务室"));
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
                .body("deadlines[0].overdue", equalTo(false));
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of())
                .statusCode(200)
                .body("status", equalTo("IN_REVIEW"))
                .body("acceptance.clock", equalTo("FILING"))
                .body("tasks.department", contains(department))
                .body("notices.kind", contains("ACCEPTANCE"));
        counter.decide(role, id, "file", department).statusCode(200).body("status", equalTo("APPROVED"));
        ValidatableResponse issued = counter.move(counter.as("WINDOW_CLERK"), id, "issue", Counter.certificate(number))
                .statusCode(200)
                .body("status", equalTo("ISSUED"));
        counter.move(counter.as("WINDOW_CLERK"), id, "close", Map.of("reason", "已送达"))
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("allowedActions", hasSize(0));
        return issued;
    }

    @Test
    void eachIsOfferedWhatIsItsTurnAndNothingElse() {
        String home = counter.home("一窗乙养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.draft(home, Counter.unitFiling("一窗乙养老院医务室"));
        counter.manager(home)
                .get(PATH + "/" + id)
                .then()
                .body("allowedActions", equalTo(List.of("revise", "attach", "submit", "withdraw")))
                .body("codeWord", matchesPattern("[0-9A-Z]{8}"))
                .body("number", matchesPattern("460105-\\d{4}-\\d{6}"));
        counter.move(counter.manager(home), id, "submit", Map.of())
                .statusCode(422)
                .body("code", equalTo("WINDOW_MATERIALS_MISSING"))
                .body("detail", containsString("FILING_APPLICATION, STAFF_LIST"));
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
    void nobodyDecidesOfAnotherLevelOrDepartmentOrWhatTheyAccepted() {
        String home = counter.home("一窗丙养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.submitted(home, "一窗丙养老院医务室");
        TokenRequest city = TokenRequest.as("WINDOW_CLERK").region("4601").subject("city");
        counter.move(counter.with(city), id, "accept", Map.of())
                .statusCode(403)
                .body("code", equalTo("WINDOW_OTHER_LEVEL"));
        TokenRequest both = TokenRequest.as("WINDOW_CLERK", "HEALTH_ADMIN")
                .region(Counter.DISTRICT)
                .subject("both");
        counter.move(counter.with(both), id, "accept", Map.of()).statusCode(200);
        Map<String, Object> health = Map.of("department", "HEALTH");
        counter.move(counter.with(both), id, "file", health)
                .statusCode(403)
                .body("code", equalTo("WINDOW_SAME_PERSON"));
        counter.move(counter.as("CIVIL_ADMIN"), id, "file", health)
                .statusCode(403)
                .body("code", equalTo("WINDOW_OTHER_DEPARTMENT"));
        counter.move(counter.as("CIVIL_ADMIN"), id, "file", Map.of("department", "CIVIL_AFFAIRS"))
                .statusCode(404)
                .body("code", equalTo("WINDOW_NO_TASK"));
        TokenRequest own = TokenRequest.as("HEALTH_ADMIN")
                .region(Counter.DISTRICT)
                .institution(home)
                .subject("own");
        counter.move(counter.with(own), id, "file", health)
                .statusCode(403)
                .body("code", equalTo("WINDOW_OWN_INSTITUTION"));
        TokenRequest decider = TokenRequest.as("WINDOW_CLERK", "HEALTH_ADMIN")
                .region(Counter.DISTRICT)
                .subject("decider");
        counter.move(counter.with(decider), id, "file", health).statusCode(200);
        counter.move(counter.with(decider), id, "issue", Counter.certificate("1号"))
                .statusCode(403)
                .body("code", equalTo("WINDOW_SAME_PERSON"));
        for (TokenRequest stranger : List.of(
                TokenRequest.as("WINDOW_CLERK").region("4404"),
                TokenRequest.as("CARE_MANAGER").institution("0198a7c0-0000-7000-8000-00000000dead"))) {
            counter.with(stranger).get(PATH + "/" + id).then().statusCode(404);
        }
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
                .atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> counter.read("WINDOW_CLERK", id).body("status", equalTo("IN_REVIEW")));
        counter.read("WINDOW_CLERK", id)
                .body("acceptance.deemed", equalTo(true))
                .body("acceptance.on", equalTo("2026-09-28"))
                .body("notices[0].zh", containsString("自收到之日起即为受理"));
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> counter.as("HEALTH_ADMIN")
                        .queryParam("overdue", true)
                        .queryParam("limit", 200)
                        .get(PATH)
                        .then()
                        .body("items.id", hasItem(id)));
        counter.read("HEALTH_ADMIN", id).body("deadlines[0].overdue", equalTo(true));
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(text), text);
        }
    }

    @Test
    void theProgressIsToldForNumberAndCodeWordOnly() {
        String home = counter.home("一窗己养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.submitted(home, "一窗己养老院医务室");
        String number = counter.read("WINDOW_CLERK", id).extract().path("number");
        String word = counter.read("WINDOW_CLERK", id).extract().path("codeWord");
        ask(number, word.toLowerCase(java.util.Locale.ROOT))
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("matter", equalTo("INTERNAL_UNIT_FILING"))
                .body("deadlines[0].dueOn", notNullValue());
        String wrong = word.startsWith("A") ? "B" + word.substring(1) : "A" + word.substring(1);
        ValidatableResponse wrongWord = ask(number, wrong).statusCode(404).body("code", equalTo("NOT_FOUND"));
        ValidatableResponse wrongNumber = ask("460105-2026-999999", word).statusCode(404);
        assertEquals(
                wrongWord.extract().<String>path("detail"),
                wrongNumber.extract().<String>path("detail"));
        ask("nonsense", word).statusCode(400).body("errors[0].pointer", equalTo("/number"));
        given().get(PATH + "/progress").then().statusCode(401);
    }

    private static ValidatableResponse ask(String number, String word) {
        return given().contentType("application/json")
                .body(Map.of("number", number, "codeWord", word))
                .post(PATH + "/progress")
                .then();
    }

    @Test
    void papersAreTakenByTheirContentAndGivenBackToThoseOfTheCase() {
        String home = counter.home("一窗庚养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.draft(home, Counter.unitFiling("一窗庚养老院医务室"));
        byte[] pdf = "%PDF-1.7 正文".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Map<Integer, byte[]> bodies = new HashMap<>();
        bodies.put(201, pdf);
        bodies.put(415, "<html/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        bodies.put(422, new byte[0]);
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        bodies.put(413, large);
        bodies.forEach((status, body) -> attach(home, id, "STAFF_LIST", body).statusCode(status));
        attach(home, id, "SETTLEMENT_PLAN", pdf).statusCode(422).body("code", equalTo("WINDOW_MATERIAL_NOT_ASKED"));
        counter.manager(home)
                .contentType("application/octet-stream")
                .body(pdf)
                .post(PATH + "/" + id + "/attach")
                .then()
                .statusCode(400);
        counter.manager(home)
                .contentType("application/json")
                .body("{}")
                .post(PATH + "/" + id + "/attach?material=STAFF_LIST")
                .then()
                .statusCode(415);
        String document = counter.manager(home)
                .get(PATH + "/" + id)
                .then()
                .extract()
                .path("materials.find { it.material == 'STAFF_LIST' }.documents[0].id");
        byte[] read = counter.as("WINDOW_CLERK")
                .get(PATH + "/" + id + "/documents/" + document)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment; filename*=UTF-8''"))
                .extract()
                .asByteArray();
        assertArrayEquals(pdf, read);
        counter.with(TokenRequest.as("HEALTH_ADMIN").region("4404"))
                .get(PATH + "/" + id + "/documents/" + document)
                .then()
                .statusCode(404);
        counter.as("INSURANCE_ADMIN")
                .get(PATH + "/" + id + "/documents/" + document)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse attach(String home, String id, String material, byte[] body) {
        return counter.manager(home)
                .contentType("application/octet-stream")
                .queryParam("material", material)
                .body(body)
                .post(PATH + "/" + id + "/attach")
                .then();
    }

    @Test
    void aHomeWithTooFewBedsIsRefusedItsHospitalWithTheTier() {
        String home = counter.home("一窗辛养老院", 99, "PRIVATE_NONPROFIT");
        Map<String, Object> body = Map.of(
                "matter",
                "MEDICAL_LICENSING",
                "level",
                "DISTRICT",
                "particulars",
                Map.of("name", "一窗辛护理院", "category", "NURSING_HOSPITAL", "address", "秀英区", "beds", 40));
        counter.manager(home)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("WINDOW_BED_TIER"))
                .body("rule", containsString("护理院"));
        counter.manager(home)
                .queryParam("institution", home)
                .get("/api/v1/institution/bed-tiers")
                .then()
                .statusCode(200)
                .body("items.rule", contains("BED_TIER_SMALL"))
                .body("items[0].duty", equalTo(true));
        counter.manager(home)
                .queryParam("beds", 100)
                .get("/api/v1/institution/bed-tiers")
                .then()
                .body("items.rule", contains("BED_TIER_SMALL", "BED_TIER_MEDIUM"));
        counter.manager(home).get("/api/v1/institution/bed-tiers").then().statusCode(400);
    }

    @Test
    void aMistakenAcceptanceAndANoticeArePutRightByASupervisor() {
        String home = counter.home("一窗壬养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.submitted(home, "一窗壬养老院医务室");
        Map<String, Object> notice = Map.of("items", List.of(Map.of("material", "STAFF_LIST", "note", "缺护士执业证书")));
        counter.move(counter.as("WINDOW_CLERK"), id, "require-correction", notice)
                .statusCode(200)
                .body("notices[0].items[0].note", equalTo("缺护士执业证书"));
        Map<String, Object> back = Map.of("to", "SUBMITTED", "reason", "误发");
        counter.move(counter.with(TokenRequest.as("SUPERVISOR").region("4404")), id, "correct", back)
                .statusCode(404);
        counter.move(counter.with(TokenRequest.as("SUPERVISOR").region("4601")), id, "correct", back)
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        counter.move(counter.with(TokenRequest.as("SUPERVISOR").region("4601")), id, "correct", back)
                .statusCode(200)
                .body("tasks", hasSize(0));
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of())
                .statusCode(200)
                .body("tasks", hasSize(1));
    }

    @Test
    void aRoomThatIsGivenUpLosesItsCertificateAndTheHomeItsStanding() {
        String home = counter.home("一窗癸养老院", 120, "PRIVATE_NONPROFIT");
        String room = counter.submitted(home, "一窗癸养老院医务室");
        counter.move(counter.as("WINDOW_CLERK"), room, "accept", Map.of()).statusCode(200);
        counter.decide("HEALTH_ADMIN", room, "file", "HEALTH").statusCode(200);
        String unit = counter.move(counter.as("WINDOW_CLERK"), room, "issue", Counter.certificate("2号"))
                .statusCode(200)
                .extract()
                .path("issued.institutionId");
        String ending = counter.draft(home, Map.of("matter", "DEREGISTER", "level", "DISTRICT", "subjectId", unit));
        counter.attach(home, ending, "DEREGISTRATION_APPLICATION", "LICENCE_COPY");
        counter.move(counter.manager(home), ending, "submit", Map.of()).statusCode(200);
        counter.move(counter.as("WINDOW_CLERK"), ending, "accept", Map.of()).statusCode(200);
        counter.decide("HEALTH_ADMIN", ending, "file", "HEALTH").statusCode(200);
        counter.move(counter.as("WINDOW_CLERK"), ending, "issue", Counter.certificate("3号"))
                .statusCode(422)
                .body("code", equalTo("WINDOW_ISSUE_NOT_NEEDED"));
        counter.move(counter.as("WINDOW_CLERK"), ending, "issue", Map.of()).statusCode(200);
        counter.as("HEALTH_ADMIN").get("/api/v1/institutions/" + unit).then().body("status", equalTo("CLOSED"));
    }

    @Test
    void aChangeTakesEffectInTheRegisterWhenItIsIssued() {
        String home = counter.home("一窗子养老院", 120, "PRIVATE_FORPROFIT");
        String filing = counter.draft(home, Map.of("matter", "CARE_FILING", "level", "DISTRICT"));
        counter.attach(home, filing, "FILING_APPLICATION", "REGISTRATION_CERTIFICATE", "COMMITMENT");
        counter.move(counter.manager(home), filing, "submit", Map.of()).statusCode(200);
        counter.move(counter.as("WINDOW_CLERK"), filing, "accept", Map.of())
                .body("tasks.department", hasItems("CIVIL_AFFAIRS", "MARKET_REGULATION"));
        counter.decide("CIVIL_ADMIN", filing, "file", "CIVIL_AFFAIRS").body("status", equalTo("IN_REVIEW"));
        counter.decide("MARKET_ADMIN", filing, "file", "MARKET_REGULATION").body("status", equalTo("APPROVED"));
        counter.move(counter.as("WINDOW_CLERK"), filing, "issue", Counter.certificate("4号"))
                .statusCode(200);

        Map<String, Object> change = Map.of(
                "matter", "CHANGE", "level", "DISTRICT", "changeReason", "BEDS", "particulars", Map.of("beds", 150));
        String id = counter.draft(home, change);
        counter.attach(home, id, "CHANGE_APPLICATION", "CHANGE_GROUNDS");
        counter.move(counter.manager(home), id, "submit", Map.of()).statusCode(200);
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).body("tasks", hasSize(1));
        counter.decide("CIVIL_ADMIN", id, "file", "CIVIL_AFFAIRS").statusCode(200);
        counter.move(counter.as("WINDOW_CLERK"), id, "issue", Map.of()).statusCode(200);
        counter.as("CIVIL_ADMIN").get("/api/v1/institutions/" + home).then().body("beds", equalTo(150));
    }

    @Test
    void thirtyCasesThatBeginAtOnceHaveThirtyNumbers() throws Exception {
        String home = counter.home("一窗丑养老院", 120, "PRIVATE_NONPROFIT");
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Map<String, Object> body = Counter.unitFiling("一窗丑养老院医务室" + i);
            calls.add(() -> counter.manager(home).body(body).post(PATH).path("number"));
        }
        List<String> numbers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(30);
        try {
            for (Future<String> answer : threads.invokeAll(calls)) {
                numbers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(30, new HashSet<>(numbers).size());
    }

    @Test
    void theChecklistNamesItsLaw() {
        counter.as("WINDOW_CLERK")
                .queryParam("matter", "INTERNAL_UNIT_FILING")
                .queryParam("category", "INFIRMARY")
                .get(PATH + "/materials")
                .then()
                .statusCode(200)
                .body("items.findAll { it.required }.material", contains("FILING_APPLICATION", "STAFF_LIST"))
                .body("items[0].source", equalTo("国卫办医发〔2017〕38号"));
    }
}
