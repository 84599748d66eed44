package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** A referral is not forgotten: its emergency is noticed, its clock is paused for a while, a dispatcher has it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class WatchResourceTest {
    @Inject
    Inbox inbox;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private ValidatableResponse read(ApiCaller as, String id) {
        return as.get(City.PATH + "/" + id).then();
    }

    private static List<String> tasks(ApiCaller as, String id) {
        return as.tasks("referral", id);
    }

    @Test
    void theReceiverTakesNoteOfAnEmergencyWhichComesInAnyCase() {
        String id = city.emergency(city.hospital);
        assertTrue(tasks(city.office(city.hospital), id).contains("CONFIRM_NOTICE"));
        read(city.office(city.hospital), id)
                .body("noticedAt", nullValue())
                .body("deadlines.kind", hasItem("REFERRAL_NOTICE"))
                .body("allowedActions", hasItem("confirm-notice"));
        City.move(city.unitDoctor(), id, "confirm-notice", Map.of()).then().statusCode(403);
        City.moved(city.office(city.hospital), id, "confirm-notice", Map.of());
        read(city.office(city.hospital), id)
                .body("noticedAt", notNullValue())
                .body("deadlines.kind", not(hasItem("REFERRAL_NOTICE")))
                .body("allowedActions", not(hasItem("confirm-notice")))
                .body("allowedActions", hasItem("arrive"));
        City.move(city.office(city.hospital), id, "confirm-notice", Map.of())
                .then()
                .statusCode(409);
    }

    @Test
    void aPauseMovesTheDeadlineAndIsBounded() {
        String id = city.submit();
        Instant due = Instant.parse(
                city.unitDoctor().get(City.PATH + "/" + id).jsonPath().getString("deadlines[0].dueAt"));
        Map<String, Object> pause = new HashMap<>(Map.of("reason", "AWAITING_RESULTS"));
        City.move(city.unitDoctor(), id, "pause", pause).then().statusCode(403);
        pause.put("until", Instant.now().plus(Duration.ofHours(100)).toString());
        City.move(city.office(city.hospital), id, "pause", pause)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/until"));
        pause.put("until", Instant.now().plus(Duration.ofHours(2)).toString());
        City.moved(city.office(city.hospital), id, "pause", pause);
        read(city.unitDoctor(), id)
                .body("pausedFor", equalTo("AWAITING_RESULTS"))
                .body("deadlines.kind", equalTo(List.of("REFERRAL_PAUSE")));
        City.moved(city.dispatcher(), id, "resume", Map.of());
        Instant later = Instant.parse(read(city.unitDoctor(), id)
                .body("pausedFor", nullValue())
                .body("deadlines.kind", equalTo(List.of("REFERRAL_RESPONSE")))
                .extract()
                .path("deadlines[0].dueAt"));
        assertTrue(!later.isBefore(due), due + " " + later);
    }

    @Test
    void aDispatcherTakesItIsGivenItAndAsksTheRegionAbove() {
        String id = city.submit();
        ApiCaller above = city.with(TokenRequest.as("DISPATCHER").region("46"));
        City.moved(city.dispatcher(), id, "assign", Map.of("account", "dispatcher-7"));
        read(city.dispatcher(), id).body("assignedTo", equalTo("dispatcher-7"));
        read(city.unitDoctor(), id).body("assignedTo", nullValue());
        City.move(city.unitDoctor(), id, "escalate", Map.of("reason", "NO_CAPACITY"))
                .then()
                .statusCode(403);
        City.moved(city.dispatcher(), id, "escalate", Map.of("reason", "NO_CAPACITY"));
        read(city.dispatcher(), id).body("escalationLevel", equalTo("ABOVE")).body("assignedTo", nullValue());
        assertTrue(tasks(above, id).contains("TAKE_OVER"));
        City.moved(city.dispatcher(), id, "take-over", Map.of());
        assertTrue(!tasks(city.dispatcher(), id).contains("TAKE_OVER"));
        read(city.dispatcher(), id)
                .body("assignedTo", notNullValue())
                .body("deadlines.kind", hasItem("REFERRAL_ESCALATION"));
    }

    @Test
    void whoExpectedThePatientTakesNoteOfACancellation() {
        String id = city.accepted();
        City.moved(city.unitDoctor(), id, "cancel", Map.of("reason", "PATIENT_WISH"));
        assertEquals(List.of("ACKNOWLEDGE"), tasks(city.office(city.hospital), id));
        City.moved(city.office(city.hospital), id, "acknowledge", Map.of());
        assertEquals(List.of(), tasks(city.office(city.hospital), id));
        City.move(city.office(city.hospital), id, "acknowledge", Map.of())
                .then()
                .statusCode(403);
    }

    @Test
    void whoExpectedThePatientTakesNoteOfAnEmergencyThatGoesElsewhere() {
        String id = city.accepted();
        city.emergency(city.other);
        read(city.office(city.hospital), id)
                .body("status", equalTo("SUPERSEDED"))
                .body("allowedActions", hasItem("acknowledge"));
        assertEquals(List.of("ACKNOWLEDGE"), tasks(city.office(city.hospital), id));
        City same = new City(inbox);
        String way = same.accepted();
        same.emergency(same.hospital);
        assertEquals(List.of(), tasks(same.office(same.hospital), way));
    }

    @Test
    void theReportShowsThatNothingIsWithoutAnOwnerOrADeadline() {
        String emergency = city.emergency(city.other);
        city.dispatcher()
                .get("/api/v1/referral/reports/owners?region=4601")
                .then()
                .statusCode(200)
                .body("byState.status", hasItem("IN_TRANSIT"))
                .body("owners.task", hasItem("CONFIRM_NOTICE"))
                .body("lacking.id", not(hasItem(emergency)));
        city.dispatcher()
                .get("/api/v1/referral/reports/owners?region=4602")
                .then()
                .statusCode(403);
    }
}
