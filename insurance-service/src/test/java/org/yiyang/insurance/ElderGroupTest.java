package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** In which priority groups an elder was on which days, and who is to be verified again. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderGroupTest extends ResidentOfAHome {
    private static final String DOCUMENT = "46010619400601001144";

    private ValidatableResponse listed(String query) {
        return agency.as("INSURANCE_AGENT")
                .get("/api/v1/elders?residence=" + home + "&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void whoWasInAGroupOnADayIsAnsweredFromItsDays() {
        String id = verified();
        agent(id, "place-in-group", Map.of("group", "EMPTY_NEST", "from", "2024-01-01"))
                .statusCode(200);
        agent(id, "leave-group", Map.of("group", "EMPTY_NEST", "from", "2025-03-01", "reason", "子女返乡"))
                .statusCode(200)
                .body("priorityGroups", contains("ADVANCED_AGE"))
                .body("groupPeriods.find { it.group == 'EMPTY_NEST' }.from", equalTo("2024-01-01"))
                .body("groupPeriods.find { it.group == 'EMPTY_NEST' }.to", equalTo("2025-03-01"));
        listed("group=EMPTY_NEST&asOf=2025-02-28").body("items.id", contains(id));
        listed("group=EMPTY_NEST&asOf=2025-03-01").body("items.id", not(hasItem(id)));
        listed("group=EMPTY_NEST&asOf=2023-12-31").body("items.id", not(hasItem(id)));
        listed("group=ADVANCED_AGE").body("items.id", contains(id));
        agent(id, "leave-group", Map.of("group", "EMPTY_NEST", "from", "2026-01-01", "reason", "x"))
                .statusCode(422)
                .body("code", equalTo("ELDER_NOT_IN_GROUP"));
    }

    @Test
    void theDocumentIsShownOnlyWhenRevealed() {
        String id = verified();
        Map<String, Object> placed =
                Map.of("group", "WITH_DISABILITY_CERTIFICATE", "from", "2020-05-01", "document", DOCUMENT);
        String answer = agent(id, "place-in-group", placed)
                .statusCode(200)
                .body("groupPeriods.find { it.group == 'WITH_DISABILITY_CERTIFICATE' }.evidenced", equalTo(true))
                .body("groupPeriods.find { it.group == 'ADVANCED_AGE' }.evidenced", equalTo(false))
                .extract()
                .asString();
        assertFalse(answer.contains(DOCUMENT));
        agent(id, "reveal", Map.of("reason", "核对残疾证")).body("groupDocuments.document", contains(DOCUMENT));
        agent(id, "place-in-group", Map.of("group", "LOW_INCOME", "from", "2025-02-01", "until", "2025-01-01"))
                .statusCode(422);
        agent(id, "place-in-group", Map.of("group", "LOW_INCOME", "from", "1939-01-01"))
                .statusCode(422)
                .body("code", equalTo("ELDER_BEFORE_BIRTH"));
        agency.with(TokenRequest.as("EXTERNAL_SYSTEM").region("4601").scope("elder:read"))
                .body(Map.of("group", "LOW_INCOME", "from", "2025-02-01"))
                .post(PATH + id + "/place-in-group")
                .then()
                .statusCode(403);
        agency.with(TokenRequest.as("EXTERNAL_SYSTEM").region("4601").scope("elder:write"))
                .body(Map.of("group", "LOW_INCOME", "from", "2025-02-01"))
                .post(PATH + id + "/place-in-group")
                .then()
                .statusCode(200)
                .body("groupPeriods.find { it.group == 'LOW_INCOME' }.to", nullValue());
    }

    @Test
    void whoWasVerifiedLongAgoIsFoundForTheNextVerification() {
        String fresh = verified();
        String old = agency.as("INSURANCE_AGENT")
                .body(Map.of(
                        "elder",
                        Agency.elder(SyntheticCodes.citizenId(LocalDate.parse("1941-02-03")), home),
                        "verifiedOn",
                        TestClock.today().minusMonths(12).minusDays(1).toString(),
                        "document",
                        "存量表3",
                        "reason",
                        "存量登记"))
                .post(PATH + "takeover")
                .then()
                .statusCode(201)
                .body("stale", equalTo(true))
                .extract()
                .path("id");
        listed("stale=true&region=460106").body("items.id", contains(old)).body("items.id", not(hasItem(fresh)));
        listed("region=460106").body("items.id", hasItem(fresh));
    }
}
