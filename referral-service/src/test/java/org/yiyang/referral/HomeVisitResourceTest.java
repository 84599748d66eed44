package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Medical staff visit an elder at home, without a bed there. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class HomeVisitResourceTest {
    private static final String PATH = "/api/v1/home-visits";
    private static final String REGION = "533123";

    @Inject
    Inbox inbox;

    private City city;
    private CareAtHome care;

    @BeforeEach
    void aHealthCentre() {
        city = new City(inbox);
        care = new CareAtHome(city, REGION);
    }

    private Map<String, Object> ask(String procedure) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("elderId", care.elder);
        body.put("institutionId", care.centre);
        body.put("procedures", List.of(procedure));
        body.put("illness", "造口术后");
        body.put("address", "健康路1号3单元201");
        return body;
    }

    private String asked() {
        return care.daughter()
                .body(ask("STOMA_CARE"))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String booked() {
        String visit = asked();
        Map<String, Object> day = Map.of("day", Visits.today().toString(), "staff", List.of("NURSE"));
        move(care.doctor(), visit, "book", day).statusCode(200);
        return visit;
    }

    private static ValidatableResponse move(RequestSpecification as, String visit, String verb, Map<String, ?> body) {
        return as.body(body).post(PATH + "/" + visit + "/" + verb).then();
    }

    private void assertTasks(String visit, String... kinds) {
        List<String> waiting = care.doctor().tasks("referral", visit);
        assertEquals(List.of(kinds), waiting);
    }

    @Test
    void theFamilyAsksAndTheCentreComes() {
        String visit = asked();
        assertTasks(visit, "BOOK_HOME_VISIT");
        Map<String, Object> day = Map.of("day", Visits.today().toString(), "staff", List.of("NURSE"));
        move(care.doctor(), visit, "book", day)
                .statusCode(200)
                .body("status", equalTo("BOOKED"))
                .body("askerId", nullValue())
                .body("deadlines.kind", contains("HOME_VISIT_RECORD"))
                .body("allowedActions", contains("book", "complete", "miss", "cancel"));
        assertTasks(visit, "RECORD_HOME_VISIT");
        care.doctor()
                .get(PATH + "?status=BOOKED&on=" + Visits.today() + "&institution=" + care.centre)
                .then()
                .body("items.id", hasItem(visit));
        Map<String, Object> done = Map.of(
                "procedures", List.of("STOMA_CARE"), "staff", List.of("NURSE"), "persons", 1, "note", "造口周围皮肤完好");
        move(care.doctor(), visit, "complete", done).statusCode(200).body("status", equalTo("DONE"));
        assertTasks(visit);
        care.daughter()
                .get(PATH + "/" + visit + "/content")
                .then()
                .statusCode(200)
                .body("note", equalTo("造口周围皮肤完好"));
        care.official("5331").get(PATH + "/" + visit).then().statusCode(200).body("elderId", nullValue());
        care.doctor()
                .get(PATH + "/" + visit + "/history")
                .then()
                .body("items.verb", contains("ask", "book", "complete"));
    }

    @Test
    void whatMayNotBeDoneAtHomeIsRefusedWithItsRule() {
        care.daughter()
                .body(ask("SURGERY"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("HOME_CARE_PROCEDURE_FORBIDDEN"))
                .body("errors.pointer", contains("/procedures"));
        Map<String, Object> strange = ask("ROUND");
        strange.put("institutionId", city.hospital);
        care.daughter().body(strange).post(PATH).then().statusCode(422).body("code", equalTo("HOME_CARE_NOT_CAPABLE"));
        String visit = asked();
        move(care.daughter(), visit, "book", Map.of("day", Visits.today().toString(), "staff", List.of("NURSE")))
                .statusCode(403);
        city.with(TokenRequest.as("FAMILY_DOCTOR").institution(City.id()))
                .get(PATH + "/" + visit)
                .then()
                .statusCode(404);
    }

    @Test
    void aVisitIsCancelledByTheFamilyOrMissed() {
        String cancelled = booked();
        move(care.daughter(), cancelled, "miss", Map.of("reason", "NOBODY_AT_HOME"))
                .statusCode(403);
        move(care.daughter(), cancelled, "cancel", Map.of("reason", "PATIENT_WISH"))
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("reason", equalTo("PATIENT_WISH"));
        assertTasks(cancelled);
        String missed = booked();
        move(care.doctor(), missed, "miss", Map.of("reason", "NOBODY_AT_HOME"))
                .statusCode(200)
                .body("status", equalTo("MISSED"))
                .body("reason", equalTo("NOBODY_AT_HOME"))
                .body("allowedActions", equalTo(List.of()));
    }

    @Test
    void aDeathOrTheEndOfTheCentreEndsItAndASuccessorTakesItOver() {
        String visit = booked();
        String successor = City.id();
        city.registers.consume(
                Registers.healthCentre(successor, 1, REGION),
                Registers.closed(care.centre, 2, "2019-01-01", Visits.today().toString(), successor));
        RequestSpecification there = city.with(TokenRequest.as("FAMILY_DOCTOR").institution(successor));
        there.get(PATH + "/" + visit).then().statusCode(200).body("status", equalTo("BOOKED"));
        city.registers.consume(Registers.elderAtHome(care.elder, 2, "DECEASED", REGION));
        there = city.with(TokenRequest.as("FAMILY_DOCTOR").institution(successor));
        there.get(PATH + "/" + visit)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("reason", equalTo("DECEASED"));
    }

    /** A list of what the API accepts: each one that is listed may be asked, and nobody else is offered. */
    @Test
    void whoeverMayAskIsListedWhomItMayAsk() {
        String hospital = City.id();
        String capable = City.id();
        String far = City.id();
        city.registers.consume(
                Registers.capable(hospital, 1, REGION, "REHABILITATION"),
                Registers.capable(capable, 1, REGION, "HOME_BEDS"),
                Capable.medical(far, "533421")
                        .with("CAPABILITY", "HOME_BEDS")
                        .named("远" + far.substring(0, 8))
                        .event(1));
        listed(care.daughter(), "")
                .body("items.institutionId", hasItem(care.centre))
                .body("items.institutionId", hasItem(capable))
                .body("items.institutionId", not(hasItem(hospital)))
                .body("items.institutionId", not(hasItem(far)))
                .body("items.institutionPhone", hasItem(Registers.PHONE))
                .body("more", equalTo(false));
        listed(care.daughter(), "?name=" + far.substring(0, 8)).body("items.institutionId", contains(far));
        listed(care.doctor(), "").body("items.institutionId", contains(care.centre));
        listed(care.doctor(), "?name=" + far.substring(0, 8)).body("items", hasSize(0));
        listed(ApiCaller.as("HOSPITAL_DOCTOR").institution(hospital), "").body("items", hasSize(0));
        Map<String, Object> body = ask("STOMA_CARE");
        for (String asked : List.of(capable, far)) {
            body.put("institutionId", asked);
            care.daughter().body(body).post(PATH).then().statusCode(201);
        }
        body.put("institutionId", hospital);
        care.daughter().body(body).post(PATH).then().statusCode(422);
        care.official(REGION).get(CHOICES).then().statusCode(403);
    }

    private static final String CHOICES = "/api/v1/referral/home-care-institutions";

    private static ValidatableResponse listed(RequestSpecification who, String query) {
        return who.get(CHOICES + query).then().statusCode(200);
    }
}
