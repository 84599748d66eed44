package org.yiyang.referral;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** A receiver must be able to give the care of the stage, as far as the register has said what it can do; places are found by distance. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class CapabilityTest {
    private static final String DOWN = City.PATH + "/down";

    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private Map<String, Object> down(String stage, String receiver) {
        Map<String, Object> body = city.downBody();
        body.put("careStage", stage);
        body.put("receiverId", receiver);
        return body;
    }

    private ValidatableResponse sent(Map<String, Object> body) {
        return city.hospitalDoctor().body(body).post(DOWN).then();
    }

    @Test
    void aReceiverThatCannotGiveTheCareIsRefusedWithWhatItLacks() {
        city.registers.consume(Capable.medical(city.unit, "460106")
                .inside(city.home)
                .of("INFIRMARY")
                .with("DEPARTMENT", "GENERAL_PRACTICE")
                .event(2));
        sent(down("REHAB", city.unit))
                .statusCode(422)
                .body("code", equalTo("REFERRAL_CAPABILITY_MISSING"))
                .body("errors.pointer", equalTo(List.of("/receiverId")))
                .body("detail", containsString("康复期"))
                .body("detail", containsString("康复医院或康复医学科、护理院"))
                .body("rule", containsString("REFERRAL_CAPABILITY_REQUIRED"));
        String id = sent(down("STABLE", city.unit))
                .statusCode(201)
                .body("warnings.code", not(hasItem("CAPABILITY_UNKNOWN")))
                .extract()
                .path("id");
        city.registers.consume(Capable.medical(city.other, "460106")
                .with("DEPARTMENT", "SURGERY")
                .event(2));
        City.move(city.hospitalDoctor(), id, "redirect", Map.of("receiverId", city.other, "reason", "PATIENT_WISH"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_CAPABILITY_MISSING"));
    }

    @Test
    void whatTheRegisterHasNotSaidIsNoObstacleButAWarningThatItsWordEnds() {
        String id = sent(down("REHAB", city.unit))
                .statusCode(201)
                .body("flags", hasItem("CAPABILITY_UNKNOWN"))
                .extract()
                .path("id");
        city.registers.consume(Capable.medical(city.unit, "460106")
                .inside(city.home)
                .with("CAPABILITY", "REHABILITATION_STAGE")
                .event(2));
        city.hospitalDoctor()
                .get(City.PATH + "/" + id)
                .then()
                .body("flags", not(hasItem("CAPABILITY_UNKNOWN")))
                .body("flags", not(hasItem("CAPABILITY_MISSING")));
        city.registers.consume(Capable.medical(city.unit, "460106")
                .inside(city.home)
                .with("CAPABILITY", "STABLE_STAGE")
                .event(3));
        city.hospitalDoctor().get(City.PATH + "/" + id).then().body("flags", hasItem("CAPABILITY_MISSING"));
        City.move(city.unitDoctor(), id, "accept", Map.of("department", "医务室"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_CAPABILITY_MISSING"));
    }

    @Test
    void aConsentPutsNoQuestionToWhoCannotGiveTheCareAnyMore() {
        Map<String, Object> asked = new HashMap<>(down("REHAB", city.unit));
        asked.put("consent", "ASKED_BY_APP");
        String id = sent(asked).statusCode(201).extract().path("id");
        city.registers.consume(Capable.medical(city.unit, "460106")
                .inside(city.home)
                .with("CAPABILITY", "STABLE_STAGE")
                .event(2));
        City.move(city.hospitalDoctor(), id, "consent", Map.of("form", "SIGNED"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_CAPABILITY_MISSING"));
        city.registers.consume(Capable.medical(city.unit, "460106")
                .inside(city.home)
                .with("CAPABILITY", "REHABILITATION_STAGE")
                .event(3));
        City.moved(city.hospitalDoctor(), id, "consent", Map.of("form", "SIGNED"));
    }

    @Test
    void aRegionMayLeaveItToTheDoctor() {
        String today = LocalDate.ofInstant(clock.instant(), Call.CHINA).toString();
        String hospital = City.id();
        String unit = City.id();
        city.registers.consume(
                Capable.medical(hospital, "460301").of("GENERAL_HOSPITAL").event(1),
                Capable.medical(unit, "460301").with("DEPARTMENT", "SURGERY").event(1));
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4603"))
                .body(Map.of("region", "4603", "validFrom", today, "value", "false", "reason", "由医师决定"))
                .put("/api/v1/referral/parameters/REFERRAL_CAPABILITY_REQUIRED")
                .then()
                .statusCode(200);
        String elder = City.id();
        city.registers.consume(Registers.elderAtHome(elder, 1, "ACTIVE", "460301"));
        Map<String, Object> ofHere = down("REHAB", unit);
        ofHere.put("elderId", elder);
        city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(hospital))
                .body(ofHere)
                .post(DOWN)
                .then()
                .statusCode(201)
                .body("flags", hasItem("CAPABILITY_MISSING"));
    }

    @Test
    void aReferralUpAsksForTheCareThatItNames() {
        city.registers.consume(Capable.medical(city.hospital, "460106")
                .of("EYE_HOSPITAL")
                .with("DEPARTMENT", "OPHTHALMOLOGY")
                .event(2));
        Map<String, Object> body = city.upBody();
        body.put("careStage", "ACUTE");
        city.submit(body).then().statusCode(422).body("code", equalTo("REFERRAL_CAPABILITY_MISSING"));
        body.remove("careStage");
        city.submit(body).then().statusCode(201).body("flags", equalTo(List.of()));
    }

    @Test
    void capacityIsFoundWithinADistanceOfAPlaceOrOfTheOwnInstitution() {
        String near = City.id();
        String far = City.id();
        city.registers.consume(
                Capable.medical(near, "460501").at(30.0, 100.0).event(1),
                Capable.medical(far, "460501").at(30.2, 100.0).event(1));
        Beds.say(city.office(near), Beds.line("内科", "MEDICAL_BED", 2)).statusCode(200);
        Beds.say(city.office(far), Beds.line("内科", "MEDICAL_BED", 5)).statusCode(200);
        within(near, "near=30.01,100.0&within=10")
                .statusCode(200)
                .body("items.institutionId", equalTo(List.of(near)))
                .body("items[0].distanceKm", equalTo(1.1f));
        within(near, "within=50").statusCode(200).body("items.institutionId", equalTo(List.of(far, near)));
        within(near, "near=30.01,100.0")
                .statusCode(422)
                .body("code", equalTo("CAPACITY_NEAR_WHERE"))
                .body("errors.pointer", equalTo(List.of("/near")));
        within(city.unit, "within=10").statusCode(422);
        within(near, "near=100.0,30.0&within=10").statusCode(400);
    }

    private ValidatableResponse within(String institution, String query) {
        return city.with(TokenRequest.as("REFERRAL_OFFICE").institution(institution))
                .get(Beds.PATH + "?kind=MEDICAL_BED&" + query)
                .then();
    }
}
