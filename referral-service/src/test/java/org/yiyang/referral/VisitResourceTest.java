package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Visits are booked for a referral, or for a resident through the green channel; partners first. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class VisitResourceTest {
    @Inject
    Inbox inbox;

    @Inject
    Deadlines deadlines;

    @Inject
    UnitOfWork once;

    private City city;
    private Visits visits;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
        visits = new Visits(city);
    }

    @Test
    void aHomeBooksForItsResidentThroughTheGreenChannel() {
        String morning = visits.slot(Visits.today(), "MORNING", 2, 1);
        Visits.book(city.careManager(), morning, "elderId", city.elder)
                .then()
                .statusCode(201)
                .body("status", equalTo("BOOKED"))
                .body("elderId", equalTo(city.elder))
                .body("institutionName", equalTo(Registers.HOSPITAL))
                .body("greenChannel", equalTo(true))
                .body("agreementId", equalTo(city.agreement))
                .body("deadlines.kind", equalTo(List.of("VISIT_ATTENDANCE")))
                .body("allowedActions", equalTo(List.of("move", "cancel")));
        Visits.book(city.careManager(), morning, "elderId", city.elder)
                .then()
                .statusCode(409)
                .body("code", equalTo("VISIT_ALREADY_BOOKED"));
    }

    @Test
    void aVisitIsMovedAndTheElderComes() {
        String morning = visits.slot(Visits.today(), "MORNING", 2, 1);
        String afternoon = visits.slot(Visits.today(), "AFTERNOON", 2, 1);
        String visit = visits.booked(morning);
        Visits.move(city.careManager(), visit, "move", Map.of("slotId", afternoon))
                .then()
                .statusCode(200)
                .body("session", equalTo("AFTERNOON"));
        visits.bookedAre(morning, 0);
        visits.bookedAre(afternoon, 1);
        visits.office()
                .get(Visits.PATH + "?on=" + Visits.today() + "&status=BOOKED")
                .then()
                .body("items.id", hasItem(visit));
        Visits.move(city.careManager(), visit, "attend", Map.of()).then().statusCode(403);
        Visits.move(visits.office(), visit, "attend", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("ATTENDED"))
                .body("allowedActions", equalTo(List.of()));
        visits.bookedAre(afternoon, 1);
        city.elderHerself()
                .get(Visits.PATH + "/" + visit + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", contains("book", "move", "attend"));
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .get(Visits.PATH + "/" + visit)
                .then()
                .statusCode(200)
                .body("elderId", nullValue());
        city.office(city.other).get(Visits.PATH + "/" + visit).then().statusCode(404);
    }

    @Test
    void aVisitBelongsToAReferralThatIsAccepted() {
        String slot = visits.slot(Visits.today().plusDays(3), "MORNING", 1, 0);
        String id = city.submit();
        Visits.book(city.unitDoctor(), slot, "referralId", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("VISIT_REFERRAL_NOT_ACCEPTED"));
        City.moved(visits.office(), id, "accept", Map.of("department", "老年病科"));
        String elsewhere = Visits.open(city.office(city.other), Visits.line(Visits.today(), "MORNING", 1, 0))
                .path("items[0].id");
        Visits.book(city.unitDoctor(), elsewhere, "referralId", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("VISIT_REFERRAL_ELSEWHERE"));
        Visits.book(city.office(city.other), slot, "referralId", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("VISIT_REFERRAL_UNKNOWN"));
        String visit = Visits.book(city.unitDoctor(), slot, "referralId", id)
                .then()
                .statusCode(201)
                .body("referralId", equalTo(id))
                .body("elderId", equalTo(city.elder))
                .extract()
                .path("id");
        visits.bookedAre(slot, 1);
        Visits.move(city.elderHerself(), visit, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(200)
                .body("cancelReason", equalTo("PATIENT_WISH"));
        visits.bookedAre(slot, 0);
    }

    @Test
    void aVisitEndsWithTheReferralThatItBelongsTo() {
        String slot = visits.slot(Visits.today().plusDays(7), "MORNING", 1, 0);
        String id = city.submit();
        City.moved(visits.office(), id, "accept", Map.of("department", "老年病科"));
        String visit = Visits.book(city.unitDoctor(), slot, "referralId", id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        City.moved(city.unitDoctor(), id, "depart", Map.of());
        visits.bookedAre(slot, 1);
        City.moved(visits.office(), id, "redirect", Map.of("receiverId", city.other, "reason", "NO_CAPACITY"));
        visits.bookedAre(slot, 0);
        city.unitDoctor().get(Visits.PATH + "/" + visit).then().body("cancelReason", equalTo("REFERRAL_ENDED"));
    }

    @Test
    void theSlipIsValidUpToTheLastVisitThatIsArranged() {
        LocalDate today = Visits.today();
        String late = visits.slot(today.plusDays(20), "MORNING", 1, 0);
        String later = visits.slot(today.plusDays(24), "MORNING", 1, 0);
        String id = city.submit();
        City.moved(visits.office(), id, "accept", Map.of("department", "老年病科"));
        arrivalIsDueOn(id, today.plusDays(7));
        String visit = Visits.book(city.unitDoctor(), late, "referralId", id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        arrivalIsDueOn(id, today.plusDays(20));
        Visits.move(city.unitDoctor(), visit, "move", Map.of("slotId", later))
                .then()
                .statusCode(200);
        arrivalIsDueOn(id, today.plusDays(24));
        City.moved(city.unitDoctor(), id, "depart", Map.of());
        arrivalIsDueOn(id, today.plusDays(24));
        Visits.move(city.unitDoctor(), visit, "cancel", Map.of("reason", "PATIENT_WISH"))
                .then()
                .statusCode(200);
        arrivalIsDueOn(id, today.plusDays(7));
    }

    @Test
    void aVisitThatTheHospitalCannotKeepTakesNoTimeFromThePatient() {
        LocalDate day = Visits.today().plusDays(30);
        String id = city.submit();
        City.moved(visits.office(), id, "accept", Map.of("department", "老年病科"));
        String visit = Visits.book(city.unitDoctor(), visits.slot(day, "AFTERNOON", 1, 0), "referralId", id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Visits.move(visits.office(), visit, "cancel", Map.of("reason", "RECEIVER_UNABLE"))
                .then()
                .statusCode(200);
        arrivalIsDueOn(id, day);
    }

    private void arrivalIsDueOn(String referral, LocalDate day) {
        String due = city.unitDoctor()
                .get(City.PATH + "/" + referral)
                .then()
                .statusCode(200)
                .body("deadlines.kind", equalTo(List.of("REFERRAL_ARRIVAL")))
                .extract()
                .path("deadlines[0].dueAt");
        assertEquals(WorkCalendar.endOfDay(day), Instant.parse(due));
    }

    @Test
    void whatIsReservedIsForAgreementPartners() {
        City stranger = new City(inbox);
        LocalDate day = Visits.today().plusDays(5);
        String slot = visits.slot(day, "MORNING", 1, 1);
        Map<String, Object> up = stranger.upBody();
        up.put("receiverId", city.hospital);
        String id = stranger.submit(up).then().statusCode(201).extract().path("id");
        City.moved(visits.office(), id, "accept", Map.of("department", "老年病科"));
        Visits.book(stranger.unitDoctor(), slot, "referralId", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("VISIT_FULL"));
        city.unitDoctor()
                .get(Visits.SLOTS + "?department=老年病科&from=" + day + "&institution=" + city.hospital)
                .then()
                .statusCode(200)
                .body("items.left", contains(1))
                .body("items.leftForOthers", contains(0));
        visits.booked(slot);
        visits.bookedAre(slot, 1);
        String tomorrow = visits.slot(Visits.today().plusDays(1), "MORNING", 1, 1);
        Visits.book(stranger.unitDoctor(), tomorrow, "referralId", id)
                .then()
                .statusCode(201)
                .body("greenChannel", equalTo(false));
    }

    @Test
    void nobodyBooksWithoutAReferralOrAGreenChannel() {
        String elsewhere = Visits.open(city.office(city.other), Visits.line(Visits.today(), "EVENING", 1, 0))
                .path("items[0].id");
        Visits.book(city.careManager(), elsewhere, "elderId", city.elder)
                .then()
                .statusCode(422)
                .body("code", equalTo("VISIT_NO_GREEN_CHANNEL"));
        String slot = visits.slot(Visits.today().plusDays(2), "MORNING", 1, 0);
        Visits.book(new City(inbox).careManager(), slot, "elderId", city.elder)
                .then()
                .statusCode(422)
                .body("code", equalTo("VISIT_ELDER_UNKNOWN"));
        city.careManager()
                .body(Map.of("slotId", slot))
                .post(Visits.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("VISIT_ELDER_OR_REFERRAL"));
        Visits.book(city.careManager(), City.id(), "elderId", city.elder)
                .then()
                .statusCode(422)
                .body("code", equalTo("VISIT_SLOT_UNKNOWN"));
        visits.bookedAre(slot, 0);
    }

    @Test
    void aVisitOfWhichNobodySaysAnythingIsMissedAndADeathEndsOne() {
        String visit = visits.booked(visits.slot(Visits.today(), "MORNING", 1, 0));
        new Beds(city)
                .comes(once, deadlines, new Beds.Due(visit, "VISIT_ATTENDANCE", Visits.PATH + "/" + visit, "MISSED"));
        String slot = visits.slot(Visits.today(), "AFTERNOON", 1, 0);
        String missed = visits.booked(slot);
        Visits.move(visits.office(), missed, "miss", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("MISSED"));
        String later = visits.slot(Visits.today().plusDays(6), "MORNING", 1, 0);
        String ended = visits.booked(later);
        Visits.move(visits.office(), ended, "miss", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("VISIT_NOT_YET"));
        city.registers.consume(Registers.elder(city.elder, 3, "DECEASED", city.home));
        visits.office().get(Visits.PATH + "/" + ended).then().body("cancelReason", equalTo("DECEASED"));
        visits.bookedAre(later, 0);
    }
}
