package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** What the calendar does to the register by itself. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class RegisterDeadlinesTest extends RegisterCalls {
    @Inject
    Deadlines deadlines;

    @Inject
    Scheduler scheduler;

    @Inject
    UnitOfWork once;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Call.CHINA).toInstant();
    }

    private Deadline open(String id, String kind) {
        return deadlines.openOf(UUID.fromString(id)).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Makes a deadline come on its day, though the clock of these tests shows today. */
    private void comes(Deadline deadline) {
        Call then = Call.system(deadline.dueAt());
        once.run(then, () -> scheduler.handlerOf(deadline.kind()).due(then, deadline));
    }

    private void isOverdue(String id, String kind, UUID part, LocalDate day) {
        once.run(
                Call.system(clock.instant()),
                () -> deadlines.set(Deadline.at(UUID.fromString(id), kind, part, begin(day))));
    }

    private void awaitMove(String id, String verb) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> bureau.as("HEALTH_ADMIN")
                        .get(PATH + "/" + id + "/history")
                        .then()
                        .body("items.verb", hasItem(verb)));
    }

    private void assertPublished(String id, String event) throws SQLException {
        List<PublishedFact> events = PublishedFact.of(database, id);
        assertTrue(events.stream().anyMatch(one -> one.payload().contains("\"" + event + "\"")), events::toString);
    }

    @Test
    void aLicenceOfTomorrowOpensItsHospitalTomorrowByItself() throws SQLException {
        String id = registered("HEALTH_ADMIN", hospital("明日医院"));
        LocalDate tomorrow = today().plusDays(1);
        done("HEALTH_ADMIN", id, "qualify", Sample.certificate("MEDICAL_LICENCE", tomorrow.toString()))
                .body("status", equalTo("REGISTERED"))
                .body("openedOn", nullValue());
        Deadline deadline = open(id, "QUALIFICATION_START");
        assertEquals(begin(tomorrow), deadline.dueAt());
        comes(deadline);
        read(id).body("status", equalTo("OPERATING"))
                .body("openedOn", equalTo(tomorrow.toString()))
                .body("registrations[-1].from", equalTo(tomorrow.toString()));
        assertPublished(id, "qualification-began");
    }

    @Test
    void aCorrectedFirstDayMovesTheDeadlineAndTheOldOneDoesNothing() {
        String id = registered("HEALTH_ADMIN", hospital("改期医院"));
        LocalDate tomorrow = today().plusDays(1);
        String certificate = done(
                        "HEALTH_ADMIN", id, "qualify", Sample.certificate("MEDICAL_LICENCE", tomorrow.toString()))
                .extract()
                .path("qualifications[0].id");
        Deadline early = open(id, "QUALIFICATION_START");
        Map<String, Object> later = new HashMap<>(
                Map.of("qualificationId", certificate, "state", "CANCELLED", "document", "更正1号", "reason", "录入错误"));
        later.put("validFrom", today().toString());
        done("SUPERVISOR", id, "correct-qualification", later);
        assertTrue(deadlines.openOf(UUID.fromString(id)).stream()
                .noneMatch(one -> one.kind().equals("QUALIFICATION_START")));
        comes(early);
        read(id).body("status", equalTo("REGISTERED"));
    }

    @Test
    void aHomeWhoseUnitsFilingRunsOutIsToldToHaveBothCertificatesNoMore() throws SQLException {
        String home = filed("到期两证养老院");
        String unit = registered("HEALTH_ADMIN", Sample.unit("到期两证医务室", home));
        Map<String, Object> filing = new HashMap<>(Sample.certificate("MEDICAL_FILING", "2019-06-01"));
        filing.put("validUntil", today().toString());
        done("HEALTH_ADMIN", unit, "qualify", filing);
        read(home).body("dualCertifiedNow", equalTo(true));
        Deadline deadline = open(unit, "QUALIFICATION_EXPIRY");
        assertEquals(begin(today().plusDays(1)), deadline.dueAt());
        comes(deadline);
        assertPublished(unit, "qualification-expired");
        assertPublished(home, "dual-certified-lost");
    }

    @Test
    void aLicenceThatNobodyVerifiedIsToldOverdueTheDayAfterItWasDue() throws SQLException {
        String id = licensed("逾期校验医院", today().minusMonths(35).toString());
        UUID certificate = UUID.fromString(read(id).extract().path("qualifications[0].id"));
        assertEquals(
                begin(today().minusMonths(35).plusMonths(36).plusDays(1)),
                open(id, "QUALIFICATION_VERIFICATION").dueAt());
        isOverdue(id, "QUALIFICATION_VERIFICATION", certificate, today().minusDays(1));
        awaitMove(id, "verification-overdue");
        assertPublished(id, "verification-overdue");
        read(id).body("status", equalTo("OPERATING")).body("qualifications[0].periods[-1].state", equalTo("VALID"));
    }

    @Test
    void whoStandsStillForTooLongIsToldToBeSoAndIsNotClosed() throws SQLException {
        String id = filed("久停养老院");
        LocalDate since = today().minusMonths(2);
        done("CIVIL_ADMIN", id, "suspend", Map.of("effectiveOn", since.toString(), "reason", "装修"));
        assertEquals(
                begin(since.plusMonths(12)), open(id, "INSTITUTION_SUSPENSION").dueAt());
        isOverdue(id, "INSTITUTION_SUSPENSION", UUID.fromString(id), today().minusDays(1));
        awaitMove(id, "suspension-overrun");
        assertPublished(id, "institution-suspended-too-long");
        read(id).body("status", equalTo("SUSPENDED"));
        done("CIVIL_ADMIN", id, "resume", Map.of("reason", "开业"));
        assertTrue(deadlines.openOf(UUID.fromString(id)).stream()
                .noneMatch(one -> one.kind().equals("INSTITUTION_SUSPENSION")));
    }
}
