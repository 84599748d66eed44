package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.contract.StoredTexts;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** An elder asks that what was written of it be put right, and who wrote it answers. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class CorrectionTest {
    private static final String REQUESTS = "/api/v1/referral/correction-requests";
    private static final String WRONG = "过敏药物应为磺胺，病历号A77001应为A77002";
    private static final String DONE = "过敏史已改为磺胺";
    private static final String WHY = "病历号与原始病历一致";

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private static ValidatableResponse ask(ApiCaller who, String elder, String subject, String record) {
        Map<String, String> body = new HashMap<>(Map.of("elderId", elder, "subject", subject, "content", WRONG));
        if (record != null) {
            body.put("recordId", record);
        }
        return who.body(body).post(REQUESTS).then();
    }

    private static ValidatableResponse move(ApiCaller who, String id, String verb, Map<String, String> said) {
        return who.body(said).post(REQUESTS + "/" + id + "/" + verb).then();
    }

    private static ValidatableResponse read(ApiCaller who, String id) {
        return who.get(REQUESTS + "/" + id).then();
    }

    private ApiCaller family(String account) {
        return city.with(TokenRequest.as("FAMILY").person(city.elder).subject(account));
    }

    private String asked(ApiCaller who, String subject, String record) {
        return ask(who, city.elder, subject, record).statusCode(201).extract().path("id");
    }

    @Test
    void whoWroteTheFormAnswersAndTheElderReadsTheAnswer() {
        String referral = city.submit();
        String id = asked(city.elderHerself(), "REFERRAL", referral);
        ask(city.elderHerself(), city.elder, "REFERRAL", referral).statusCode(409);
        read(city.unitDoctor(), id)
                .statusCode(200)
                .body("content", equalTo(WRONG))
                .body("keeperId", equalTo(city.unit))
                .body("recordId", equalTo(referral))
                .body("allowedActions", contains("grant", "grant-in-part", "refuse"));
        read(city.hospitalDoctor(), id).statusCode(404);
        move(city.hospitalDoctor(), id, "grant", Map.of("changed", DONE)).statusCode(404);
        city.unitDoctor()
                .readsTasks("referral")
                .body("items.findAll { it.subjectId == '" + id + "' }.kind", contains("DECIDE_CORRECTION"));
        move(city.unitDoctor(), id, "grant-in-part", Map.of("changed", DONE, "reason", WHY))
                .statusCode(200)
                .body("status", equalTo("GRANTED_IN_PART"))
                .body("decidedBy", equalTo("INTERNAL_DOCTOR"));
        read(city.elderHerself(), id).body("changed", equalTo(DONE)).body("decision", equalTo(WHY));
        city.elderHerself()
                .get(REQUESTS + "/" + id + "/history")
                .then()
                .body("items.verb", contains("ask-correction", "grant-in-part"));
        city.elderHerself()
                .get("/api/v1/referral/elders/" + city.elder + "/readings?limit=100")
                .then()
                .body("items.subjectKind", hasItem("correction-request"));
        assertEquals(List.of(), new StoredTexts(database).places("A77001"));
        city.elderHerself().get(REQUESTS + "/state-machine").then().statusCode(200);
    }

    @Test
    void theSlipIsKeptByTheHospitalAndTheQuestionOfAConsultationByWhoAsked() {
        String referral = city.submit();
        City.moved(city.office(city.hospital), referral, "accept", Map.of("department", "心内科"));
        City.moved(city.office(city.hospital), referral, "arrive", Map.of());
        ask(city.elderHerself(), city.elder, "RETURN_SLIP", referral).statusCode(422);
        City.moved(city.hospitalDoctor(), referral, "return", City.returnBody());
        String slip = asked(city.elderHerself(), "RETURN_SLIP", referral);
        move(city.hospitalDoctor(), slip, "grant", Map.of("changed", DONE)).statusCode(200);
        city.registers.consume(Registers.capable(city.hospital, 2, "460106", "REMOTE_GUIDANCE"));
        String consultation = city.unitDoctor()
                .body(Map.of(
                        "elderId",
                        city.elder,
                        "expertId",
                        city.hospital,
                        "urgency",
                        "URGENT",
                        "consent",
                        "BY_FAMILY",
                        "form",
                        City.form()))
                .post("/api/v1/remote-consultations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String question = asked(city.unitDoctor(), "CONSULTATION", consultation);
        String answer = asked(city.elderHerself(), "CONSULTATION_ANSWER", consultation);
        move(city.unitDoctor(), question, "refuse", Map.of("reason", WHY)).statusCode(200);
        read(city.hospitalDoctor(), answer).statusCode(200).body("keeperId", equalTo(city.hospital));
        read(city.unitDoctor(), answer).statusCode(404);
        city.elderHerself()
                .get("/api/v1/referral/elders/" + city.elder + "/export")
                .then()
                .body("registers.find { it.kind == 'correction-request' }.records", hasSize(3));
    }

    @Test
    void careAtHomeIsAskedAboutTooAndSentToTheVerbThatPutsAPlanRight() {
        CareAtHome care = new CareAtHome(city, "533104");
        String bed = care.opened();
        ApiCaller elder = city.with(TokenRequest.as("ELDER").person(care.elder));
        ask(elder, care.elder, "HOME_BED", bed)
                .statusCode(201)
                .body("procedure", equalTo("/api/v1/home-beds/" + bed + "/change-plan"));
        String visit = care.doctor()
                .body(Map.of(
                        "elderId", care.elder, "procedures", List.of("ROUND"), "illness", "高血压", "address", "健康路1号"))
                .post("/api/v1/home-visits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ask(city.with(TokenRequest.as("ELDER").person(care.elder)), care.elder, "HOME_VISIT", visit)
                .statusCode(201)
                .body("keeperId", equalTo(care.centre));
        ask(city.elderHerself(), city.elder, "HOME_BED", bed)
                .statusCode(422)
                .body("code", equalTo("CORRECTION_RECORD_UNKNOWN"));
        ask(city.elderHerself(), city.elder, "NAME", null)
                .statusCode(422)
                .body("code", equalTo("CORRECTION_SUBJECT_ELSEWHERE"));
    }

    @Test
    void theFamilyAsksByTheAuthorisationAndNobodyElseKnowsOfIt() {
        String referral = city.submit();
        ask(family(Registers.NIECE), city.elder, "REFERRAL", referral).statusCode(403);
        String id = asked(family(Registers.DAUGHTER), "REFERRAL", referral);
        read(family(Registers.DAUGHTER), id).statusCode(200).body("allowedActions", contains("withdraw"));
        for (TokenRequest stranger : List.of(
                TokenRequest.as("ELDER").person(City.id()),
                TokenRequest.as("HOSPITAL_DOCTOR").institution(city.other),
                TokenRequest.as("FAMILY").person(city.elder).subject("no-kin"))) {
            read(city.with(stranger), id).statusCode(404);
            city.with(stranger).get(REQUESTS).then().body("items", empty());
            ask(city.with(stranger), city.elder, "REFERRAL", referral).statusCode(422);
        }
        move(family(Registers.DAUGHTER), id, "withdraw", Map.of("reason", WHY)).statusCode(200);
    }

    @Test
    void neitherTheElderNorTheFamilySaysThatSomebodyCameInPersonButWhoKeepsTheRecord() {
        String referral = city.submit();
        Map<String, Object> body = Map.of(
                "elderId",
                city.elder,
                "subject",
                "REFERRAL",
                "recordId",
                referral,
                "content",
                WRONG,
                "inPerson",
                Map.of("asker", "HERSELF_OR_HIMSELF", "evidence", "身份证"));
        for (ApiCaller side : List.of(city.elderHerself(), family(Registers.DAUGHTER))) {
            side.post(REQUESTS, body).refused(422, "CORRECTION_IN_PERSON_BY_KEEPER", "/inPerson");
        }
        city.unitDoctor().post(REQUESTS, body).then().statusCode(201);
    }

    private ApiCaller bureau() {
        return city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"));
    }

    @Test
    void theRequestGoesToTheBureauOrTheSuccessorWhenItsKeeperCloses() {
        String referral = city.submit();
        String id = asked(city.elderHerself(), "REFERRAL", referral);
        read(bureau(), id).statusCode(404);
        city.registers.consume(Registers.closed(city.unit, 900, "2020-01-01", "2026-01-01", null));
        city.registers.consume(Registers.closed(city.unit, 900, "2020-01-01", "2026-01-01", null));
        read(city.unitDoctor(), id).statusCode(404);
        read(city.with(TokenRequest.as("HEALTH_ADMIN").region("1101")), id).statusCode(404);
        read(bureau(), id)
                .statusCode(200)
                .body("formerKeeperId", equalTo(city.unit))
                .body("allowedActions", contains("grant", "grant-in-part", "refuse"));
        bureau().readsTasks("referral")
                .body("items.findAll { it.subjectId == '" + id + "' }.kind", contains("DECIDE_CORRECTION"));
        city.registers.consume(Registers.closed(city.unit, 901, "2020-01-01", "2026-01-01", city.hospital));
        read(bureau(), id).statusCode(404);
        read(city.hospitalDoctor(), id).statusCode(200).body("keeperId", equalTo(city.hospital));
        city.registers.consume(Registers.closed(city.unit, 900, "2020-01-01", "2026-01-01", null));
        move(city.hospitalDoctor(), id, "grant", Map.of("changed", DONE))
                .statusCode(200)
                .body("decidedBy", equalTo("HOSPITAL_DOCTOR"));
    }
}
