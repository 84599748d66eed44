package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** How a bed at home ends before its period is over. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class HomeBedEndsTest {
    private static final String REGION = "460501";

    @Inject
    Inbox inbox;

    private City city;
    private CareAtHome care;

    @BeforeEach
    void aHealthCentre() {
        city = new City(inbox);
        care = new CareAtHome(city, REGION);
    }

    @Test
    void whatIsWantedNoMoreIsWithdrawnAndMayBeAskedForAnew() {
        String bed = care.asked();
        CareAtHome.move(care.daughter(), bed, "withdraw", Map.of())
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("deadlines", equalTo(List.of()));
        CareAtHome.move(care.doctor(), bed, "open", CareAtHome.open("ROUND")).statusCode(409);
        care.asked();
    }

    @Test
    void aDeathAndTheEndOfTheCentreEndIt() {
        String bed = care.opened();
        city.registers.consume(Registers.elderAtHome(care.elder, 2, "DECEASED", REGION));
        care.doctor()
                .get(CareAtHome.PATH + "/" + bed)
                .then()
                .body("status", equalTo("CLOSED"))
                .body("reason", equalTo("DECEASED"));
        city.registers.consume(Registers.elderAtHome(care.elder, 3, "ACTIVE", REGION));
        care.doctor().get(CareAtHome.PATH + "/" + bed).then().body("status", equalTo("OPEN"));
        city.registers.consume(
                Registers.closed(care.centre, 2, "2019-01-01", Visits.today().toString(), null));
        care.doctor().get(CareAtHome.PATH + "/" + bed).then().body("reason", equalTo("INSTITUTION_STOPPED"));
    }
}
