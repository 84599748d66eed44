package org.yiyang.contract;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.local.LocalResource;

/** A home is a party while it is filed as such or still has time for it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class CareFilingTest extends AgreementDues {
    private void received(LocalDate due, LocalDate filedOn) {
        inbox.apply(List.of(InstitutionFeed.unfiledHome(home, "460108", due, filedOn)));
    }

    @Test
    void withinItsTimeAHomeSignsAndLaterItDoesNot() {
        received(today.plusDays(3), null);
        inForce();
        String late = agreed();
        received(today.minusDays(1), null);
        move(signer(home), late, "sign", "{\"contentHash\":\"" + hashOf(late) + "\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_PARTY_NOT_FILED"));
        received(today.minusDays(1), today);
        done(signer(home), late, "sign", "{\"contentHash\":\"" + hashOf(late) + "\"}", "PARTIALLY_SIGNED");
    }

    @Test
    void anAgreementStandsStillFromTheDayAfterTheTimeUntilTheHomeHasFiled() {
        received(today.plusDays(3), null);
        String id = inForce();
        Deadline due = due(id, "AGREEMENT_DAY");
        Instant then = due.dueAt();
        assertEquals(today.plusDays(4), LocalDate.ofInstant(then, Call.CHINA));
        comes(due);
        careManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("status", equalTo("SUSPENDED"))
                .body("inForce.cause", hasItem("QUALIFICATION"));
    }

    @Test
    void whatIsHeardOfItSuspendsAndResumesTheAgreement() {
        received(today.plusDays(3), null);
        String id = inForce();
        received(today.minusDays(1), null);
        careManager().get(AGREEMENTS + "/" + id).then().body("status", equalTo("SUSPENDED"));
        received(today.minusDays(1), today);
        careManager().get(AGREEMENTS + "/" + id).then().body("status", equalTo("EFFECTIVE"));
    }

    @Test
    void ofAHomeWhoseTimeIsNotKnownNothingIsAsked() {
        received(null, null);
        inForce();
    }

    @Test
    void aRegionMayLetItNotCount() {
        String region = "4692";
        as(token("HEALTH_ADMIN").region("46"))
                .body("{\"region\":\"%s\",\"validFrom\":\"%s\",\"value\":\"false\",\"reason\":\"备案补录中\"}"
                        .formatted(region, today))
                .put("/api/v1/contract/parameters/CARE_FILING_COUNTS")
                .then()
                .statusCode(200);
        inbox.apply(List.of(InstitutionFeed.unfiledHome(home, region + "21", today.minusDays(9), null)));
        signed();
    }
}
