package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What becomes of a request whose home has come to its end. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class RequestEndsTest {
    private static final String REQUESTS = "/api/v1/referral-requests";

    @Inject
    Inbox inbox;

    private City city;
    private final String home = City.id();
    private final String partner = City.id();
    private final String agreement = City.id();

    @BeforeEach
    void aHomeWithoutADoctor() {
        city = new City(inbox);
        city.registers.consume(
                Registers.home(home, 1),
                Registers.hospital(partner, 1, null),
                Registers.agreement(agreement, 1, partner, home, null),
                Registers.elder(city.elder, 2, "ACTIVE", home));
    }

    private ApiCaller manager(String institution) {
        return city.with(TokenRequest.as("CARE_MANAGER").institution(institution));
    }

    private String asked() {
        return manager(home)
                .body(Map.of("elderId", city.elder, "urgency", "ROUTINE", "condition", "反复头晕一周"))
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void assertTasks(ApiCaller caller, String subject, String... kinds) {
        List<String> waiting = caller.tasks("referral", subject);
        assertEquals(List.of(kinds), waiting);
    }

    private void endOfTheAgreement() {
        city.registers.consume(
                Registers.agreement(agreement, 2, partner, home, Visits.today().toString()));
    }

    private void endOfTheHome(String successor) {
        city.registers.consume(
                Registers.closed(home, 2, "2019-01-01", Visits.today().toString(), successor));
    }

    @Test
    void whatNobodyCanAnswerOfAHomeThatClosedIsForTheDispatcher() {
        String request = asked();
        endOfTheHome(null);
        endOfTheAgreement();
        assertTasks(city.dispatcher(), request, "WITHDRAW");
        assertTasks(manager(home), request);
        city.dispatcher()
                .body(Map.of())
                .post(REQUESTS + "/" + request + "/withdraw")
                .then()
                .statusCode(200);
        assertTasks(city.dispatcher(), request);
    }

    @Test
    void theDispatcherIsAskedWhicheverEndsFirst() {
        String request = asked();
        endOfTheAgreement();
        assertTasks(city.dispatcher(), request);
        assertTasks(manager(home), request, "WITHDRAW");
        endOfTheHome(null);
        assertTasks(city.dispatcher(), request, "WITHDRAW");
    }

    @Test
    void aHomeThatTookItsPlaceWithdrawsIt() {
        String request = asked();
        String successor = City.id();
        city.registers.consume(Registers.home(successor, 1));
        endOfTheHome(successor);
        assertTasks(city.dispatcher(), request);
        assertTasks(manager(successor), request, "WITHDRAW");
    }

    @Test
    void anElderWhoHasLeftTheHomeIsNotWaitedForAnyMore() {
        String request = asked();
        String elsewhere = City.id();
        city.registers.consume(Registers.home(elsewhere, 1), Registers.elder(city.elder, 3, "ACTIVE", elsewhere));
        manager(home)
                .get(REQUESTS + "/" + request)
                .then()
                .body("status", equalTo("ENDED"))
                .body("endReason", equalTo("LEFT"))
                .body("deadlines.size()", equalTo(0));
        city.registers.consume(Registers.elder(city.elder, 4, "ACTIVE", home));
        manager(home).get(REQUESTS + "/" + request).then().body("status", equalTo("ENDED"));
        asked();
    }

    @Test
    void aDispatcherTakesARequestIsGivenItAndAsksTheRegionAbove() {
        String request = asked();
        manager(home).get(REQUESTS + "/" + request).then().body("deadlines.kind", equalTo(List.of("REQUEST_ANSWER")));
        moved(request, "assign", Map.of("account", "dispatcher-7")).body("assignedTo", equalTo("dispatcher-7"));
        moved(request, "escalate", Map.of("reason", "UNREACHABLE"))
                .body("escalationLevel", equalTo("ABOVE"))
                .body("assignedTo", nullValue());
        assertTasks(city.dispatcher(), request, "TAKE_OVER_REQUEST");
        moved(request, "take-over", Map.of()).body("assignedTo", notNullValue());
        assertTasks(city.dispatcher(), request);
    }

    private ValidatableResponse moved(String request, String verb, Map<String, ?> body) {
        return city.dispatcher()
                .body(body)
                .post(REQUESTS + "/" + request + "/" + verb)
                .then()
                .statusCode(200);
    }
}
