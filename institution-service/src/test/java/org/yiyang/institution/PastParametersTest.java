package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.local.LocalResource;

/** What a region decides today changes the report of today, and no figure of a day before. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class PastParametersTest {
    private static final String REPORTS = "/api/v1/institution/reports/";
    private final TestCity city = new TestCity("4650");

    @Inject
    Clock clock;

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Call.CHINA);
    }

    private ValidatableResponse report(String kind, LocalDate day) {
        return city.seen("HEALTH_ADMIN", REPORTS + kind + "?region=4650&asOf=" + day);
    }

    private void decidedToday(String parameter, String value) {
        city.as("HEALTH_ADMIN")
                .body(Map.of("region", "4650", "validFrom", today().toString(), "value", value, "reason", "改口径"))
                .put("/api/v1/institution/parameters/" + parameter)
                .then()
                .statusCode(200);
    }

    private void counted(String basis, int people) {
        city.created(
                "HEALTH_ADMIN",
                "/api/v1/population-bases",
                Map.of(
                        "regionCode",
                        "4650",
                        "asOf",
                        "2020-12-31",
                        "group",
                        "AGE_60",
                        "basis",
                        basis,
                        "people",
                        people,
                        "source",
                        UUID.randomUUID().toString()));
    }

    @Test
    void theCategoriesThatAreLeftOutAreThoseOfTheDay() {
        city.enterRegions();
        city.medical("往一医院", "GENERAL_HOSPITAL");
        city.medical("往一护理院", "NURSING_HOSPITAL");
        report("green-channels", today()).body("share.denominator", equalTo(2));
        decidedToday("GREEN_CHANNEL_EXCLUDED", "A7");
        report("green-channels", today().minusDays(1)).body("share.denominator", equalTo(2));
        report("green-channels", today()).body("share.denominator", equalTo(1));
    }

    @Test
    void theEldersAreCountedByTheRegisterOfTheDay() {
        city.enterRegions();
        counted("HUKOU", 1000);
        counted("RESIDENT", 2000);
        report("beds", today()).body("perThousand.denominator", equalTo(1000)).body("perThousand.decimals", equalTo(1));
        decidedToday("BEDS_BY_RESIDENTS", "true");
        decidedToday("BEDS_DECIMALS", "3");
        report("beds", today().minusDays(1))
                .body("perThousand.denominator", equalTo(1000))
                .body("perThousand.decimals", equalTo(1));
        report("beds", today()).body("perThousand.denominator", equalTo(2000)).body("perThousand.decimals", equalTo(3));
    }
}
