package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** Hospitals open and close slots, of which never more are booked than there are. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class VisitSlotTest {
    private static final int CALLERS = 20;

    @Inject
    Inbox inbox;

    private City city;
    private Visits visits;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
        visits = new Visits(city);
    }

    @Test
    void aHospitalOpensAndClosesItsSlots() {
        Visits.open(visits.office(), Visits.line(Visits.today().minusDays(1), "MORNING", 1, 0))
                .then()
                .statusCode(422)
                .body("code", equalTo("VISIT_DAY_PAST"))
                .body("errors.pointer", equalTo(List.of("/slots/0/day")));
        Visits.open(visits.office(), Visits.line(Visits.today(), "MORNING", 1, 2))
                .then()
                .statusCode(422)
                .body("code", equalTo("VISIT_MORE_RESERVED"));
        Visits.open(visits.system("visit-slot:read"), Visits.line(Visits.today(), "MORNING", 1, 0))
                .then()
                .statusCode(403)
                .body("code", equalTo("VISIT_SCOPE_MISSING"));
        Visits.open(visits.system("visit-slot:read visit-slot:write"), Visits.line(Visits.today(), "EVENING", 3, 0))
                .then()
                .statusCode(200);
    }

    @Test
    void aClosedSessionIsBookedNoMoreUntilItIsOpenedAgain() {
        String slot = visits.slot(Visits.today().plusDays(4), "MORNING", 2, 0);
        RequestSpecification stranger = city.office(city.other);
        stranger.body(Map.of())
                .post(Visits.SLOTS + "/" + slot + "/close")
                .then()
                .statusCode(403)
                .body("code", equalTo("VISIT_SLOT_NOT_YOURS"));
        visits.office()
                .body(Map.of())
                .post(Visits.SLOTS + "/" + slot + "/close")
                .then()
                .statusCode(200)
                .body("left", equalTo(0));
        Visits.book(city.careManager(), slot, "elderId", city.elder)
                .then()
                .statusCode(409)
                .body("code", equalTo("VISIT_FULL"));
        city.unitDoctor()
                .get(Visits.SLOTS + "?institution=" + city.hospital)
                .then()
                .body("items.id", not(hasItem(slot)));
        assertEquals(slot, visits.slot(Visits.today().plusDays(4), "MORNING", 2, 0));
        visits.booked(slot);
    }

    @Test
    void ofManyWhoWantTheLastVisitOneGetsIt() throws Exception {
        String slot = visits.slot(Visits.today().plusDays(5), "MORNING", 1, 0);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String elder = City.id();
            city.registers.consume(Registers.elder(elder, 1, "ACTIVE", city.home));
            calls.add(() ->
                    Visits.book(city.careManager(), slot, "elderId", elder).statusCode());
        }
        assertEquals(Map.of(201, 1, 409, CALLERS - 1), Crowd.counted(calls));
        visits.bookedAre(slot, 1);
    }

    @Test
    void aListOfManyTakesAsManyStatementsAsAListOfOne() {
        for (int i = 0; i < 4; i++) {
            visits.booked(visits.slot(Visits.today().plusDays(20 + i), "MORNING", 3, 0));
        }
        String visits = Visits.PATH + "?institution=" + city.hospital;
        assertEquals(statements(visits, 1), statements(visits, 4));
        String slots = Visits.SLOTS + "?institution=" + city.hospital;
        assertEquals(statements(slots, 1), statements(slots, 4));
    }

    private int statements(String list, int limit) {
        int before = CountedStatements.soFar();
        List<Object> ids = visits.office()
                .get(list + "&limit=" + limit)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertEquals(limit, ids.size());
        int counted = CountedStatements.soFar() - before;
        assertTrue(counted > 0, "nothing was counted");
        return counted;
    }

    @Test
    void theTablesOfMovesAreReadWithTheirDrawings() {
        for (String machine : List.of(Visits.SLOTS, Visits.PATH)) {
            city.unitDoctor()
                    .get(machine + "/state-machine")
                    .then()
                    .statusCode(200)
                    .body("mermaid", notNullValue());
        }
    }
}
