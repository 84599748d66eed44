package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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

/** A wrong identity number is put right on the record of the same person. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class IdentityCorrectionTest extends ResidentOfAHome {
    private final String right = SyntheticCodes.citizenId(LocalDate.parse("1950-01-09"));

    private ValidatableResponse correct(String id, String citizenId, String account) {
        return agency.with(TokenRequest.as("INSURANCE_ADMIN", "INSURANCE_AGENT")
                        .region("4601")
                        .subject(account))
                .body(Map.of("citizenId", citizenId, "reason", "录入时两位颠倒"))
                .post(PATH + id + "/correct-identity")
                .then();
    }

    private ValidatableResponse find(String citizenId) {
        return agency.as("INSURANCE_AGENT")
                .body(Map.of("citizenId", citizenId))
                .post(PATH + "search")
                .then()
                .statusCode(200);
    }

    @Test
    void theBureauCorrectsItAndSomebodyElseVerifies() {
        String id = verified();
        correct(id, right, "bureau")
                .statusCode(200)
                .body("status", equalTo("PENDING_VERIFICATION"))
                .body("id", equalTo(id));
        agency.with(TokenRequest.as("INSURANCE_ADMIN", "INSURANCE_AGENT")
                        .region("4601")
                        .subject("bureau"))
                .get(PATH + id)
                .then()
                .body("allowedActions", not(hasItem("verify")));
        agency.with(TokenRequest.as("INSURANCE_ADMIN", "INSURANCE_AGENT")
                        .region("4601")
                        .subject("bureau"))
                .body(Map.of())
                .post(PATH + id + "/verify")
                .then()
                .statusCode(403)
                .body("code", equalTo("ELDER_NUMBER_CORRECTED_BY_YOU"));
        agent(id, "verify", Map.of()).statusCode(200).body("status", equalTo("ACTIVE"));
        agent(id, "reveal", Map.of("reason", "核对"))
                .statusCode(200)
                .body("citizenId", equalTo(right))
                .body("birthDate", equalTo("1950-01-09"))
                .body("name", equalTo("欧阳测试"))
                .body("formerNumbers.citizenId", contains(number));
    }

    @Test
    void theOldNumberIsFreeAndTheNewOneIsTaken() {
        String id = verified();
        correct(id, right, "bureau").statusCode(200);
        find(right).body("items.id", contains(id));
        find(number).body("items", hasSize(0));
        enter(right).statusCode(409).body("code", equalTo("ELDER_ALREADY_ENTERED"));
        String other = enter(number).statusCode(201).extract().path("id");
        correct(other, right, "bureau").statusCode(409).body("code", equalTo("ELDER_ALREADY_ENTERED"));
    }

    @Test
    void whatTheRecordSaysMustFitTheNumberAndOnlyTheBureauCorrects() {
        String id = verified();
        correct(id, number, "bureau").statusCode(422).body("code", equalTo("ELDER_NOTHING_PROPOSED"));
        String young = SyntheticCodes.citizenId(TestClock.today().minusYears(50));
        correct(id, young, "bureau").statusCode(422).body("code", equalTo("ELDER_TOO_YOUNG"));
        agency.staff("CARE_MANAGER", home)
                .body(Map.of("citizenId", right, "reason", "x"))
                .post(PATH + id + "/correct-identity")
                .then()
                .statusCode(403);
        agency.with(TokenRequest.as("INSURANCE_ADMIN").region("4404"))
                .body(Map.of("citizenId", right, "reason", "x"))
                .post(PATH + id + "/correct-identity")
                .then()
                .statusCode(404);
    }

    @Test
    void aForeignerWhoLivesHereForGoodIsEntered() {
        String foreigner = SyntheticCodes.foreignerId(LocalDate.parse("1950-03-12"));
        String id = enter(foreigner).statusCode(201).extract().path("id");
        agent(id, "reveal", Map.of("reason", "核对")).body("citizenId", equalTo(foreigner));
        enter(foreigner).statusCode(409);
    }
}
