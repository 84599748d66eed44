package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Who says no is replaced by who can: by agreement, green channel, distance and free beds. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ProposalsTest {
    /** Each test has a city of its own: whoever is in it is proposed. */
    private String region = "469005";

    private static final String RECEIVERS = City.PATH + "/receivers";

    @Inject
    Inbox inbox;

    private City city;
    private final String home = City.id();
    private final String resident = City.id();
    private final String unit = City.id();
    private final String green = City.id();
    private final String partner = City.id();
    private final String near = City.id();
    private final String full = City.id();
    private final String far = City.id();

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private void wenchang() {
        city.registers.consume(
                Capable.home(home, region).at(19.61, 110.75).event(1),
                Registers.resident(resident, 1, home),
                Capable.medical(unit, region).inside(home).of("INFIRMARY").event(1),
                hospital(green, 19.9),
                hospital(partner, 19.62),
                hospital(near, 19.63),
                hospital(full, 19.629),
                hospital(far, 19.8),
                Capable.medical(City.id(), region)
                        .of("DENTAL_CLINIC")
                        .with("DEPARTMENT", "STOMATOLOGY")
                        .event(1),
                Registers.agreement(City.id(), 1, green, home, null),
                Registers.agreementWithoutDoctor(City.id(), 1, partner, home));
        Beds.say(city.office(near), Beds.line("内科", "MEDICAL_BED", 3)).statusCode(200);
        Beds.say(city.office(full), Beds.line("内科", "MEDICAL_BED", 0)).statusCode(200);
    }

    private ConsumerRecord<String, byte[]> hospital(String id, double latitude) {
        return Capable.medical(id, region)
                .of("GENERAL_HOSPITAL")
                .level("LEVEL_2")
                .at(latitude, 110.75)
                .event(1);
    }

    private RequestSpecification doctor() {
        return city.with(TokenRequest.as("INTERNAL_DOCTOR").institution(unit));
    }

    private String refer(String receiver) {
        Map<String, Object> body = new HashMap<>(city.upBody());
        body.put("elderId", resident);
        body.put("receiverId", receiver);
        return doctor().body(body)
                .post(City.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse proposals(String id) {
        return doctor().get(City.PATH + "/" + id + "/proposals").then().statusCode(200);
    }

    private List<String> proposed(String id) {
        return proposals(id).extract().path("items.institutionId");
    }

    @Test
    void aPartnerIsOfferedWhateverIsKnownOfWhatItCanDo() {
        region = "659401";
        String centre = City.id();
        city.registers.consume(
                Capable.home(home, region).at(19.61, 110.75).event(1),
                Registers.resident(resident, 1, home),
                Capable.medical(unit, region).inside(home).of("INFIRMARY").event(1),
                hospital(near, 19.63),
                Capable.medical(centre, region)
                        .of("COMMUNITY_HEALTH_CENTRE")
                        .with("DEPARTMENT", "GENERAL_PRACTICE")
                        .event(1),
                Registers.agreement(City.id(), 1, centre, home, null));
        receivers(doctor(), "?kind=UP")
                .body("items.institutionId", equalTo(List.of(centre, near)))
                .body("items[0].capability", equalTo("MISSING"));
        receivers(city.with(TokenRequest.as("CARE_MANAGER").institution(home)), "?kind=UP&partners=true")
                .body("items.institutionId", equalTo(List.of(centre)));
        assertEquals(List.of(near), proposed(refer(centre)));
    }

    @Test
    void whoSaysNoIsReplacedByTheBestWhoCanAndIsNotAskedAgainUnlessTheConditionChanges() {
        wenchang();
        String id = refer(green);
        City.move(city.office(green), id, "reject", Map.of("reason", "NO_BED"))
                .then()
                .statusCode(200)
                .body("rejections.reason", equalTo(List.of("NO_BED")))
                .body("offeredTo.institutionId", equalTo(List.of(partner)));
        assertEquals(List.of(partner, near, full, far), proposed(id));
        proposals(id)
                .body("careStage", equalTo("ACUTE"))
                .body("recommended", equalTo(List.of("HOSPITAL")))
                .body("items[0].greenChannel", equalTo(false))
                .body("items[1].freePlaces", equalTo(3))
                .body("items[1].ageMinutes", equalTo(0))
                .body("items[1].distanceKm", equalTo(2.2f))
                .body("items[3].freePlaces", nullValue());
        City.moved(doctor(), id, "redirect", Map.of("receiverId", partner, "reason", "REJECTED"));
        City.moved(city.office(partner), id, "reject", Map.of("reason", "NO_CAPABILITY"));
        City.move(doctor(), id, "redirect", Map.of("receiverId", green, "reason", "REJECTED"))
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_ALREADY_ASKED"))
                .body("errors.pointer", equalTo(List.of("/receiverId")));
        assertEquals(List.of(near, full, far), proposed(id));
        City.move(doctor(), id, "redirect", Map.of("receiverId", green, "reason", "CONDITION_CHANGED"))
                .then()
                .statusCode(200)
                .body("rejections.institutionId", equalTo(List.of(green, partner)));
        city.office(near).get(City.PATH + "/" + id + "/proposals").then().statusCode(404);
        city.elderHerself().get(City.PATH + "/" + id + "/proposals").then().statusCode(403);
    }

    @Test
    void aHospitalIsToldWhichKindOfPlaceAStageNeedsAndWhoIsOne() {
        region = "460401";
        String hospital = City.id();
        String rehab = City.id();
        city.registers.consume(
                Capable.medical(hospital, region)
                        .of("GENERAL_HOSPITAL")
                        .at(19.5, 109.5)
                        .event(1),
                Capable.home(home, region).at(19.6, 109.5).event(1),
                Capable.medical(unit, region).inside(home).of("INFIRMARY").event(1),
                Capable.medical(rehab, region)
                        .of("REHABILITATION_HOSPITAL")
                        .at(19.55, 109.5)
                        .event(1),
                Registers.agreement(City.id(), 1, hospital, home, null));
        destinations(hospital, "?careStage=REHAB")
                .statusCode(200)
                .body("recommended", equalTo(List.of("REHABILITATION", "NURSING_HOSPITAL")))
                .body("items.institutionId", equalTo(List.of(unit, rehab)))
                .body("items.capability", equalTo(List.of("UNKNOWN", "GIVEN")))
                .body("items[1].destinationKind", equalTo("REHABILITATION"));
        destinations(hospital, "?careStage=STABLE")
                .statusCode(200)
                .body("items.institutionId", hasItem(home))
                .body("items[0].agreementId", not(nullValue()))
                .body("items.destinationKind", hasItem("CARE_UNIT"));
        destinations(hospital, "").statusCode(400);
    }

    @Test
    void whoeverMaySendSeesWhoCouldTakeSomebodyWithLevelTelephoneAndWhatIsFree() {
        region = "659101";
        wenchang();
        receivers(doctor(), "?kind=UP")
                .body("items.institutionId", equalTo(List.of(green, partner, near, full, far)))
                .body("items.agreement", equalTo(List.of(true, true, false, false, false)))
                .body("items[0].greenChannel", equalTo(true))
                .body("items[0].institutionName", equalTo("机构" + green.substring(0, 8)))
                .body("items[0].hospitalLevel", equalTo("LEVEL_2"))
                .body("items[0].institutionPhone", equalTo(Registers.PHONE))
                .body("items[2].freePlaces", equalTo(3))
                .body("items[2].ageMinutes", equalTo(0))
                .body("items[4].freePlaces", nullValue())
                .body("more", equalTo(false));
        receivers(city.with(TokenRequest.as("CARE_MANAGER").institution(home)), "?kind=UP&partners=true")
                .body("items.institutionId", equalTo(List.of(green, partner)));
        receivers(doctor(), "?kind=UP&name=构" + near.substring(0, 8))
                .body("items.institutionId", equalTo(List.of(near)));
        receivers(doctor(), "?kind=UP&name=100%").body("items", hasSize(0));
        city.elderHerself().get(RECEIVERS + "?kind=UP").then().statusCode(403);
        doctor().get(RECEIVERS).then().statusCode(400);
        city.with(TokenRequest.as("INTERNAL_DOCTOR").institution(City.id()))
                .get(RECEIVERS + "?kind=UP")
                .then()
                .statusCode(422)
                .body("code", equalTo("REFERRAL_SENDER_UNLICENSED"));
    }

    @Test
    void aHospitalSeesWhoCouldTakeSomebodyDown() {
        region = "659201";
        wenchang();
        receivers(city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(green)), "?kind=DOWN")
                .body("items.institutionId", hasItems(home, unit))
                .body("items.institutionId", not(hasItem(green)))
                .body("items[0].agreement", equalTo(true));
    }

    /** A city of more than a hundred is narrowed by name; the answer costs as many statements as that of a small one. */
    @Tag("long")
    @Test
    void ofVeryManyTheBestAreListedAndANameFindsTheOthers() {
        region = "659301";
        String sender = City.id();
        city.registers.consume(Capable.medical(sender, region)
                .of("TOWNSHIP_HEALTH_CENTRE")
                .at(19.5, 109.5)
                .event(1));
        for (int i = 0; i < 101; i++) {
            city.registers.consume(Capable.medical(City.id(), region)
                    .of("GENERAL_HOSPITAL")
                    .named("第" + i + "医院")
                    .at(19.5 + i / 1000.0, 109.5)
                    .event(1));
        }
        RequestSpecification office =
                city.with(TokenRequest.as("REFERRAL_OFFICE").institution(sender));
        receivers(office, "?kind=UP").body("items", hasSize(100)).body("more", equalTo(true));
        receivers(city.with(TokenRequest.as("REFERRAL_OFFICE").institution(sender)), "?kind=UP&name=第100医院")
                .body("items.institutionName", equalTo(List.of("第100医院")))
                .body("more", equalTo(false));
    }

    private ValidatableResponse receivers(RequestSpecification who, String query) {
        return who.get(RECEIVERS + query).then().statusCode(200);
    }

    private ValidatableResponse destinations(String hospital, String query) {
        return city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(hospital))
                .get(City.PATH + "/destinations" + query)
                .then();
    }
}
