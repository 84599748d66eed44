package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

/** Partners that are far from each other are named; nothing is refused for it. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class FarPartnersTest extends PerformanceCalls {
    @Override
    String city() {
        return "6521";
    }

    private UUID homeAt(String location) {
        UUID one = Ids.next();
        inbox.apply(
                List.of(InstitutionFeed.at(InstitutionFeed.home(one, city() + "01", "PUBLIC", "OPERATING"), location)));
        return one;
    }

    @Test
    void whoIsFartherThanTheRegionsParameterIsNamedWithTheDistance() {
        inbox.apply(List.of(InstitutionFeed.at(
                InstitutionFeed.hospital(hospital, "OPERATING", "VALID 2015-01-01"), "42.95,89.19")));
        since(homeAt("42.96,89.20"), today.minusDays(10), "");
        UUID far = homeAt("43.95,89.19");
        since(far, today.minusDays(10), "");
        since(homeOfTheCity(), today.minusDays(10), "");
        String report = "/api/v1/contract/reports/far-partners?region=6521&asOf=" + today;
        officer()
                .get(report)
                .then()
                .statusCode(200)
                .body("nearKm", equalTo(30))
                .body("far.numerator", equalTo(1))
                .body("far.denominator", equalTo(2))
                .body("unplaced", equalTo(1))
                .body("items.partnerId", contains(far.toString()))
                .body("items[0].km", equalTo(111.2f));
        officer()
                .body("{\"region\":\"6521\",\"validFrom\":\"" + today + "\",\"value\":\"200\",\"reason\":\"地广人稀\"}")
                .put("/api/v1/contract/parameters/NEAR_KM")
                .then()
                .statusCode(200);
        officer().get(report).then().body("far.numerator", equalTo(0));
    }
}
