package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** Another institution takes the place of a party; the agreement goes on with it, or says why not. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class SuccessionTest extends AgreementCalls {
    private final UUID successor = Ids.next();

    @Inject
    Deadlines deadlines;

    @Inject
    UnitOfWork once;

    @Inject
    Scheduler scheduler;

    private ConsumerRecord<String, byte[]> atWork() {
        return InstitutionFeed.hospital(successor, "OPERATING", "VALID 2016-01-01");
    }

    private ConsumerRecord<String, byte[]> replaced() {
        return InstitutionFeed.replacedHospital(hospital, successor, today);
    }

    private String carriedOver() {
        return of(successor).get(0);
    }

    private List<String> of(UUID institution) {
        return health().get(AGREEMENTS + "?institution=" + institution)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private ApiCaller successorManager() {
        return as(token("MED_MANAGER").institution(successor.toString()));
    }

    private void is(String id, String status, String path, Object value) {
        health().get(AGREEMENTS + "/" + id)
                .then()
                .body("status", equalTo(status))
                .body(path, equalTo(value));
    }

    @Test
    void itGoesOnWithTheSuccessorOnTheSameTermsAndTheOtherPartyConfirms() {
        String former = inForce();
        inbox.apply(List.of(replaced(), atWork(), atWork(), replaced()));
        inbox.apply(List.of(InstitutionFeed.home(home, "460108", "PUBLIC", "OPERATING")));
        is(former, "TERMINATED", "ending.grounds", "MEDICAL_CLOSED");
        String next = carriedOver();
        health().get(AGREEMENTS + "/" + next)
                .then()
                .body("status", equalTo("EFFECTIVE"))
                .body("succession.agreementId", equalTo(former))
                .body("succession.state", equalTo("PENDING"))
                .body("careId", equalTo(home.toString()))
                .body("startDate", equalTo(today.toString()))
                .body("endDate", equalTo(today.plusYears(2).toString()))
                .body("serviceItems", hasItems("MEDICAL_ROUNDS", "TWO_WAY_REFERRAL"))
                .body("greenChannel.responseMinutes", equalTo(30));
        waits(careManager(), next, "CONFIRM_SUCCESSION");
        waits(successorManager(), next, "AWAIT_SUCCESSION");
        move(successorManager(), next, "confirm-succession", "{}").then().statusCode(403);
        done(careManager(), next, "confirm-succession", "{}", "EFFECTIVE");
        waits(careManager(), next);
        waits(successorManager(), next);
        health().get(AGREEMENTS + "/" + next + "/history")
                .then()
                .body("items.verb", contains("carry-over", "take-effect", "confirm-succession"));
    }

    @Test
    void itDoesNotMatterWhichOfTheTwoIsHeardFirst() {
        inForce();
        inbox.apply(List.of(atWork()));
        inbox.apply(List.of(replaced()));
        inbox.apply(List.of(replaced()));
        health().get(AGREEMENTS + "?institution=" + successor).then().body("items", hasSize(1));
        is(carriedOver(), "EFFECTIVE", "succession.state", "PENDING");
    }

    @Test
    void whatIsDeclinedOrNotConfirmedInTimeEnds() {
        inForce();
        inbox.apply(List.of(atWork(), replaced()));
        String declined = carriedOver();
        done(careManager(), declined, "decline-succession", "{\"reason\":\"另择\"}", "TERMINATED");
        is(declined, "TERMINATED", "ending.grounds", "SUCCESSION_DECLINED");
    }

    @Test
    void whatNobodyConfirmsEndsAfterTheDaysOfTheRegion() {
        inForce();
        inbox.apply(List.of(atWork(), replaced()));
        String id = carriedOver();
        Deadline due = deadlines.openOf(UUID.fromString(id)).stream()
                .filter(one -> one.kind().equals("CONFIRM_SUCCESSION"))
                .findFirst()
                .orElseThrow();
        Instant then = due.dueAt();
        once.run(Call.system(then), () -> scheduler.handlerOf(due.kind()).due(Call.system(then), due));
        is(id, "TERMINATED", "succession.state", "LAPSED");
    }

    @Test
    void aSuccessorThatMayNotPractiseDoesNotGoOnAndTheHomeIsTold() {
        String former = inForce();
        inbox.apply(List.of(
                InstitutionFeed.hospital(successor, "OPERATING", "VALID 2016-01-01 2026-01-02, SUSPENDED 2026-01-02")));
        inbox.apply(List.of(replaced()));
        is(former, "TERMINATED", "succession.reason", "SUCCESSOR_NOT_AT_WORK");
        waits(careManager(), former, "AGREE_ANEW");
        inbox.apply(List.of(atWork()));
        is(carriedOver(), "EFFECTIVE", "succession.state", "PENDING");
    }

    @Test
    void aHomeThatTakesAnothersPlaceKeepsItsOwnPrimaryAgreement() {
        UUID nextHome = Ids.next();
        String first = inForce();
        inbox.apply(List.of(InstitutionFeed.home(nextHome, "460108", "PUBLIC", "OPERATING")));
        inbox.apply(List.of(InstitutionFeed.replacedHome(home, nextHome, today)));
        is(first, "TERMINATED", "ending.grounds", "CARE_CLOSED");
        String next = of(nextHome).get(0);
        is(next, "EFFECTIVE", "succession.side", "CARE");
        done(medicalManager(), next, "confirm-succession", "{}", "EFFECTIVE");
    }

    @Test
    void aReplacementThatWasAMistakeIsTakenBack() {
        String former = inForce();
        inbox.apply(List.of(atWork(), replaced()));
        String next = carriedOver();
        inbox.apply(List.of(InstitutionFeed.hospital(hospital, "OPERATING", "VALID 2015-01-01")));
        is(former, "EFFECTIVE", "ending", null);
        is(next, "TERMINATED", "ending.grounds", "SUCCESSION_VOID");
    }
}
