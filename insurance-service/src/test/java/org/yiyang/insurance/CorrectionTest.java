package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** A person asks that its record be put right, the agency decides; and a person is given all that is kept of it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class CorrectionTest extends ResidentOfAHome {
    private static final String REQUESTS = "/api/v1/insurance/correction-requests";
    private static final String WRONG = "电话应为13700008888，登记有误";
    private static final String DONE = "联系电话改为13700008888";
    private static final String WHY = "与证件记载一致";

    @Inject
    DataSource database;

    private RequestSpecification elder(String id) {
        return agency.with(TokenRequest.as("ELDER").person(id));
    }

    private static ValidatableResponse ask(RequestSpecification who, String elder, String subject) {
        return who.body(Map.of("elderId", elder, "subject", subject, "content", WRONG))
                .post(REQUESTS)
                .then();
    }

    private ValidatableResponse move(RequestSpecification who, String request, String verb) {
        Map<String, String> said = switch (verb) {
            case "grant" -> Map.of("changed", DONE);
            case "grant-in-part" -> Map.of("changed", DONE, "reason", WHY);
            default -> Map.of("reason", WHY);
        };
        return who.body(said).post(REQUESTS + "/" + request + "/" + verb).then();
    }

    @Test
    void anElderAsksAndTheAgencyDecidesAndIsSentToTheVerbThatPutsItRight() throws SQLException {
        String id = verified();
        String request = ask(elder(id), id, "PHONE")
                .statusCode(201)
                .body("status", equalTo("ASKED"))
                .body("allowedActions", contains("withdraw"))
                .extract()
                .path("id");
        ask(elder(id), id, "PHONE").statusCode(409).body("code", equalTo("CORRECTION_ALREADY_ASKED"));
        assertEquals(1, waiting(request));
        assertFalse(new String(kept(request), StandardCharsets.UTF_8).contains("13700008888"));
        agency.as("INSURANCE_AGENT")
                .get(REQUESTS + "/" + request)
                .then()
                .statusCode(200)
                .body("content", equalTo(WRONG))
                .body("allowedActions", contains("grant", "grant-in-part", "refuse"));
        move(agency.as("INSURANCE_AGENT"), request, "grant")
                .statusCode(200)
                .body("status", equalTo("GRANTED"))
                .body("procedure", equalTo("/api/v1/elders/" + id + "/propose-update"))
                .body("decidedBy", equalTo("INSURANCE_AGENT"));
        assertEquals(0, waiting(request));
        elder(id)
                .get(REQUESTS + "/" + request)
                .then()
                .statusCode(200)
                .body("changed", equalTo(DONE))
                .body("decision", nullValue());
        elder(id)
                .get("/api/v1/insurance/elders/" + id + "/readings")
                .then()
                .body("items.subjectKind", contains("correction-request", "correction-request"));
        elder(id)
                .get(REQUESTS + "/" + request + "/history")
                .then()
                .body("items.verb", contains("ask-correction", "grant"));
        elder(id).get(REQUESTS).then().body("items.id", contains(request));
        elder(id).get(REQUESTS + "/state-machine").then().statusCode(200);
    }

    @Test
    void aRequestIsRefusedWithAReasonOrTakenBackAndNobodyElseSeesIt() {
        String id = verified();
        String refused = ask(agency.as("INSURANCE_AGENT"), id, "NAME")
                .statusCode(201)
                .extract()
                .path("id");
        move(elder(id), refused, "refuse").statusCode(403);
        move(agency.with(TokenRequest.as("INSURANCE_AGENT").region("4602")), refused, "refuse")
                .statusCode(404);
        move(agency.as("INSURANCE_AGENT"), refused, "refuse").statusCode(200).body("status", equalTo("REFUSED"));
        move(agency.as("INSURANCE_AGENT"), refused, "grant").statusCode(409);
        String taken = ask(elder(id), id, "OTHER").statusCode(201).extract().path("id");
        String stranger = UUID.randomUUID().toString();
        elder(stranger).get(REQUESTS + "/" + taken).then().statusCode(404);
        elder(stranger).get(REQUESTS).then().body("items", hasSize(0));
        ask(elder(stranger), id, "NAME").statusCode(422).body("code", equalTo("CORRECTION_ELDER_UNKNOWN"));
        move(elder(id), taken, "withdraw").statusCode(200).body("status", equalTo("WITHDRAWN"));
        ask(elder(id), id, "OTHER").statusCode(201);
    }

    @Test
    void whatIsPutRightInPartSaysWhatAndWhyNotTheRestAndIsPartOfTheExport() throws SQLException {
        String id = verified();
        String request =
                ask(elder(id), id, "ASSESSMENT").statusCode(201).extract().path("id");
        move(agency.as("INSURANCE_AGENT"), request, "grant-in-part")
                .statusCode(200)
                .body("status", equalTo("GRANTED_IN_PART"));
        assertFalse(new String(
                        asked("select changed_sealed from correction_request where lower(hex(id)) = ?", request),
                        StandardCharsets.UTF_8)
                .contains("13700008888"));
        elder(id)
                .get("/api/v1/insurance/elders/" + id + "/export")
                .then()
                .statusCode(200)
                .body("correctionRequests.content", contains(WRONG))
                .body("correctionRequests.changed", contains(DONE))
                .body("correctionRequests.decision", contains(WHY));
        elder(id).get(REQUESTS + "/" + request + "/history").then().body("items.reason", everyItem(nullValue()));
        agency.as("INSURANCE_AGENT")
                .body(Map.of("elderId", id, "subject", "REFERRAL", "content", WRONG))
                .post(REQUESTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("CORRECTION_SUBJECT_ELSEWHERE"));
        agency.as("INSURANCE_AGENT")
                .body(Map.of("elderId", id, "subject", "NAME", "recordId", id, "content", WRONG))
                .post(REQUESTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("CORRECTION_RECORD_UNWANTED"));
    }

    @Test
    void theFamilyAsksWhereTheAuthorisationSaysSo() {
        String id = verified();
        String viewer = UUID.randomUUID().toString();
        elder(id)
                .body(Map.of(
                        "person",
                        viewer,
                        "kinship",
                        "CHILD",
                        "scope",
                        "VIEW",
                        "validUntil",
                        TestClock.today().toString()))
                .post(PATH + id + "/authorise")
                .then()
                .statusCode(200);
        ask(agency.with(TokenRequest.as("FAMILY").person(id).subject(viewer)), id, "PHONE")
                .statusCode(403)
                .body("code", equalTo("CORRECTION_AUTHORISATION_TOO_NARROW"));
    }

    @Test
    void neitherTheElderNorTheFamilySaysThatSomebodyCameInPersonButTheAgency() {
        String id = verified();
        String daughter = UUID.randomUUID().toString();
        String until = TestClock.today().toString();
        elder(id)
                .body(Map.of("person", daughter, "kinship", "CHILD", "scope", "VIEW_AND_PROPOSE", "validUntil", until))
                .post(PATH + id + "/authorise")
                .then()
                .statusCode(200);
        Map<String, String> came = Map.of("asker", "HERSELF_OR_HIMSELF", "evidence", "身份证");
        Map<String, Object> body = Map.of("elderId", id, "subject", "PHONE", "content", WRONG, "inPerson", came);
        TokenRequest family = TokenRequest.as("FAMILY").person(id).subject(daughter);
        for (TokenRequest side : List.of(TokenRequest.as("ELDER").person(id), family)) {
            agency.with(side).post(REQUESTS, body).refused(422, "CORRECTION_IN_PERSON_BY_KEEPER", "/inPerson");
        }
        agency.as("INSURANCE_AGENT").post(REQUESTS, body).then().statusCode(201);
    }

    @Test
    void aPersonIsGivenAllThatIsKeptOfItAndAStrangerNothing() {
        String id = verified();
        String export = "/api/v1/insurance/elders/" + id + "/export";
        elder(id)
                .get(export)
                .then()
                .statusCode(200)
                .body("format", equalTo("yiyang-insured-elder/1"))
                .body("person.citizenId", equalTo(number))
                .body("person.phone", equalTo("13800001234"))
                .body("entry.id", equalTo(id))
                .body("history.items.verb", hasItem("verify"))
                .body("history.items", not(hasItem("actor")));
        elder(UUID.randomUUID().toString()).get(export).then().statusCode(404);
        UUID other = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Registered.home(other), 0)));
        agency.staff("CARE_MANAGER", other).get(export).then().statusCode(403);
        elder(id).get("/api/v1/insurance/elders/" + id + "/readings").then().body("items.action", contains("reveal"));
    }

    private byte[] kept(String request) throws SQLException {
        return asked("select content_sealed from correction_request where lower(hex(id)) = ?", request);
    }

    private int waiting(String request) throws SQLException {
        String count = "select count(*) from task where kind = 'DECIDE_CORRECTION' and lower(hex(subject_id)) = ?";
        return Integer.parseInt(new String(asked(count, request), StandardCharsets.UTF_8));
    }

    private byte[] asked(String query, String request) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, request.replace("-", ""));
            try (ResultSet row = select.executeQuery()) {
                assertTrue(row.next());
                return row.getBytes(1);
            }
        }
    }

    private ValidatableResponse atCounter(RequestSpecification who, String kind, String value, Object inPerson) {
        Map<String, Object> body =
                new HashMap<>(Map.of("kind", kind, "value", value, "subject", "PHONE", "content", WRONG));
        if (inPerson != null) {
            body.put("inPerson", inPerson);
        }
        return who.body(body).post(REQUESTS + "/at-counter").then();
    }

    @Test
    void theOneWindowTakesTheRequestOfWhoComesWithTheDocumentAndTheAgencyDecides() throws SQLException {
        String id = verified();
        Map<String, String> came = Map.of("asker", "AGENT", "evidence", "委托书与身份证，受托人电话13700007777");
        RequestSpecification clerk = agency.as("WINDOW_CLERK");
        atCounter(clerk, "CITIZEN_ID", number, null).statusCode(400);
        atCounter(
                        agency.as("WINDOW_CLERK"),
                        "CITIZEN_ID",
                        SyntheticCodes.citizenId(LocalDate.parse("1931-02-03")),
                        came)
                .statusCode(422)
                .body("code", equalTo("COUNTER_ELDER_UNKNOWN"));
        atCounter(agency.with(TokenRequest.as("WINDOW_CLERK").region("4602")), "CITIZEN_ID", number, came)
                .statusCode(422)
                .body("code", equalTo("COUNTER_ELDER_UNKNOWN"));
        atCounter(agency.as("WINDOW_CLERK"), "CITIZEN_ID", "46010619480512301", came)
                .statusCode(422);
        String request = atCounter(agency.as("WINDOW_CLERK"), "CITIZEN_ID", number, came)
                .statusCode(201)
                .body("elderId", equalTo(id))
                .body("allowedActions", hasSize(0))
                .body("$", not(hasKey("content")))
                .extract()
                .path("id");
        atCounter(agency.as("WINDOW_CLERK"), "CITIZEN_ID", number, came).statusCode(409);
        agency.as("WINDOW_CLERK").get(REQUESTS + "/" + request).then().statusCode(403);
        move(agency.as("WINDOW_CLERK"), request, "grant").statusCode(403);
        assertFalse(new String(
                        asked("select evidence_sealed from correction_request where lower(hex(id)) = ?", request),
                        StandardCharsets.UTF_8)
                .contains("13700007777"));
        agency.as("INSURANCE_AGENT")
                .get(REQUESTS + "/" + request)
                .then()
                .body("asker", equalTo("AGENT"))
                .body("evidence", equalTo(came.get("evidence")))
                .body("content", equalTo(WRONG));
        elder(id).get(REQUESTS + "/" + request).then().body("evidence", equalTo(came.get("evidence")));
        move(agency.as("INSURANCE_AGENT"), request, "grant").statusCode(200);
    }
}
