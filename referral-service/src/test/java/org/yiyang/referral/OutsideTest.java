package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** A destination that the register does not know, and a chain of referrals from one place to the next. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class OutsideTest {
    @Inject
    Inbox inbox;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private Response outside(String name) {
        Map<String, Object> body = new HashMap<>(city.upBody());
        body.remove("receiverId");
        body.put("destination", Map.of("name", name, "city", "广州市", "reason", "NO_SPECIALTY_HERE"));
        return city.unitDoctor().body(body).post(City.PATH + "/outside");
    }

    private ValidatableResponse read(String id) {
        return city.unitDoctor().get(City.PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void theSenderEntersWhatADestinationOutsideTheRegisterAnswersUntilTheElderIsBack() {
        String id = outside("某肿瘤专科医院")
                .then()
                .statusCode(201)
                .body("status", equalTo("PENDING"))
                .body("outside", equalTo(true))
                .body("destination.name", equalTo("某肿瘤专科医院"))
                .body("destination.reason", equalTo("NO_SPECIALTY_HERE"))
                .body("flags", hasItem("RECEIVER_UNKNOWN"))
                .body("allowedActions", hasItem("accept"))
                .extract()
                .path("id");
        assertEquals(List.of("ACCEPT"), city.unitDoctor().tasks("referral", id));
        City.moved(city.unitDoctor(), id, "accept", Map.of("department", "肿瘤内科"));
        City.moved(city.unitDoctor(), id, "depart", Map.of());
        City.moved(city.unitDoctor(), id, "arrive", Map.of());
        City.moved(city.unitDoctor(), id, "return", City.returnBody());
        String back = read(id).extract().path("backReferralId");
        City.moved(city.unitDoctor(), back, "receive", Map.of());
        City.moved(city.unitDoctor(), id, "complete", Map.of());
        read(id).body("status", equalTo("COMPLETED"));
    }

    @Test
    void anAnswerOfNoIsEnteredAndARegisteredReceiverIsAskedInstead() {
        String id = outside("某专科医院").then().statusCode(201).extract().path("id");
        City.move(city.office(city.hospital), id, "accept", Map.of("department", "内科"))
                .then()
                .statusCode(404);
        City.moved(city.unitDoctor(), id, "reject", Map.of("reason", "NO_BED"));
        City.move(city.unitDoctor(), id, "redirect", Map.of("receiverId", city.hospital, "reason", "REJECTED"))
                .then()
                .statusCode(200)
                .body("outside", nullValue())
                .body("destination", nullValue())
                .body("rejections.reason", equalTo(List.of("NO_BED")));
        City.move(city.unitDoctor(), id, "accept", Map.of("department", "内科"))
                .then()
                .statusCode(403);
        City.moved(city.office(city.hospital), id, "accept", Map.of("department", "内科"));
    }

    @Test
    void aDestinationIsNamedWithItsCityAndReason() {
        Map<String, Object> body = new HashMap<>(city.upBody());
        body.remove("receiverId");
        body.put("destination", Map.of("name", "某医院"));
        city.unitDoctor()
                .body(body)
                .post(City.PATH + "/outside")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/destination/city"))
                .body("errors.pointer", hasItem("/destination/reason"));
    }

    @Test
    void whoRefersOnwardGoesOnWithTheChain() {
        String first = city.arrived();
        Map<String, Object> body = new HashMap<>(city.upBody());
        body.put("receiverId", city.other);
        city.hospitalDoctor()
                .body(body)
                .post(City.PATH)
                .then()
                .statusCode(201)
                .body("previousReferralId", equalTo(first))
                .body("chainId", equalTo(read(first).extract().path("chainId")))
                .body("id", notNullValue());
        read(first).body("status", equalTo("SUPERSEDED")).body("closedFor", equalTo("ONWARD"));
    }
}
