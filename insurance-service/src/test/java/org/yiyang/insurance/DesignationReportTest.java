package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.kit.client.Body;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;

/** R10 counted by hand for a city of fifteen institutions, on three days on each of which something turns. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class DesignationReportTest {
    private static final String REPORT = "/api/v1/insurance/reports/designations";

    /** A Sunday at the end of a month, the Monday after it, and the next day. */
    private static final LocalDate SUNDAY = LocalDate.parse("2027-02-28");

    private static final LocalDate MONDAY = SUNDAY.plusDays(1);
    private static final LocalDate TUESDAY = SUNDAY.plusDays(2);
    private static final LocalDate TAKEN_OVER = LocalDate.parse("2026-06-01");

    @Inject
    Inbox inbox;

    @Inject
    Scheduler scheduler;

    @Inject
    Database database;

    private DesignatedCity city;
    private UUID home;

    /** The service was not down in the months that its clock has passed over, some of which lie before today. */
    @AfterEach
    void itIsTodayAgain() {
        TestClock.aheadDays(0);
        database.anywhere(sql -> sql.execute("delete from service_outage"));
    }

    private ValidatableResponse report(LocalDate asOf) {
        return city.official("INSURANCE_ADMIN")
                .reads(REPORT + "?region=" + city.district() + "&asOf=" + asOf)
                .body("asOf", equalTo(asOf.toString()));
    }

    @Test
    void whatIsDesignatedOnADayIsCountedOnThatDayAlone() {
        TestClock.setTo("2025-12-31T09:00");
        city = new DesignatedCity("5227", inbox);
        home = city.knows(Registered.home(UUID.randomUUID()).inRegion(city.district()));
        renewed();
        signedAfterMidnight();
        TestClock.setTo(TAKEN_OVER + "T09:00");
        String expiring = takenOver();
        TestClock.setTo("2026-11-30T09:00");
        city.evaluating(city.knows(city.hospital()));
        signedAtTheLastMinute();
        TestClock.setTo(TUESDAY + "T09:00");
        report(SUNDAY)
                .body("active", equalTo(6))
                .body("suspended", equalTo(1))
                .body("byCategory", equalTo(Map.of("CLINIC", 1, "GENERAL_HOSPITAL", 2, "INFIRMARY", 3)))
                .body("internalUnitsDesignated", equalTo(3))
                .body("internalUnits", equalTo(6))
                .body("internalUnitsShare", equalTo(50.0F))
                .body("expiringSoon", equalTo(0))
                .body("handling", equalTo(handling(3, 44.7F, 0)));
        report(MONDAY)
                .body("active", equalTo(5))
                .body("suspended", equalTo(2))
                .body("byCategory", equalTo(Map.of("OUTPATIENT_DEPARTMENT", 1, "GENERAL_HOSPITAL", 2, "INFIRMARY", 2)))
                .body("internalUnitsDesignated", equalTo(2))
                .body("internalUnits", equalTo(4))
                .body("internalUnitsShare", equalTo(50.0F))
                .body("expiringSoon", equalTo(1))
                .body("handling", equalTo(handling(2, 47.0F, 0)));
        report(TUESDAY)
                .body("internalUnitsDesignated", equalTo(2))
                .body("internalUnits", equalTo(5))
                .body("internalUnitsShare", equalTo(40.0F))
                .body("expiringSoon", equalTo(6))
                .body("handling", equalTo(handling(2, 47.0F, 1)));
        report(SUNDAY.minusDays(1)).body("handling", equalTo(handling(2, 52.0F, 0)));
        isListedWithTheDaysLeft(expiring);
    }

    private static Map<String, Object> handling(int signed, float days, int overdue) {
        return Map.of("signed", signed, "daysToSign", days, "evaluationsOverdue", overdue);
    }

    private void isListedWithTheDaysLeft(String national) {
        city.official("INSURANCE_AGENT")
                .reads(REPORT + "/expiring?region=" + city.district() + "&asOf=" + MONDAY)
                .body("items", hasSize(1))
                .body("items.code", contains(national))
                .body("items.termUntil", contains("2027-05-30"))
                .body("items.daysLeft", contains(90));
    }

    /** Accepted on the last day of 2025 and signed 64 days later; what counts is not the second agreement, of the same year. */
    private void renewed() {
        UUID hospital = city.knows(city.hospital());
        String id = city.publicised(hospital);
        TestClock.setTo("2026-03-05T09:00");
        city.moves(id, "negotiate", Map.of());
        LocalDate next = LocalDate.parse("2027-02-05");
        signs(hospital, id, DesignatedCity.term(LocalDate.parse("2026-03-05"), next.minusDays(1)));
        city.moves(id, "activate", Map.of("code", "H52270100001"));
        TestClock.setTo("2026-11-02T09:00");
        city.ownMove(hospital, "MED_MANAGER", id, "request-renewal", Map.of());
        signs(hospital, id, DesignatedCity.term(next, next.plusYears(1).minusDays(1)));
        TestClock.setTo(next + "T09:00");
        scheduler.look();
        city.official("INSURANCE_AGENT")
                .reads("/api/v1/designations/" + id)
                .body("agreement.termFrom", equalTo(next.toString()))
                .body("pastAgreements", hasSize(1));
    }

    private void signs(UUID hospital, String id, Body term) {
        city.moves(id, "sign", term);
        city.ownMove(hospital, "SIGNER", id, "sign", term);
    }

    /** 40 days: in China the second signature is of 1 March 2026, by Greenwich of 28 February. */
    private void signedAfterMidnight() {
        TestClock.setTo("2026-01-20T09:00");
        UUID hospital = city.knows(city.hospital());
        String id = city.publicised(hospital);
        TestClock.setTo("2026-02-27T09:00");
        city.moves(id, "negotiate", Map.of());
        Body term = DesignatedCity.term(LocalDate.parse("2026-03-01"), LocalDate.parse("2027-02-28"));
        city.moves(id, "sign", term);
        TestClock.setTo("2026-03-01T00:30");
        city.ownMove(hospital, "SIGNER", id, "sign", term);
    }

    /** 30 days, in the last minute of 28 February; another one that only the agency has signed is no agreement. */
    private void signedAtTheLastMinute() {
        TestClock.setTo("2027-01-29T09:00");
        UUID hospital = city.knows(city.hospital());
        UUID slow = city.knows(city.hospital());
        List<String> both = List.of(city.publicised(hospital), city.publicised(slow));
        TestClock.setTo("2027-02-15T09:00");
        Body term = DesignatedCity.term(MONDAY, MONDAY.plusMonths(6));
        both.forEach(id -> city.moves(id, "negotiate", Map.of()));
        both.forEach(id -> city.moves(id, "sign", term));
        TestClock.setTo(SUNDAY + "T23:59");
        city.ownMove(hospital, "SIGNER", both.get(0), "sign", term);
    }

    /** What was designated on paper, and the rooms of homes that are not; returns the code of the one that ends first. */
    private String takenOver() {
        LocalDate last = MONDAY.plusDays(91);
        UUID soon = city.knows(city.hospital());
        String national = city.takesOver(soon, TAKEN_OVER, last.minusDays(1)).national();
        Registered clinic = city.hospital().but("registrations", becomesAnOutpatientDepartment());
        city.takesOver(city.knows(clinic), TAKEN_OVER, last);
        city.takesOver(city.knows(city.unitOf(home)), TAKEN_OVER, last);
        UUID ofUnknownAge = city.knows(city.unitOf(home).but("openedOn", null));
        city.takesOver(ofUnknownAge, TAKEN_OVER, last);
        String suspended =
                city.takesOver(city.knows(city.unitOf(home)), TAKEN_OVER, last).id();
        city.suspends(suspended, LocalDate.parse("2027-02-15"));
        Registered closing = city.unitOf(home);
        city.takesOver(city.knows(closing), TAKEN_OVER, last);
        inbox.apply(List.of(Agency.closed(closing, MONDAY, null, 1)));
        city.knows(city.unitOf(home));
        city.knows(city.unitOf(home).but("openedOn", null));
        city.knows(city.unitOf(home).but("openedOn", TUESDAY.toString()));
        city.knows(city.unitOf(home).but("registrations", movesAway()));
        city.knows(city.unitOf(soon));
        return national;
    }

    private List<Map<String, Object>> becomesAnOutpatientDepartment() {
        return List.of(
                registered(null, MONDAY, "CLINIC", city.district()),
                registered(MONDAY, null, "OUTPATIENT_DEPARTMENT", city.district()));
    }

    private List<Map<String, Object>> movesAway() {
        return List.of(
                registered(null, MONDAY, "INFIRMARY", city.district()),
                registered(MONDAY, null, "INFIRMARY", "522801"));
    }

    private static Map<String, Object> registered(LocalDate from, LocalDate to, String category, String region) {
        return Body.of(
                "from", from == null ? "2019-01-01" : from, "to", to, "category", category, "regionCode", region);
    }
}
