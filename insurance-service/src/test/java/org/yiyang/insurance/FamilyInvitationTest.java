package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** A home gives a code to a family member, whose account is bound to the elder by it, once. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class FamilyInvitationTest extends ResidentOfAHome {
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
        agency.with(account(son))
                .body(Map.of("phone", "13900001111"))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(200);
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
        invite(id, TokenRequest.as("GRASSROOTS").institution(UUID.randomUUID().toString()), "2099-01-01")
                .statusCode(404);
        invite(id, TokenRequest.as("ELDER").person(id), "2099-01-01").statusCode(403);
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

    @Test
    void noMoreThanTenCodesAreOutAtOnce() {
        String id = verified();
        for (int i = 0; i < 10; i++) {
            code(id);
        }
        invite(id, manager(), "2099-01-01").statusCode(422).body("code", equalTo("ELDER_INVITATIONS_MAX"));
        TestClock.aheadDays(8);
        code(id);
    }

    /** Of two elders the account says by the token which it means. */
    @Test
    void anAccountOfTwoEldersNamesOne() {
        String one = verified();
        accept(son, code(one)).statusCode(200);
        agency.with(account(son)).get(PATH + one).then().statusCode(200);
        String other = enter(SyntheticCodes.citizenId(LocalDate.parse("1941-06-02")))
                .statusCode(201)
                .extract()
                .path("id");
        accept(son, code(other)).statusCode(200);
        agency.with(account(son)).get(PATH + one).then().statusCode(404);
        agency.with(account(son).person(one)).get(PATH + one).then().statusCode(200);
        agency.with(account(son).person(other)).get(PATH + other).then().statusCode(200);
    }
}
