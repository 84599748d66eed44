package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.insurance.Agency.Registered;
import org.yiyang.kit.client.Body;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.deadline.Scheduler;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** Each step of a designation is held against the steps before it, whoever takes back or replaces what. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class DesignationStepsTest extends Applicants {
    private static final String DESIGNATIONS = "/api/v1/designations";

    @Inject
    Scheduler scheduler;

    @Inject
    Database database;

    private String submitted() {
        return agency.staff("MED_MANAGER", hospital).creates(DESIGNATIONS, Agency.submission(hospital));
    }

    private String evaluating() {
        String id = submitted();
        move(id, "accept", Map.of()).statusCode(200);
        move(id, "begin-evaluation", Map.of()).statusCode(200);
        return id;
    }

    private void failed(String id, String status) {
        move(id, "record-evaluation", result(TestClock.today())).statusCode(200).body("status", equalTo(status));
    }

    private static Body result(LocalDate heldOn) {
        return Body.json("""
                {passed: false, heldOn: '%s', reasons: '信息系统不达标', team: [
                 {staffNumber: 'E1', profession: 'INSURANCE'}, {staffNumber: 'E2', profession: 'MEDICINE'},
                 {staffNumber: 'E3', profession: 'FINANCE'}, {staffNumber: 'E4', profession: 'INFORMATION'},
                 {staffNumber: 'E5', profession: 'MEDICINE'}]}""", heldOn);
    }

    private void applicationRefused(UUID institution, String code) {
        agency.staff("MED_MANAGER", institution)
                .post(DESIGNATIONS, Agency.submission(institution))
                .then()
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_" + code));
    }

    @Test
    void aFailureCostsTheSameThoughTheApplicationIsTakenBackAndTheInstitutionReplaced() {
        String first = evaluating();
        move(first, "record-evaluation", result(TestClock.today().minusDays(1)))
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_DAY_TOO_EARLY"));
        failed(first, "EVALUATED_FAIL");
        own(hospital, "MED_MANAGER", first, "rectify", Map.of()).statusCode(200);
        own(hospital, "MED_MANAGER", first, "withdraw", Map.of("reason", "另行申请"))
                .statusCode(200);
        applicationRefused(hospital, "FAILURE_STANDS");
        TestClock.aheadDays(95);
        String second = evaluating();
        agency.as("INSURANCE_AGENT").get(PATH + second).then().body("failedBeforeOn", notNullValue());
        failed(second, "BARRED");
        applicationRefused(hospital, "STILL_BARRED");
        UUID successor = UUID.randomUUID();
        UUID another = UUID.randomUUID();
        inbox.apply(List.of(
                Agency.record(Registered.hospital(successor), 0),
                Agency.record(
                        Registered.hospital(another)
                                .but("creditCode", Registered.hospital(hospital).creditCode()),
                        0),
                Agency.closed(Registered.hospital(hospital), TestClock.today(), successor, 1)));
        applicationRefused(successor, "STILL_BARRED");
        applicationRefused(another, "STILL_BARRED");
    }

    @Test
    void theConditionsAreAskedAgainOfWhatIsSupplementedAndAccepted() {
        String id = submitted();
        move(id, "require-supplement", Map.of("missing", List.of("医师名册"))).statusCode(200);
        own(hospital, "MED_MANAGER", id, "supplement", Body.like(Agency.facts(), "firstRegisteredPhysicians", 0))
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_PHYSICIAN_MISSING"))
                .body("errors[0].pointer", equalTo("/firstRegisteredPhysicians"));
        own(hospital, "MED_MANAGER", id, "supplement", Agency.facts()).statusCode(200);
        LocalDate today = TestClock.today();
        Map<String, Object> valid = Agency.period("VALID", LocalDate.parse("2019-01-01"), today.minusDays(3));
        Map<String, Object> revoked = Agency.period("REVOKED", today.minusDays(3), null);
        inbox.apply(List.of(Agency.record(Registered.hospital(hospital).withPeriods(List.of(valid, revoked)), 1)));
        move(id, "accept", Map.of()).statusCode(422).body("code", equalTo("DESIGNATION_LICENCE_NOT_VALID"));
    }

    private static Body ending(LocalDate notice, LocalDate effective) {
        return Body.json("""
                {ground: 'OBSTRUCTION', effectiveOn: '%s', noticeServedOn: '%s', document: '解除1号', reason: '拒绝检查'}""", effective, notice);
    }

    @Test
    void anEndIsDecidedWithinTheTermAfterItsNoticeAndWhatTheInstitutionSaysToIt() {
        LocalDate today = TestClock.today();
        String id = agency.takeOver(hospital).extract().path("id");
        move(id, "terminate", ending(LocalDate.parse("2020-01-02"), LocalDate.parse("2020-01-10")))
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_DAY_OUTSIDE_TERM"));
        move(id, "terminate", ending(LocalDate.parse("2020-01-02"), today))
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_DAY_TOO_EARLY"));
        Body notice = Body.json("""
                {ground: 'OBSTRUCTION', servedOn: '%s', document: '告知1号', reason: '拒绝检查'}""", today.minusDays(20));
        move(id, "serve-notice", Body.like(notice, "ground", "ENDED_WHILE_SUSPENDED"))
                .statusCode(422);
        move(id, "serve-notice", notice).statusCode(200).body("hearing.servedOn", equalTo(today.minusDays(20) + ""));
        own(hospital, "MED_MANAGER", id, "state-case", Map.of("statement", "检查人员未出示证件"))
                .statusCode(200)
                .body("allowedActions", not(hasItem("state-case")));
        agency.as("INSURANCE_AGENT").get(PATH + id).then().body("hearing.statement", equalTo("检查人员未出示证件"));
        agency.as("HEALTH_ADMIN").get(PATH + id).then().statusCode(200).body("hearing", nullValue());
        agency.as("HEALTH_ADMIN")
                .get(PATH + id + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", not(hasItem("serve-notice")));
        move(id, "terminate", ending(today.minusDays(30), today))
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_NOTICE_DIFFERS"));
        move(id, "terminate", ending(today.minusDays(20), today.minusDays(2)))
                .statusCode(200)
                .body("barredUntil", equalTo(today.plusYears(1) + ""));
    }

    @Test
    void codeAndTermArePutRightByASupervisorWhoHasNotSigned() {
        String id = agency.takeOver(hospital).extract().path("id");
        String code = SyntheticCodes.designationCode();
        LocalDate today = TestClock.today();
        agency.as("SUPERVISOR")
                .move(PATH + id, "correct-code", Map.of("code", code, "reason", "编码录入有误"))
                .ok()
                .body("code", equalTo(code));
        Body right = Body.json("""
                {agreementNumber: '2', termFrom: '%s', termUntil: '%s', reason: '期限录入有误'}""", today.minusMonths(1), today.plusMonths(2));
        move(id, "correct-term", right).statusCode(403);
        agency.as("SUPERVISOR")
                .move(PATH + id, "correct-term", right)
                .ok()
                .body("agreement.termUntil", equalTo(today.plusMonths(2) + ""))
                .body("inForce[0].to", equalTo(today.plusMonths(2).plusDays(1) + ""));
        move(id, "suspend", Map.of("ground", "BREACH", "effectiveOn", today + "", "reason", "违约"))
                .statusCode(200);
        agency.as("INSURANCE_AGENT")
                .get("/api/v1/insurance/reports/designations/expiring?region=4601&asOf=" + today)
                .then()
                .statusCode(200)
                .body("items.find { it.code == '" + code + "' }.state", equalTo("SUSPENDED"));
        own(hospital, "MED_MANAGER", id, "waive-renewal", Map.of())
                .statusCode(200)
                .body("renewal.waivedOn", equalTo(today + ""));
    }

    @Test
    void whatTheRegisterTellsIsReportedOrBecomesAGround() {
        String id = agency.takeOver(hospital).extract().path("id");
        inbox.apply(List.of(Agency.record(Registered.hospital(hospital).but("address", "美兰区"), 1)));
        agency.staff("MED_MANAGER", hospital)
                .get(PATH + id)
                .then()
                .body("registeredChanges.kind", contains("ADDRESS"))
                .body("flags", empty());
        TestClock.aheadDays(75, scheduler);
        agency.as("INSURANCE_AGENT").get(PATH + id).then().body("flags", contains("CHANGE_NOT_REPORTED"));
        assertEquals(
                List.of("DECIDE_ON_UNREPORTED_CHANGE"),
                agency.as("INSURANCE_AGENT").tasks("insurance", id));
        Map<String, Object> report =
                Map.of("kind", "ADDRESS", "approvedOn", TestClock.today() + "", "document", "批复1号");
        own(hospital, "MED_MANAGER", id, "report-change", Body.like(report, "approvedOn", "2019-05-01"))
                .statusCode(422)
                .body("code", equalTo("DESIGNATION_DAY_TOO_EARLY"));
        own(hospital, "MED_MANAGER", id, "report-change", report)
                .statusCode(200)
                .body("flags", contains("CHANGE_REPORTED_LATE"))
                .body("registeredChanges[0].settledOn", equalTo(TestClock.today() + ""));
    }

    private int overdue(LocalDate asOf) {
        return agency.as("INSURANCE_ADMIN")
                .get("/api/v1/insurance/reports/designations?region=" + Agency.REGION + "&asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .path("handling.evaluationsOverdue");
    }

    /** That did not write it with the result; the migration finds it in the moves. */
    private void asTheVersionBeforeLeftIt(String id) {
        database.anywhere(sql -> sql.execute(
                "update evaluation set taken_back_at = null where designation_id = ?", UUID.fromString(id)));
        Migration.run(database, "2026.12.09.0208__insurance_evaluation_taken_back_before");
    }

    @Test
    void whatWasOverdueOnADayIsCountedOnThatDayWhateverCameLater() {
        LocalDate begun = TestClock.today();
        int others = overdue(begun.plusDays(110));
        String id = evaluating();
        assertEquals(others + 1, overdue(begun.plusDays(110)));
        TestClock.aheadDays(111);
        failed(id, "EVALUATED_FAIL");
        agency.as("SUPERVISOR")
                .move(PATH + id, "correct", Map.of("to", "EVALUATING", "reason", "评分录入有误"))
                .ok()
                .body("evaluations[0].takenBackAt", notNullValue());
        asTheVersionBeforeLeftIt(id);
        agency.as("INSURANCE_AGENT").get(PATH + id).then().body("evaluations[0].takenBackAt", notNullValue());
        TestClock.aheadDays(120);
        assertEquals(others + 1, overdue(begun.plusDays(115)), "a result that was put back is none");
        own(hospital, "MED_MANAGER", id, "withdraw", Map.of("reason", "不再申请")).statusCode(200);
        assertEquals(others + 1, overdue(begun.plusDays(110)));
        assertEquals(others, overdue(begun.plusDays(121)));
    }
}
