package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderResourceTest extends ResidentOfAHome {
    @Test
    void aResidentIsEnteredMaskedAndVerifiedByTheAgency() {
        String id = enter(number)
                .statusCode(201)
                .body("status", equalTo("PENDING_VERIFICATION"))
                .body("name", equalTo("欧阳*"))
                .body("citizenId", equalTo(number.substring(0, 3) + "*".repeat(13) + number.substring(16)))
                .body("phone", equalTo("138****1234"))
                .body("residenceInstitutionId", equalTo(home.toString()))
                .body("residenceInstitutionName", equalTo(Registered.home(home).name()))
                .body("residenceInstitutionPhone", equalTo("0898-66220000"))
                .body(
                        "residences.institutionName",
                        contains(Registered.home(home).name()))
                .extract()
                .path("id");
        agency.as("INSURANCE_AGENT")
                .readsTasks("insurance")
                .body("items.findAll { it.subjectId == '" + id + "' }.kind", contains("VERIFY_ELDER"))
                .body(
                        "items.find { it.subjectId == '" + id + "' }.concernedInstitutions.name",
                        contains(Registered.home(home).name()));
        agent(id, "verify", Map.of())
                .body("status", equalTo("ACTIVE"))
                .body("citizenId", equalTo(number.substring(0, 6) + "*".repeat(8) + number.substring(14)));
        agency.as("INSURANCE_AGENT").readsTasks("insurance").body("items.subjectId", not(hasItem(id)));
    }

    @Test
    void aSecondEntryIsRefusedWithoutSayingWhoseTheFirstIs() {
        String id = entered();
        String answer = enter(number)
                .statusCode(409)
                .body("code", equalTo("ELDER_ALREADY_ENTERED"))
                .extract()
                .asString();
        assertFalse(answer.contains(id));
        assertFalse(answer.contains(number));
    }

    @Test
    void fiftyAtOnceEnterOneElder() throws Exception {
        List<Integer> codes = Agency.atOnce(() -> enter(number).extract().statusCode());
        assertEquals(1, codes.stream().filter(code -> code == 201).count(), codes.toString());
        assertEquals(
                49, codes.stream().filter(code -> code == 409 || code == 503).count(), codes.toString());
    }

    @Test
    void sixtyIsCountedOnTheDayOfEntry() {
        LocalDate today = TestClock.today();
        enter(SyntheticCodes.citizenId(today.minusYears(60))).statusCode(201);
        enter(SyntheticCodes.citizenId(today.minusYears(60).plusDays(1)))
                .statusCode(422)
                .body("code", equalTo("ELDER_TOO_YOUNG"))
                .body("rule", equalTo("老年人权益保障法 art. 2"));
    }

    @Test
    void whatIsWrongWithANumberIsSaidInWords() {
        enter("460106194805123041")
                .statusCode(422)
                .body("code", equalTo("ELDER_CITIZEN_ID_INVALID"))
                .body("detail", containsString("校验码不符"));
    }

    @Test
    void aFamilyMemberSeesTheElderOnlyWithAValidAuthorisation() {
        String id = verified();
        UUID daughter = UUID.randomUUID();
        TokenRequest token = TokenRequest.as("FAMILY").person(id).subject(daughter.toString());
        agency.with(token).get(PATH + id).then().statusCode(404);
        agency.with(TokenRequest.as("ELDER").person(id))
                .body(Map.of(
                        "person",
                        daughter,
                        "kinship",
                        "CHILD",
                        "scope",
                        "VIEW",
                        "validUntil",
                        TestClock.today().toString()))
                .post(PATH + id + "/authorise")
                .then()
                .statusCode(200);
        agency.with(token).get(PATH + id).then().statusCode(200).body("status", equalTo("ACTIVE"));
        agency.with(token)
                .body(Map.of("phone", "13900001111"))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(403)
                .body("code", equalTo("ELDER_AUTHORISATION_TOO_NARROW"));
        TestClock.aheadDays(1);
        try {
            agency.with(token).get(PATH + id).then().statusCode(404);
        } finally {
            TestClock.aheadDays(0);
        }
    }

    /** Whoever refers a resident has to choose the resident. */
    @Test
    void theUnitOfAHomeSeesItsResidentsMaskedAndNobodyElse() {
        String id = verified();
        UUID unit = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        inbox.apply(List.of(
                Agency.record(Registered.unit(unit, home), 0),
                Agency.record(Registered.unit(elsewhere, UUID.randomUUID()), 0)));
        agency.staff("INTERNAL_DOCTOR", unit)
                .get("/api/v1/elders")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.citizenId", not(hasItem(number)))
                .body("items.allowedActions.flatten()", empty());
        agency.staff("INTERNAL_DOCTOR", unit).get(PATH + id).then().statusCode(200);
        agency.staff("INTERNAL_DOCTOR", elsewhere)
                .get("/api/v1/elders")
                .then()
                .statusCode(200)
                .body("items", empty());
        agency.staff("INTERNAL_DOCTOR", elsewhere).get(PATH + id).then().statusCode(404);
    }

    @Test
    void aProposedChangeTakesEffectOnlyWhenVerified() {
        String id = verified();
        agency.with(TokenRequest.as("ELDER").person(id))
                .body(Map.of("phone", "13900009999"))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(200)
                .body("status", equalTo("UPDATE_PENDING"))
                .body("phone", equalTo("138****1234"));
        agent(id, "verify", Map.of()).body("phone", equalTo("139****9999"));
    }

    @Test
    void aDeathIsTakenBackByTheBureauOnly() {
        String id = verified();
        agency.with(TokenRequest.as("EXTERNAL_SYSTEM").region("4601").scope("elder:read"))
                .body(Map.of("deceasedOn", "2026-11-01"))
                .post(PATH + id + "/record-death")
                .then()
                .statusCode(403);
        agency.with(TokenRequest.as("EXTERNAL_SYSTEM").region("4601").scope("elder:death"))
                .body(Map.of("deceasedOn", "2026-11-01"))
                .post(PATH + id + "/record-death")
                .then()
                .statusCode(200)
                .body("status", equalTo("DECEASED"))
                .body("insured[0].to", equalTo("2026-11-02"));
        enter(number).statusCode(409);
        agent(id, "revoke-death", Map.of("reason", "错")).statusCode(403);
        agency.as("INSURANCE_ADMIN")
                .body(Map.of("reason", "同名误报"))
                .post(PATH + id + "/revoke-death")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("deceasedOn", nullValue())
                .body("insured[0].to", nullValue());
    }

    @Test
    void aTakenOverElderIsVerifiedAlready() {
        agency.as("INSURANCE_AGENT")
                .body(Map.of(
                        "elder", Agency.elder(number, home),
                        "verifiedOn", "2026-10-01",
                        "document", "存量表2",
                        "reason", "存量登记"))
                .post(PATH + "takeover")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("origin", equalTo("TAKEOVER"))
                .body("stale", equalTo(false));
    }

    @Test
    void eligibilityIsAnsweredFromTheDays() {
        String id = verified();
        UUID hospital = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Registered.hospital(hospital), 0)));
        agency.takeOver(hospital);
        LocalDate today = TestClock.today();
        ask(id, hospital, today).body("payable", equalTo(true)).body("reasons", hasSize(0));
        ask(id, hospital, today.minusMonths(2).minusDays(1))
                .body("payable", equalTo(false))
                .body("insured", equalTo(true))
                .body("reasons.code", contains("INSTITUTION_NOT_DESIGNATED"));
        ask(id, hospital, today.minusMonths(2)).body("payable", equalTo(true));
        ask(id, hospital, LocalDate.parse("2019-12-31"))
                .body("reasons.code", contains("ELDER_NOT_INSURED", "INSTITUTION_NOT_DESIGNATED"));
    }

    private ValidatableResponse ask(String elder, UUID institution, LocalDate day) {
        return agency.as("INSURANCE_AGENT")
                .get("/api/v1/insurance/eligibility?elder=" + elder + "&institution=" + institution + "&on=" + day)
                .then()
                .statusCode(200);
    }

    @Test
    void aRepeatedEntryIsAnsweredWithTheSameBytes() {
        String key = UUID.randomUUID().toString();
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(agency.staff("CARE_MANAGER", home).key(key).post("/api/v1/elders", Agency.elder(number, home)));
        }
        assertEquals(201, answers.get(1).statusCode());
        assertEquals("true", answers.get(1).header("Idempotency-Replayed"));
        assertEquals(answers.get(0).asString(), answers.get(1).asString());
    }
}
