package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Who looked at an elder, learned of one or was refused it: what the auditor finds. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderTraceTest extends ResidentOfAHome {
    private static final String ELIGIBILITY = "/api/v1/insurance/eligibility?elder=%s&institution=%s&on=2026-11-29";

    private List<Map<String, Object>> trace(String id) {
        return agency.with(TokenRequest.as("AUDITOR"))
                .get("/api/v1/insurance/audit-entries?limit=200&subject=" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private List<Object> actors(String id, String action) {
        return trace(id).stream()
                .filter(entry -> action.equals(entry.get("action")))
                .map(entry -> entry.get("actor"))
                .toList();
    }

    private TokenRequest agent(String account) {
        return TokenRequest.as("INSURANCE_AGENT").region("4601").subject(account);
    }

    @Test
    void whoReadsListsOrFindsAnElderIsRecordedThoughItWasMasked() {
        String id = verified();
        agency.with(agent("reader")).get(PATH + id).then().statusCode(200);
        agency.with(TokenRequest.as("CARE_MANAGER").institution(home.toString()).subject("lister"))
                .get("/api/v1/elders")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        agency.with(agent("finder"))
                .body(Map.of("citizenId", number))
                .post(PATH + "search")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        assertEquals(List.of("reader"), actors(id, "read"));
        assertEquals(List.of("lister"), actors(id, "list"));
        assertEquals(List.of("finder"), actors(id, "search"));
    }

    @Test
    void anElderIsToldWhoHasReadInWhichRoleAndWhyAndNobodysAccount() {
        String id = verified();
        agency.with(agent("keeper"))
                .body(Map.of("reason", "核对住址"))
                .post(PATH + id + "/reveal")
                .then()
                .statusCode(200);
        agency.staff("CARE_MANAGER", home).get(PATH + id).then().statusCode(200);
        String readings = "/api/v1/insurance/elders/" + id + "/readings";
        String text = agency.with(TokenRequest.as("ELDER").person(id))
                .get(readings)
                .then()
                .statusCode(200)
                .body("items.action", contains("reveal", "read"))
                .body("items[0].reason", equalTo("核对住址"))
                .body("items[0].region", equalTo("4601"))
                .body("items[0].roles", hasItem("INSURANCE_AGENT"))
                .body("items[1].institutionId", equalTo(home.toString()))
                .body("items[1].institutionName", notNullValue())
                .extract()
                .asString();
        assertFalse(text.contains("keeper"), text);
        agency.with(TokenRequest.as("ELDER").person(UUID.randomUUID().toString()))
                .get(readings)
                .then()
                .statusCode(404);
        agency.as("INSURANCE_AGENT").get(readings).then().statusCode(200);
    }

    @Test
    void whoReadsWhatWasDoneWithAnElderIsRecorded() {
        String id = verified();
        agency.with(agent("historian")).get(PATH + id + "/history").then().statusCode(200);
        agency.with(TokenRequest.as("INSURANCE_AGENT").region("4602").subject("stranger"))
                .get(PATH + id + "/history")
                .then()
                .statusCode(404);
        assertEquals(List.of("historian"), actors(id, "history"));
    }

    @Test
    void eligibilityIsAnsweredToAnInstitutionThatIsRegisteredAndRecorded() {
        String id = verified();
        UUID nobody = UUID.randomUUID();
        agency.staff("CARE_MANAGER", nobody)
                .get(ELIGIBILITY.formatted(id, nobody))
                .then()
                .statusCode(404);
        UUID hospital = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Registered.hospital(hospital), 0)));
        agency.with(TokenRequest.as("HOSPITAL_DOCTOR")
                        .institution(hospital.toString())
                        .subject("asking"))
                .get(ELIGIBILITY.formatted(id, hospital))
                .then()
                .statusCode(200)
                .body("insured", equalTo(true));
        assertEquals(List.of("asking"), actors(id, "eligibility"));
    }

    @Test
    void theAccountThatWasAuthorisedIsRecorded() {
        String id = verified();
        UUID daughter = UUID.randomUUID();
        String until = TestClock.today().toString();
        agency.with(TokenRequest.as("ELDER").person(id))
                .body(Map.of("person", daughter, "kinship", "CHILD", "scope", "VIEW", "validUntil", until))
                .post(PATH + id + "/authorise")
                .then()
                .statusCode(200);
        agency.with(TokenRequest.as("ELDER").person(id))
                .body(Map.of("person", daughter))
                .post(PATH + id + "/withdraw-authorisation")
                .then()
                .statusCode(200);
        List<Object> reasons =
                trace(id).stream().map(entry -> entry.get("reason")).toList();
        assertTrue(reasons.contains(daughter + " CHILD VIEW " + until), reasons.toString());
        assertTrue(reasons.contains(daughter + " CHILD"), reasons.toString());
    }

    @Test
    void whoLearnsFromARefusalThatAPersonIsEnteredLeavesATraceAtThatPerson() {
        String id = verified();
        UUID other = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Registered.home(other), 0)));
        agency.with(TokenRequest.as("CARE_MANAGER")
                        .institution(other.toString())
                        .subject("prober"))
                .body(Agency.elder(number, other))
                .post("/api/v1/elders")
                .then()
                .statusCode(409)
                .body("code", equalTo("ELDER_ALREADY_ENTERED"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> actors(id, "POST /api/v1/elders").contains("prober"));
    }

    @Test
    void aHomeThatTheElderHasLeftSeesAndChangesNothingAnyMore() {
        String id = verified();
        UUID next = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Registered.home(next), 0)));
        agency.staff("CARE_MANAGER", home)
                .body(Map.of("residence", Map.of("institutionId", next, "from", "2026-10-01")))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(200);
        agent(id, "verify", Map.of()).statusCode(200).body("residenceInstitutionId", equalTo(next.toString()));
        agency.staff("CARE_MANAGER", next).get(PATH + id).then().statusCode(200);
        agency.staff("CARE_MANAGER", home).get(PATH + id).then().statusCode(404);
        agency.staff("CARE_MANAGER", home).get("/api/v1/elders").then().body("items.id", not(hasItem(id)));
        agency.staff("CARE_MANAGER", home)
                .body(Map.of("phone", "13900001111"))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(404);
        agency.staff("CARE_MANAGER", home)
                .body(Map.of(
                        "person",
                        UUID.randomUUID(),
                        "kinship",
                        "CHILD",
                        "scope",
                        "VIEW",
                        "validUntil",
                        TestClock.today().plusYears(1).toString()))
                .post(PATH + id + "/authorise")
                .then()
                .statusCode(404);
    }

    /** In a district of its own: what has been in force there for a day stays so. */
    @Test
    void anAccountIsShownPlainValuesOnlySoOftenADayAndTheAuditorSeesWhoWasStopped() {
        Map<String, Object> body = new HashMap<>(Agency.elder(number, home));
        body.put("regionCode", "460108");
        String id = agency.staff("CARE_MANAGER", home)
                .body(body)
                .post("/api/v1/elders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        agency.set("REVEALS_PER_DAY", "460108", "2");
        try {
            for (int i = 0; i < 2; i++) {
                reveal(id, "curious").then().statusCode(200);
            }
            reveal(id, "curious")
                    .then()
                    .statusCode(429)
                    .body("code", equalTo("ELDER_REVEALS_SPENT"))
                    .header("Retry-After", Integer::parseInt, greaterThan(0));
            reveal(id, "colleague").then().statusCode(200);
            TestClock.aheadDays(1);
            reveal(id, "curious").then().statusCode(200);
        } finally {
            TestClock.aheadDays(0);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> refused("curious"));
        assertEquals(4, actors(id, "reveal").size());
    }

    private boolean refused(String actor) {
        String path = "/api/v1/insurance/audit-entries?limit=200";
        while (path != null) {
            io.restassured.response.Response page =
                    agency.with(TokenRequest.as("AUDITOR")).get(path);
            List<Map<String, Object>> items = page.path("items");
            if (items.stream()
                    .anyMatch(entry ->
                            actor.equals(entry.get("actor")) && "ELDER_REVEALS_SPENT".equals(entry.get("reason")))) {
                return true;
            }
            String link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return false;
    }

    private io.restassured.response.Response reveal(String id, String account) {
        return agency.with(agent(account)).body(Map.of("reason", "核对")).post(PATH + id + "/reveal");
    }
}
