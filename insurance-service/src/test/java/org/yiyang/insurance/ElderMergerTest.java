package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** Two records of one person are found and become one, which an old id still leads to. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderMergerTest extends ResidentOfAHome {
    private static final UUID DAUGHTER = UUID.randomUUID();

    /** Another number of somebody of the same birth date and sex. */
    private String likeNumber() {
        String other = SyntheticCodes.citizenId(LocalDate.parse("1940-06-01"));
        while (other.equals(number) || (other.charAt(16) - number.charAt(16)) % 2 != 0) {
            other = SyntheticCodes.citizenId(LocalDate.parse("1940-06-01"));
        }
        return other;
    }

    private String second() {
        String id = enter(likeNumber()).statusCode(201).extract().path("id");
        agent(id, "verify", Map.of()).statusCode(200);
        return id;
    }

    private ValidatableResponse bureau(String id, String verb, Object body) {
        return agency.as("INSURANCE_ADMIN")
                .body(body)
                .post(PATH + id + "/" + verb)
                .then();
    }

    private ValidatableResponse merge(String id, String into) {
        return bureau(id, "merge", Map.of("intoId", into, "reason", "同一人两次登记"));
    }

    private ValidatableResponse duplicates(String more) {
        return agency.as("INSURANCE_ADMIN").readsAll(PATH + "duplicates?region=460106&limit=200" + more);
    }

    private void authorise(String id) {
        agent(
                        id,
                        "authorise",
                        Map.of(
                                "person",
                                DAUGHTER,
                                "kinship",
                                "CHILD",
                                "scope",
                                "VIEW",
                                "validUntil",
                                TestClock.today().plusDays(9).toString()))
                .statusCode(200);
    }

    @Test
    void twoOfOneNameBirthDateAndSexAreFoundAndMerged() {
        String kept = verified();
        String other = second();
        duplicates("")
                .body("items.id", hasItems(kept, other))
                .body("items.find { it.id == '" + other + "' }.alike.id", hasItem(kept))
                .body(
                        "items.find { it.id == '" + other + "' }.alike.find { it.id == '" + kept + "' }.ground",
                        equalTo("SAME_NAME_BIRTH_AND_SEX"));
        merge(other, kept).statusCode(200).body("status", equalTo("MERGED")).body("mergedIntoId", equalTo(kept));
        duplicates("").body("items.id", not(hasItem(other)));
        agency.as("INSURANCE_AGENT")
                .get(PATH + other)
                .then()
                .statusCode(200)
                .body("mergedIntoId", equalTo(kept))
                .body("allowedActions", contains("reveal"));
        agency.as("INSURANCE_AGENT").get(PATH + kept).then().body("status", equalTo("ACTIVE"));
    }

    private void renamed(String id, String name) {
        agency.staff("CARE_MANAGER", home)
                .body(Map.of("name", name))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(200);
        agent(id, "verify", Map.of()).statusCode(200);
    }

    @Test
    void twoWhoAreNotOnePersonAreListedNoMoreUntilOneOfThemChanges() {
        String one = verified();
        String other = second();
        Map<String, Object> body = Map.of("otherId", other, "reason", "同名同日出生，人像不同");
        bureau(one, "dismiss-duplicate", Map.of("otherId", UUID.randomUUID(), "reason", "x"))
                .statusCode(422)
                .body("code", equalTo("ELDER_OTHER_UNKNOWN"));
        bureau(one, "dismiss-duplicate", Map.of("otherId", one, "reason", "x")).statusCode(422);
        bureau(one, "dismiss-duplicate", body).statusCode(200);
        duplicates("").body("items.find { it.id == '" + one + "' }?.alike?.id ?: []", not(hasItem(other)));
        String dismissed = "items.find { it.id == '" + other + "' }.alike.find { it.id == '" + one + "' }.dismissed";
        duplicates("&dismissed=true")
                .body(dismissed + ".reason", equalTo("同名同日出生，人像不同"))
                .body(dismissed + ".by", not(nullValue()));
        renamed(other, "欧阳小测");
        duplicates("&dismissed=true").body("items.id", not(hasItem(other)));
        renamed(other, "欧阳测试");
        duplicates("").body("items.find { it.id == '" + one + "' }.alike.id", hasItem(other));
    }

    @Test
    void twoOfOneNumberAreFoundWhereOneHadGone() {
        String gone = verified();
        agent(gone, "transfer-out", Map.of("from", "2026-01-01", "reason", "转外地"))
                .statusCode(200);
        String back = entered();
        duplicates("")
                .body(
                        "items.find { it.id == '" + gone + "' }.alike.find { it.id == '" + back + "' }.ground",
                        equalTo("SAME_NUMBER"));
        merge(back, gone).statusCode(409).body("code", equalTo("ELDER_SURVIVOR_UNFIT"));
        merge(gone, back).statusCode(200).body("status", equalTo("MERGED"));
        bureau(gone, "unmerge", Map.of("reason", "误并")).statusCode(200).body("status", equalTo("TRANSFERRED_OUT"));
    }

    @Test
    void theSurvivorTakesInWhatItLacksAndGivesItBack() {
        String kept = verified();
        String other = second();
        authorise(other);
        merge(other, kept).statusCode(200).body("authorisations", equalTo(List.of()));
        TokenRequest family = TokenRequest.as("FAMILY").person(other).subject(DAUGHTER.toString());
        agency.with(family).get(PATH + kept).then().statusCode(200);
        agency.with(family).get(PATH + other).then().statusCode(200).body("mergedIntoId", equalTo(kept));
        bureau(other, "unmerge", Map.of("reason", "不是同一人"))
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("mergedIntoId", nullValue())
                .body("authorisations.person", contains(DAUGHTER.toString()));
        agency.with(family).get(PATH + kept).then().statusCode(404);
        agency.as("INSURANCE_AGENT").get(PATH + kept).then().body("authorisations", equalTo(List.of()));
    }

    @Test
    void ofTwoMergedRecordsThatNameTheSameDaughterEachKeepsHer() {
        String kept = verified();
        String first = second();
        String other = second();
        authorise(first);
        authorise(other);
        merge(first, kept).statusCode(200);
        merge(other, kept).statusCode(200);
        bureau(first, "unmerge", Map.of("reason", "不是同一人"))
                .statusCode(200)
                .body("authorisations.person", contains(DAUGHTER.toString()));
        agency.as("INSURANCE_AGENT")
                .get(PATH + kept)
                .then()
                .body("authorisations.person", contains(DAUGHTER.toString()));
        bureau(other, "unmerge", Map.of("reason", "不是同一人"))
                .statusCode(200)
                .body("authorisations.person", contains(DAUGHTER.toString()));
        agency.as("INSURANCE_AGENT").get(PATH + kept).then().body("authorisations", equalTo(List.of()));
    }

    @Test
    void aMergedNumberIsNotEnteredAgainAndItsIdIsStillInsured() {
        String kept = verified();
        String mistaken = likeNumber();
        String other = enter(mistaken).statusCode(201).extract().path("id");
        merge(other, kept).statusCode(200);
        agency.with(TokenRequest.as("EXTERNAL_SYSTEM").region("4601").scope("elder:death"))
                .move(PATH + other, "record-death", Map.of("deceasedOn", "2026-02-01"))
                .refused(409, "ELDER_GOES_ON_ELSEWHERE")
                .body("recordId", equalTo(kept))
                .body("detail", not(containsString(kept)));
        enter(mistaken).statusCode(409).body("code", equalTo("ELDER_ALREADY_ENTERED"));
        agency.as("INSURANCE_AGENT")
                .get("/api/v1/insurance/eligibility?elder=" + other + "&institution=" + home + "&on=2026-01-01")
                .then()
                .statusCode(200)
                .body("insured", equalTo(true))
                .body("reasons.code", not(hasItem("ELDER_NOT_VERIFIED")));
    }

    @Test
    void onlyTheBureauMergesWhatItSees() {
        String kept = verified();
        String other = second();
        agent(other, "merge", Map.of("intoId", kept, "reason", "x")).statusCode(403);
        merge(other, other).statusCode(422).body("code", equalTo("ELDER_MERGED_INTO_ITSELF"));
        merge(other, UUID.randomUUID().toString()).statusCode(422).body("code", equalTo("ELDER_SURVIVOR_UNKNOWN"));
        merge(second(), kept).statusCode(200);
        merge(kept, other).statusCode(409).body("code", equalTo("ELDER_HOLDS_MERGED"));
        agent(other, "record-death", Map.of("deceasedOn", "2026-02-01")).statusCode(200);
        merge(other, kept).statusCode(409).body("code", equalTo("ELDER_SURVIVOR_LIVES"));
        agency.with(TokenRequest.as("INSURANCE_ADMIN").region("4404"))
                .body(Map.of("reason", "x"))
                .post(PATH + kept + "/unmerge")
                .then()
                .statusCode(404);
    }

    @Test
    void ofMergersInBothDirectionsAtOnceOneRecordGoesOn() throws Exception {
        String one = verified();
        String other = second();
        AtomicBoolean turn = new AtomicBoolean();
        List<Integer> codes = Agency.atOnce(() -> {
            boolean forth = turn.getAndSet(!turn.get());
            return merge(forth ? one : other, forth ? other : one).extract().statusCode();
        });
        assertEquals(1, codes.stream().filter(code -> code == 200).count(), codes.toString());
        List<String> states = List.of(state(one), state(other));
        assertEquals(List.of("ACTIVE", "MERGED"), states.stream().sorted().toList());
    }

    private String state(String id) {
        return agency.as("INSURANCE_AGENT").get(PATH + id).path("status");
    }
}
