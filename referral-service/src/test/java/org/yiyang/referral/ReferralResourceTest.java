package org.yiyang.referral;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
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
                .body("greenChannelPhone", equalTo(Registers.PHONE))
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
        City.move(city.hospitalDoctor(), id, "return", City.returnBody())
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("deadlines.kind", equalTo(List.of("REFERRAL_CONFIRMATION")));
        City.move(city.careManager(), id, "complete", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("closedFor", equalTo("CONFIRMED"))
                .body("completedAt", notNullValue());

        historyIs(
                id,
                "SUBMITTED REVIEWED PENDING ACCEPTED IN_TRANSIT ARRIVED IN_TREATMENT RETURNED COMPLETED".split(" "));
    }

    private void historyIs(String id, String... statuses) {
        city.unitDoctor().get(City.PATH + "/" + id + "/history").then().body("items.to", equalTo(List.of(statuses)));
    }

    @Test
    void theWayBackIsAReferralOfItsOwn() {
        String id = city.arrived();
        String back = City.move(city.hospitalDoctor(), id, "return", City.returnBody())
                .then()
                .statusCode(200)
                .extract()
                .path("backReferralId");
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
                .body("detail", startsWith("该老人已有在办的上转（"))
                .body("recordId", equalTo(open));
        city.unitDoctor()
                .header("Accept-Language", "en")
                .body(city.upBody())
                .post(City.PATH)
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        matchesPattern("This elder has an open referral up already \\(of \\d{4}-\\d\\d-\\d\\d, .*"));
    }

    @Test
    void fiftyDoctorsWhoReferTheSameElderLeaveExactlyOne() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(() -> city.submit(city.upBody()).statusCode());
        }
        assertEquals(Map.of(201, 1, 409, 49), Crowd.counted(calls));
    }

    @Test
    void aRepeatedRequestIsAnsweredWithTheVerySameBytes() {
        Map<String, Object> body = city.upBody();
        String key = City.id();
        TokenRequest doctor = TokenRequest.as("INTERNAL_DOCTOR").institution(city.unit);
        Response first = city.with(doctor).key(key).body(body).post(City.PATH);
        Response again = city.with(doctor).key(key).body(body).post(City.PATH);
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
                .body("offeredTo.institutionId", equalTo(List.of(city.other)))
                .body("offeredTo.institutionName", equalTo(List.of(Registers.HOSPITAL)));
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
                .body("allowedActions", equalTo(List.of("accept", "reject", "redirect", "pause")));
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
    void aHospitalSendsAnElderDownWithASlip() {
        Map<String, Object> body = city.downBody();
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
    }

    @Test
    void nobodyComesDownWithoutAPlanOrToWhereTheCareCannotBeGiven() {
        Map<String, Object> body = city.downBody();
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
    void theTableOfMovesIsReadWithItsDrawing() {
        city.careManager()
                .get(City.PATH + "/state-machine")
                .then()
                .statusCode(200)
                .body("transitions.findAll { it.verb == 'accept' }.to", equalTo(List.of(List.of("ACCEPTED"))))
                .body("states.findAll { it.last }.value", equalTo(List.of("COMPLETED", "EXPIRED")))
                .body("mermaid", startsWith("stateDiagram-v2\n"));
    }
}
