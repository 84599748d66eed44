package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** An elder is found by every number by which the person is known, and nobody else has one of them. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderIdentifierTest extends ResidentOfAHome {
    private final String card =
            "D" + UUID.randomUUID().toString().replace("-", "").substring(0, 11).toUpperCase(Locale.ROOT);

    private ValidatableResponse add(String id, String kind, String value) {
        Map<String, Object> body = kind.equals("PASSPORT")
                ? Map.of("kind", kind, "country", "USA", "value", value)
                : Map.of("kind", kind, "value", value);
        return agent(id, "add-identifier", body);
    }

    private ValidatableResponse find(Map<String, Object> by) {
        return agency.as("INSURANCE_AGENT").body(by).post(PATH + "search").then();
    }

    @Test
    void theCardFindsThePersonAndStaysSealed() {
        String id = verified();
        String answer = add(id, "SOCIAL_SECURITY_CARD", card.toLowerCase(Locale.ROOT))
                .statusCode(200)
                .body("identifiers[0].value", equalTo(card.substring(0, 3) + "*".repeat(7) + card.substring(10)))
                .extract()
                .asString();
        assertFalse(answer.contains(card));
        find(Map.of("kind", "SOCIAL_SECURITY_CARD", "value", card))
                .statusCode(200)
                .body("items.id", contains(id));
        find(Map.of("kind", "HEALTH_CARD", "value", card)).statusCode(200).body("items", hasSize(0));
        agent(id, "reveal", Map.of("reason", "核对")).body("identifiers.value", contains(card));
        String row = agency.as("INSURANCE_AGENT").get(PATH + id).path("identifiers[0].id");
        agent(id, "end-identifier", Map.of("identifierId", row, "reason", "补换新卡"))
                .statusCode(200)
                .body("identifiers", hasSize(0));
        find(Map.of("kind", "SOCIAL_SECURITY_CARD", "value", card)).body("items", hasSize(0));
        agent(id, "end-identifier", Map.of("identifierId", row, "reason", "x"))
                .statusCode(422)
                .body("code", equalTo("ELDER_IDENTIFIER_UNKNOWN"));
    }

    @Test
    void aNumberIsOnePersonsAlone() {
        String id = verified();
        add(id, "PASSPORT", card).statusCode(200);
        add(id, "PASSPORT", card).statusCode(409).body("code", equalTo("ELDER_IDENTIFIER_KNOWN"));
        String permit = SyntheticCodes.foreignerId(LocalDate.parse("1940-06-01"));
        add(id, "FOREIGN_PERMANENT_RESIDENCE", permit).statusCode(200);
        enter(permit).statusCode(409).body("code", equalTo("ELDER_ALREADY_ENTERED"));
        find(Map.of("kind", "FOREIGN_PERMANENT_RESIDENCE", "value", permit)).body("items.id", contains(id));
        find(Map.of("kind", "CITIZEN_ID", "value", number)).body("items.id", contains(id));
        String other = enter(SyntheticCodes.citizenId(LocalDate.parse("1942-07-01")))
                .statusCode(201)
                .extract()
                .path("id");
        add(other, "PASSPORT", card).statusCode(409).body("code", equalTo("ELDER_ALREADY_ENTERED"));
        add(other, "CITIZEN_ID", number).statusCode(409).body("code", equalTo("ELDER_ALREADY_ENTERED"));
    }

    @Test
    void whoHasMovedAwayHasTheCardWhereTheRecordIsNow() {
        String id = verified();
        add(id, "SOCIAL_SECURITY_CARD", card).statusCode(200);
        agent(id, "transfer-out", Map.of("from", "2026-10-01", "reason", "迁出")).statusCode(200);
        String again = enter(number).statusCode(201).extract().path("id");
        add(again, "SOCIAL_SECURITY_CARD", card).statusCode(200);
        find(Map.of("kind", "SOCIAL_SECURITY_CARD", "value", card)).body("items.id", contains(again));
        agent(again, "close", Map.of("reason", "误登记")).statusCode(200);
        String third = enter(SyntheticCodes.citizenId(LocalDate.parse("1943-07-01")))
                .statusCode(201)
                .extract()
                .path("id");
        add(third, "SOCIAL_SECURITY_CARD", card).statusCode(200);
        correct(id).statusCode(409).body("code", equalTo("ELDER_IDENTIFIER_TAKEN"));
        String row = agency.as("INSURANCE_AGENT").get(PATH + third).path("identifiers[0].id");
        agent(third, "end-identifier", Map.of("identifierId", row, "reason", "录错"))
                .statusCode(200);
        correct(id).statusCode(200).body("status", equalTo("ACTIVE"));
        find(Map.of("kind", "SOCIAL_SECURITY_CARD", "value", card)).body("items.id", contains(id));
    }

    private ValidatableResponse correct(String id) {
        return agency.as("SUPERVISOR")
                .body(Map.of("to", "ACTIVE", "reason", "误操作"))
                .post(PATH + id + "/correct")
                .then();
    }

    @Test
    void theCardGoesOverWithAMergerAndComesBackWithItsEnd() {
        String id = verified();
        add(id, "SOCIAL_SECURITY_CARD", card).statusCode(200);
        String survivor = enter(SyntheticCodes.citizenId(LocalDate.parse("1944-07-01")))
                .statusCode(201)
                .extract()
                .path("id");
        agency.as("INSURANCE_ADMIN")
                .move(PATH + id, "merge", Map.of("intoId", survivor, "reason", "同一人"))
                .then()
                .statusCode(200)
                .body("identifiers", hasSize(0));
        find(Map.of("kind", "SOCIAL_SECURITY_CARD", "value", card)).body("items.id", contains(survivor));
        agency.as("INSURANCE_AGENT").get(PATH + survivor).then().body("identifiers", hasSize(1));
        agent(survivor, "reveal", Map.of("reason", "核对")).body("identifiers.value", contains(card));
        agency.as("INSURANCE_ADMIN")
                .move(PATH + id, "unmerge", Map.of("reason", "两人"))
                .then()
                .statusCode(200)
                .body("identifiers", hasSize(1));
        find(Map.of("kind", "SOCIAL_SECURITY_CARD", "value", card)).body("items.id", contains(id));
    }

    @Test
    void theCardThatTheSurvivorHasGivenUpIsTheRecordsOwnAgain() {
        String id = verified();
        add(id, "SOCIAL_SECURITY_CARD", card).statusCode(200);
        String survivor = someone("1945-07-01");
        agency.as("INSURANCE_ADMIN")
                .move(PATH + id, "merge", Map.of("intoId", survivor, "reason", "同一人"))
                .then()
                .statusCode(200);
        agent(survivor, "close", Map.of("reason", "误登记")).statusCode(200);
        String third = someone("1946-07-01");
        add(third, "SOCIAL_SECURITY_CARD", card).statusCode(200);
        unmerge(id).statusCode(409).body("code", equalTo("ELDER_IDENTIFIER_TAKEN"));
        String row = agency.as("INSURANCE_AGENT").get(PATH + third).path("identifiers[0].id");
        agent(third, "end-identifier", Map.of("identifierId", row, "reason", "录错"))
                .statusCode(200);
        unmerge(id).statusCode(200).body("identifiers", hasSize(1));
        find(Map.of("kind", "SOCIAL_SECURITY_CARD", "value", card)).body("items.id", contains(id));
        add(third, "SOCIAL_SECURITY_CARD", card).statusCode(409).body("code", equalTo("ELDER_ALREADY_ENTERED"));
    }

    private String someone(String born) {
        return enter(SyntheticCodes.citizenId(LocalDate.parse(born)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse unmerge(String id) {
        return agency.as("INSURANCE_ADMIN")
                .move(PATH + id, "unmerge", Map.of("reason", "两人"))
                .then();
    }

    @Test
    void ofManyAtOnceOnePersonGetsTheNumber() throws Exception {
        String id = verified();
        List<Integer> codes =
                Agency.atOnce(() -> add(id, "HEALTH_CARD", card).extract().statusCode());
        assertEquals(1, codes.stream().filter(code -> code == 200).count(), codes.toString());
    }

    @Test
    void whatIsNoSuchNumberIsRefused() {
        String id = verified();
        add(id, "HK_MO_TW_RESIDENCE_PERMIT", number).statusCode(422).body("code", equalTo("ELDER_IDENTIFIER_INVALID"));
        add(id, "CITIZEN_ID", "460106194806010000").statusCode(422);
        add(id, "PASSPORT", "E-1").statusCode(422);
        find(Map.of("kind", "PASSPORT")).statusCode(422).body("code", equalTo("ELDER_SEARCH_BY_ONE"));
        find(Map.of("citizenId", number, "kind", "PASSPORT", "value", card)).statusCode(422);
        agency.staff("CARE_MANAGER", home)
                .body(Map.of("kind", "PASSPORT", "value", card))
                .post(PATH + id + "/add-identifier")
                .then()
                .statusCode(403);
    }
}
