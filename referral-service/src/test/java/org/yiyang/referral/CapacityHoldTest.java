package org.yiyang.referral;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** Places are held, taken by a referral, used on arrival and given back; never more of them than are free. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class CapacityHoldTest {
    private static final int CALLERS = 100;
    private static final Map<String, String> A_BED = Map.of("department", "心内科", "capacityKind", "MEDICAL_BED");

    @Inject
    Inbox inbox;

    @Inject
    Deadlines deadlines;

    @Inject
    UnitOfWork once;

    private City city;
    private Beds beds;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
        beds = new Beds(city);
    }

    private ValidatableResponse read(String hold) {
        return city.unitDoctor().get(Beds.HOLDS + "/" + hold).then().statusCode(200);
    }

    @Test
    void aHoldIsTakenByAReferralAndUsedOnArrival() {
        String bed = beds.free(2);
        String hold = beds.held(bed);
        read(hold)
                .body("status", equalTo("HELD"))
                .body("institutionId", equalTo(city.hospital))
                .body("holderId", equalTo(city.unit))
                .body("deadlines.kind", equalTo(List.of("CAPACITY_HOLD")))
                .body("allowedActions", equalTo(List.of("release")));
        beds.countsAre(bed, 2, 1);
        city.office(city.hospital).get(Beds.HOLDS + "?status=HELD").then().body("items.id", hasItem(hold));
        city.office(city.other).get(Beds.HOLDS + "/" + hold).then().statusCode(404);
        String id = city.submit();
        beds.accept(id, Map.of("department", "心内科", "holdId", hold))
                .then()
                .statusCode(200)
                .body("holdId", equalTo(hold));
        read(hold)
                .body("status", equalTo("TAKEN"))
                .body("referralId", equalTo(id))
                .body("deadlines", equalTo(List.of()))
                .body("allowedActions", equalTo(List.of()));
        City.moved(city.unitDoctor(), id, "depart", Map.of());
        beds.countsAre(bed, 2, 1);
        City.moved(city.office(city.hospital), id, "arrive", Map.of());
        read(hold).body("status", equalTo("CONSUMED"));
        beds.countsAre(bed, 1, 0);
        City.moved(city.hospitalDoctor(), id, "begin-treatment", Map.of());
        beds.countsAre(bed, 1, 0);
    }

    /** A referral that was accepted with a bed, the last one. */
    private String acceptedWithABed(String bed) {
        String id = city.submit();
        beds.accept(id, A_BED).then().statusCode(200).body("holdId", notNullValue());
        beds.countsAre(bed, 1, 1);
        beds.hold(bed).then().statusCode(409).body("code", equalTo("CAPACITY_NONE_FREE"));
        return id;
    }

    @Test
    void aPlaceIsFreeAgainWhenThePatientGoesElsewhere() {
        String bed = beds.free(1);
        String id = acceptedWithABed(bed);
        City.moved(
                city.office(city.hospital), id, "redirect", Map.of("receiverId", city.other, "reason", "NO_CAPACITY"));
        beds.countsAre(bed, 1, 0);
        city.unitDoctor().get(City.PATH + "/" + id).then().body("holdId", nullValue());
    }

    @Test
    void aPlaceIsFreeAgainWhenTheReferralIsCancelled() {
        String bed = beds.free(1);
        String id = acceptedWithABed(bed);
        City.moved(city.unitDoctor(), id, "cancel", Map.of("reason", "PATIENT_WISH"));
        beds.countsAre(bed, 1, 0);
    }

    @Test
    void aPlaceIsFreeAgainWhenThePatientDoesNotCome() {
        String bed = beds.free(1);
        String id = acceptedWithABed(bed);
        beds.doesNotArrive(once, deadlines, id);
        beds.countsAre(bed, 1, 1);
        beds.comes(once, deadlines, new Beds.Due(id, "REFERRAL_NO_SHOW", City.PATH + "/" + id, "EXPIRED"));
        beds.countsAre(bed, 1, 0);
    }

    @Test
    void aPlaceIsFreeAgainWhenThePatientDies() {
        String bed = beds.free(1);
        acceptedWithABed(bed);
        city.registers.consume(Registers.elder(city.elder, 2, "DECEASED"));
        beds.countsAre(bed, 1, 0);
    }

    @Test
    void aPlaceIsFreeAgainWhenAnEmergencyTakesThePlaceOfTheReferral() {
        String bed = beds.free(1);
        acceptedWithABed(bed);
        city.emergency(city.other);
        beds.countsAre(bed, 1, 0);
    }

    @Test
    void whatNobodyKeepsIsRefusedAndTheReferralStaysAsItWas() {
        String id = city.submit();
        refused(id, A_BED, 422, "CAPACITY_NOT_STATED");
        String bed = beds.free(1);
        String hold = beds.held(bed);
        refused(id, A_BED, 409, "CAPACITY_NONE_FREE");
        Map<String, String> both = Map.of("department", "心内科", "holdId", hold, "capacityKind", "MEDICAL_BED");
        refused(id, both, 422, "CAPACITY_HOLD_OR_KIND");
        refused(id, Map.of("department", "心内科", "holdId", City.id()), 422, "CAPACITY_HOLD_UNKNOWN");
        String elsewhere = Beds.say(city.office(city.other), Beds.line("心内科", "MEDICAL_BED", 1))
                .extract()
                .path("items[0].id");
        Map<String, String> other = Map.of("department", "心内科", "holdId", beds.held(elsewhere));
        refused(id, other, 422, "CAPACITY_HOLD_UNKNOWN");
        City.move(city.dispatcher(), id, "accept", other)
                .then()
                .statusCode(422)
                .body("code", equalTo("CAPACITY_HOLD_ELSEWHERE"));
        city.unitDoctor()
                .body(Map.of())
                .post(Beds.HOLDS + "/" + hold + "/release")
                .then()
                .statusCode(200)
                .body("status", equalTo("RELEASED"));
        refused(id, Map.of("department", "心内科", "holdId", hold), 409, "CAPACITY_HOLD_ENDED");
        city.unitDoctor()
                .get(City.PATH + "/" + id)
                .then()
                .body("status", equalTo("PENDING"))
                .body("holdId", nullValue());
        beds.countsAre(bed, 1, 0);
    }

    private void refused(String id, Map<String, String> place, int status, String code) {
        beds.accept(id, place).then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void aHoldThatNoReferralTakesEndsByItself() {
        String bed = beds.free(1);
        String hold = beds.held(bed);
        beds.comes(once, deadlines, new Beds.Due(hold, "CAPACITY_HOLD", Beds.HOLDS + "/" + hold, "EXPIRED"));
        beds.countsAre(bed, 1, 0);
        city.unitDoctor()
                .body(Map.of())
                .post(Beds.HOLDS + "/" + hold + "/release")
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));
    }

    @Test
    void aStatementNeverTakesBackWhatIsHeld() {
        String bed = beds.free(3);
        beds.held(bed);
        beds.held(bed);
        beds.free(1);
        beds.countsAre(bed, 1, 2);
        beds.hold(bed).then().statusCode(409);
        beds.free(3);
        beds.countsAre(bed, 3, 2);
        beds.held(bed);
        beds.hold(bed).then().statusCode(409);
    }

    @Test
    void aHundredCallersAfterTheLastBedLeaveExactlyOneWithIt() throws Exception {
        String bed = beds.free(1);
        assertEquals(
                Map.of(201, 1, 409, CALLERS - 1),
                Crowd.counted(Collections.nCopies(CALLERS, () -> beds.hold(bed).statusCode())));
        beds.countsAre(bed, 1, 1);
    }

    @Test
    void whatIsHeldWhileTheHospitalStatesAnewIsNotForgotten() throws Exception {
        String bed = beds.free(60);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> beds.hold(bed).statusCode());
            calls.add(() -> city.office(city.hospital)
                    .body(Map.of("free", 60))
                    .post(Beds.PATH + "/" + bed + "/state")
                    .statusCode());
        }
        assertEquals(Map.of(201, 20, 200, 20), Crowd.counted(calls));
        beds.countsAre(bed, 60, 20);
    }
}
