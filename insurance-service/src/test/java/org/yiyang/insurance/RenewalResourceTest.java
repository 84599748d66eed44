package org.yiyang.insurance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.local.LocalResource;

/** Terms that follow one another, applications that are taken back, and what the agency is reminded of. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class RenewalResourceTest extends Applicants {
    @Inject
    Scheduler scheduler;

    private static Map<String, Object> nextTerm(LocalDate from) {
        return Map.of(
                "agreementNumber", "海口医保协〔2027〕1号",
                "termFrom", from.toString(),
                "termUntil", from.plusYears(1).minusDays(1).toString());
    }

    @Test
    void aTermThatIsRenewedInTimeIsFollowedByTheNext() throws Exception {
        LocalDate next = TestClock.today().plusMonths(9).plusDays(1);
        String id =
                agency.takeOver(hospital).body("renewal", nullValue()).extract().path("id");
        own(hospital, "MED_MANAGER", id, "request-renewal", Map.of())
                .statusCode(200)
                .body("status", equalTo("RENEWAL_PENDING"))
                .body("inForce[0].state", equalTo("ACTIVE"))
                .body("renewal.askedOn", equalTo(TestClock.today().toString()));
        own(hospital, "MED_MANAGER", id, "sign", nextTerm(next.plusDays(1)))
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_RENEWAL_NOT_FOLLOWING"));
        own(hospital, "MED_MANAGER", id, "sign", nextTerm(next)).statusCode(200);
        move(id, "sign", nextTerm(next))
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("renewal.agreement.termFrom", equalTo(next.toString()))
                .body("inForce[0].to", equalTo(next.plusYears(1).toString()))
                .body("allowedActions", not(hasItem("request-renewal")));
        turn(280);
        agency.as("INSURANCE_AGENT")
                .get(PATH + id)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("agreement.number", equalTo("海口医保协〔2027〕1号"))
                .body("pastAgreements.number", equalTo(List.of("海口医保协〔2026〕1号")));
    }

    @Test
    void whatRunsOutIsRemindedOfAndListedUntilItIsDeclinedOrRenewed() throws Exception {
        String id = agency.takeOver(hospital).extract().path("id");
        // It ends in nine months, so that it is asked for within six: thirty days before that people are reminded.
        LocalDate begun = TestClock.today();
        LocalDate last = begun.plusMonths(9).minusMonths(3);
        turn(daysBetween(begun, last.minusDays(31)));
        agency.as("INSURANCE_AGENT").get(PATH + id).then().body("flags", not(hasItem("RENEWAL_DUE")));
        turn(daysBetween(begun, last.minusDays(30)));
        agency.as("INSURANCE_AGENT").get(PATH + id).then().body("flags", equalTo(List.of("RENEWAL_DUE")));
        assertEquals(WorkCalendar.endOfDay(last), renewalTask(id, "dueAt"), "by the last day in time");
        assertEquals("NORMAL", renewalTask(id, "priority"));
        assertEquals(
                List.of("ARRANGE_RENEWAL"),
                agency.staff("MED_MANAGER", hospital).tasks("insurance", id),
                "the institution is informed, too");
        turn(daysBetween(begun, last.plusDays(1)));
        assertEquals(
                List.of("RENEWAL_DUE", "RENEWAL_OVERDUE"),
                agency.as("INSURANCE_AGENT").reads(PATH + id).extract().path("flags"));
        assertEquals("URGENT", renewalTask(id, "priority"));
        turn(200);
        agency.as("INSURANCE_ADMIN")
                .get("/api/v1/insurance/reports/designations/expiring?region=4601&asOf=" + TestClock.today())
                .then()
                .statusCode(200)
                .body("items.institutionId", hasItem(hospital.toString()))
                .body("items.daysLeft", everyItem(lessThanOrEqualTo(90)));
        move(id, "request-renewal", Map.of())
                .statusCode(200)
                .body("flags", hasItem("RENEWAL_ASKED_LATE"))
                .body("flags", not(hasItem("RENEWAL_DUE")));
        move(id, "decline-renewal", Map.of("reason", "年度考核不合格"))
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("renewal.declinedOn", equalTo(TestClock.today().toString()));
        own(hospital, "MED_MANAGER", id, "decline-renewal", Map.of("reason", "不续"))
                .statusCode(403);
        turn(300);
        agency.as("INSURANCE_AGENT").get(PATH + id).then().body("status", equalTo("EXPIRED"));
    }

    @Test
    void anApplicationIsTakenBackAndAnotherOneMayBegin() {
        String id = submitted();
        move(id, "withdraw", Map.of("reason", "暂不申请")).statusCode(403);
        own(hospital, "MED_MANAGER", id, "withdraw", Map.of("reason", "暂不申请"))
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        submitted();
    }

    @Test
    void anApplicantThatDoesNothingForAYearHasTakenItBack() throws Exception {
        String id = submitted();
        move(id, "require-supplement", Map.of("missing", List.of("预测性分析报告"))).statusCode(200);
        turn(360);
        assertEquals("SUPPLEMENT_REQUIRED", status(id));
        turn(370);
        assertEquals("WITHDRAWN", status(id));
    }

    private void turn(int days) throws Exception {
        TestClock.aheadDays(days, scheduler);
    }

    private static int daysBetween(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    private Object renewalTask(String id, String field) {
        Object value = agency.staff("MED_MANAGER", hospital)
                .readsTasks("insurance")
                .extract()
                .path("items.find { it.subjectId == '" + id + "' && it.kind == 'ARRANGE_RENEWAL' }." + field);
        return field.equals("dueAt") ? Instant.parse(value.toString()) : value;
    }

    private String status(String id) {
        return agency.as("INSURANCE_AGENT").get(PATH + id).then().extract().path("status");
    }

    private String submitted() {
        return agency.staff("MED_MANAGER", hospital)
                .body(Agency.submission(hospital))
                .post("/api/v1/designations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void moreThanTwentyKindsOfInstitutionsMayApplyOutsideHomes() {
        for (String category : List.of("HOSPICE_CENTRE", "DIALYSIS_CENTRE", "MATERNITY_HOSPITAL", "EMERGENCY_CENTRE")) {
            UUID id = UUID.randomUUID();
            inbox.apply(List.of(Agency.record(Agency.Registered.hospital(id).but("category", category), 0)));
            agency.staff("MED_MANAGER", id)
                    .body(Agency.submission(id))
                    .post("/api/v1/designations")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void whoAsksToResumeInTimeWaitsForTheAgency() throws Exception {
        String id = agency.takeOver(hospital).extract().path("id");
        LocalDate today = TestClock.today();
        Map<String, Object> own = Map.of(
                "ground",
                "INSTITUTION_REQUEST",
                "requestedOn",
                today.minusMonths(3).toString(),
                "effectiveOn",
                today.toString(),
                "reason",
                "装修");
        move(id, "suspend", own).statusCode(200).body("status", equalTo("SUSPENDED"));
        turn(179);
        own(hospital, "MED_MANAGER", id, "request-resumption", Map.of())
                .statusCode(200)
                .body("resumptionAskedOn", equalTo(today.plusDays(179).toString()))
                .body("deadlines.kind", hasItem("DECIDE_RESUMPTION"));
        turn(181);
        agency.as("INSURANCE_AGENT").get(PATH + id).then().body("status", equalTo("SUSPENDED"));
        move(id, "resume", Map.of("reason", "已恢复营业")).statusCode(200).body("status", equalTo("ACTIVE"));
    }
}
