package org.yiyang.referral;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** What follows a rejection, a redirection, an appointment, and a second referral of one elder. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class RedirectionTest {
    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private List<String> tasks(ApiCaller caller, String subject) {
        return caller.tasks("referral", subject);
    }

    private String rejected() {
        String id = city.submit();
        City.moved(city.office(city.hospital), id, "reject", Map.of("reason", "NO_BED"));
        return id;
    }

    /** A doctor of a home elsewhere in the city, which has nothing to do with the elder. */
    private City stranger() {
        return new City(inbox);
    }

    @Test
    void aRejectionHasAnEnd() {
        String id = rejected();
        city.unitDoctor()
                .get(City.PATH + "/" + id)
                .then()
                .body("deadlines.kind", equalTo(List.of("REFERRAL_AFTER_REJECTION")));
        assertEquals(List.of("REDIRECT"), tasks(city.unitDoctor(), id));
        City.move(city.unitDoctor(), id, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(200)
                .body("deadlines", equalTo(List.of()));
        assertEquals(List.of(), tasks(city.unitDoctor(), id));
    }

    @Test
    void theElderReferredAgainEndsWhatWasRejectedWithItsTask() {
        String id = rejected();
        Map<String, Object> body = city.upBody();
        body.put("receiverId", city.other);
        city.submit(body).then().statusCode(201);
        city.unitDoctor()
                .get(City.PATH + "/" + id)
                .then()
                .body("status", equalTo("SUPERSEDED"))
                .body("closedFor", equalTo("REFERRED_AGAIN"));
        assertEquals(List.of(), tasks(city.unitDoctor(), id));
        City.move(city.unitDoctor(), id, "redirect", Map.of("receiverId", city.other, "reason", "REJECTED"))
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));
    }

    @Test
    void nobodyIsAskedAgainWhoHasJustSaidNo() {
        String id = rejected();
        City.move(city.unitDoctor(), id, "redirect", Map.of("receiverId", city.hospital, "reason", "PATIENT_WISH"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_ALREADY_ASKED"))
                .body("errors.pointer", equalTo(List.of("/receiverId")));
    }

    @Test
    void aRejectedReferralIsNotRedirectedBesideAnotherOpenOne() {
        String id = rejected();
        City stranger = stranger();
        stranger.unitDoctor()
                .body(Map.of("elderId", city.elder, "receiverId", stranger.other, "form", Map.of("brief", "晕倒")))
                .post(City.PATH + "/emergency")
                .then()
                .statusCode(201);
        City.move(city.unitDoctor(), id, "redirect", Map.of("receiverId", city.other, "reason", "REJECTED"))
                .then()
                .statusCode(409)
                .body("code", equalTo("REFERRAL_ALREADY_OPEN_ELSEWHERE"));
    }

    @Test
    void aReceiverThatAcceptedIsToldWhyThePatientGoesElsewhere() {
        String id = city.accepted();
        City.moved(city.dispatcher(), id, "redirect", Map.of("receiverId", city.other, "reason", "SPECIALTY_NEEDED"));
        assertEquals(List.of("ACKNOWLEDGE"), tasks(city.office(city.hospital), id));
        city.office(city.hospital)
                .get(City.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("releasedFor", equalTo("SPECIALTY_NEEDED"))
                .body("elderId", nullValue())
                .body("allowedActions", equalTo(List.of("acknowledge")));
        City.move(city.office(city.other), id, "acknowledge", Map.of()).then().statusCode(403);
        City.moved(city.office(city.hospital), id, "acknowledge", Map.of());
        assertEquals(List.of(), tasks(city.office(city.hospital), id));
        city.office(city.hospital).get(City.PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void aReceiverToWhichThePatientComesBackHasNothingToTakeNoteOf() {
        String id = city.accepted();
        City.moved(city.dispatcher(), id, "redirect", Map.of("receiverId", city.other, "reason", "SPECIALTY_NEEDED"));
        City.moved(city.dispatcher(), id, "redirect", Map.of("receiverId", city.hospital, "reason", "NO_CAPACITY"));
        assertEquals(List.of("ACCEPT"), tasks(city.office(city.hospital), id));
    }

    @Test
    void aVisitLiesAheadAndTheSlipIsValidUntilIt() {
        String id = city.submit();
        City.move(
                        city.office(city.hospital),
                        id,
                        "accept",
                        Map.of("department", "心内科", "visitAt", "1900-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_VISIT_PAST"))
                .body("errors.pointer", equalTo(List.of("/visitAt")));
        Instant visit = clock.instant().plus(Duration.ofDays(10));
        String due = City.move(
                        city.office(city.hospital),
                        id,
                        "accept",
                        Map.of("department", "心内科", "visitAt", visit.toString()))
                .then()
                .statusCode(200)
                .extract()
                .path("deadlines[0].dueAt");
        assertEquals(true, Instant.parse(due).isAfter(visit), due);
    }

    @Test
    void oneInstitutionReceivesAnElderWhoComesDown() {
        String first = city.hospitalDoctor()
                .body(city.downBody())
                .post(City.PATH + "/down")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        City elsewhere = stranger();
        Map<String, Object> again = city.downBody();
        again.put("receiverId", elsewhere.unit);
        city.hospitalDoctor()
                .body(again)
                .post(City.PATH + "/down")
                .then()
                .statusCode(409)
                .body("code", equalTo("REFERRAL_WAY_DOWN_OPEN"))
                .body("recordId", equalTo(first));
        elsewhere
                .hospitalDoctor()
                .body(again)
                .post(City.PATH + "/down")
                .then()
                .statusCode(409)
                .body("code", equalTo("REFERRAL_WAY_DOWN_OPEN_ELSEWHERE"))
                .body("recordId", nullValue());
        City.moved(
                city.hospitalDoctor(),
                first,
                "redirect",
                Map.of("receiverId", elsewhere.unit, "reason", "NO_CAPACITY"));
        City.moved(elsewhere.unitDoctor(), first, "accept", Map.of("department", "医务室"));
        City.moved(elsewhere.unitDoctor(), first, "receive", Map.of());
        city.hospitalDoctor()
                .body(city.downBody())
                .post(City.PATH + "/down")
                .then()
                .statusCode(201);
    }

    @Test
    void anOpenReferralIsNamedToWhoMayReadItAndOthersAreToldWhoClearsIt() {
        String open = city.submit();
        City elsewhere = stranger();
        Map<String, Object> body = city.upBody();
        body.put("receiverId", elsewhere.hospital);
        elsewhere
                .unitDoctor()
                .body(body)
                .post(City.PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("REFERRAL_ALREADY_OPEN_ELSEWHERE"))
                .body("detail", containsString("调度"))
                .body("recordId", nullValue());
        City.moved(city.dispatcher(), open, "cancel", Map.of("reason", "PATIENT_WISH"));
        elsewhere.unitDoctor().body(body).post(City.PATH).then().statusCode(201);
    }
}
