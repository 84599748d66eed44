package org.yiyang.contract;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** A home that moves to another district has its agreements with the bureaus of where it is. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class MovedHomeTest extends AgreementCalls {
    @Test
    void theBureausOfTheNewDistrictFileWhatThoseOfTheOldNoLongerSee() {
        String signed = signed();
        inbox.apply(List.of(InstitutionFeed.home(home, "460107", "PUBLIC", "OPERATING")));
        as(token("HEALTH_ADMIN").region("460108"))
                .get(AGREEMENTS + "/" + signed)
                .then()
                .statusCode(404);
        done(as(token("HEALTH_ADMIN").region("460107")), signed, "file", "{\"receiptNumber\":\"1\"}", "SIGNED");
        done(as(token("CIVIL_ADMIN").region("460107")), signed, "file", "{\"receiptNumber\":\"2\"}", "EFFECTIVE");
        as(token("HEALTH_ADMIN").region("460107"))
                .get("/api/v1/contract/reports/pairs?region=460107&asOf=" + today)
                .then()
                .statusCode(200);
        careManager().get(AGREEMENTS + "/" + signed + "/history").then().body("items.verb", hasItem("follow-home"));
    }

    @Test
    void whatHasEndedAndWhatGoesToAnotherCityStaysWhereItWas() {
        String ended = drafted();
        done(careManager(), ended, "cancel", "{\"reason\":\"误\"}", "CANCELLED");
        String inForce = inForce();
        inbox.apply(List.of(InstitutionFeed.home(home, "440402", "PUBLIC", "OPERATING")));
        health().get(AGREEMENTS + "/" + inForce).then().statusCode(200).body("regionCode", equalTo("460108"));
        inbox.apply(List.of(InstitutionFeed.home(home, "460107", "PUBLIC", "OPERATING")));
        health().get(AGREEMENTS + "/" + inForce).then().body("regionCode", equalTo("460107"));
        health().get(AGREEMENTS + "/" + ended).then().body("regionCode", equalTo("460108"));
    }
}
