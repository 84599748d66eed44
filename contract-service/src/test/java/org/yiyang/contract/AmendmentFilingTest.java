package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.local.LocalResource;

/** What is amended after an agreement was filed is filed again, where the region asks for what it changes. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class AmendmentFilingTest extends AgreementDues {
    private static final String ROUNDS =
            "{\"serviceItems\":[\"MEDICAL_ROUNDS\",\"TWO_WAY_REFERRAL\"],\"reason\":\"增加\","
                    + "\"frequencies\":[{\"item\":\"MEDICAL_ROUNDS\",\"times\":4,\"per\":\"MONTH\"}]%s}";
    private static final String CHANNEL =
            ",\"greenChannel\":{\"referral\":true,\"appointment\":true,\"emergency\":true,"
                    + "\"hours24\":true,\"responseMinutes\":%d}";

    private static String receipt(String number) {
        return "{\"receiptNumber\":\"" + number + "\"}";
    }

    private void amended(String id, String terms) {
        done(careManager(), id, "offer-amendment", terms, "EFFECTIVE");
        String hash = careManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .extract()
                .path("amendments.find { it.state == 'OFFERED' }.contentHash");
        String signature = "{\"contentHash\":\"" + hash + "\"}";
        done(signer(home), id, "sign-amendment", signature, "EFFECTIVE");
        done(signer(hospital), id, "sign-amendment", signature, "EFFECTIVE");
    }

    private String inForceAndAmended() {
        String id = inForce();
        amended(id, ROUNDS.formatted(CHANNEL.formatted(30)));
        return id;
    }

    private boolean isDue(String id, String kind) {
        return deadlines.openOf(UUID.fromString(id)).stream()
                .anyMatch(one -> one.kind().equals(kind));
    }

    @Test
    void whatIsAmendedHoldsOnceEachBureauHasFiledIt() {
        String id = inForceAndAmended();
        assertTrue(isDue(id, "FILE_AMENDMENT"));
        waits(health(), id, "FILE_AMENDMENT");
        waits(civil(), id, "FILE_AMENDMENT");
        health().get(AGREEMENTS + "/" + id)
                .then()
                .body("frequencies", hasSize(0))
                .body("amendments[0].filings.state", contains("WAITING", "WAITING"))
                .body("allowedActions", hasItems("file-amendment", "refuse-amendment-filing"));
        move(careManager(), id, "offer-amendment", ROUNDS.formatted(CHANNEL.formatted(20)))
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_AMENDMENT_BEING_FILED"));
        move(careManager(), id, "withdraw-amendment", "{\"reason\":\"不改了\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_AMENDMENT_NONE"));
        done(health(), id, "file-amendment", receipt("卫健变备1"), "EFFECTIVE");
        waits(health(), id);
        move(health(), id, "file-amendment", receipt("卫健变备2"))
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_FILING_DECIDED"));
        careManager().get(AGREEMENTS + "/" + id).then().body("amendments.state", contains("FILING"));
        done(civil(), id, "file-amendment", receipt("民政变备1"), "EFFECTIVE");
        careManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("amendments.state", contains("IN_FORCE"))
                .body("amendments.inForceOn", contains(today.toString()))
                .body("amendments[0].filings.receiptNumber", contains("卫健变备1", "民政变备1"))
                .body("frequencies.times", contains(4));
        assertTrue(!isDue(id, "FILE_AMENDMENT"));
        move(civil(), id, "file-amendment", receipt("民政变备2"))
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_AMENDMENT_NOT_FILED"));
    }

    @Test
    void whatOneBureauRefusesThePartiesPutRightAndItIsAskedAgain() {
        String id = inForceAndAmended();
        move(careManager(), id, "resubmit-amendment-filing", "{\"note\":\"已补\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_AMENDMENT_NOT_REFUSED"));
        done(
                civil(),
                id,
                "refuse-amendment-filing",
                "{\"reason\":\"ATTACHMENT_MISSING\",\"note\":\"缺价目\"}",
                "EFFECTIVE");
        waits(civil(), id);
        waits(careManager(), id, "ANSWER_AMENDMENT_REFUSAL");
        careManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("allowedActions", hasItems("resubmit-amendment-filing", "offer-amendment", "withdraw-amendment"))
                .body("amendments[0].filings.reason", hasItem("ATTACHMENT_MISSING"));
        done(careManager(), id, "resubmit-amendment-filing", "{\"note\":\"已补价目\"}", "EFFECTIVE");
        waits(civil(), id, "FILE_AMENDMENT");
        done(civil(), id, "file-amendment", receipt("民政变备3"), "EFFECTIVE");
        done(health(), id, "file-amendment", receipt("卫健变备3"), "EFFECTIVE");
        careManager().get(AGREEMENTS + "/" + id).then().body("frequencies.times", contains(4));
        careManager()
                .get(AGREEMENTS + "/" + id + "/history")
                .then()
                .body("items.verb", hasItems("refuse-amendment-filing", "resubmit-amendment-filing", "file-amendment"))
                .body("items.find { it.verb == 'refuse-amendment-filing' }.reason", containsString("缺价目"));
    }

    @Test
    void aRefusalThatNobodyAnswersLeavesWhatWasAgreed() {
        String id = inForceAndAmended();
        done(health(), id, "refuse-amendment-filing", "{\"reason\":\"OTHER\"}", "EFFECTIVE");
        Deadline due = due(id, "ANSWER_AMENDMENT_REFUSAL");
        comes(due);
        careManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("status", equalTo("EFFECTIVE"))
                .body("amendments.state", contains("LAPSED"))
                .body("frequencies", hasSize(0))
                .body("allowedActions", not(hasItem("resubmit-amendment-filing")));
    }

    @Test
    void anotherOfferTakesThePlaceOfTheOneThatWasRefused() {
        String id = inForceAndAmended();
        done(health(), id, "refuse-amendment-filing", "{\"reason\":\"OTHER\"}", "EFFECTIVE");
        done(careManager(), id, "offer-amendment", ROUNDS.formatted(CHANNEL.formatted(20)), "EFFECTIVE");
        careManager().get(AGREEMENTS + "/" + id).then().body("amendments.state", contains("REPLACED", "OFFERED"));
        waits(medicalManager(), id);
        assertTrue(!isDue(id, "ANSWER_AMENDMENT_REFUSAL"));
    }

    @Test
    void aRegionSaysWhichChangesAreFiledAgain() {
        String region = "4691";
        inbox.apply(List.of(InstitutionFeed.home(home, region + "21", "PUBLIC", "OPERATING")));
        as(token("HEALTH_ADMIN").region("46"))
                .body("{\"region\":\"%s\",\"validFrom\":\"%s\",\"value\":\"false\",\"reason\":\"频次变更不再备案\"}"
                        .formatted(region, today))
                .put("/api/v1/contract/parameters/AMENDMENT_FILING_SERVICES")
                .then()
                .statusCode(200);
        String id = signed();
        done(as(token("HEALTH_ADMIN").region(region)), id, "file", receipt("1"), "SIGNED");
        done(as(token("CIVIL_ADMIN").region(region)), id, "file", receipt("2"), "EFFECTIVE");
        amended(id, ROUNDS.formatted(CHANNEL.formatted(30)));
        careManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("amendments.state", contains("IN_FORCE"))
                .body("frequencies.times", contains(4));
    }
}
