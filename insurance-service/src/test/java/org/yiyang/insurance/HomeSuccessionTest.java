package org.yiyang.insurance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** What becomes of the residents of a home in whose place another goes on. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class HomeSuccessionTest extends ResidentOfAHome {
    private final UUID successor = UUID.randomUUID();
    private final LocalDate closed = TestClock.today().minusDays(1);

    private void seenBy(UUID institution, String id, int status) {
        agency.staff("CARE_MANAGER", institution).get(PATH + id).then().statusCode(status);
    }

    @Test
    void theSuccessorSeesTheResidentsAndTheHomeThatIsNoMoreDoesNot() {
        String id = verified();
        String waiting = enter(SyntheticCodes.citizenId(LocalDate.parse("1941-06-01")))
                .statusCode(201)
                .extract()
                .path("id");
        inbox.apply(List.of(
                Agency.record(Registered.home(successor), 0),
                Agency.closed(Registered.home(home), closed, successor, 1)));
        seenBy(successor, id, 200);
        seenBy(successor, waiting, 200);
        seenBy(home, id, 404);
        agency.as("INSURANCE_AGENT")
                .get(PATH + id)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("residenceInstitutionId", equalTo(successor.toString()))
                .body("residences[0].institutionId", equalTo(home.toString()))
                .body("residences[0].to", equalTo(closed.toString()))
                .body("residences[1].institutionId", equalTo(successor.toString()))
                .body("residences[1].from", equalTo(closed.toString()))
                .body("residences[1].to", nullValue());
        agency.as("INSURANCE_AGENT").get(PATH + id + "/history").then().body("items.verb", hasItem("succeed"));
        agent(waiting, "verify", Map.of()).statusCode(200);
        agency.staff("CARE_MANAGER", successor)
                .body(Map.of("phone", "13900001111"))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(200);
    }

    @Test
    void aMoveToTheHomeThatWaitsForTheAgencyGoesToTheSuccessorOfItsSuccessor() {
        String id = verified();
        UUID between = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        inbox.apply(List.of(Agency.record(Registered.home(next), 0), Agency.record(Registered.home(successor), 0)));
        agency.staff("CARE_MANAGER", home)
                .body(Map.of("residence", Map.of("institutionId", next, "from", "2026-10-01")))
                .post(PATH + id + "/propose-update")
                .then()
                .statusCode(200);
        inbox.apply(List.of(
                Agency.closed(Registered.home(between), closed, successor, 1),
                Agency.closed(Registered.home(next), closed, between, 1)));
        agent(id, "verify", Map.of()).statusCode(200).body("residenceInstitutionId", equalTo(successor.toString()));
        seenBy(successor, id, 200);
    }
}
