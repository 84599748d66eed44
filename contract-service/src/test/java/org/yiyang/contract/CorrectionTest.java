package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.kit.contract.StoredTexts;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.write.Chores;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** An elder asks that its contract or a record of a service be put right, and who keeps it answers. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class CorrectionTest extends PerformanceCalls {
    private static final String REQUESTS = "/api/v1/contract/correction-requests";
    private static final String WRONG = "服务当日本人外出，电话13700009991可核";
    private static final String DONE = "名单中已去掉本人，见13700009992";
    private static final String WHY = "当日签到表有本人签名";
    private final UUID elder = Ids.next();
    private String record;

    @Inject
    Database tables;

    @Inject
    Chores chores;

    @Override
    String city() {
        return "6547";
    }

    @BeforeEach
    void aServiceThatNamesTheElder() {
        UUID home = homeOfTheCity();
        inbox.apply(List.of(ElderFeed.living(elder, city() + "01", home)));
        String agreement = since(home, today.minusMonths(3), "");
        record = medicalManager()
                .body(visit(agreement, today.minusDays(1), "MEDICAL_ROUNDS", ",\"elderIds\":[\"" + elder + "\"]"))
                .post(RECORDS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static TokenRequest herself(UUID person) {
        return TokenRequest.as("ELDER").person(person.toString());
    }

    private TokenRequest keeper() {
        return TokenRequest.as("MED_MANAGER").institution(hospital.toString());
    }

    private TokenRequest bureau() {
        return token("HEALTH_ADMIN").region(city());
    }

    private ValidatableResponse ask(TokenRequest who, UUID whose, String id) {
        return as(who).body(Map.of(
                        "elderId", whose.toString(), "subject", "SERVICE_RECORD", "recordId", id, "content", WRONG))
                .post(REQUESTS)
                .then();
    }

    private String asked() {
        return ask(herself(elder), elder, record).statusCode(201).extract().path("id");
    }

    private ValidatableResponse move(TokenRequest who, String id, String verb, Map<String, String> said) {
        return as(who).body(said).post(REQUESTS + "/" + id + "/" + verb).then();
    }

    private ValidatableResponse read(TokenRequest who, String id) {
        return as(who).get(REQUESTS + "/" + id).then();
    }

    @Test
    void theElderAsksAndTheInstitutionThatGaveTheServiceAnswers() {
        String id = asked();
        ask(herself(elder), elder, record).statusCode(409).body("code", equalTo("CORRECTION_ALREADY_ASKED"));
        as(keeper())
                .readsTasks("contract")
                .body("items.find { it.subjectId == '" + id + "' }.kind", equalTo("DECIDE_CORRECTION"))
                .body("items.find { it.subjectId == '" + id + "' }.path", equalTo(REQUESTS + "/" + id));
        read(keeper(), id)
                .statusCode(200)
                .body("content", equalTo(WRONG))
                .body("keeperId", equalTo(hospital.toString()))
                .body("procedure", equalTo(RECORDS + "/" + record + "/correct"))
                .body("allowedActions", contains("grant", "grant-in-part", "refuse"));
        move(keeper(), id, "grant", Map.of()).statusCode(400);
        move(keeper(), id, "grant", Map.of("changed", DONE))
                .statusCode(200)
                .body("status", equalTo("GRANTED"))
                .body("decidedBy", equalTo("MED_MANAGER"));
        as(keeper()).readsTasks("contract").body("items.findAll { it.subjectId == '" + id + "' }", empty());
        read(herself(elder), id)
                .statusCode(200)
                .body("changed", equalTo(DONE))
                .body("decision", nullValue())
                .body("allowedActions", empty());
        as(herself(elder))
                .get(REQUESTS + "/" + id + "/history")
                .then()
                .body("items.verb", contains("ask-correction", "grant"))
                .body("items.reason", everyItem(nullValue()));
        as(herself(elder))
                .get("/api/v1/contract/elders/" + elder + "/readings?limit=100")
                .then()
                .body("items.subjectKind", hasItem("correction-request"));
        assertEquals(List.of(), new StoredTexts(tables).places("1370000999"));
        as(herself(elder)).get(REQUESTS + "/state-machine").then().statusCode(200);
    }

    @Test
    void aRequestIsGrantedInPartRefusedOrTakenBack() {
        String part = asked();
        move(keeper(), part, "grant-in-part", Map.of("changed", DONE, "reason", WHY))
                .statusCode(200)
                .body("status", equalTo("GRANTED_IN_PART"));
        String refused = ask(keeper(), elder, record).statusCode(201).extract().path("id");
        move(keeper(), refused, "withdraw", Map.of("reason", WHY)).statusCode(403);
        move(keeper(), refused, "refuse", Map.of("reason", WHY)).statusCode(200).body("status", equalTo("REFUSED"));
        move(keeper(), refused, "grant", Map.of("changed", DONE)).statusCode(409);
        String taken = asked();
        move(herself(elder), taken, "refuse", Map.of("reason", WHY)).statusCode(403);
        move(herself(elder), taken, "withdraw", Map.of("reason", "已自行核对"))
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        as(herself(elder))
                .get(REQUESTS)
                .then()
                .body("items.status", contains("GRANTED_IN_PART", "REFUSED", "WITHDRAWN"))
                .body("items[0]", not(hasKey("content")));
        as(herself(elder))
                .get("/api/v1/contract/elders/" + elder + "/export")
                .then()
                .body(
                        "registers.find { it.kind == 'correction-request' }.records.decision",
                        contains(WHY, WHY, "已自行核对"))
                .body("registers.find { it.kind == 'correction-request' }.records.content", hasItems(WRONG));
    }

    @Test
    void nobodyElseAsksReadsOrDecides() {
        String id = asked();
        UUID stranger = Ids.next();
        inbox.apply(List.of(
                ElderFeed.withFamily(stranger, city() + "01", "correction-daughter"),
                InstitutionFeed.medical(stranger, city() + "01", "COMMUNITY_HEALTH_CENTRE", "LEVEL_1")));
        TokenRequest otherDoctor = TokenRequest.as("HOSPITAL_DOCTOR").institution(stranger.toString());
        TokenRequest othersDaughter =
                TokenRequest.as("FAMILY").subject("correction-daughter").person(stranger.toString());
        for (TokenRequest other : List.of(herself(stranger), othersDaughter, otherDoctor)) {
            read(other, id).statusCode(404);
            as(other).get(REQUESTS + "/" + id + "/history").then().statusCode(404);
            as(other).get(REQUESTS).then().body("items", empty());
            ask(other, elder, record).statusCode(422).body("code", equalTo("CORRECTION_RECORD_UNKNOWN"));
        }
        move(otherDoctor, id, "grant", Map.of("changed", DONE)).statusCode(404);
        move(herself(stranger), id, "withdraw", Map.of("reason", WHY)).statusCode(404);
        ask(herself(stranger), stranger, record).statusCode(422).body("code", equalTo("CORRECTION_RECORD_UNKNOWN"));
        ask(herself(elder), elder, Ids.next().toString()).statusCode(422);
        as(herself(elder))
                .body(Map.of("elderId", elder.toString(), "subject", "SERVICE_RECORD", "content", WRONG))
                .post(REQUESTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("CORRECTION_RECORD_WANTED"));
        as(bureau()).get(REQUESTS + "/" + id).then().statusCode(404);
        move(bureau(), id, "grant", Map.of("changed", DONE)).statusCode(404);
    }

    @Test
    void theFamilyAsksWhereTheAuthorisationSaysSo() {
        inbox.apply(List.of(ElderFeed.withFamily(elder, city() + "01", "correction-viewer")));
        TokenRequest viewer =
                TokenRequest.as("FAMILY").subject("correction-viewer").person(elder.toString());
        ask(viewer, elder, record).statusCode(403).body("code", equalTo("CORRECTION_AUTHORISATION_TOO_NARROW"));
        String id = asked();
        read(viewer, id).statusCode(200).body("allowedActions", empty());
        move(viewer, id, "withdraw", Map.of("reason", WHY)).statusCode(403);
    }

    @Test
    void aListAsksNoMoreForManyThanForOne() {
        for (int i = 0; i < 4; i++) {
            move(herself(elder), asked(), "withdraw", Map.of("reason", WHY)).statusCode(200);
        }
        assertEquals(statements(1), statements(4));
    }

    private int statements(int limit) {
        int before = CountedStatements.soFar();
        as(herself(elder)).get(REQUESTS + "?limit=" + limit).then().body("items", hasSize(limit));
        int sent = CountedStatements.soFar() - before;
        assertTrue(sent > 0);
        return sent;
    }

    @Test
    void theRequestIsFoundUnderTheRecordIntoWhichTheEldersWasMerged() {
        String id = asked();
        UUID survivor = Ids.next();
        inbox.apply(List.of(
                ElderFeed.living(survivor, city() + "01", null), ElderFeed.merged(elder, city() + "01", survivor)));
        read(herself(survivor), id).statusCode(200);
        move(herself(survivor), id, "withdraw", Map.of("reason", WHY)).statusCode(200);
    }

    @Test
    void whatWasSaidGoesWithItsPeriodAndWhenTheElderIsErased() {
        String old = asked();
        move(keeper(), old, "refuse", Map.of("reason", WHY)).statusCode(200);
        String open = asked();
        tables.anywhere(sql -> sql.execute("delete from retention_state"));
        tables.anywhere(sql -> sql.execute(
                "update correction_request set changed_at = '1985-02-28' where id = ?", UUID.fromString(old)));
        chores.doAll();
        read(keeper(), old).body("content", equalTo("已依法删除")).body("status", equalTo("REFUSED"));
        read(keeper(), open).body("content", equalTo(WRONG));
        inbox.apply(List.of(ElderFeed.event(
                elder, 9_000_002, "\"status\":\"ERASED\",\"regionCode\":\"654701\",\"authorisations\":[]")));
        tables.anywhere(sql -> sql.execute("delete from retention_state"));
        tables.anywhere(sql -> sql.execute(
                "update correction_request set changed_at = '1985-02-28' where id = ?", UUID.fromString(open)));
        chores.doAll();
        read(keeper(), open).body("content", equalTo("已依法删除"));
    }
}
