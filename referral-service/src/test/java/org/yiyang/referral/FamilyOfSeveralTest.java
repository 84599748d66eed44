package org.yiyang.referral;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** One account sees to several elders, whose own word decides at the moment of each act; its token names nobody. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class FamilyOfSeveralTest {
    private static final String MINE = "/api/v1/referral/my-referrals";
    private static final String ENDLESS = "2099-12-31";
    private final String account = City.id();

    @Inject
    Inbox inbox;

    private City mother;
    private City father;
    private City neighbour;

    @BeforeEach
    void threeEldersOfWhomTwoHaveAuthorisedTheAccount() {
        mother = new City(inbox);
        father = new City(inbox);
        neighbour = new City(inbox);
        authorise(mother, 2, ENDLESS);
        authorise(father, 2, ENDLESS);
    }

    @AfterEach
    void today() {
        TestClock.ahead(Duration.ZERO);
    }

    private void authorise(City city, long sequence, String until) {
        city.registers.consume(Registers.authorising(city.elder, sequence, account, until));
    }

    private void withdraw(City city, long sequence) {
        city.registers.consume(Registers.authorising(city.elder, sequence, City.id(), ENDLESS));
    }

    private ApiCaller family() {
        return mother.with(TokenRequest.as("FAMILY").subject(account));
    }

    private static String asked(City city) {
        Map<String, Object> body = city.upBody();
        body.put("consent", "ASKED_BY_APP");
        return city.submit(body).then().statusCode(201).extract().path("id");
    }

    private ValidatableResponse consent(ApiCaller who, String id) {
        return City.move(who, id, "consent", Map.of("form", "BY_FAMILY")).then();
    }

    @Test
    void eachConsentIsGivenForItsOwnElderAndAStrangersIsNotThere() {
        String mothers = asked(mother);
        String fathers = asked(father);
        String strangers = asked(neighbour);
        family().get(City.PATH).then().statusCode(200).body("items.id", containsInAnyOrder(mothers, fathers));
        family().get(MINE)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(mothers, fathers))
                .body("items[0].allowedActions", hasItem("consent"))
                .body("items[1].allowedActions", hasItem("consent"));
        family().readsTasks("referral").body("items.subjectId", hasItems(mothers, fathers));
        consent(family(), mothers).statusCode(200).body("status", equalTo("PENDING"));
        consent(family(), fathers).statusCode(200).body("status", equalTo("PENDING"));
        consent(family(), strangers).statusCode(404);
        family().get(City.PATH + "/" + strangers).then().statusCode(404);
    }

    /** A token that names one of them, or somebody else, changes nothing: the elders' word decides. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whomTheTokenNamesChangesNothing(boolean known) {
        String mothers = asked(mother);
        String fathers = asked(father);
        String strangers = asked(neighbour);
        TokenRequest token = TokenRequest.as("FAMILY").subject(account).person(known ? mother.elder : neighbour.elder);
        consent(mother.with(token), strangers).statusCode(404);
        consent(mother.with(token), fathers).statusCode(200);
        consent(mother.with(token), mothers).statusCode(200);
    }

    @Test
    void anAuthorisationThatIsOverEndsWithItsLastDay() {
        LocalDate today = LocalDate.now(Call.CHINA);
        authorise(father, 3, today.toString());
        String mothers = asked(mother);
        String fathers = asked(father);
        family().get(City.PATH + "/" + fathers).then().statusCode(200).body("allowedActions", hasItem("consent"));
        TestClock.ahead(Duration.between(
                        Instant.now(),
                        today.plusDays(1).atStartOfDay(Call.CHINA).toInstant())
                .plusSeconds(1));
        consent(family(), fathers).statusCode(404);
        consent(family(), mothers).statusCode(200);
    }

    /** The page shows the button still; the act is judged by what the copy knows then. */
    @Test
    void anAuthorisationThatWasTakenBackWhileThePageWasOpenIsRefused() {
        String mothers = asked(mother);
        String fathers = asked(father);
        family().get(MINE + "/" + fathers).then().statusCode(200).body("allowedActions", hasItem("consent"));
        withdraw(father, 3);
        consent(family(), fathers).statusCode(404);
        family().get(MINE).then().body("items.id", equalTo(List.of(mothers)));
        father.unitDoctor().get(City.PATH + "/" + fathers).then().body("status", equalTo("SUBMITTED"));
        withdraw(mother, 3);
        family().get(MINE).then().statusCode(403).body("code", equalTo("REFERRAL_FAMILY_NOT_AUTHORISED"));
    }

    /** An older event that comes late, and one that comes twice, bring back nothing. */
    @Test
    void whatIsHeardLateOrTwiceBringsNothingBack() {
        String fathers = asked(father);
        withdraw(father, 5);
        authorise(father, 4, ENDLESS);
        authorise(father, 2, ENDLESS);
        consent(family(), fathers).statusCode(404);
        authorise(father, 6, ENDLESS);
        authorise(father, 6, ENDLESS);
        consent(family(), fathers).statusCode(200);
    }

    @Test
    void whoMayOnlySeeTheOneActsForTheOtherAlone() {
        father.registers.consume(Registers.authorising(father.elder, 3, account, ENDLESS, "VIEW"));
        String mothers = asked(mother);
        String fathers = asked(father);
        family().get(City.PATH + "/" + fathers).then().statusCode(200).body("allowedActions", empty());
        consent(family(), fathers).statusCode(403).body("code", equalTo("REFERRAL_FAMILY_NOT_AUTHORISED"));
        family().readsTasks("referral").body("items.subjectId", equalTo(List.of(mothers)));
        consent(family(), mothers).statusCode(200);
    }

    /** What the record said that became part of another counts no more; that of the record that goes on does, for both. */
    @Test
    void ofAMergedRecordTheOneThatGoesOnDecides() {
        String before = asked(father);
        father.registers.consume(Registers.merged(father.elder, 3, mother.elder));
        consent(family(), before).statusCode(200);
        withdraw(mother, 3);
        family().get(City.PATH + "/" + before).then().statusCode(403);
    }

    @Test
    void theDataOfEachAreGivenOutAndSoIsWhoReadThem() {
        asked(mother);
        asked(father);
        for (City city : new City[] {mother, father}) {
            family().get("/api/v1/referral/elders/" + city.elder + "/export")
                    .then()
                    .statusCode(200);
            family().get("/api/v1/referral/elders/" + city.elder + "/readings")
                    .then()
                    .statusCode(200);
        }
        family().get("/api/v1/referral/elders/" + neighbour.elder + "/export")
                .then()
                .statusCode(404);
        assertEquals(
                404,
                family().get("/api/v1/referral/elders/" + neighbour.elder + "/readings")
                        .statusCode());
    }
}
