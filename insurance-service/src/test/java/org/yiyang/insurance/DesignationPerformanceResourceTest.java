package org.yiyang.insurance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Body;
import org.yiyang.local.LocalResource;

/** What comes with a designation beside its states: materials, filings, measures, remedies, costs, internet hospitals. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class DesignationPerformanceResourceTest extends Applicants {
    private final LocalDate today = TestClock.today();

    private static void refused(ValidatableResponse answer, int status, String code, String pointer) {
        answer.statusCode(status).body("code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
    }

    private ValidatableResponse get(String role, String id) {
        return agency.as(role).get(PATH + id).then().statusCode(200);
    }

    private static List<String> tasks(Agency agency, String id) {
        return agency.as("INSURANCE_AGENT").tasks("insurance", id);
    }

    @Test
    void anApplicationIsAcceptedOnceAllItsMaterialsAreHandedInAndItsResultIsFiled() {
        Map<String, Object> some =
                Body.like(Agency.submission(hospital), "materials", List.of("APPLICATION_FORM", "LICENCE_COPY"));
        String id = agency.staff("MED_MANAGER", hospital).creates("/api/v1/designations", some);
        get("INSURANCE_AGENT", id)
                .body("missingMaterials", contains("MANAGEMENT_RULES", "INFORMATION_SYSTEM", "FUND_FORECAST"));
        move(id, "accept", Map.of())
                .statusCode(409)
                .body("code", equalTo("DESIGNATION_MATERIALS_MISSING"))
                .body("allowedActions", contains("require-supplement", "refuse"));
        move(id, "require-supplement", Map.of("missing", List.of("制度文本", "信息系统材料", "预测报告")))
                .statusCode(200);
        own(hospital, "MED_MANAGER", id, "supplement", Agency.facts())
                .statusCode(200)
                .body("missingMaterials", empty())
                .body("materials", hasItem("LICENCE_COPY"));
        move(id, "accept", Map.of()).statusCode(200);
        move(id, "begin-evaluation", Map.of()).statusCode(200);
        Body result = Body.json("""
                {passed: true, heldOn: '%s', organiser: 'THIRD_PARTY', method: 'PAPER_AND_SITE', team: [
                 {staffNumber: 'E1', profession: 'INSURANCE'}, {staffNumber: 'E2', profession: 'MEDICINE'},
                 {staffNumber: 'E3', profession: 'FINANCE'}, {staffNumber: 'E4', profession: 'INFORMATION'},
                 {staffNumber: 'E5', profession: 'MEDICINE'}]}""", today);
        refused(move(id, "record-evaluation", result), 422, "DESIGNATION_THIRD_PARTY_MISSING", "/thirdParty");
        move(id, "record-evaluation", Body.like(result, "thirdParty", "某某评估中心"))
                .statusCode(200)
                .body("evaluations[0].thirdParty", equalTo("某某评估中心"))
                .body("evaluations[0].method", equalTo("PAPER_AND_SITE"));
        assertEquals(true, tasks(agency, id).contains("FILE_WITH_ADMINISTRATION"));
        move(id, "record-filing", filing("EVALUATION_RESULT", today))
                .statusCode(200)
                .body("filings[0].filedOn", equalTo(today + ""))
                .body("allowedActions", not(hasItem("record-filing")));
        assertEquals(false, tasks(agency, id).contains("FILE_WITH_ADMINISTRATION"));
    }

    private static Body filing(String subject, LocalDate filedOn) {
        return Body.json("{subject: '%s', filedOn: '%s', document: '备案1号'}", subject, filedOn);
    }

    private Body measure(String kind) {
        return Body.json("""
                {kind: '%s', decidedOn: '%s', noticeServedOn: '%s', amount: 3200.50, document: '处理1号',
                 reason: '重复收费'}""", kind, today, today);
    }

    @Test
    void aMeasureThatIsDoneIsSettled() {
        String id = agency.takeOver(hospital).extract().path("id");
        String damages = move(id, "impose-measure", measure("LIQUIDATED_DAMAGES"))
                .statusCode(200)
                .extract()
                .path("performance.measures[0].id");
        move(id, "settle-measure", Body.json("""
                {measureId: '%s', settlement: 'DONE', settledOn: '%s', document: '收据1号'}""", damages, today))
                .statusCode(200)
                .body("allowedActions", not(hasItem("settle-measure")));
    }

    @Test
    void aMeasureIsForTheTwoSidesAloneAndIsLiftedByTheRemedyThatIsGranted() {
        String id = agency.takeOver(hospital).extract().path("id");
        Body recovery = measure("PAYMENT_RECOVERED");
        refused(
                move(id, "impose-measure", Body.like(recovery, "amount", null)),
                422,
                "DESIGNATION_PERFORMANCE_MEASURE_INCOMPLETE",
                "/amount");
        own(hospital, "MED_MANAGER", id, "impose-measure", recovery).statusCode(403);
        String measure = move(id, "impose-measure", recovery)
                .statusCode(200)
                .body("performance.measures[0].amount", equalTo(3200.5f))
                .extract()
                .path("performance.measures[0].id");
        get("HEALTH_ADMIN", id).body("performance", nullValue());
        agency.as("HEALTH_ADMIN")
                .get(PATH + id + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", not(hasItem("impose-measure")));
        Body claim = Body.json("""
                {kind: 'CORRECTION_DEMANDED', soughtOn: '%s', against: '金额有误', measureId: '%s'}""", today, measure);
        own(home, "CARE_MANAGER", id, "seek-remedy", claim).statusCode(404);
        String remedy = own(hospital, "MED_MANAGER", id, "seek-remedy", claim)
                .statusCode(200)
                .body("performance.remedies[0].outcome", nullValue())
                .extract()
                .path("performance.remedies[0].id");
        assertEquals(List.of("ANSWER_REMEDY"), tasks(agency, id));
        Body granted = Body.json("""
                {remedyId: '%s', outcome: 'GRANTED', decidedOn: '%s', document: '答复1号'}""", remedy, today);
        move(id, "decide-remedy", granted)
                .statusCode(200)
                .body("performance.measures[0].settlement", equalTo("LIFTED"))
                .body("performance.remedies[0].outcome", equalTo("GRANTED"));
        assertEquals(List.of(), tasks(agency, id));
        move(id, "decide-remedy", granted).statusCode(409);
        isTakenBack(id, remedy);
    }

    private void isTakenBack(String id, String remedy) {
        Body back = Body.json("{kind: 'REMEDY', recordId: '%s', reason: '误录'}", remedy);
        move(id, "correct-performance", back).statusCode(403);
        agency.as("SUPERVISOR")
                .move(PATH + id, "correct-performance", back)
                .then()
                .statusCode(200)
                .body("performance.measures[0].settlement", nullValue())
                .body("performance.remedies[0].outcome", nullValue());
        assertEquals(List.of("ANSWER_REMEDY"), tasks(agency, id));
        agency.as("SUPERVISOR")
                .move(PATH + id, "correct-performance", back)
                .then()
                .statusCode(409)
                .body("allowedActions", not(hasItem("correct-performance")));
    }

    @Test
    void whatIsDeclaredSecondHasTimeOfItsOwn() {
        String id = agency.takeOver(hospital).extract().path("id");
        YearMonth first = YearMonth.from(today).minusMonths(1);
        own(hospital, "MED_MANAGER", id, "declare-costs", Body.json("{month: '%s', amount: 10}", first))
                .statusCode(200);
        TestClock.aheadDays(75);
        Body second = Body.json("{month: '%s', amount: 20}", first.plusMonths(1));
        String overdue = "deadlines.find { it.kind == 'PAY_DECLARED_COSTS' }.overdue";
        own(hospital, "MED_MANAGER", id, "declare-costs", second)
                .statusCode(200)
                .body(overdue, equalTo(true));
        move(id, "record-payment", Body.json("""
                {month: '%s', paidOn: '%s', paidAmount: 10, withheldAmount: 0}""", first, TestClock.today()))
                .statusCode(200)
                .body(overdue, equalTo(false));
    }

    @Test
    void whatIsDeclaredOnceMoreTakesThePlaceOfWhatWasUnpaid() {
        String id = agency.takeOver(hospital).extract().path("id");
        Body costs =
                Body.json("{month: '%s', amount: 12005}", YearMonth.from(today).minusMonths(1));
        own(hospital, "MED_MANAGER", id, "declare-costs", costs).statusCode(200);
        own(hospital, "MED_MANAGER", id, "declare-costs", Body.like(costs, "amount", 1200.50))
                .statusCode(200)
                .body("performance.declarations.amount", contains(1200.5f))
                .body("deadlines.kind", hasItem("PAY_DECLARED_COSTS"));
        get("HEALTH_ADMIN", id).body("deadlines.kind", not(hasItem("PAY_DECLARED_COSTS")));
    }

    @Test
    void costsAreDeclaredForAMonthInForceAndPaidWithinThirtyWorkdays() {
        String id = agency.takeOver(hospital).extract().path("id");
        YearMonth last = YearMonth.from(today).minusMonths(1);
        Body costs = Body.json("{month: '%s', amount: 1200.50}", last);
        refused(
                own(
                        hospital,
                        "MED_MANAGER",
                        id,
                        "declare-costs",
                        Body.like(costs, "month", YearMonth.from(today) + "")),
                422,
                "DESIGNATION_PERFORMANCE_MONTH_RUNNING",
                "/month");
        refused(
                own(hospital, "MED_MANAGER", id, "declare-costs", Body.like(costs, "month", last.minusYears(3) + "")),
                422,
                "DESIGNATION_PERFORMANCE_MONTH_NOT_IN_FORCE",
                "/month");
        own(hospital, "MED_MANAGER", id, "declare-costs", Body.like(costs, "amount", 1.234))
                .statusCode(400);
        own(hospital, "MED_MANAGER", id, "declare-costs", costs)
                .statusCode(200)
                .body("deadlines.find { it.kind == 'PAY_DECLARED_COSTS' }.overdue", equalTo(false));
        assertEquals(List.of("PAY_DECLARED_COSTS"), tasks(agency, id));
        TestClock.aheadDays(75);
        get("INSURANCE_AGENT", id).body("deadlines.find { it.kind == 'PAY_DECLARED_COSTS' }.overdue", equalTo(true));
        Body payment = Body.json("""
                {month: '%s', paidOn: '%s', paidAmount: 1200.00, withheldAmount: 0.50, reason: '超标准收费'}""", last, TestClock.today());
        refused(
                move(id, "record-payment", Body.like(payment, "paidAmount", 1200.50)),
                422,
                "DESIGNATION_PERFORMANCE_PAYMENT_DIFFERS",
                "/paidAmount");
        move(id, "record-payment", payment)
                .statusCode(200)
                .body("performance.declarations[0].paidLate", equalTo(true))
                .body("deadlines.kind", not(hasItem("PAY_DECLARED_COSTS")));
        assertEquals(List.of(), tasks(agency, id));
    }

    @Test
    void anInternetHospitalIsDesignatedWithTheInstitutionWhoseItIs() {
        String id = agency.takeOver(hospital).extract().path("id");
        Body internet = Body.json("""
                {agreementNumber: '补1', subject: 'INTERNET_HOSPITAL', internetHospital: '示例互联网医院', signedOn: '%s',
                 validFrom: '%s'}""", today, today);
        refused(
                move(id, "add-supplementary-agreement", Body.like(internet, "subject", "OTHER")),
                422,
                "DESIGNATION_PERFORMANCE_INTERNET_HOSPITAL_NAME",
                "/internetHospital");
        String supplementary = move(id, "add-supplementary-agreement", internet)
                .statusCode(200)
                .extract()
                .path("supplementaryAgreements[0].id");
        assertEquals(List.of("示例互联网医院"), internetHospitals(today));
        assertEquals(List.of(), internetHospitals(today.minusDays(1)));
        move(id, "add-supplementary-agreement", internet)
                .statusCode(409)
                .body("code", equalTo("DESIGNATION_PERFORMANCE_SUPPLEMENTARY_TWICE"));
        refused(
                move(id, "end-supplementary-agreement", Body.json("""
                {supplementaryAgreementId: '%s', lastDay: '9998-12-31', reason: '停止服务'}""", supplementary)),
                422,
                "DESIGNATION_DAY_OUTSIDE_TERM",
                "/lastDay");
        move(id, "end-supplementary-agreement", Body.json("""
                {supplementaryAgreementId: '%s', lastDay: '%s', reason: '停止服务'}""", supplementary, today.plusDays(9)))
                .statusCode(200)
                .body("supplementaryAgreements[0].validUntil", equalTo(today.plusDays(9) + ""));
        assertEquals(List.of("示例互联网医院"), internetHospitals(today.plusDays(9)));
        assertEquals(List.of(), internetHospitals(today.plusDays(10)));
    }

    private List<String> internetHospitals(LocalDate day) {
        return agency.as("INSURANCE_AGENT")
                .get("/api/v1/designations/public?region=" + Agency.REGION + "&asOf=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.institutionId == '" + hospital + "' }.internetHospitals");
    }
}
