package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** What is changed of a signed agreement is signed, and nothing else. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class AmendmentTest extends AgreementCalls {
    private static final String TERMS = """
            {"serviceItems":["MEDICAL_ROUNDS","TWO_WAY_REFERRAL"],"reason":"加快响应",
             "frequencies":[{"item":"MEDICAL_ROUNDS","times":%d,"per":"MONTH"}],
             "greenChannel":{"referral":true,"appointment":true,"emergency":true,"hours24":true,"responseMinutes":30}}""";

    private static final String RECEIPT = "{\"receiptNumber\":\"变备1\"}";

    private String offered(String id, int times) {
        done(careManager(), id, "offer-amendment", TERMS.formatted(times), "EFFECTIVE");
        return medicalManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .extract()
                .path("amendments.find { it.state == 'OFFERED' }.contentHash");
    }

    private static String signature(String hash) {
        return "{\"contentHash\":\"" + hash + "\"}";
    }

    @Test
    void bothSignWhatChangesAndTheSignaturesUnderTheRestStand() {
        String id = inForce();
        String frozen = hashOf(id);
        String hash = offered(id, 4);
        waits(signer(home), id, "SIGN_AMENDMENT");
        done(signer(home), id, "sign-amendment", signature(hash), "EFFECTIVE");
        waits(signer(home), id);
        waits(signer(hospital), id, "SIGN_AMENDMENT");
        move(signer(hospital), id, "sign-amendment", signature(frozen))
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_HASH_DIFFERS"));
        move(signer(hospital), id, "sign-amendment", signature(hash))
                .then()
                .statusCode(200)
                .body("amendments.state", contains("FILING"))
                .body("frequencies", hasSize(0));
        done(civil(), id, "file-amendment", RECEIPT, "EFFECTIVE");
        move(health(), id, "file-amendment", RECEIPT)
                .then()
                .statusCode(200)
                .body("contentHash", equalTo(frozen))
                .body("signatures.voidedAt", contains(nullValue(), nullValue()))
                .body("frequencies.times", contains(4))
                .body("amendments.state", contains("IN_FORCE"))
                .body(
                        "amendments[0].changed.path",
                        contains("frequencies.MEDICAL_ROUNDS.per", "frequencies.MEDICAL_ROUNDS.times"));
        careManager().get(AGREEMENTS + "/" + id + "/versions").then().body("items.verb", contains("propose", "amend"));
    }

    @Test
    void anotherOfferVoidsTheSignatureUnderTheFirst() {
        String id = inForce();
        String hash = offered(id, 4);
        done(signer(home), id, "sign-amendment", signature(hash), "EFFECTIVE");
        String next = offered(id, 5);
        move(signer(hospital), id, "sign-amendment", signature(hash)).then().statusCode(409);
        done(signer(hospital), id, "sign-amendment", signature(next), "EFFECTIVE");
        careManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("amendments.state", contains("REPLACED", "OFFERED"))
                .body("frequencies.size()", equalTo(0));
    }

    @Test
    void whatIsDeclinedChangesNothing() {
        String id = inForce();
        medicalManager().get(AGREEMENTS + "/" + id).then().body("allowedActions", not(hasItem("withdraw-amendment")));
        offered(id, 4);
        medicalManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("allowedActions", hasItems("offer-amendment", "withdraw-amendment"));
        done(medicalManager(), id, "withdraw-amendment", "{\"reason\":\"人手不足\"}", "EFFECTIVE");
        move(medicalManager(), id, "withdraw-amendment", "{\"reason\":\"x\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_AMENDMENT_NONE"));
        waits(signer(hospital), id);
        String same = TERMS.formatted(1).replaceAll("\"frequencies\".*\\],", "");
        move(careManager(), id, "offer-amendment", same)
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_AMENDMENT_EMPTY"));
    }
}
