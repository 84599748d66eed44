package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.FamilyRegister;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.client.Body;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** A home gives a code to a family member, whose account is bound to the elder by it, once. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class FamilyInvitationTest extends ResidentOfAHome {
    private static final String LATE = TestClock.today().plusYears(1).toString();
    private static final String ACCEPT = PATH + "accept-invitation";
    private final UUID son = UUID.randomUUID();

    @AfterEach
    void today() {
        TestClock.aheadDays(0);
    }

    /** Signed in, but bound to nobody: the token names no elder. */
    private static TokenRequest account(UUID subject) {
        return TokenRequest.as("FAMILY").subject(subject.toString());
    }

    private ValidatableResponse invite(String id, TokenRequest who, String validUntil) {
        return agency.with(who)
                .body(Map.of("kinship", "CHILD", "scope", "VIEW_AND_PROPOSE", "validUntil", validUntil))
                .post(PATH + id + "/invite-family")
                .then();
    }

    private String code(String id) {
        return invite(id, manager(), TestClock.today().plusYears(1).toString())
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("code", matchesPattern("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}"))
                .extract()
                .path("code");
    }

    private ValidatableResponse accept(UUID subject, String code) {
        return agency.with(account(subject))
                .body(Map.of("code", code))
                .post(ACCEPT)
                .then();
    }

    private TokenRequest manager() {
        return TokenRequest.as("CARE_MANAGER").institution(home.toString()).subject("manager-of-the-home");
    }

    @Test
    void theCodeBindsTheAccountToTheElderUntilTheDayThatWasSaid() {
        String id = verified();
        agency.with(account(son)).get(PATH).then().statusCode(200).body("items", hasSize(0));
        agency.with(account(son)).get(PATH + id).then().statusCode(404);

        String code = code(id);
        accept(son, code.toLowerCase(Locale.ROOT).replace("-", " "))
                .statusCode(200)
                .body("elderId", equalTo(id))
                .body("kinship", equalTo("CHILD"))
                .body("scope", equalTo("VIEW_AND_PROPOSE"));

        agency.with(account(son)).get(PATH).then().statusCode(200).body("items.id", contains(id));
        Map<String, Object> phone = Map.of("phone", "13900001111");
        agency.with(account(son)).move(PATH + id, "propose-update", phone).ok();
        agency.as("INSURANCE_AGENT")
                .get(PATH + id + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", hasItems("invite-family", "accept-invitation"));
        TestClock.aheadDays(366);
        agency.with(account(son)).get(PATH + id).then().statusCode(404);
    }

    @Test
    void aCodeIsGoodOnceAndSaysNothingOfItsElder() {
        String id = verified();
        String code = code(id);
        accept(son, code).statusCode(200);
        accept(UUID.randomUUID(), code).statusCode(422).body("code", equalTo("ELDER_INVITATION_NOT_VALID"));
        accept(UUID.randomUUID(), "00000-00000-00000-00000")
                .statusCode(422)
                .body("code", equalTo("ELDER_INVITATION_NOT_VALID"));
    }

    @Test
    void aCodeEndsByItselfWhenItIsWithdrawnAndWithTheElder() {
        String id = verified();
        String late = code(id);
        TestClock.aheadDays(7);
        accept(son, late).statusCode(422).body("code", equalTo("ELDER_INVITATION_NOT_VALID"));
        TestClock.aheadDays(0);

        String withdrawn = code(id);
        agency.with(manager()).get(PATH + id).then().body("allowedActions", hasItem("withdraw-invitations"));
        agency.with(manager()).post(PATH + id + "/withdraw-invitations").then().statusCode(200);
        accept(son, withdrawn).statusCode(422).body("code", equalTo("ELDER_INVITATION_NOT_VALID"));
        agency.with(manager())
                .post(PATH + id + "/withdraw-invitations")
                .then()
                .statusCode(409)
                .body("code", equalTo("ELDER_INVITATION_NONE"));

        String orphaned = code(id);
        agent(id, "record-death", Map.of("deceasedOn", TestClock.today().toString()))
                .statusCode(200);
        accept(son, orphaned).statusCode(422).body("code", equalTo("ELDER_INVITATION_NOT_VALID"));
    }

    @Test
    void whoGivesACodeOutDoesNotTakeItAndAStrangerGivesNone() {
        String id = verified();
        TokenRequest both = manager().subject(son.toString());
        String code = invite(id, both, TestClock.today().toString())
                .statusCode(200)
                .extract()
                .path("code");
        accept(son, code).statusCode(422).body("code", equalTo("ELDER_INVITATION_NOT_VALID"));
        invite(id, TokenRequest.as("GRASSROOTS").institution(UUID.randomUUID().toString()), LATE)
                .statusCode(404);
        invite(id, TokenRequest.as("ELDER").person(UUID.randomUUID().toString()), LATE)
                .statusCode(404);
        invite(id, account(son), LATE).statusCode(403);
        invite(id, manager(), TestClock.today().minusDays(1).toString())
                .statusCode(422)
                .body("code", equalTo("ELDER_AUTHORISATION_PAST"));
        agency.with(TokenRequest.as("FAMILY").subject("no-uuid"))
                .body(Map.of("code", code))
                .post(ACCEPT)
                .then()
                .statusCode(422)
                .body("code", equalTo("ELDER_ACCOUNT_UNFIT"));
    }

    /** The elder's own word counts first, and at the counter of the agency both stand before the clerk. */
    @Test
    void theElderAndTheAgencyInviteToo() {
        String id = verified();
        String until = TestClock.today().plusYears(1).toString();
        for (TokenRequest who : List.of(
                TokenRequest.as("ELDER").person(id),
                TokenRequest.as("INSURANCE_AGENT").region("4601"))) {
            UUID relative = UUID.randomUUID();
            accept(relative, invite(id, who, until).statusCode(200).extract().path("code"))
                    .statusCode(200);
        }
    }

    /** Who of the family may act is shown by kinship, in the record and in its history; no reason names an account. */
    @Test
    void aRelativeIsKnownByKinshipAlsoAfterTheAuthorisationWasChanged() {
        String id = verified();
        accept(son, code(id)).statusCode(200);
        String until = TestClock.today().plusMonths(1).toString();
        agent(id, "authorise", Map.of("person", son, "scope", "VIEW", "validUntil", until))
                .statusCode(200);
        agency.as("INSURANCE_AGENT")
                .get(PATH + id)
                .then()
                .body("authorisations.kinship", contains("CHILD"))
                .body("authorisations.scope", contains("VIEW"));
        agent(id, "withdraw-authorisation", Map.of("person", son)).statusCode(200);
        agency.as("INSURANCE_AGENT")
                .get(PATH + id + "/history")
                .then()
                .body("items.find { it.verb == 'accept-invitation' }.reasonLabel.zh", startsWith("子女，查看并提出信息变更 20"))
                .body(
                        "items.find { it.verb == 'accept-invitation' }.reasonLabel.en",
                        startsWith("Child, See and propose changes 20"))
                .body("items.find { it.verb == 'withdraw-authorisation' }.reasonLabel.zh", equalTo("子女"))
                .body("items.reason.findAll { it != null }", everyItem(not(containsString(son.toString()))));
    }

    @Test
    void noMoreThanTenCodesAreOutAtOnce() {
        String id = verified();
        for (int i = 0; i < 10; i++) {
            code(id);
        }
        invite(id, manager(), LATE).statusCode(422).body("code", equalTo("ELDER_INVITATIONS_MAX"));
        TestClock.aheadDays(8);
        code(id);
    }

    /** Whomever the token names, each elder's own word decides. */
    @Test
    void anAccountSeesToEachElderWhoseCodeItHasShown() {
        String one = verified();
        String other = another("1941-06-02");
        String stranger = another("1941-06-03");
        accept(son, code(one)).statusCode(200);
        accept(son, code(other)).statusCode(200);
        for (TokenRequest token :
                List.of(account(son), account(son).person(one), account(son).person(stranger))) {
            agency.with(token).get(PATH).then().statusCode(200).body("items.id", containsInAnyOrder(one, other));
            agency.with(token).get(PATH + one).then().statusCode(200).body("allowedActions", hasItem("propose-update"));
            agency.with(token).get(PATH + stranger).then().statusCode(404);
        }
        agency.with(account(son))
                .body(Map.of("phone", "13900001111"))
                .post(PATH + one + "/propose-update")
                .then()
                .statusCode(200);
        for (String id : List.of(one, other)) {
            agency.with(account(son))
                    .get("/api/v1/insurance/elders/" + id + "/readings")
                    .then()
                    .statusCode(200);
            agency.with(account(son))
                    .body(Map.of("elderId", id, "subject", "PHONE", "content", "号码有误"))
                    .post("/api/v1/insurance/correction-requests")
                    .then()
                    .statusCode(201);
        }
        agency.with(account(son))
                .get("/api/v1/insurance/correction-requests")
                .then()
                .statusCode(200)
                .body("items.elderId", containsInAnyOrder(one, other));
        agency.with(account(son))
                .get("/api/v1/insurance/elders/" + stranger + "/readings")
                .then()
                .statusCode(404);
    }

    /** What ends with the one elder goes on with the other. */
    @Test
    void whatOneElderTakesBackIsOverAtOnceAndWithThatElderAlone() {
        String one = verified();
        String other = another("1941-06-02");
        accept(son, code(one)).statusCode(200);
        accept(son, code(other)).statusCode(200);
        elder(one)
                .move(PATH + one, "withdraw-authorisation", Map.of("person", son))
                .ok();
        agency.with(account(son)).get(PATH).then().statusCode(200).body("items.id", contains(other));
        agency.with(account(son).person(one)).get(PATH + one).then().statusCode(404);
        Map<String, Object> phone = Map.of("phone", "13900001111");
        agency.with(account(son)).move(PATH + one, "propose-update", phone).status(404);
    }

    @Tag("long")
    @Test
    void oneAccountSeesToFiftyEldersAndNoMore() {
        UUID most = UUID.randomUUID();
        accept(most, code(verified())).statusCode(200);
        Map<String, Object> body = Body.of("person", most, "kinship", "CHILD", "scope", "VIEW", "validUntil", LATE);
        String last = null;
        for (int i = 1; i < FamilyRegister.ELDERS_MAX; i++) {
            last = another(LocalDate.parse("1930-01-01").plusDays(i).toString());
            elder(last).move(PATH + last, "authorise", body).ok();
        }
        String further = another("1941-06-02");
        accept(most, code(further)).statusCode(422).body("code", equalTo("ELDER_ACCOUNT_ELDERS_MAX"));
        elder(further).move(PATH + further, "authorise", body).refused(422, "ELDER_ACCOUNT_ELDERS_MAX", "/person");
        elder(last)
                .move(PATH + last, "authorise", Body.like(body, "scope", "VIEW_AND_PROPOSE"))
                .ok();
    }

    private ApiCaller elder(String id) {
        return agency.with(TokenRequest.as("ELDER").person(id));
    }

    private String another(String born) {
        return enter(SyntheticCodes.citizenId(LocalDate.parse(born)))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
