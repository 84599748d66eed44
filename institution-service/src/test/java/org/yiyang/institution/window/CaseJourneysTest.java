package org.yiyang.institution.window;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.yiyang.institution.window.CaseCalls.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Whole cases of each matter, from the counter to the register. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CaseJourneysTest {
    private static final Map<String, Object> NOTHING = Map.of();
    private final CaseCalls counter = new CaseCalls();

    @Inject
    DataSource database;

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
    }

    @Test
    void aNursingHospitalInsideAHomeIsLicensedByThreeDepartmentsSideBySide() {
        String home = counter.home("一窗巳养老院", 120, "PRIVATE_FORPROFIT");
        String id = counter.licensing(home, "一窗巳护理院");
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", NOTHING)
                .statusCode(200)
                .body("acceptance.clock", equalTo("JOINT"))
                .body("acceptance.workdays", equalTo(45))
                .body("tasks.department", containsInAnyOrder("HEALTH", "CIVIL_AFFAIRS", "MARKET_REGULATION"))
                .body("tasks.nature", everyItem(equalTo("LICENSING")))
                .body("deadlines[0].law", equalTo("行政许可法 art. 26, 42"));
        for (String role : List.of("HEALTH_ADMIN", "CIVIL_ADMIN", "MARKET_ADMIN")) {
            counter.waitingFor(role).body("items.subjectId", hasItem(id));
        }
        counter.decide("MARKET_ADMIN", id, "agree", "MARKET_REGULATION").body("status", equalTo("IN_REVIEW"));
        counter.waitingFor("MARKET_ADMIN").body("items.subjectId", not(hasItem(id)));
        counter.waitingFor("CIVIL_ADMIN").body("items.subjectId", hasItem(id));
        counter.decide("CIVIL_ADMIN", id, "agree", "CIVIL_AFFAIRS").body("status", equalTo("IN_REVIEW"));
        counter.decide("HEALTH_ADMIN", id, "file", "HEALTH")
                .statusCode(409)
                .body("code", equalTo("WINDOW_LICENSING_NOT_FILED"));
        counter.decide("HEALTH_ADMIN", id, "agree", "HEALTH")
                .body("status", equalTo("APPROVED"))
                .body("deadlines[0].law", equalTo("行政许可法 art. 44"));
        String unit = counter.issued(id, CaseCalls.certificate("巳许可")).extract().path("issued.institutionId");
        counter.institution(unit)
                .body("category", equalTo("NURSING_HOSPITAL"))
                .body("qualifications.kind", contains("MEDICAL_LICENCE"));
    }

    @Test
    void whatTheClockStoodIsAddedToTheTimeAndTheExtensionIsGivenOnce() throws SQLException {
        String home = counter.home("一窗午养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.licensing(home, "一窗午护理院");
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", NOTHING).statusCode(200);
        Map<String, Object> inspection = Map.of("department", "HEALTH", "ground", "SITE_INSPECTION", "reason", "现场核查");
        counter.move(counter.as("HEALTH_ADMIN"), id, "pause", inspection)
                .statusCode(200)
                .body("pauses[0].reason", equalTo("现场核查"))
                .body("deadlines[0].paused", equalTo(true))
                .body("deadlines[0].dueOn", nullValue());
        counter.move(counter.as("HEALTH_ADMIN"), id, "pause", inspection)
                .statusCode(409)
                .body("code", equalTo("WINDOW_CLOCK_STANDS"));
        counter.decide("HEALTH_ADMIN", id, "resume", "HEALTH").statusCode(200);
        counter.extended("HEALTH_ADMIN", id, "HEALTH")
                .statusCode(200)
                .body("extension.workdays", equalTo(15))
                .body("extension.approvalDocument", equalTo("秀府批〔2026〕1号"));
        counter.decide("CIVIL_ADMIN", id, "extend", "CIVIL_AFFAIRS")
                .statusCode(409)
                .body("code", equalTo("WINDOW_EXTENDED_ONCE"));
        // Accepted on 21 September; 29 and 30 September and 8, 9 and 10 October were not counted.
        change("update one_window_case set accepted_on = '2026-09-21' where id = " + key(id));
        change("update one_window_pause set from_day = '2026-09-28', until_day = '2026-10-10' where case_id = "
                + key(id));
        counter.read("HEALTH_ADMIN", id).body("deadlines[0].dueOn", equalTo("2026-12-28"));
        mended(id, "EXTENSION")
                .body("deadlines[0].dueOn", equalTo("2026-12-07"))
                .body("extension", nullValue());
        mended(id, "PAUSE").body("deadlines[0].dueOn", equalTo("2026-11-30")).body("pauses", hasSize(0));
        counter.move(supervisor(), id, "correct-clock", Map.of("mistake", "PAUSE", "reason", "误操作"))
                .statusCode(409)
                .body("code", equalTo("WINDOW_NOTHING_TO_CORRECT"));
        counter.as("HEALTH_ADMIN")
                .get(CaseCalls.PATH + "/" + id + "/history")
                .then()
                .body("items.findAll { it.verb == 'correct-clock' }.correction", equalTo(List.of(true, true)))
                .body("items.verb", hasItem("pause"));
    }

    private ValidatableResponse mended(String id, String mistake) {
        return counter.move(supervisor(), id, "correct-clock", Map.of("mistake", mistake, "reason", "误操作"))
                .statusCode(200);
    }

    private RequestSpecification supervisor() {
        return counter.with(TokenRequest.as("SUPERVISOR").region("4601").subject("city-supervisor"));
    }

    private static String key(String id) {
        return "x'" + id.replace("-", "") + "'";
    }

    private void change(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(text), text);
        }
    }

    @Test
    void aVerifiedLicenceIsDueAgainAsTheRegisterReckons() {
        String small = counter.hospital("一窗未医院", 99);
        String large = counter.hospital("一窗申医院", 100);
        for (String hospital : List.of(small, large)) {
            String licence = counter.institution(hospital).extract().path("qualifications[0].id");
            Map<String, Object> application =
                    Map.of("matter", "RENEW_VERIFY", "level", "DISTRICT", "qualificationId", licence);
            String id = counter.accepted(hospital, application, "VERIFICATION_APPLICATION", "LICENCE_COPY");
            counter.read("HEALTH_ADMIN", id).body("acceptance.clock", equalTo("SINGLE"));
            counter.decide("HEALTH_ADMIN", id, "agree", "HEALTH").statusCode(200);
            counter.move(counter.as("WINDOW_CLERK"), id, "issue", CaseCalls.certificate("多余"))
                    .statusCode(422)
                    .body("code", equalTo("WINDOW_ISSUE_NOT_NEEDED"));
            String next = today().plusYears(hospital.equals(small) ? 1 : 3).toString();
            counter.issued(id, NOTHING)
                    .body("issued.qualificationId", equalTo(licence))
                    .body("issued.nextVerificationOn", equalTo(next));
            counter.institution(hospital)
                    .body("qualifications[0].verifiedOn", equalTo(today().toString()))
                    .body("qualifications[0].verificationDueOn", equalTo(next));
        }
    }

    @Test
    void aRenewedLicenceBeginsWhereTheOldOneEnds() {
        String hospital = counter.hospital("一窗酉医院", 80, today().toString());
        String old = counter.institution(hospital).extract().path("qualifications[0].id");
        String until = today().plusYears(5).toString();
        Map<String, Object> application =
                Map.of("matter", "RENEW_VERIFY", "level", "DISTRICT", "qualificationId", old, "requestedUntil", until);
        String id = counter.accepted(hospital, application, "VERIFICATION_APPLICATION", "LICENCE_COPY");
        counter.decide("HEALTH_ADMIN", id, "agree", "HEALTH").statusCode(200);
        counter.move(counter.as("WINDOW_CLERK"), id, "issue", NOTHING)
                .statusCode(422)
                .body("code", equalTo("WINDOW_ISSUE_INCOMPLETE"));
        counter.move(counter.as("WINDOW_CLERK"), id, "issue", printed(today().toString(), until))
                .statusCode(409)
                .body("code", equalTo("INSTITUTION_QUALIFICATION_OVERLAP"));
        String renewed = counter.issued(id, printed(today().plusDays(1).toString(), until))
                .extract()
                .path("issued.qualificationId");
        counter.institution(hospital)
                .body(
                        "qualifications.find { it.id == '" + renewed + "' }.periods[0].from",
                        equalTo(today().plusDays(1).toString()))
                .body("qualifications", hasSize(2))
                .body("status", equalTo("OPERATING"));
    }

    private static Map<String, Object> printed(String from, String until) {
        return Map.of(
                "certificate",
                Map.of("number", "续1号", "authority", "海口市秀英区卫生健康委员会", "validFrom", from, "validUntil", until));
    }

    @Test
    void aHospitalIsConvertedWhenBothDepartmentsAgree() {
        String hospital = counter.hospital("一窗戌医院", 60);
        Map<String, Object> wanted = Map.of("category", "NURSING_HOSPITAL");
        Map<String, Object> application =
                Map.of("matter", "CHANGE", "level", "DISTRICT", "changeReason", "CONVERSION", "particulars", wanted);
        String id = counter.accepted(hospital, application, "CHANGE_APPLICATION", "CHANGE_GROUNDS", "LICENCE_COPY");
        counter.read("HEALTH_ADMIN", id)
                .body("acceptance.clock", equalTo("JOINT"))
                .body("tasks.department", containsInAnyOrder("HEALTH", "CIVIL_AFFAIRS"));
        counter.decide("HEALTH_ADMIN", id, "agree", "HEALTH").statusCode(200);
        counter.decide("CIVIL_ADMIN", id, "agree", "CIVIL_AFFAIRS").body("status", equalTo("APPROVED"));
        counter.issued(id, NOTHING);
        counter.institution(hospital)
                .body("category", equalTo("NURSING_HOSPITAL"))
                .body("qualifications[0].periods[-1].state", equalTo("VALID"));
        counter.manager(hospital)
                .body(Map.of(
                        "matter",
                        "CHANGE",
                        "level",
                        "DISTRICT",
                        "changeReason",
                        "CONVERSION",
                        "particulars",
                        Map.of("category", "NURSING_HOME")))
                .post(CaseCalls.PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("WINDOW_OTHER_SIDE"));
    }

    @Test
    void aHomeThatGivesUpIsClosedWithItsCertificatesAndAppliesForNothingMore() {
        String home = counter.home("一窗亥养老院", 120, "PRIVATE_NONPROFIT");
        String filing = counter.accepted(
                home,
                Map.of("matter", "CARE_FILING", "level", "DISTRICT", "firstResidentOn", "2020-01-06"),
                "FILING_APPLICATION",
                "REGISTRATION_CERTIFICATE",
                "COMMITMENT");
        counter.decide("CIVIL_ADMIN", filing, "file", "CIVIL_AFFAIRS").statusCode(200);
        counter.issued(filing, CaseCalls.certificate("亥备")).body("filedLate", equalTo(true));
        String id = counter.accepted(
                home,
                Map.of("matter", "DEREGISTER", "level", "DISTRICT"),
                "DEREGISTRATION_APPLICATION",
                "SETTLEMENT_PLAN");
        counter.decide("CIVIL_ADMIN", id, "file", "CIVIL_AFFAIRS").statusCode(200);
        counter.issued(id, NOTHING).body("issued.institutionId", equalTo(home));
        counter.institution(home)
                .body("status", equalTo("CLOSED"))
                .body("qualifications[0].periods[-1].state", equalTo("CANCELLED"));
        counter.manager(home)
                .body(CaseCalls.unitFiling("亥医务室"))
                .post(CaseCalls.PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("WINDOW_APPLICANT_CLOSED"));
    }

    @Test
    void whatWasIssuedWronglyIsPutBackMendedInTheRegisterAndIssuedAgainToTheSameUnit() {
        String home = counter.home("一窗天养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.submitted(home, "天医务室");
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", NOTHING).statusCode(200);
        counter.decide("HEALTH_ADMIN", id, "file", "HEALTH").statusCode(200);
        String unit = counter.issued(id, CaseCalls.certificate("印错")).extract().path("issued.institutionId");
        counter.move(supervisor(), id, "correct", Map.of("to", "APPROVED", "reason", "证号印错"))
                .statusCode(200)
                .body("subjectId", equalTo(unit));
        String wrong = counter.institution(unit).extract().path("qualifications[0].id");
        supervisor()
                .body(Map.of(
                        "qualificationId",
                        wrong,
                        "state",
                        "CANCELLED",
                        "validFrom",
                        "2026-01-05",
                        "document",
                        "更正2号",
                        "reason",
                        "证号印错"))
                .post("/api/v1/institutions/" + unit + "/correct-qualification")
                .then()
                .statusCode(200);
        counter.issued(id, CaseCalls.certificate("印对")).body("issued.institutionId", equalTo(unit));
        counter.institution(unit).body("qualifications.number", containsInAnyOrder("印错", "印对"));
    }

    @Test
    void aFilingIsNotTurnedAwayBecauseItWasNotCorrected() {
        String home = counter.home("一窗地养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.submitted(home, "地医务室");
        counter.move(counter.as("WINDOW_CLERK"), id, "not-accept", Map.of("ground", "NOT_CORRECTED", "reason", "未补正"))
                .statusCode(409)
                .body("code", equalTo("WINDOW_FILING_NOT_REFUSED"))
                .body("rule", containsString("老年人权益保障法"));
    }
}
