package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class EmergencyResourceTest {
    @Inject
    Inbox inbox;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    @Test
    void anEmergencyTakesThePlaceOfAnOpenReferralAndAsksNobody() {
        String up = city.submit();
        city.unitDoctor()
                .body(city.emergencyBody(city.other))
                .post(City.PATH + "/emergency")
                .then()
                .statusCode(201)
                .body("status", equalTo("IN_TRANSIT"))
                .body("chainId", equalTo(up))
                .body("flags", equalTo(List.of("CONSENT_MISSING")))
                .body(
                        "deadlines.kind",
                        equalTo(List.of("REFERRAL_NOTICE", "REFERRAL_ON_THE_WAY", "REFERRAL_PAPERWORK")));
        city.unitDoctor()
                .get(City.PATH + "/" + up)
                .then()
                .body("status", equalTo("SUPERSEDED"))
                .body("closedFor", equalTo("EMERGENCY"));
    }

    @Test
    void onlyADispatcherTurnsAnEmergencyElsewhereAndNobodyRefusesIt() {
        String emergency = city.emergency(city.other);
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
    }

    @Test
    void thePaperworkOfAnEmergencyIsSupplemented() {
        String emergency = city.emergency(city.hospital);
        City.moved(city.office(city.hospital), emergency, "arrive", Map.of());
        City.move(city.unitDoctor(), emergency, "supplement", Map.of("consent", "BY_FAMILY", "form", City.form()))
                .then()
                .statusCode(200)
                .body("flags", equalTo(List.of()))
                .body("deadlines.kind", equalTo(List.of("REFERRAL_RETURN")))
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
                .readsTasks("referral")
                .body("items.subjectId", contains(emergency, emergency, emergency, up))
                .body("items.kind", contains("CONFIRM_NOTICE", "ARRIVE", "IDENTIFY", "ACCEPT"))
                .body("items[3].dueAt", notNullValue());
    }
}
