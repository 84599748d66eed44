package org.yiyang.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.kit.contract.WalkedLists;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class WalkedListsTest {
    private static final int MANY = 7;
    private static final String DISTRICT = "533122";
    private final WalkedLists lists = new WalkedLists("referral");

    @Inject
    Inbox inbox;

    private static final String MINE = "/api/v1/referral/my-referrals";
    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    @TestFactory
    Stream<DynamicTest> everyListIsWalkedToItsEnd() {
        return lists.addresses().stream()
                .filter(address -> !address.equals(MINE))
                .map(address -> DynamicTest.dynamicTest(address, () -> lists.isWalkedToItsEnd(address)));
    }

    /** They are due at the end of the same day. */
    @Test
    void theRequestsThatWaitForOneHealthCentre() {
        CareAtHome care = new CareAtHome(city, DISTRICT);
        for (int i = 0; i < MANY; i++) {
            String elder = City.id();
            city.registers.consume(Registers.elderAtHome(elder, 1, "ACTIVE", DISTRICT));
            care.doctor()
                    .body(CareAtHome.askFor(elder))
                    .post(CareAtHome.PATH)
                    .then()
                    .statusCode(201);
        }
        lists.isWalkedAmongEquals("/api/v1/referral/tasks", doctorOf(care), "priority", "dueAt");
    }

    private static TokenRequest doctorOf(CareAtHome care) {
        return TokenRequest.as("FAMILY_DOCTOR").institution(care.centre);
    }

    @Test
    void theBedsOfOneHospitalOfWhichAsManyAreFree() {
        for (int i = 0; i < MANY; i++) {
            city.office(city.hospital)
                    .body(Map.of("lines", List.of(Beds.line("走遍" + i + "科", "MEDICAL_BED", 3))))
                    .post(Beds.PATH)
                    .then()
                    .statusCode(200);
        }
        lists.isWalkedAmongEquals(
                Beds.PATH + "?institution=" + city.hospital,
                TokenRequest.as("DISPATCHER").region("4601"),
                "available");
    }

    @Test
    void theSlotsOfOneDay() {
        Visits visits = new Visits(city);
        LocalDate day = Visits.today().plusDays(3);
        List<Map<String, Object>> slots = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            slots.add(Map.of(
                    "department",
                    "走遍" + i + "科",
                    "day",
                    day.toString(),
                    "session",
                    "MORNING",
                    "places",
                    5,
                    "reserved",
                    1));
        }
        visits.office().body(Map.of("slots", slots)).post(Visits.SLOTS).then().statusCode(200);
        lists.isWalkedAmongEquals(
                Visits.SLOTS + "?institution=" + city.hospital,
                TokenRequest.as("DISPATCHER").region("4601"),
                "day");
    }

    /** Shown to persons alone. */
    @Test
    void theReferralsOfOneFamily() {
        for (int i = 0; i < MANY; i++) {
            City.moved(city.unitDoctor(), city.submit(), "cancel", Map.of("reason", "PATIENT_WISH"));
        }
        lists.isWalkedToItsEnd(MINE + "?elder=" + city.elder, daughter());
    }

    private TokenRequest daughter() {
        return TokenRequest.as("FAMILY").person(city.elder).subject(Registers.DAUGHTER);
    }

    @Test
    void theReadingsOfOneReferral() {
        String id = city.submit();
        for (int i = 0; i < MANY; i++) {
            city.unitDoctor()
                    .get("/api/v1/referrals/" + id + "/medical-record")
                    .then()
                    .statusCode(200);
        }
        lists.isWalkedToItsEnd(
                "/api/v1/referrals/" + id + "/readings",
                TokenRequest.as("ELDER").person(city.elder));
        lists.isWalkedToItsEnd(ofMe(city.elder), daughter());
    }

    private static String ofMe(Object elder) {
        return "/api/v1/referral/elders/" + elder + "/readings";
    }

    @Test
    void whoHasReadOfAnElderIsToldToNobodyElse() {
        city.submit();
        for (TokenRequest stranger : List.of(
                TokenRequest.as("ELDER").person(UUID.randomUUID().toString()),
                TokenRequest.as("FAMILY").person(city.elder).subject("no-kin"))) {
            RestAssured.given()
                    .auth()
                    .oauth2(LocalServers.startOnce().token(stranger))
                    .get(ofMe(city.elder))
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void theVisitsUnderABedAtHome() {
        assertEquals(
                List.of(
                        CareAtHome.PATH + "/{id}/visits",
                        "/api/v1/referral/elders/{id}/readings",
                        "/api/v1/referrals/{id}/readings"),
                lists.underRecords());
        CareAtHome care = new CareAtHome(city, DISTRICT);
        String bed = care.opened();
        for (int i = 0; i < MANY; i++) {
            CareAtHome.move(care.doctor(), bed, "visit", CareAtHome.visit()).statusCode(200);
        }
        lists.isWalkedAmongEquals(CareAtHome.PATH + "/" + bed + "/visits", doctorOf(care), "homeBedId");
    }
}
