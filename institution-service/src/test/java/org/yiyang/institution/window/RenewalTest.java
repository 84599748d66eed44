package org.yiyang.institution.window;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** 行政许可法 art. 50: a renewal that was asked for in time and not decided before the licence ends is granted, and the licence goes on. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class RenewalTest {
    private final CaseCalls counter = new CaseCalls();

    @Inject
    Deadlines deadlines;

    @Any
    @Inject
    Scheduler scheduler;

    @Inject
    UnitOfWork once;

    @Inject
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
        today = LocalDate.ofInstant(clock.instant(), Call.CHINA);
    }

    private String applied(String hospital) {
        String licence = counter.institution(hospital).extract().path("qualifications[0].id");
        Map<String, Object> application = Map.of(
                "matter",
                "RENEW_VERIFY",
                "level",
                "DISTRICT",
                "qualificationId",
                licence,
                "requestedUntil",
                today.plusYears(6).toString());
        return counter.accepted(hospital, application, "VERIFICATION_APPLICATION", "LICENCE_COPY");
    }

    /** Makes the last day of the licence be over, though the clock of these tests shows today. */
    private void lastDayIsOver(String hospital, LocalDate lastDay) {
        Deadline deadline = deadlines.openOf(UUID.fromString(hospital)).stream()
                .filter(one -> one.kind().equals("QUALIFICATION_EXPIRY"))
                .findFirst()
                .orElseThrow();
        assertEquals(lastDay.plusDays(1).atStartOfDay(Call.CHINA).toInstant(), deadline.dueAt());
        handle(deadline);
    }

    private void handle(Deadline deadline) {
        Call then = Call.system(deadline.dueAt());
        once.run(then, () -> scheduler.handlerOf(deadline.kind()).due(then, deadline));
    }

    private ValidatableResponse onTheDayAfter(String hospital, LocalDate lastDay) {
        return counter.as("HEALTH_ADMIN")
                .queryParam("asOf", lastDay.plusDays(1).toString())
                .get("/api/v1/institutions/" + hospital)
                .then()
                .statusCode(200);
    }

    /** A renewed licence has the number that the old one had. */
    private Map<String, Object> printed(String number, LocalDate lastDay) {
        return Map.of(
                "certificate",
                Map.of(
                        "number",
                        number,
                        "authority",
                        "海口市秀英区卫生健康委员会",
                        "validFrom",
                        lastDay.plusDays(1).toString(),
                        "validUntil",
                        today.plusYears(6).toString()));
    }

    private void mustHaveMoved(String hospital, String verb) {
        counter.as("HEALTH_ADMIN")
                .get("/api/v1/institutions/" + hospital + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", hasItem(verb));
    }

    @Test
    void silenceGrantsARenewalThatWasAskedForInTimeAndTheLicenceGoesOnUntilItIsIssued() {
        LocalDate lastDay = today.plusDays(120);
        String hospital = counter.hospital("延续甲医院", 80, lastDay.toString());
        String id = applied(hospital);
        onTheDayAfter(hospital, lastDay).body("certificatesThen.standing", contains("EXPIRED"));
        lastDayIsOver(hospital, lastDay);
        counter.read("WINDOW_CLERK", id).body("status", equalTo("APPROVED")).body("tasks.state", contains("AGREED"));
        counter.as("HEALTH_ADMIN")
                .get(CaseCalls.PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", hasItem("deem-renewed"));
        mustHaveMoved(hospital, "carry-on-qualification");
        onTheDayAfter(hospital, lastDay)
                .body("certificatesThen.standing", contains("VALID"))
                .body("certificatesThen.lastDay", contains(today.plusYears(6).toString()));

        counter.issued(id, printed("延续甲医院", lastDay));
        onTheDayAfter(hospital, lastDay)
                .body("certificatesThen.standing", contains("EXPIRED", "VALID"))
                .body(
                        "certificatesThen.lastDay",
                        contains(lastDay.toString(), today.plusYears(6).toString()));
    }

    @Test
    void anotherCertificateThatEndsOnTheSameDayTakesTheLicenceNothing() {
        LocalDate lastDay = today.plusDays(122);
        String hospital = counter.hospital("延续己医院", 80, lastDay.toString());
        counter.as("CIVIL_ADMIN")
                .body(Map.of(
                        "kind", "CARE_FILING",
                        "number", "延续己备",
                        "authority", "海口市秀英区民政局",
                        "validFrom", "2019-01-01",
                        "validUntil", lastDay.toString()))
                .post("/api/v1/institutions/" + hospital + "/qualify")
                .then()
                .statusCode(200);
        String id = applied(hospital);
        List<Deadline> ends = deadlines.openOf(UUID.fromString(hospital)).stream()
                .filter(one -> one.kind().equals("QUALIFICATION_EXPIRY"))
                .toList();
        assertEquals(2, ends.size());
        String licence = counter.institution(hospital).extract().path("qualifications[0].id");
        Deadline others = ends.stream()
                .filter(one -> !one.part().toString().equals(licence))
                .findFirst()
                .orElseThrow();
        handle(others);
        assertTrue(
                deadlines.openOf(UUID.fromString(hospital)).stream()
                        .anyMatch(one -> one.part().toString().equals(licence)
                                && one.dueAt().equals(others.dueAt())),
                "the licence's own end is still to be handled");
        counter.read("WINDOW_CLERK", id).body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void aLicenceWhoseRenewalIsDecidedAndNotIssuedGoesOnAsLongAsTheDecisionStands() {
        LocalDate lastDay = today.plusDays(121);
        String hospital = counter.hospital("延续丙医院", 80, lastDay.toString());
        String id = applied(hospital);
        counter.decide("HEALTH_ADMIN", id, "agree", "HEALTH").statusCode(200);
        lastDayIsOver(hospital, lastDay);
        onTheDayAfter(hospital, lastDay).body("certificatesThen.standing", contains("VALID"));

        counter.move(counter.as("SUPERVISOR"), id, "correct-task", Map.of("department", "HEALTH", "reason", "误决"))
                .statusCode(200);
        counter.decide("HEALTH_ADMIN", id, "disagree", "HEALTH").statusCode(200).body("status", equalTo("REJECTED"));
        onTheDayAfter(hospital, lastDay).body("certificatesThen.standing", contains("EXPIRED"));
        mustHaveMoved(hospital, "expire-qualification");
    }

    @Test
    void silenceGrantsNothingToWhoeverCameLate() {
        LocalDate lastDay = today.plusDays(20);
        String hospital = counter.hospital("延续乙医院", 80, lastDay.toString());
        String id = applied(hospital);
        lastDayIsOver(hospital, lastDay);
        counter.read("WINDOW_CLERK", id).body("status", equalTo("IN_REVIEW"));
        onTheDayAfter(hospital, lastDay).body("certificatesThen.standing", contains("EXPIRED"));
        mustHaveMoved(hospital, "expire-qualification");
    }

    @Test
    void aRenewalThatCouldNeverBeIssuedIsNotTakenIn() {
        LocalDate lastDay = today.plusDays(200);
        mustRefuse(counter.hospital("延续丁医院", 80), today, "WINDOW_RENEWAL_NOT_NEEDED");
        mustRefuse(counter.hospital("延续戊医院", 80, lastDay.toString()), lastDay, "WINDOW_RENEWAL_NOT_AFTER");
    }

    private void mustRefuse(String hospital, LocalDate until, String code) {
        String licence = counter.institution(hospital).extract().path("qualifications[0].id");
        counter.manager(hospital)
                .body(Map.of(
                        "matter",
                        "RENEW_VERIFY",
                        "level",
                        "DISTRICT",
                        "qualificationId",
                        licence,
                        "requestedUntil",
                        until.toString()))
                .post(CaseCalls.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }
}
