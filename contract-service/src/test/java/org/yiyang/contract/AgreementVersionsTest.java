package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** What the parties offered each other is kept and compared. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class AgreementVersionsTest extends AgreementCalls {
    private String countered() {
        String id = drafted();
        done(careManager(), id, "propose", "{}", "PROPOSED");
        String other = content(
                        ",\"reason\":\"频次\",\"frequencies\":[{\"item\":\"MEDICAL_ROUNDS\",\"times\":2,\"per\":\"MONTH\"}]")
                .replace("\"responseMinutes\":30", "\"responseMinutes\":20")
                .replace(",\"TWO_WAY_REFERRAL\"", "");
        done(medicalManager(), id, "counter", other, "COUNTERED");
        return id;
    }

    @Test
    void eachOfferIsKeptAndComparedWithTheOneBefore() {
        String id = countered();
        done(careManager(), id, "counter", content(",\"reason\":\"原议\""), "PROPOSED");
        careManager()
                .get(AGREEMENTS + "/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2, 3))
                .body("items.verb", contains("propose", "counter", "counter"))
                .body("items.offeredBy", contains("CARE", "MEDICAL", "CARE"))
                .body("items[0].changed", hasSize(0))
                .body(
                        "items[1].changed.path",
                        contains(
                                "frequencies.MEDICAL_ROUNDS.per",
                                "frequencies.MEDICAL_ROUNDS.times",
                                "greenChannel.responseMinutes",
                                "serviceItems.TWO_WAY_REFERRAL"));
    }

    @Test
    void twoVersionsAreComparedFieldByField() {
        String id = countered();
        health().get(AGREEMENTS + "/" + id + "/versions/compare?from=1&to=2")
                .then()
                .statusCode(200)
                .body("changed[2].oldValue", equalTo("30"))
                .body("changed[2].newValue", equalTo("20"))
                .body("changed[2].label.zh", equalTo("绿色通道"))
                .body("changed[2].label.en", equalTo("Green channel"));
        health().get(AGREEMENTS + "/" + id + "/versions/compare?from=1&to=9")
                .then()
                .statusCode(404);
        as(token("CARE_MANAGER").institution(UUID.randomUUID().toString()))
                .get(AGREEMENTS + "/" + id + "/versions")
                .then()
                .statusCode(404);
    }
}
