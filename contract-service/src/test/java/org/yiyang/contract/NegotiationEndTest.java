package org.yiyang.contract;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** No state of an agreement is without somebody whose turn it is and a day by which it ends. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class NegotiationEndTest extends AgreementCalls {
    @Inject
    Deadlines deadlines;

    @Inject
    UnitOfWork once;

    @Inject
    Scheduler scheduler;

    private List<Deadline> open(String id, String kind) {
        return deadlines.openOf(UUID.fromString(id)).stream()
                .filter(one -> one.kind().equals(kind))
                .toList();
    }

    private void ends(String id) {
        Deadline due = open(id, "NEGOTIATION_END").get(0);
        Instant then = due.dueAt();
        once.run(Call.system(then), () -> scheduler.handlerOf(due.kind()).due(Call.system(then), due));
        careManager().get(AGREEMENTS + "/" + id).then().body("status", equalTo("CANCELLED"));
        careManager().get(AGREEMENTS + "/" + id + "/history").then().body("items.verb", hasItem("lapse"));
    }

    @Test
    void aDraftWaitsForItsAuthorAndLapses() {
        String id = drafted();
        waits(careManager(), id, "FINISH_DRAFT");
        waits(medicalManager(), id);
        ends(id);
        waits(careManager(), id);
    }

    @Test
    void anOfferIsAnsweredInTimeOrLapses() {
        String id = drafted();
        done(careManager(), id, "propose", "{}", "PROPOSED");
        done(medicalManager(), id, "counter", content(",\"reason\":\"期限\""), "COUNTERED");
        waits(careManager(), id, "ANSWER_OFFER");
        ends(id);
    }

    @Test
    void whatIsAgreedIsSignedByBothInTimeOrLapses() {
        String agreed = agreed();
        waits(signer(home), agreed, "SIGN_AGREEMENT");
        done(signer(home), agreed, "sign", "{\"contentHash\":\"" + hashOf(agreed) + "\"}", "PARTIALLY_SIGNED");
        ends(agreed);
    }

    @Test
    void whatBothHaveSignedHasTheBureausTimeAndThatOfItsTerm() {
        String id = signed();
        assertEquals(List.of(), open(id, "NEGOTIATION_END"));
        assertEquals(1, open(id, "FILE_AGREEMENT").size());
        assertEquals(1, open(id, "AGREEMENT_DAY").size());
        String inForce = inForceOfAnotherMode();
        assertEquals(List.of(), open(inForce, "FILE_AGREEMENT"));
        assertEquals(1, open(inForce, "AGREEMENT_DAY").size());
        done(civil(), inForce, "suspend", "{\"reason\":\"检查\"}", "SUSPENDED");
        assertTrue(open(inForce, "AGREEMENT_DAY").get(0).dueAt().isAfter(clock.instant()));
    }

    private String inForceOfAnotherMode() {
        String id = health().body(takeover(number(), "").replace("CONTRACTED", "ASSISTED"))
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return id;
    }
}
