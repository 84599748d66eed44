package org.yiyang.referral;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What a region's dispatchers see and do: the queue, the emergencies on the way, and the handing over of shifts. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class DispatchResourceTest {
    private static final String QUEUE = "/api/v1/dispatch/queue?region=460106&limit=200";
    private static final String SHIFTS = "/api/v1/dispatch/shifts";

    @Inject
    Inbox inbox;

    private static String row(String id) {
        return "items.find { it.id == '" + id + "' }";
    }

    @Test
    void theQueueHasTheMostUrgentFirstWithTheTimeLeftAndWhomToCall() {
        City city = new City(inbox);
        String urgent = city.submit();
        City second = new City(inbox);
        String emergency = second.emergency(second.other);
        JsonPath queue = city.dispatcher()
                .readsAll(QUEUE + "&assigned=false")
                .body(row(urgent) + ".secondsLeft", greaterThan(0))
                .body(row(urgent) + ".senderName", equalTo(Registers.UNIT))
                .body(row(urgent) + ".receiverPhone", notNullValue())
                .body(row(urgent) + ".elderId", nullValue())
                .body(row(emergency) + ".urgency", equalTo("EMERGENCY"))
                .body(row(emergency) + ".warnings.zh", not(empty()))
                .extract()
                .jsonPath();
        List<String> ids = queue.getList("items.id");
        assertTrue(ids.indexOf(emergency) < ids.indexOf(urgent) || !ids.contains(urgent));
        City.moved(city.dispatcher(), urgent, "take-over", Map.of());
        City.moved(city.dispatcher(), urgent, "escalate", Map.of("reason", "DISPUTED"));
        city.dispatcher()
                .readsAll(QUEUE + "&level=ABOVE&urgency=URGENT")
                .body("items.id", hasItem(urgent))
                .body(row(urgent) + ".escalationLevel", equalTo("ABOVE"));
    }

    @Test
    void theBoardShowsEmergenciesOnTheWayUntilTheyArrive() {
        City city = new City(inbox);
        String emergency = city.emergency(city.hospital);
        String board = "/api/v1/dispatch/emergencies?region=4601&limit=200";
        city.dispatcher()
                .readsAll(board)
                .body(row(emergency) + ".noticedAt", nullValue())
                .body("items.status.unique()", equalTo(List.of("IN_TRANSIT")));
        City.moved(city.office(city.hospital), emergency, "confirm-notice", Map.of());
        city.dispatcher().readsAll(board).body(row(emergency) + ".noticedAt", notNullValue());
        City.moved(city.office(city.hospital), emergency, "arrive", Map.of());
        city.dispatcher().readsAll(board).body("items.id", not(hasItem(emergency)));
        city.with(TokenRequest.as("DISPATCHER").region("4602"))
                .get(board)
                .then()
                .statusCode(403);
    }

    @Test
    void aLongQueueCostsAsManyStatementsAsAShortOne() {
        for (int i = 0; i < 3; i++) {
            new City(inbox).submit();
        }
        City city = new City(inbox);
        statements(city, "/api/v1/dispatch/queue?region=4601&limit=1");
        int one = statements(city, "/api/v1/dispatch/queue?region=4601&limit=1");
        assertEquals(2, one);
        assertEquals(one, statements(city, "/api/v1/dispatch/queue?region=4601&limit=3"));
        int report = statements(city, "/api/v1/referral/reports/owners?region=469027");
        assertEquals(report, statements(city, "/api/v1/referral/reports/owners?region=4601"));
    }

    private int statements(City city, String path) {
        RequestSpecification as = dispatcher(city, "46", "counting");
        int before = CountedStatements.soFar();
        as.get(path).then().statusCode(200);
        return CountedStatements.soFar() - before;
    }

    private RequestSpecification dispatcher(City city, String region, String subject) {
        return city.with(TokenRequest.as("DISPATCHER").region(region).subject(subject));
    }

    private Response begin(City city, String region, String subject) {
        return dispatcher(city, region, subject)
                .body(Map.of("regionCode", region))
                .post(SHIFTS);
    }

    @Test
    void aShiftIsHandedOverWithNotesThatTheNextAcknowledges() {
        City city = new City(inbox);
        String region = "469021";
        String first =
                begin(city, region, "night").then().statusCode(201).extract().path("id");
        begin(city, region, "day").then().statusCode(409);
        Map<String, String> notes = Map.of("notes", "一名急诊在途，家属已联系");
        RequestSpecification day = dispatcher(city, region, "day");
        day.body(notes).post(SHIFTS + "/" + first + "/hand-over").then().statusCode(403);
        dispatcher(city, region, "night")
                .body(notes)
                .post(SHIFTS + "/" + first + "/hand-over")
                .then()
                .statusCode(200)
                .body("status", equalTo("HANDED_OVER"))
                .body("leftOpen", equalTo(0));
        begin(city, region, "day").then().statusCode(409);
        dispatcher(city, region, "day")
                .get(SHIFTS + "/" + first + "/handover")
                .then()
                .statusCode(200)
                .body("notes", equalTo("一名急诊在途，家属已联系"))
                .body("openItems", empty());
        dispatcher(city, region, "day")
                .body(Map.of())
                .post(SHIFTS + "/" + first + "/acknowledge")
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo("day"));
        begin(city, region, "day").then().statusCode(201);
        read(city, region, "/" + first).body("notes", nullValue());
        read(city, region, "/" + first + "/history").body("items.size()", equalTo(3));
        read(city, region, "?status=OPEN").body("items.size()", equalTo(1));
        read(city, region, "/state-machine");
        dispatcher(city, "469022", "other").get(SHIFTS + "/" + first).then().statusCode(404);
    }

    private ValidatableResponse read(City city, String region, String path) {
        return dispatcher(city, region, "day").get(SHIFTS + path).then().statusCode(200);
    }

    @Test
    void ofManyWhoComeOnDutyAtTheSameMomentOneDoes() throws Exception {
        City city = new City(inbox);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String subject = "crowd-" + i;
            calls.add(() -> begin(city, "469023", subject).statusCode());
        }
        assertEquals(1, Crowd.counted(calls).get(201));
    }
}
