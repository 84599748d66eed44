package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/** An emergency or an onward referral beside what is open of the elder: what gives way, and what comes back. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class OpenReferralsTest {
    @Inject
    Inbox inbox;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private List<String> tasks(ApiCaller caller, String subject) {
        return caller.tasks("referral", subject);
    }

    /** A doctor of a home elsewhere in the city, which has nothing to do with the elder. */
    private City stranger() {
        return new City(inbox);
    }

    @Test
    void aStrangersEmergencyIsAtOnceUnderWayAndTheDispatcherComparesTheTwo() {
        String open = city.submit();
        City stranger = stranger();
        String emergency = stranger.unitDoctor()
                .body(Map.of("elderId", city.elder, "receiverId", stranger.other, "form", Map.of("brief", "晕倒")))
                .post(City.PATH + "/emergency")
                .then()
                .statusCode(201)
                .body("status", equalTo("IN_TRANSIT"))
                .extract()
                .path("id");
        stranger.unitDoctor()
                .get(City.PATH + "/" + emergency)
                .then()
                .body("chainId", equalTo(emergency))
                .body("flags", equalTo(List.of("ANOTHER_OPEN", "CONSENT_MISSING")));
        city.unitDoctor()
                .get(City.PATH + "/" + open)
                .then()
                .body("status", equalTo("PENDING"))
                .body("flags", equalTo(List.of("ANOTHER_OPEN")));
        assertEquals(List.of("CANCEL"), tasks(city.dispatcher(), open));
        assertEquals(List.of("CANCEL"), tasks(city.dispatcher(), emergency));
        City.moved(city.dispatcher(), emergency, "cancel", Map.of("reason", "ENTERED_BY_MISTAKE"));
        city.unitDoctor().get(City.PATH + "/" + open).then().body("flags", equalTo(List.of()));
        assertEquals(List.of(), tasks(city.dispatcher(), open));
    }

    @Test
    void theEmergencyThatWasTrueStandsAloneOnceTheOtherIsCancelled() {
        String open = city.submit();
        City stranger = stranger();
        String emergency = stranger.unitDoctor()
                .body(Map.of("elderId", city.elder, "receiverId", stranger.other, "form", Map.of("brief", "晕倒")))
                .post(City.PATH + "/emergency")
                .path("id");
        City.moved(city.dispatcher(), open, "cancel", Map.of("reason", "CONDITION_CHANGED"));
        stranger.unitDoctor()
                .get(City.PATH + "/" + emergency)
                .then()
                .body("flags", equalTo(List.of("CONSENT_MISSING")));
        city.submit(city.upBody()).then().statusCode(409);
    }

    @Test
    void anEmergencyThatIsCancelledBeforeItsArrivalBringsBackWhatGaveWay() {
        String accepted = city.accepted();
        String emergency = city.emergency(city.other);
        city.unitDoctor().get(City.PATH + "/" + accepted).then().body("status", equalTo("SUPERSEDED"));
        City.moved(city.unitDoctor(), emergency, "cancel", Map.of("reason", "ENTERED_BY_MISTAKE"));
        city.unitDoctor()
                .get(City.PATH + "/" + accepted)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("closedFor", nullValue())
                .body("deadlines.kind", equalTo(List.of("REFERRAL_ARRIVAL")));
        assertEquals(List.of("ARRIVE"), tasks(city.office(city.hospital), accepted));
    }

    @Test
    void anElderWhoWasNotTakenElsewhereIsStillWhereSheWas() {
        String first = city.arrived();
        Map<String, Object> body = city.upBody();
        body.put("receiverId", city.other);
        String onward = city.hospitalDoctor()
                .body(body)
                .post(City.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        City.moved(city.hospitalDoctor(), onward, "cancel", Map.of("reason", "CONDITION_CHANGED"));
        city.unitDoctor().get(City.PATH + "/" + first).then().body("status", equalTo("ARRIVED"));
        city.hospitalDoctor().get(City.PATH + "/" + onward).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void anEmergencyFromTheEldersHomeGoesBeforeWhatIsOpenElsewhere() {
        City elsewhere = stranger();
        Map<String, Object> body = elsewhere.upBody();
        body.put("elderId", city.elder);
        String open = elsewhere.submit(body).then().statusCode(201).extract().path("id");
        city.registers.consume(Registers.resident(city.elder, 2, city.home));
        city.with(TokenRequest.as("CARE_MANAGER").institution(city.home))
                .body(city.emergencyBody(city.hospital))
                .post(City.PATH + "/emergency")
                .then()
                .statusCode(201)
                .body("chainId", not(equalTo(open)))
                .body("flags", equalTo(List.of("CONSENT_MISSING")));
        elsewhere.unitDoctor().get(City.PATH + "/" + open).then().body("status", equalTo("SUPERSEDED"));
    }
}
