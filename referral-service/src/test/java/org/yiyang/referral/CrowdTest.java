package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** When ordinary calls have all the workers that they may have. */
@Tag("long")
@QuarkusTest
@TestProfile(CrowdTest.NoWorkerForOrdinaryCalls.class)
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class CrowdTest {
    /** As if as many calls as are allowed were running at every moment. */
    public static final class NoWorkerForOrdinaryCalls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("yiyang.limits.ordinary-workers", "0");
        }
    }

    @Inject
    Inbox inbox;

    @Test
    void anOrdinaryCallIsToldToComeAgainAndAnEmergencyIsServed() {
        City city = new City(inbox);
        city.unitDoctor()
                .get(City.PATH)
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("code", equalTo("BUSY"));
        city.unitDoctor().body(city.upBody()).post(City.PATH).then().statusCode(503);
        city.unitDoctor()
                .body(city.emergencyBody(city.other))
                .post(City.PATH + "/emergency")
                .then()
                .statusCode(201);
    }

    @Test
    void whoMayNotSendAnEmergencyTakesNoWorkerThatIsKeptForOne() {
        City city = new City(inbox);
        city.elderHerself()
                .body(city.emergencyBody(city.other))
                .post(City.PATH + "/emergency")
                .then()
                .statusCode(403);
        city.unitDoctor().get(City.PATH + "/emergency").then().statusCode(503);
    }
}
