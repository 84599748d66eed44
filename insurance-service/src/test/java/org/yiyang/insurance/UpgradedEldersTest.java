package org.yiyang.insurance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.database.Database;
import org.yiyang.local.LocalResource;

/** What the migrations make of elders' records that stand in the tables as the version before has left them. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class UpgradedEldersTest extends ResidentOfAHome {
    private static final String TODAY = TestClock.today().toString();

    @Inject
    Database database;

    private ValidatableResponse upgraded(String id) {
        Migration.run(database, "2026.12.09.0104__insurance_elder_unverified_before");
        return agency.as("INSURANCE_AGENT").get(PATH + id).then().statusCode(200);
    }

    /** The version before left the day where it was, whatever was taken back. */
    @Test
    void whoDiedAfterTheVerificationWasTakenBackIsNotVerified() {
        String id = verified();
        agency.as("SUPERVISOR")
                .move(PATH + id, "correct", Map.of("to", "PENDING_VERIFICATION", "reason", "核验对象有误"))
                .then()
                .statusCode(200);
        agent(id, "record-death", Map.of("deceasedOn", TODAY)).statusCode(200);
        database.anywhere(sql -> sql.execute(
                "update elder e join elder_former_verification f on f.elder_id = e.id"
                        + " set e.verified_on = f.verified_on, e.verified_at = f.stood_from where e.id = ?",
                UUID.fromString(id)));
        upgraded(id).body("status", equalTo("DECEASED")).body("verifiedOn", nullValue());
    }

    @Test
    void whoDiedAfterTheVerificationWasRenewedStaysVerified() {
        String id = verified();
        agent(id, "verify", Map.of()).statusCode(200);
        agent(id, "record-death", Map.of("deceasedOn", TODAY)).statusCode(200);
        upgraded(id).body("status", equalTo("DECEASED")).body("verifiedOn", equalTo(TODAY));
    }
}
