package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What becomes of referrals and requests when an institution or an elder comes to an end. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class CascadeTest {
    private static final String REQUESTS = "/api/v1/referral-requests";

    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), Call.CHINA).toString();
    }

    private void suspend(String institution) {
        city.registers.consume(Registers.practising(institution, 2, "SUSPENDED", "2019-01-01", today()));
    }

    private void replace(String institution, String successor) {
        city.registers.consume(
                Registers.hospital(successor, 1, null),
                Registers.closed(institution, 2, "2019-01-01", today(), successor));
    }

    private List<String> tasks(ApiCaller caller, String subject) {
        return caller.tasks("referral", subject);
    }

    private void refused(ApiCaller caller, String id, String verb, Map<String, ?> body) {
        City.move(caller, id, verb, body).then().statusCode(422).body("code", equalTo("REFERRAL_RECEIVER_UNLICENSED"));
    }

    @Test
    void noStepLeadsToAHospitalThatHasSuspendedItsWorkAndWhoSentKnowsWhatToDo() {
        String pending = city.submit();
        City second = new City(inbox);
        String accepted = second.accepted();
        City third = new City(inbox);
        String arrived = third.arrived();
        for (City one : List.of(city, second, third)) {
            one.registers.consume(Registers.practising(one.hospital, 2, "SUSPENDED", "2019-01-01", today()));
        }
        refused(city.office(city.hospital), pending, "accept", Map.of("department", "心内科"));
        refused(second.unitDoctor(), accepted, "depart", Map.of());
        refused(second.office(second.hospital), accepted, "arrive", Map.of());
        refused(third.hospitalDoctor(), arrived, "begin-treatment", Map.of());
        City.moved(third.hospitalDoctor(), arrived, "complete", Map.of("reason", "INSTITUTION_STOPPED"));
        assertTasks(city.unitDoctor(), pending, "REDIRECT");
        assertTasks(city.dispatcher(), pending, "REDIRECT");
        City.move(city.unitDoctor(), pending, "redirect", Map.of("receiverId", city.hospital, "reason", "PATIENT_WISH"))
                .then()
                .statusCode(422);
        City.moved(
                city.unitDoctor(),
                pending,
                "redirect",
                Map.of("receiverId", city.other, "reason", "RECEIVER_UNLICENSED"));
    }

    private void assertTasks(ApiCaller caller, String subject, String... kinds) {
        org.junit.jupiter.api.Assertions.assertEquals(List.of(kinds), tasks(caller, subject));
    }

    @Tag("long")
    @Test
    void aWayDownIsNotReceivedWhereNobodyMayPractise() {
        String down = city.hospitalDoctor()
                .body(city.downBody())
                .post(City.PATH + "/down")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        City.moved(city.unitDoctor(), down, "accept", Map.of("department", "医务室"));
        city.registers.consume(Registers.unit(city.unit, 2, city.home, "2020-01-01"));
        refused(city.unitDoctor(), down, "receive", Map.of());
        assertTasks(city.dispatcher(), down, "REDIRECT");
    }

    @Test
    void anEmergencyArrivesWhereverItIs() {
        String emergency = city.emergency(city.hospital);
        suspend(city.hospital);
        City.moved(city.office(city.hospital), emergency, "arrive", Map.of());
        City.moved(city.hospitalDoctor(), emergency, "begin-treatment", Map.of());
    }

    @Test
    void whoTakesAHospitalsPlaceAnswersItsReferrals() {
        String pending = city.submit();
        String successor = City.id();
        replace(city.hospital, successor);
        city.office(successor)
                .get(City.PATH + "/" + pending)
                .then()
                .statusCode(200)
                .body("receiverId", equalTo(successor));
        assertTasks(city.office(successor), pending, "ACCEPT");
        City.moved(city.office(successor), pending, "accept", Map.of("department", "心内科"));
    }

    @Test
    void aSuccessorIsFollowedToItsOwn() {
        String pending = city.submit();
        String second = City.id();
        String third = City.id();
        city.registers.consume(Registers.hospital(third, 1, null));
        city.registers.consume(Registers.closed(second, 1, "2019-01-01", today(), third));
        city.registers.consume(Registers.closed(city.hospital, 2, "2019-01-01", today(), second));
        city.office(third).get(City.PATH + "/" + pending).then().statusCode(200);
    }

    @Test
    void whatHasArrivedAtAHospitalThatClosedIsForTheDispatcher() {
        String arrived = city.arrived();
        city.registers.consume(Registers.closed(city.hospital, 2, "2019-01-01", today(), null));
        city.unitDoctor().get(City.PATH + "/" + arrived).then().body("flags", equalTo(List.of("RECEIVER_CLOSED")));
        assertTasks(city.dispatcher(), arrived, "COMPLETE");
        City.moved(city.dispatcher(), arrived, "complete", Map.of("reason", "INSTITUTION_STOPPED"));
        assertTasks(city.dispatcher(), arrived);
    }

    @Test
    void whatComesFromAnInstitutionThatClosedIsForTheDispatcher() {
        Map<String, Object> body = city.upBody();
        body.put("consent", "ASKED_BY_APP");
        String waiting = city.submit(body).then().statusCode(201).extract().path("id");
        city.registers.consume(Registers.closed(city.unit, 2, "2019-01-01", today(), null));
        assertTasks(city.dispatcher(), waiting, "CANCEL");
        City.moved(city.dispatcher(), waiting, "cancel", Map.of("reason", "INSTITUTION_STOPPED"));
    }

    /** A home without a medical unit, and a partner that posts a doctor there. */
    private record Asking(String home, String partner, String agreement) {
        static Asking in(City city) {
            Asking asking = new Asking(City.id(), City.id(), City.id());
            city.registers.consume(
                    Registers.home(asking.home, 1),
                    Registers.hospital(asking.partner, 1, null),
                    Registers.agreement(asking.agreement, 1, asking.partner, asking.home, null));
            return asking;
        }

        /** From the same day on the elder lives in this home. */
        Asking withElder(City city, long sequence) {
            city.registers.consume(Registers.elder(city.elder, sequence, "ACTIVE", home));
            return this;
        }

        ApiCaller manager(City city) {
            return city.with(TokenRequest.as("CARE_MANAGER").institution(home));
        }

        String asked(City city) {
            return manager(city)
                    .body(Map.of("elderId", city.elder, "urgency", "ROUTINE", "condition", "反复头晕一周"))
                    .post(REQUESTS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
    }

    @Test
    void whoTakesAPartnersPlaceAnswersTheRequestsOfItsHomes() {
        Asking asking = Asking.in(city).withElder(city, 2);
        String request = asking.asked(city);
        String successor = City.id();
        replace(asking.partner(), successor);
        ApiCaller doctor = city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(successor));
        assertTasks(city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(successor)), request, "REFER");
        doctor.body(Map.of(
                        "receiverId", city.hospital,
                        "reason", "FURTHER_TESTS",
                        "urgency", "ROUTINE",
                        "consent", "SIGNED",
                        "form", City.form()))
                .post(REQUESTS + "/" + request + "/refer")
                .then()
                .statusCode(200)
                .body("partnerId", equalTo(successor));
    }

    @Test
    void aRequestThatThePartnerCanAnswerNoMoreIsForTheHome() {
        Asking asking = Asking.in(city).withElder(city, 2);
        String request = asking.asked(city);
        city.registers.consume(Registers.agreement(asking.agreement(), 2, asking.partner(), asking.home(), today()));
        ApiCaller doctor = city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(asking.partner()));
        doctor.get(REQUESTS + "/" + request).then().body("allowedActions", equalTo(List.of("decline")));
        assertTasks(asking.manager(city), request, "WITHDRAW");
    }

    @Test
    void aDeadEldersRequestEndsWithItsTaskAndComesBackIfTheNoticeWasMistaken() {
        Asking asking = Asking.in(city).withElder(city, 2);
        String request = asking.asked(city);
        ApiCaller doctor = city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(asking.partner()));
        city.registers.consume(Registers.elder(city.elder, 3, "DECEASED", asking.home()));
        asking.manager(city)
                .get(REQUESTS + "/" + request)
                .then()
                .body("status", equalTo("ENDED"))
                .body("allowedActions", equalTo(List.of()));
        assertTasks(doctor, request);
        asking.manager(city)
                .body(Map.of("elderId", city.elder, "urgency", "ROUTINE", "condition", "头晕"))
                .post(REQUESTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("REQUEST_ELDER_DECEASED"));
        city.registers.consume(Registers.elder(city.elder, 4, "ACTIVE", asking.home()));
        asking.manager(city).get(REQUESTS + "/" + request).then().body("status", equalTo("OPEN"));
    }

    @Test
    void nobodyIsAskedWhoseDoctorDoesNotCome() {
        Asking asking = Asking.in(city).withElder(city, 2);
        String unposted = City.id();
        city.registers.consume(
                Registers.hospital(unposted, 1, null),
                Registers.agreementWithoutDoctor(City.id(), 1, unposted, asking.home()));
        Map<String, Object> body = new HashMap<>(
                Map.of("elderId", city.elder, "partnerId", unposted, "urgency", "URGENT", "condition", "咳嗽"));
        asking.manager(city)
                .body(body)
                .post(REQUESTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("REQUEST_NO_DOCTOR"));
        body.remove("partnerId");
        asking.manager(city)
                .body(body)
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .body("partnerId", equalTo(asking.partner()));
    }

    @Test
    void aHomeThatTheElderHasLeftIsNotWaitedForAndTheDispatcherMayWithdrawARequest() {
        Asking left = Asking.in(city).withElder(city, 2);
        String before = left.asked(city);
        Asking other = Asking.in(city).withElder(city, 3);
        left.manager(city).get(REQUESTS + "/" + before).then().body("endReason", equalTo("LEFT"));
        String request = other.asked(city);
        city.dispatcher()
                .get(REQUESTS)
                .then()
                .body("items.id", hasItem(request))
                .body("items.find { it.id == '" + request + "' }.elderId", nullValue());
        city.dispatcher()
                .body(Map.of())
                .post(REQUESTS + "/" + request + "/withdraw")
                .then()
                .statusCode(200);
        other.asked(city);
    }
}
