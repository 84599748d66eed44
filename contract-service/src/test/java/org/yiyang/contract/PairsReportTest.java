package org.yiyang.contract;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

/** Haikou's 25 pairs: a home with three agreements is three pairs and one home. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class PairsReportTest extends PerformanceCalls {
    @Override
    String city() {
        return "6501";
    }

    @Test
    void pairsHomesAndMedicalInstitutionsAreThreeNumbers() {
        UUID second = Ids.next();
        UUID third = Ids.next();
        UUID dayCare = Ids.next();
        inbox.apply(List.of(
                InstitutionFeed.hospital(second, "OPERATING", "VALID 2015-01-01"),
                InstitutionFeed.hospital(third, "OPERATING", "VALID 2015-01-01"),
                InstitutionFeed.dayCare(dayCare, city() + "01")));
        UUID thrice = homeOfTheCity();
        agreed(hospital, thrice);
        agreed(second, thrice);
        agreed(third, thrice);
        agreed(hospital, dayCare);
        for (int i = 0; i < 21; i++) {
            agreed(hospital, homeOfTheCity());
        }
        homeOfTheCity();
        officer()
                .get("/api/v1/contract/reports/pairs?region=6501&asOf=" + today)
                .then()
                .statusCode(200)
                .body("pairs", equalTo(25))
                .body("homes", equalTo(23))
                .body("medicalInstitutions", equalTo(3))
                .body("dayCareHomes", equalTo(1))
                .body("coverage.numerator", equalTo(23))
                .body("coverage.denominator", equalTo(24))
                .body("sentence.zh", equalTo("医养结合合作协议25对"));
    }

    private void agreed(UUID medical, UUID care) {
        String body = takeover(number(), "")
                .replace(hospital.toString(), medical.toString())
                .replace(home.toString(), care.toString());
        officer().body(body).post(AGREEMENTS + "/takeover").then().statusCode(201);
    }
}
