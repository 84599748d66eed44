package org.yiyang.contract;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** What a hospital that may not practise on the day means for its agreements. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class PracticeTest extends AgreementCalls {
    @Test
    void anAgreementIsNotInForceOnTheDaysOnWhichTheHospitalHasSuspendedItsWork() {
        String id = inForce();
        inbox.apply(List.of(InstitutionFeed.practisingUpTo(hospital, today)));
        health().get(AGREEMENTS + "/" + id)
                .then()
                .body("status", equalTo("SUSPENDED"))
                .body("inForce.cause", equalTo(List.of("QUALIFICATION")));
        inbox.apply(List.of(InstitutionFeed.hospital(hospital, "OPERATING", "VALID 2015-01-01")));
        health().get(AGREEMENTS + "/" + id).then().body("status", equalTo("EFFECTIVE"));
    }

    @Test
    void aLicenceThatIsOnlySuspendedSuspendsWhatIsInForceAndLetsNothingBeMade() {
        String inForce = inForce();
        String draft = drafted();
        inbox.apply(List.of(InstitutionFeed.hospital(
                hospital,
                "OPERATING",
                "VALID 2015-01-01 " + today.minusDays(1) + ", SUSPENDED " + today.minusDays(1))));
        health().get(AGREEMENTS + "/" + inForce).then().body("status", equalTo("SUSPENDED"));
        String other = draft(number()).replace("CONTRACTED", "ASSISTED");
        String terms = "{\"serviceItems\":[\"MEDICAL_ROUNDS\"],\"reason\":\"缩减\"}";
        for (Response answer : List.of(
                careManager().body(other).post(AGREEMENTS),
                health().body(takeover(number(), "").replace("CONTRACTED", "CO_BUILT"))
                        .post(AGREEMENTS + "/takeover"),
                move(careManager(), draft, "propose", "{}"),
                move(careManager(), inForce, "offer-amendment", terms))) {
            answer.then().statusCode(422).body("code", equalTo("AGREEMENT_PARTY_NOT_QUALIFIED"));
        }
    }

    @Test
    void noAgreementIsMadeWithAHospitalThatHasSuspendedItsWork() {
        String draft = drafted();
        String proposed = drafted();
        done(careManager(), proposed, "propose", "{}", "PROPOSED");
        String agreed = agreed();
        String signature = "{\"contentHash\":\"" + hashOf(agreed) + "\"}";
        String signed = agreed();
        String signedToo = "{\"contentHash\":\"" + hashOf(signed) + "\"}";
        done(signer(hospital), signed, "sign", signedToo, "PARTIALLY_SIGNED");
        done(signer(home), signed, "sign", signedToo, "SIGNED");
        inbox.apply(List.of(InstitutionFeed.practisingUpTo(hospital, today)));
        List<Response> answers = List.of(
                careManager().body(draft(number())).post(AGREEMENTS),
                health().body(takeover(number(), "")).post(AGREEMENTS + "/takeover"),
                move(careManager(), draft, "propose", "{}"),
                move(medicalManager(), proposed, "agree", "{}"),
                move(medicalManager(), proposed, "counter", content(",\"reason\":\"期限\"")),
                move(signer(hospital), agreed, "sign", signature),
                move(health(), signed, "file", "{\"receiptNumber\":\"HKBA-1\"}"));
        for (Response answer : answers) {
            answer.then()
                    .statusCode(422)
                    .body("code", equalTo("AGREEMENT_PARTY_NOT_QUALIFIED"))
                    .body("errors.pointer", equalTo(List.of("/medicalId")));
        }
    }
}
