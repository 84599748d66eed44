package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.StoredTexts;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Who answers a request of an elder once the institution that kept the record has closed. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class CorrectionKeeperTest extends PerformanceCalls {
    private static final String REQUESTS = "/api/v1/contract/correction-requests";
    private static final String DONE = "名单中已去掉本人";
    private final UUID elder = Ids.next();
    private final UUID successor = Ids.next();
    private String record;

    @Inject
    Database tables;

    @Override
    String city() {
        return "6549";
    }

    @BeforeEach
    void aServiceThatNamesTheElder() {
        UUID home = homeOfTheCity();
        inbox.apply(List.of(
                ElderFeed.living(elder, city() + "01", home),
                InstitutionFeed.medical(successor, city() + "01", "GENERAL_HOSPITAL", "LEVEL_2")));
        String agreement = since(home, today.minusMonths(3), "");
        record = medicalManager()
                .body(visit(agreement, today.minusDays(1), "MEDICAL_ROUNDS", ",\"elderIds\":[\"" + elder + "\"]"))
                .post(RECORDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private TokenRequest herself() {
        return TokenRequest.as("ELDER").person(elder.toString());
    }

    private static TokenRequest manager(UUID institution) {
        return TokenRequest.as("MED_MANAGER").institution(institution.toString());
    }

    private TokenRequest bureau() {
        return token("HEALTH_ADMIN").region(city());
    }

    private ValidatableResponse ask(TokenRequest who, Map<String, String> inPerson) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "elderId", elder.toString(), "subject", "SERVICE_RECORD", "recordId", record, "content", "当日外出"));
        if (inPerson != null) {
            body.put("inPerson", inPerson);
        }
        return as(who).body(body).post(REQUESTS).then();
    }

    private String asked() {
        return ask(herself(), null).statusCode(201).extract().path("id");
    }

    private ValidatableResponse move(TokenRequest who, String id, String verb, Map<String, String> said) {
        return as(who).body(said).post(REQUESTS + "/" + id + "/" + verb).then();
    }

    private ValidatableResponse read(TokenRequest who, String id) {
        return as(who).get(REQUESTS + "/" + id).then();
    }

    /** What the register says of the hospital, each with a number of its own. */
    private void receives(long sequence, String state) {
        inbox.apply(List.of(InstitutionFeed.standing(hospital, city() + "01", sequence, state)));
    }

    private void closes(long sequence, UUID replacedBy) {
        receives(
                sequence,
                "\"status\":\"CLOSED\",\"closedOn\":\"" + today + "\""
                        + (replacedBy == null ? "" : ",\"replacedById\":\"" + replacedBy + "\""));
    }

    @Test
    void withoutASuccessorItWaitsForTheBureauOfTheRegionHoweverThatIsHeard() {
        String id = asked();
        closes(9_000_010, null);
        closes(9_000_010, null);
        receives(9_000_009, "\"status\":\"OPERATING\"");
        read(manager(hospital), id).statusCode(404);
        read(bureau(), id)
                .statusCode(200)
                .body("keeperId", nullValue())
                .body("formerKeeperId", equalTo(hospital.toString()))
                .body("allowedActions", contains("grant", "grant-in-part", "refuse"));
        as(bureau())
                .readsTasks("contract")
                .body("items.find { it.subjectId == '" + id + "' }.kind", equalTo("DECIDE_CORRECTION"))
                .body("items.find { it.subjectId == '" + id + "' }.dueAt", notNullValue());
        read(token("HEALTH_ADMIN").region("6548"), id).statusCode(404);
        move(bureau(), id, "grant", Map.of("changed", DONE)).statusCode(200).body("decidedBy", equalTo("HEALTH_ADMIN"));
    }

    @Test
    void itFollowsToTheSuccessorAndBackIfTheClosingWasAMistake() {
        String id = asked();
        closes(9_000_010, null);
        closes(9_000_011, successor);
        read(bureau(), id).statusCode(404);
        read(manager(successor), id)
                .statusCode(200)
                .body("keeperId", equalTo(successor.toString()))
                .body("formerKeeperId", equalTo(hospital.toString()));
        as(herself())
                .get(REQUESTS + "/" + id + "/history")
                .then()
                .body("items.verb", contains("ask-correction", "hand-on", "hand-on"));
        receives(9_000_012, "\"status\":\"OPERATING\"");
        read(manager(successor), id).statusCode(404);
        read(manager(hospital), id).statusCode(200).body("formerKeeperId", nullValue());
    }

    @Test
    void onlyWhoKeepsTheRecordSaysThatSomebodyCameInPerson() {
        Map<String, String> came = Map.of("asker", "HERSELF_OR_HIMSELF", "evidence", "身份证");
        ask(herself(), came)
                .statusCode(422)
                .body("code", equalTo("CORRECTION_IN_PERSON_BY_KEEPER"))
                .body("errors[0].pointer", equalTo("/inPerson"));
        ask(manager(successor), came).statusCode(422).body("code", equalTo("CORRECTION_RECORD_UNKNOWN"));
        ask(manager(hospital), came).statusCode(201);
    }

    @Test
    void whatIsAskedAfterTheClosingGoesToTheBureauWhichAlsoEntersItForWhoComes() {
        closes(9_000_010, null);
        String id = asked();
        read(bureau(), id).statusCode(200).body("formerKeeperId", equalTo(hospital.toString()));
        move(bureau(), id, "refuse", Map.of("reason", "签到表有本人签名")).statusCode(200);
        String other = ask(bureau(), Map.of("asker", "FAMILY", "evidence", "户口簿13700009993"))
                .statusCode(201)
                .extract()
                .path("id");
        read(bureau(), other).body("asker", equalTo("FAMILY")).body("evidence", equalTo("户口簿13700009993"));
        assertEquals(List.of(), new StoredTexts(tables).places("13700009993"));
    }
}
