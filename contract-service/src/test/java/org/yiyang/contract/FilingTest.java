package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.local.LocalResource;

/** An agreement is filed with each bureau that the region asks, and each suspends it for itself. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class FilingTest extends AgreementDues {
    private void refuse(String id) {
        done(civil(), id, "refuse-filing", "{\"reason\":\"CONTENT_INCOMPLETE\",\"note\":\"缺派驻排班\"}", "SIGNED");
    }

    @Test
    void eachBureauFilesForItselfAndItIsInForceWithTheLast() {
        String id = signed();
        health().get(AGREEMENTS + "/" + id)
                .then()
                .body("filings.bureau", contains("HEALTH", "CIVIL"))
                .body("filings.state", contains("WAITING", "WAITING"))
                .body("allowedActions", contains("file", "refuse-filing"));
        done(civil(), id, "file", "{\"receiptNumber\":\"民政备1\"}", "SIGNED");
        move(civil(), id, "file", "{\"receiptNumber\":\"民政备2\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_FILING_DECIDED"));
        civil().get(AGREEMENTS + "/" + id).then().body("allowedActions", not(hasItem("file")));
        done(health(), id, "file", "{\"receiptNumber\":\"卫健备1\"}", "EFFECTIVE");
        civil().get(AGREEMENTS + "/" + id)
                .then()
                .body("filings.receiptNumber", contains("卫健备1", "民政备1"))
                .body("filedOn", equalTo(today.toString()));
    }

    @Test
    void whatOneBureauRefusesThePartiesPutRightAndItIsAskedAgain() {
        String id = signed();
        done(health(), id, "file", "{\"receiptNumber\":\"卫健备1\"}", "SIGNED");
        move(careManager(), id, "resubmit-filing", "{\"note\":\"已补\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_FILING_NOT_REFUSED"));
        refuse(id);
        waits(civil(), id);
        waits(careManager(), id, "ANSWER_FILING_REFUSAL");
        waits(medicalManager(), id, "ANSWER_FILING_REFUSAL");
        careManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("filings.find { it.bureau == 'CIVIL' }.reason", equalTo("CONTENT_INCOMPLETE"))
                .body("allowedActions", hasItems("counter", "resubmit-filing", "terminate"));
        done(careManager(), id, "resubmit-filing", "{\"note\":\"已补排班\"}", "SIGNED");
        waits(careManager(), id);
        waits(civil(), id, "FILE_AGREEMENT");
        done(civil(), id, "file", "{\"receiptNumber\":\"民政备1\"}", "EFFECTIVE");
    }

    @Test
    void afterARefusalThePartiesMayAgreeUponOtherContentAndSignItAnew() {
        String id = signed();
        move(careManager(), id, "counter", content(",\"reason\":\"补充\""))
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_FILING_NOT_REFUSED"));
        refuse(id);
        done(careManager(), id, "counter", content(",\"reason\":\"补充\""), "PROPOSED");
        waits(medicalManager(), id, "ANSWER_OFFER");
        careManager().get(AGREEMENTS + "/" + id).then().body("filings", hasSize(0));
    }

    @Test
    void aRefusalThatNobodyAnswersEndsItAfterTheDaysOfTheRegion() {
        String id = signed();
        refuse(id);
        Deadline due = due(id, "ANSWER_FILING_REFUSAL");
        comes(due);
        careManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("status", equalTo("TERMINATED"))
                .body("ending.grounds", equalTo("FILING_REFUSED"))
                .body("allowedActions", hasSize(0));
        careManager().get(AGREEMENTS + "/" + id + "/history").then().body("items.verb", hasItem("lapse"));
    }

    @Test
    void eachBureauLiftsItsOwnSuspensionAndItResumesWithTheLast() {
        String id = inForce();
        done(health(), id, "suspend", "{\"reason\":\"检查\"}", "SUSPENDED");
        done(civil(), id, "suspend", "{\"reason\":\"整改\"}", "SUSPENDED");
        health().get(AGREEMENTS + "/" + id)
                .then()
                .body("suspensions.bureau", contains("HEALTH", "CIVIL"))
                .body("allowedActions", contains("resume"));
        done(health(), id, "resume", "{\"reason\":\"合格\"}", "SUSPENDED");
        move(health(), id, "resume", "{\"reason\":\"合格\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_NOT_SUSPENDED_BY_DEPARTMENT"));
        done(civil(), id, "resume", "{\"reason\":\"已整改\"}", "EFFECTIVE");
    }

    @Test
    void whereTheRegionAsksOneBureauTheOtherHasNothingToFile() {
        String region = "4690";
        as(token("HEALTH_ADMIN").region("46"))
                .body("{\"region\":\"%s\",\"validFrom\":\"%s\",\"value\":\"false\",\"reason\":\"只向民政备案\"}"
                        .formatted(region, today))
                .put("/api/v1/contract/parameters/FILING_WITH_HEALTH")
                .then()
                .statusCode(200);
        inbox.apply(List.of(InstitutionFeed.home(home, region + "21", "PUBLIC", "OPERATING")));
        String id = signed();
        move(as(token("HEALTH_ADMIN").region(region)), id, "file", "{\"receiptNumber\":\"1\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("AGREEMENT_FILED_WITH_OTHERS"));
        waits(as(token("HEALTH_ADMIN").region(region)), id);
        done(as(token("CIVIL_ADMIN").region(region)), id, "file", "{\"receiptNumber\":\"1\"}", "EFFECTIVE");
    }
}
