package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** What becomes of booked visits, and of what is booked and held again, when a hospital comes to an end. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class VisitEndsTest {
    @Inject
    Inbox inbox;

    private City city;
    private Visits visits;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
        visits = new Visits(city);
    }

    private void closed(String successor) {
        city.registers.consume(
                Registers.closed(city.hospital, 2, "2019-01-01", Visits.today().toString(), successor));
    }

    @Test
    void aVisitEndsWithItsHospitalAndItsPlaceIsGivenBack() {
        LocalDate day = Visits.today().plusDays(4);
        String slot = visits.slot(day, "MORNING", 1, 0);
        String visit = visits.booked(slot);
        closed(null);
        city.careManager()
                .get(Visits.PATH + "/" + visit)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("INSTITUTION_STOPPED"));
        visits.bookedAre(slot, 0);
    }

    @Test
    void whoTakesAHospitalsPlaceTakesItsVisitsOver() {
        String visit = visits.booked(visits.slot(Visits.today(), "MORNING", 1, 0));
        String successor = City.id();
        city.registers.consume(Registers.hospital(successor, 1, null));
        closed(successor);
        city.careManager()
                .get(Visits.PATH + "/" + visit)
                .then()
                .statusCode(200)
                .body("status", equalTo("BOOKED"))
                .body("institutionId", equalTo(successor));
        visits.office().get(Visits.PATH + "/" + visit).then().statusCode(404);
        String later = Visits.open(
                        city.office(successor), Visits.line(Visits.today().plusDays(1), "MORNING", 1, 0))
                .path("items[0].id");
        Visits.move(city.office(successor), visit, "move", Map.of("slotId", later))
                .then()
                .statusCode(200);
        Visits.move(city.careManager(), visit, "cancel", Map.of("reason", "INSTITUTION_STOPPED"))
                .then()
                .statusCode(422)
                .body("code", equalTo("VISIT_REASON_RESERVED"));
        city.careManager()
                .get(Visits.PATH + "/" + visit + "/history")
                .then()
                .body("items.verb", contains("book", "succeed", "move"));
    }

    @Test
    void nothingIsBookedOrHeldWhereNobodyMayPractise() {
        String visit = visits.booked(visits.slot(Visits.today(), "MORNING", 1, 0));
        String slot = visits.slot(Visits.today(), "AFTERNOON", 2, 0);
        Beds beds = new Beds(city);
        String bed = beds.free(1);
        city.registers.consume(Registers.practising(
                city.hospital, 2, "SUSPENDED", "2019-01-01", Visits.today().toString()));
        Visits.move(city.careManager(), visit, "move", Map.of("slotId", slot))
                .then()
                .statusCode(422)
                .body("code", equalTo("VISIT_RECEIVER_UNLICENSED"))
                .body("errors.pointer", contains("/slotId"));
        Visits.book(city.careManager(), slot, "elderId", city.elder)
                .then()
                .statusCode(422)
                .body("code", equalTo("VISIT_RECEIVER_UNLICENSED"));
        beds.hold(bed)
                .then()
                .statusCode(422)
                .body("code", equalTo("CAPACITY_RECEIVER_UNLICENSED"))
                .body("errors.pointer", contains("/capacityId"));
        visits.bookedAre(slot, 0);
        beds.countsAre(bed, 1, 0);
        Visits.move(city.careManager(), visit, "cancel", Map.of("reason", "RECEIVER_UNABLE"))
                .then()
                .statusCode(200);
    }

    @Test
    void whoSendsLearnsThatAVisitWasMissedUntilAnotherIsBooked() {
        String referral = city.accepted();
        String visit = Visits.book(
                        city.unitDoctor(), visits.slot(Visits.today(), "MORNING", 1, 0), "referralId", referral)
                .path("id");
        Visits.move(visits.office(), visit, "miss", Map.of()).then().statusCode(200);
        String waiting = "items.findAll { it.subjectId == '" + referral + "' }.kind";
        city.unitDoctor().get(City.PATH + "/" + referral).then().body("warnings.code", hasItem("VISIT_MISSED"));
        city.unitDoctor().readsTasks("referral").body(waiting, contains("DEPART"));
        String later = visits.slot(Visits.today().plusDays(1), "MORNING", 1, 0);
        Visits.book(city.unitDoctor(), later, "referralId", referral).then().statusCode(201);
        city.unitDoctor().get(City.PATH + "/" + referral).then().body("warnings.code", not(hasItem("VISIT_MISSED")));
        city.unitDoctor().readsTasks("referral").body(waiting, empty());
    }
}
