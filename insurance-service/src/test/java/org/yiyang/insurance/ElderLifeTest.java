package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderLifeTest extends ResidentOfAHome {
    @Test
    void aMismatchIsMendedAndInsuredDaysAreEndedAndBegunAgain() {
        String id = entered();
        agent(id, "mismatch", Map.of("reason", "IDENTITY_DIFFERS")).body("status", equalTo("MISMATCH"));
        agency.staff("CARE_MANAGER", home)
                .body(Map.of("name", "欧阳更正"))
                .post(PATH + id + "/propose-update")
                .then()
                .body("status", equalTo("PENDING_VERIFICATION"));
        agent(id, "verify", Map.of()).body("status", equalTo("ACTIVE"));
        agent(id, "pause", Map.of("from", "2026-06-01", "reason", "断缴")).body("insured[0].to", equalTo("2026-06-01"));
        Map<String, Object> reversed = Map.of("type", "RESIDENT", "from", "2026-08-01", "until", "2026-07-01");
        agent(id, "resume", Map.of("insured", reversed, "reason", "续缴")).statusCode(422);
        Map<String, Object> again = Map.of("type", "RESIDENT", "from", "2026-08-01");
        agent(id, "resume", Map.of("insured", again, "reason", "续缴")).body("insured", hasSize(2));
        agency.as("SUPERVISOR")
                .body(Map.of("insured", Map.of("type", "RESIDENT", "from", "2026-06-01"), "reason", "补缴到账"))
                .post(PATH + id + "/correct-insured")
                .then()
                .statusCode(200)
                .body("insured[1].from", equalTo("2026-06-01"));
    }

    private io.restassured.response.ValidatableResponse propose(String id, Map<String, ?> change) {
        return agency.staff("CARE_MANAGER", home)
                .body(change)
                .post(PATH + id + "/propose-update")
                .then();
    }

    @Test
    void aProposalIsHeldToTheRulesOfAnEntry() {
        String id = verified();
        for (String blank : List.of("", " ", "\u00a0", "\u3000", "\u200b", "新\u200b名", "520103195003120278")) {
            propose(id, Map.of("name", blank)).statusCode(400).body("errors.pointer", contains("/name"));
        }
        propose(id, Map.of("phone", "0")).statusCode(400).body("errors.pointer", contains("/phone"));
        for (Map<String, String> unchanged : List.of(
                Map.<String, String>of(),
                Map.of("name", "欧阳测试"),
                Map.of("name", " 欧阳测试\u3000"),
                Map.of("phone", "13800001234"))) {
            propose(id, unchanged).statusCode(422).body("code", equalTo("ELDER_NOTHING_PROPOSED"));
        }
        Map<String, Object> unborn = Map.of("institutionId", home, "from", "1900-01-01");
        propose(id, Map.of("residence", unborn))
                .statusCode(422)
                .body("code", equalTo("ELDER_BEFORE_BIRTH"))
                .body("errors.pointer", contains("/residence/from"));
    }

    @Test
    void whoVerifiesSeesWhatIsProposedBesideWhatStands() {
        String id = verified();
        propose(id, Map.of("name", "新名", "phone", "13900001111"))
                .statusCode(200)
                .body("status", equalTo("UPDATE_PENDING"))
                .body("proposed.name", equalTo("新*"));
        agency.as("INSURANCE_AGENT")
                .get(PATH + id)
                .then()
                .body("name", equalTo("欧阳*"))
                .body("proposed.name", equalTo("新*"))
                .body("proposed.phone", equalTo("139****1111"));
        agent(id, "reveal", Map.of("reason", "核验变更"))
                .body("name", equalTo("欧阳测试"))
                .body("proposed.name", equalTo("新名"))
                .body("proposed.phone", equalTo("13900001111"));
        agent(id, "verify", Map.of()).body("proposed", nullValue());
        agent(id, "reveal", Map.of("reason", "核对")).body("name", equalTo("新名")).body("proposed", nullValue());
    }

    @Test
    void whoMovedAwayMayBeEnteredElsewhereAndIsNotTakenBackTwice() {
        String id = verified();
        agent(id, "transfer-out", Map.of("from", "2026-10-01", "reason", "迁出"))
                .body("status", equalTo("TRANSFERRED_OUT"));
        enter(number).statusCode(201);
        agency.as("SUPERVISOR")
                .body(Map.of("to", "ACTIVE", "reason", "误操作"))
                .post(PATH + id + "/correct")
                .then()
                .statusCode(409)
                .body("code", equalTo("ELDER_ALREADY_ENTERED"));
        agent(id, "close", Map.of("reason", "重复")).body("status", equalTo("CLOSED"));
    }

    @Test
    void aSupervisorTakesAMistakenVerificationBackAndHistoryKeepsBoth() {
        String id = verified();
        agency.as("SUPERVISOR")
                .body(Map.of("to", "PENDING_VERIFICATION", "reason", "核验对象有误"))
                .post(PATH + id + "/correct")
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING_VERIFICATION"));
        agency.as("INSURANCE_AGENT")
                .get(PATH + id + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", contains("enter", "verify", "correct"))
                .body("items[2].correction", equalTo(true));
        agency.as("INSURANCE_AGENT")
                .readsTasks("insurance")
                .body("items.findAll { it.subjectId == '" + id + "' }.kind", contains("VERIFY_ELDER"));
        agency.staff("CARE_MANAGER", home)
                .get("/api/v1/elders")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void aDeclinedUpdateChangesNothingAndAWithdrawnAuthorisationEnds() {
        String id = verified();
        UUID son = UUID.randomUUID();
        agency.staff("CARE_MANAGER", home)
                .body(Map.of(
                        "person",
                        son,
                        "kinship",
                        "CHILD",
                        "scope",
                        "VIEW_AND_PROPOSE",
                        "validUntil",
                        TestClock.today().plusYears(1).toString()))
                .post(PATH + id + "/authorise")
                .then()
                .statusCode(200);
        TokenRequest token = TokenRequest.as("FAMILY").person(id).subject(son.toString());
        agency.with(token)
                .body(Map.of("phone", "13900001111"))
                .post(PATH + id + "/propose-update")
                .then()
                .body("status", equalTo("UPDATE_PENDING"));
        agent(id, "decline-update", Map.of("reason", "号码不实")).body("phone", equalTo("138****1234"));
        agency.with(TokenRequest.as("ELDER").person(id))
                .body(Map.of("person", son))
                .post(PATH + id + "/withdraw-authorisation")
                .then()
                .statusCode(200);
        agency.with(token).get(PATH + id).then().statusCode(404);
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("4404"))
                .get(PATH + id)
                .then()
                .statusCode(404);
    }
}
