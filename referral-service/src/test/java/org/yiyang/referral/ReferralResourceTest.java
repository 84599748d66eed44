package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ReferralResourceTest {
    @Inject
    Inbox inbox;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    @Test
    void anElderGoesUpThroughTheGreenChannelAndComesHome() {
        String id = city.submit(city.upBody())
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING"))
                .body("greenChannel", equalTo(true))
                .body("responseMinutes", equalTo(30))
                .body("flags", equalTo(List.of()))
                .body("deadlines.kind", equalTo(List.of("REFERRAL_RESPONSE")))
                .body("elderId", equalTo(city.elder))
                .extract()
                .path("id");
        City.move(city.office(city.hospital), id, "accept", Map.of("department", "心内科"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("department", equalTo("心内科"))
                .body("deadlines.kind", equalTo(List.of("REFERRAL_ARRIVAL")))
                .body("elderId", equalTo(city.elder));
        City.moved(city.unitDoctor(), id, "depart", Map.of());
        City.moved(city.office(city.hospital), id, "arrive", Map.of());
        City.moved(city.hospitalDoctor(), id, "begin-treatment", Map.of());
        String back = City.move(city.hospitalDoctor(), id, "return", City.returnBody())
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("deadlines.kind", equalTo(List.of("REFERRAL_CONFIRMATION")))
                .extract()
                .path("backReferralId");
        City.move(city.careManager(), id, "complete", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("closedFor", equalTo("CONFIRMED"))
                .body("completedAt", notNullValue());

        city.unitDoctor()
                .get(City.PATH + "/" + back)
                .then()
                .body("kind", equalTo("DOWN"))
                .body("status", equalTo("IN_TRANSIT"))
                .body("upReferralId", equalTo(id))
                .body("senderId", equalTo(city.hospital))
                .body("receiverId", equalTo(city.unit))
                .body("elderId", equalTo(city.elder));
        City.moved(city.unitDoctor(), back, "receive", Map.of());
        City.moved(city.unitDoctor(), back, "follow-up", Map.of());
        City.move(city.unitDoctor(), back, "complete", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("closedFor", equalTo("FOLLOWED_UP"));
        city.unitDoctor()
                .get(City.PATH + "/" + id + "/history")
                .then()
                .body(
                        "items.to",
                        equalTo(List.of(
                                "SUBMITTED",
                                "REVIEWED",
                                "PENDING",
                                "ACCEPTED",
                                "IN_TRANSIT",
                                "ARRIVED",
                                "IN_TREATMENT",
                                "RETURNED",
                                "COMPLETED")));
    }

    @Test
    void anEmergencyTakesThePlaceOfAnOpenReferralAndAsksNobody() {
        String up = city.submit();
        String emergency = city.unitDoctor()
                .body(city.emergencyBody(city.other))
                .post(City.PATH + "/emergency")
                .then()
                .statusCode(201)
                .body("status", equalTo("IN_TRANSIT"))
                .body("chainId", equalTo(up))
                .body("flags", equalTo(List.of("CONSENT_MISSING")))
                .body("deadlines.kind", equalTo(List.of("REFERRAL_PAPERWORK")))
                .extract()
                .path("id");
        city.unitDoctor()
                .get(City.PATH + "/" + up)
                .then()
                .body("status", equalTo("SUPERSEDED"))
                .body("closedFor", equalTo("EMERGENCY"));
        City.move(city.office(city.other), emergency, "reject", Map.of("reason", "NO_BED"))
                .then()
                .statusCode(409)
                .body("code", equalTo("REFERRAL_EMERGENCY_NOT_REFUSABLE"))
                .body("rule", equalTo("医师法 art. 27"));
        City.move(
                        city.office(city.other),
                        emergency,
                        "redirect",
                        Map.of("receiverId", city.hospital, "reason", "NO_CAPACITY"))
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_NOT_PARTY"));
        City.move(
                        city.dispatcher(),
                        emergency,
                        "redirect",
                        Map.of("receiverId", city.hospital, "reason", "PATIENT_WISH"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_REDIRECT_NOT_MEDICAL"));
        City.move(
                        city.dispatcher(),
                        emergency,
                        "redirect",
                        Map.of("receiverId", city.hospital, "reason", "NO_CAPACITY"))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_TRANSIT"))
                .body("receiverId", equalTo(city.hospital));
        City.moved(city.office(city.hospital), emergency, "arrive", Map.of());
        City.move(city.unitDoctor(), emergency, "supplement", Map.of("consent", "BY_FAMILY", "form", City.form()))
                .then()
                .statusCode(200)
                .body("flags", equalTo(List.of()))
                .body("deadlines", equalTo(List.of()))
                .body("allowedActions", not(hasItem("supplement")));
    }

    @Test
    void aPersonWhomNobodyKnowsIsSentAtOnceAndIdentifiedLater() {
        String stranger = city.careManager()
                .body(Map.of("receiverId", city.hospital, "form", Map.of("brief", "昏迷")))
                .post(City.PATH + "/emergency")
                .then()
                .statusCode(201)
                .body("status", equalTo("IN_TRANSIT"))
                .body("elderId", nullValue())
                .body("warnings.code", hasItems("UNIDENTIFIED", "CONSENT_MISSING"))
                .extract()
                .path("id");
        String up = city.submit();
        City.move(city.office(city.hospital), stranger, "identify", Map.of("elderId", city.elder))
                .then()
                .statusCode(200)
                .body("elderId", equalTo(city.elder))
                .body("chainId", equalTo(up))
                .body("flags", not(hasItem("UNIDENTIFIED")));
        city.unitDoctor().get(City.PATH + "/" + up).then().body("status", equalTo("SUPERSEDED"));
    }

    @Test
    void anEmergencyIsNeverBlockedByWhatIsNotKnown() {
        String nobody = City.id();
        String nowhere = City.id();
        city.with(TokenRequest.as("CARE_MANAGER").institution(City.id()))
                .body(Map.of("elderId", nobody, "receiverId", nowhere, "form", Map.of("brief", "休克")))
                .post(City.PATH + "/emergency")
                .then()
                .statusCode(201)
                .body(
                        "flags",
                        equalTo(List.of(
                                "SENDER_UNKNOWN",
                                "RECEIVER_UNKNOWN",
                                "RECEIVER_NOT_DESIGNATED",
                                "NO_AGREEMENT",
                                "ELDER_UNKNOWN",
                                "CONSENT_MISSING")));
    }

    @Test
    void aSecondReferralIsRefusedWithItsRuleInBothLanguages() {
        String open = city.submit();
        city.submit(city.upBody())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("REFERRAL_ALREADY_OPEN"))
                .body("rule", containsString("双向转诊"))
                .body("detail", equalTo("该老人已有在办的上转（" + open + "），急诊除外不得重复转诊"));
        city.unitDoctor()
                .header("Accept-Language", "en")
                .body(city.upBody())
                .post(City.PATH)
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("This elder has an open referral up already (" + open
                                + "); only an emergency may take its place"));
    }

    @Test
    void fiftyDoctorsWhoReferTheSameElderLeaveExactlyOne() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(() -> city.submit(city.upBody()).statusCode());
        }
        Map<Integer, Integer> answers = new HashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(Map.of(201, 1, 409, 49), answers);
    }

    @Test
    void aRepeatedRequestIsAnsweredWithTheVerySameBytes() {
        Map<String, Object> body = city.upBody();
        String key = City.id();
        TokenRequest doctor = TokenRequest.as("INTERNAL_DOCTOR").institution(city.unit);
        Response first = city.with(doctor, key).body(body).post(City.PATH);
        Response again = city.with(doctor, key).body(body).post(City.PATH);
        assertEquals(201, first.statusCode());
        assertEquals(201, again.statusCode());
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        assertEquals("true", again.header("Idempotency-Replayed"));
    }

    @Test
    void aRejectionNeedsAReasonAndOffersTheHomesOtherPartners() {
        String id = city.submit();
        City.move(city.office(city.hospital), id, "reject", Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/reason")));
        City.move(city.office(city.hospital), id, "reject", Map.of("reason", "NO_BED"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("offeredTo.institutionId", equalTo(List.of(city.other)));
        City.move(city.unitDoctor(), id, "redirect", Map.of("receiverId", city.other, "reason", "REJECTED"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("receiverId", equalTo(city.other));
        city.office(city.hospital).get(City.PATH + "/" + id).then().statusCode(404);
        city.office(city.other)
                .get(City.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("elderId", nullValue())
                .body("allowedActions", equalTo(List.of("accept", "reject", "redirect")));
    }

    @Test
    void aReceiverReadsTheFormOnlyAfterAcceptance() {
        String id = city.submit();
        String record = City.PATH + "/" + id + "/medical-record";
        city.hospitalDoctor()
                .get(record)
                .then()
                .statusCode(200)
                .body("form.brief", equalTo("胸闷三天"))
                .body("form.impression", nullValue());
        City.moved(city.office(city.hospital), id, "accept", Map.of("department", "心内科"));
        city.hospitalDoctor()
                .get(record)
                .then()
                .body("form.impression", equalTo("冠心病待排"))
                .body("form.allergies", equalTo("青霉素"));
        city.careManager().get(record).then().statusCode(403);
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .get(record)
                .then()
                .statusCode(403);
        city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(city.other))
                .get(record)
                .then()
                .statusCode(404);
    }

    @Test
    void officialsSeeTheReferralWithoutThePerson() {
        String id = city.submit();
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .get(City.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("elderId", nullValue())
                .body("allowedActions", equalTo(List.of()));
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .queryParam("elder", city.elder)
                .get(City.PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_ELDER_FILTER_NOT_YOURS"));
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4602"))
                .get(City.PATH + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void anElderWhoIsAskedInTheAppDecidesWhetherTheQuestionGoesOut() {
        Map<String, Object> body = city.upBody();
        body.put("consent", "ASKED_BY_APP");
        String id = city.submit(body)
                .then()
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .body("flags", equalTo(List.of("CONSENT_MISSING")))
                .extract()
                .path("id");
        city.elderHerself().get("/api/v1/referral/tasks").then().body("items.action", equalTo(List.of("consent")));
        City.move(city.elderHerself(), id, "consent", Map.of("form", "SIGNED"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("allowedActions", equalTo(List.of("cancel")));
        City.move(city.elderHerself(), id, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
    }

    @Test
    void aFamilyMemberActsOnlyWhileTheElderHasAuthorisedTheAccount() {
        String id = city.submit();
        TokenRequest family = TokenRequest.as("FAMILY").person(city.elder);
        city.with(family.subject(Registers.SON))
                .get(City.PATH + "/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_FAMILY_NOT_AUTHORISED"));
        City.move(city.with(family.subject(Registers.SON)), id, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(403);
        City.move(city.with(family.subject(Registers.DAUGHTER)), id, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(200)
                .body("closedFor", equalTo("PATIENT_WISH"));
    }

    @Test
    void anArrivedReferralCannotBeCancelled() {
        String id = city.arrived();
        City.move(city.elderHerself(), id, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));
    }

    @Test
    void aReceiverMayEndATreatmentOnlyWithAReason() {
        String id = city.arrived();
        City.move(city.hospitalDoctor(), id, "complete", Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_CLOSE_REASON_REQUIRED"));
        City.move(city.hospitalDoctor(), id, "complete", Map.of("reason", "NO_SHOW"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_CLOSE_REASON_RESERVED"));
        City.move(city.hospitalDoctor(), id, "complete", Map.of("reason", "STAYS"))
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"));
    }

    @Test
    void whereTheElderIsNowMayReferOnward() {
        String first = city.arrived();
        Map<String, Object> body = city.upBody();
        body.put("receiverId", city.other);
        city.hospitalDoctor()
                .body(body)
                .post(City.PATH)
                .then()
                .statusCode(201)
                .body("chainId", equalTo(first))
                .body("senderId", equalTo(city.hospital));
        city.unitDoctor().get(City.PATH + "/" + first).then().body("closedFor", equalTo("ONWARD"));
    }

    @Test
    void aSupervisorPutsBackWhatWasMovedByMistake() {
        String id = city.arrived();
        City.moved(city.hospitalDoctor(), id, "return", City.returnBody());
        String back = city.unitDoctor().get(City.PATH + "/" + id).path("backReferralId");
        City.move(city.supervisor(), id, "correct", Map.of("status", "IN_TREATMENT", "reason", "误操作"))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_TREATMENT"))
                .body("returnedAt", nullValue());
        city.unitDoctor()
                .get(City.PATH + "/" + back)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("closedFor", equalTo("CORRECTED"));
        city.unitDoctor()
                .get(City.PATH + "/" + id + "/history")
                .then()
                .body("items.find { it.verb == 'correct' }.correction", equalTo(true))
                .body("items.find { it.verb == 'correct' }.reason", equalTo("误操作"));
        City.move(city.unitDoctor(), id, "correct", Map.of("status", "PENDING", "reason", "x"))
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
    }

    @Test
    void aHospitalSendsAnElderDownWithASlipOrNotAtAll() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "elderId",
                city.elder,
                "receiverId",
                city.unit,
                "reason",
                "LONG_TERM_CARE",
                "careStage",
                "REHAB",
                "consent",
                "SIGNED",
                "slip",
                Map.of("diagnosis", "脑梗死恢复期", "nextPlan", "康复训练")));
        String id = city.hospitalDoctor()
                .body(body)
                .post(City.PATH + "/down")
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING"))
                .extract()
                .path("id");
        City.moved(city.unitDoctor(), id, "accept", Map.of("department", "医务室"));
        City.moved(city.unitDoctor(), id, "receive", Map.of());
        city.unitDoctor()
                .get(City.PATH + "/" + id + "/medical-record")
                .then()
                .body("slip.diagnosis", equalTo("脑梗死恢复期"));
        body.put("slip", Map.of("diagnosis", "脑梗死恢复期"));
        city.hospitalDoctor()
                .body(body)
                .post(City.PATH + "/down")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/slip/nextPlan")));
        body.put("slip", Map.of("diagnosis", "脑梗死恢复期", "nextPlan", "康复训练"));
        body.put("receiverId", city.home);
        city.hospitalDoctor()
                .body(body)
                .post(City.PATH + "/down")
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_DESTINATION_INCAPABLE"));
    }

    @Test
    void aStaleMoveIsRefusedAndWhoIsNoPartyMaySeeButNotMove() {
        String id = city.submit();
        City.move(city.office(city.hospital).header("If-Match", "\"7\""), id, "accept", Map.of("department", "心内科"))
                .then()
                .statusCode(412);
        City.move(city.unitDoctor(), id, "accept", Map.of("department", "心内科"))
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_NOT_PARTY"));
        City.move(city.office(city.other), id, "accept", Map.of("department", "心内科"))
                .then()
                .statusCode(404);
        city.with(TokenRequest.as("INTERNAL_DOCTOR").institution(city.other))
                .body(Map.of(
                        "elderId",
                        city.elder,
                        "senderId",
                        city.unit,
                        "receiverId",
                        city.hospital,
                        "reason",
                        "COMPLEX",
                        "urgency",
                        "ROUTINE",
                        "form",
                        Map.of("brief", "发热")))
                .post(City.PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_SENDER_NOT_YOURS"));
    }

    @Test
    void theMostUrgentTaskComesFirst() {
        String up = city.submit();
        String emergency = city.careManager()
                .body(Map.of("receiverId", city.hospital, "form", Map.of("brief", "昏迷")))
                .post(City.PATH + "/emergency")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        city.office(city.hospital)
                .get("/api/v1/referral/tasks")
                .then()
                .statusCode(200)
                .body("items.subjectId", contains(emergency, emergency, up))
                .body("items.action", contains("arrive", "identify", "accept"))
                .body("items[2].dueAt", notNullValue());
    }

    @Test
    void listsAreFilteredAndScoped() {
        String id = city.submit();
        city.office(city.hospital)
                .queryParam("status", "PENDING")
                .queryParam("kind", "UP")
                .queryParam("flagged", false)
                .get(City.PATH)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
        city.office(city.hospital)
                .queryParam("elder", city.elder)
                .get(City.PATH)
                .then()
                .body("items", hasSize(0));
        city.careManager().queryParam("elder", city.elder).get(City.PATH).then().body("items.id", equalTo(List.of(id)));
    }
}
