package org.yiyang.institution.window;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.yiyang.institution.window.CaseCalls.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** What the rules refuse at the one window is not had around it, and what could never be issued is not begun. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class NoDetourTest {
    private static final String INSTITUTIONS = "/api/v1/institutions/";
    private final CaseCalls counter = new CaseCalls();

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
    }

    private ValidatableResponse drafted(String applicant, Map<String, Object> application) {
        return counter.manager(applicant).body(application).post(CaseCalls.PATH).then();
    }

    private ValidatableResponse posted(String role, String path, Map<String, Object> body) {
        return counter.as(role).body(body).post(INSTITUTIONS + path).then();
    }

    private static Map<String, Object> change(String field, Object value) {
        return Map.of(
                "effectiveOn", today().toString(), "document", "变1号", "reason", "变更", "fields", Map.of(field, value));
    }

    private static Map<String, Object> certificate(String kind, String number) {
        return Map.of("kind", kind, "number", number, "authority", "秀英区", "validFrom", "2026-01-05");
    }

    private String filedUnit(String home, String unit) {
        String id = counter.submitted(home, unit);
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        counter.decide("HEALTH_ADMIN", id, "file", "HEALTH").statusCode(200);
        return counter.issued(id, CaseCalls.certificate(unit)).extract().path("issued.institutionId");
    }

    @Test
    void aFiledInfirmaryBecomesNoHospitalByChange() {
        String home = counter.home("绕行甲养老院", 60, "PRIVATE_NONPROFIT");
        String unit = filedUnit(home, "绕行甲医务室");
        posted("HEALTH_ADMIN", unit + "/change", change("category", "TCM_HOSPITAL"))
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_LICENCE_NOT_FILING"))
                .body("errors[0].pointer", equalTo("/fields/category"));
        drafted(
                        home,
                        Map.of(
                                "matter", "CHANGE",
                                "level", "DISTRICT",
                                "subjectId", unit,
                                "changeReason", "CONVERSION",
                                "particulars", Map.of("category", "TCM_HOSPITAL")))
                .statusCode(422)
                .body("code", equalTo("WINDOW_LICENCE_NOT_FILING"));
        posted("HEALTH_ADMIN", unit + "/change", change("category", "CLINIC")).statusCode(200);
    }

    @Test
    void aHospitalInsideAHomeThatIsTooSmallIsLicensedNowhere() {
        CaseCalls.decideTiers();
        String home = counter.home("绕行乙养老院", 499, "PRIVATE_NONPROFIT");
        Map<String, Object> entry = Map.of(
                "name", "绕行乙老年病医院",
                "category", "GERIATRIC_HOSPITAL",
                "parentId", home,
                "regionCode", "460105",
                "address", "海口市秀英区示范路3号",
                "ownership", "PRIVATE_NONPROFIT",
                "beds", 20);
        String hospital = counter.as("HEALTH_ADMIN")
                .body(entry)
                .post("/api/v1/institutions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        posted("HEALTH_ADMIN", hospital + "/qualify", certificate("MEDICAL_LICENCE", "绕行乙1"))
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_BED_TIER"))
                .body("detail", containsString("500张床位以上的养老机构可以申请开办老年病医院"));
        posted("CIVIL_ADMIN", home + "/change", change("beds", 500)).statusCode(200);
        posted("HEALTH_ADMIN", hospital + "/qualify", certificate("MEDICAL_LICENCE", "绕行乙1"))
                .statusCode(200);
    }

    @Test
    void aFiledHomeKeepsItsTenBedsAndIsNotFiledAgain() {
        String home = counter.home("绕行丙养老院", 40, "PRIVATE_NONPROFIT");
        posted("CIVIL_ADMIN", home + "/qualify", certificate("CARE_FILING", "绕行丙1"))
                .statusCode(200);
        posted("CIVIL_ADMIN", home + "/change", change("beds", 9))
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_TOO_FEW_BEDS"));
        drafted(home, Map.of("matter", "CARE_FILING", "level", "DISTRICT"))
                .statusCode(409)
                .body("code", equalTo("WINDOW_ALREADY_HELD"))
                .body("detail", containsString("养老机构备案"));
    }

    @Test
    void aUnitIsAppliedForOnceAndNotWhenItIsThere() {
        String home = counter.home("绕行丁养老院", 60, "PRIVATE_NONPROFIT");
        String draft = counter.draft(home, CaseCalls.unitFiling("绕行丁医务室"));
        String first = counter.submitted(home, "绕行丁医务室");
        String number = counter.read("WINDOW_CLERK", first).extract().path("number");
        drafted(home, CaseCalls.unitFiling("绕行丁医务室"))
                .statusCode(409)
                .body("code", equalTo("WINDOW_ALREADY_APPLIED"))
                .body("detail", containsString(number));
        counter.attach(home, draft, "FILING_APPLICATION", "STAFF_LIST");
        counter.move(counter.manager(home), draft, "submit", Map.of()).statusCode(409);
        counter.move(counter.as("WINDOW_CLERK"), first, "accept", Map.of()).statusCode(200);
        counter.decide("HEALTH_ADMIN", first, "file", "HEALTH").statusCode(200);
        counter.issued(first, CaseCalls.certificate("绕行丁备"));
        counter.move(counter.manager(home), draft, "submit", Map.of())
                .statusCode(409)
                .body("code", equalTo("WINDOW_ALREADY_REGISTERED"));
        drafted(home, CaseCalls.unitFiling("绕行丁医务室")).statusCode(409);
    }

    private String registered(String name, String category, String parent) {
        Map<String, Object> entry = new HashMap<>(Map.of(
                "name", name, "category", category, "regionCode", "460105", "address", "海口市秀英区示范路3号", "beds", 0));
        entry.put("ownership", "PRIVATE_NONPROFIT");
        entry.put(parent == null ? "creditCode" : "parentId", parent == null ? SyntheticCodes.creditCode() : parent);
        return counter.as("HEALTH_ADMIN")
                .body(entry)
                .post("/api/v1/institutions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aUnitOfAHospitalIsNotFiledButLicensed() {
        String hospital = counter.hospital("绕行己医院", 100);
        drafted(hospital, CaseCalls.unitFiling("绕行己医务室"))
                .statusCode(422)
                .body("code", equalTo("WINDOW_NOT_A_HOME"))
                .body("rule", equalTo("国卫办医发〔2017〕38号"))
                .body("errors[0].pointer", equalTo("/matter"));
        String unit = registered("绕行己医务室", "INFIRMARY", hospital);
        posted("HEALTH_ADMIN", unit + "/qualify", certificate("MEDICAL_FILING", "绕行己1"))
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_FILING_OUTSIDE_HOME"))
                .body("rule", containsString("国卫办医发〔2017〕38号"))
                .body("errors[0].pointer", equalTo("/kind"));
        Map<String, Object> application = Map.of("matter", "MEDICAL_LICENSING", "level", "DISTRICT", "subjectId", unit);
        String id = counter.accepted(hospital, application, "LICENCE_APPLICATION", "SITE_REPORT", "STAFF_LIST");
        counter.read("HEALTH_ADMIN", id)
                .body("acceptance.clock", equalTo("PRACTICE"))
                .body("acceptance.workdays", equalTo(45))
                .body("deadlines[0].law", containsString("医疗机构管理条例 art. 18"));
        counter.decide("HEALTH_ADMIN", id, "agree", "HEALTH").statusCode(200);
        counter.issued(id, CaseCalls.certificate("460105-6")).body("issued.institutionId", equalTo(unit));
    }

    @Test
    void aClinicByItselfIsFiledAndItsLicenceIsIssuedNowhere() {
        String clinic = registered("绕行庚诊所", "CLINIC", null);
        drafted(clinic, Map.of("matter", "MEDICAL_LICENSING", "level", "DISTRICT"))
                .statusCode(422)
                .body("code", equalTo("WINDOW_CLINIC_FILED"));
        posted("HEALTH_ADMIN", clinic + "/qualify", certificate("MEDICAL_LICENCE", "绕行庚1"))
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_CLINIC_FILED"));
        String id = counter.accepted(
                clinic, Map.of("matter", "CLINIC_FILING", "level", "DISTRICT"), "FILING_APPLICATION", "STAFF_LIST");
        counter.read("HEALTH_ADMIN", id)
                .body("acceptance.clock", equalTo("FILING"))
                .body("tasks.department", equalTo(List.of("HEALTH")));
        counter.decide("HEALTH_ADMIN", id, "file", "HEALTH").statusCode(200);
        counter.issued(id, CaseCalls.certificate("绕行庚2"));
        counter.institution(clinic).body("qualifications.kind", equalTo(List.of("MEDICAL_FILING")));
    }

    @Test
    void toSetUpIsPermittedInThirtyDaysAndPutsNothingIntoTheRegister() {
        String centre = registered("绕行辛门诊部", "OUTPATIENT_DEPARTMENT", null);
        String id = counter.accepted(
                centre, Map.of("matter", "MEDICAL_SETUP", "level", "DISTRICT"), "LICENCE_APPLICATION", "SITE_REPORT");
        counter.read("HEALTH_ADMIN", id)
                .body("acceptance.clock", equalTo("SETTING_UP"))
                .body("acceptance.workdays", equalTo(30))
                .body("deadlines[0].law", containsString("医疗机构管理条例 art. 12"));
        drafted(centre, Map.of("matter", "MEDICAL_SETUP", "level", "DISTRICT"))
                .statusCode(409)
                .body("code", equalTo("WINDOW_ALREADY_APPLIED"));
        counter.decide("HEALTH_ADMIN", id, "agree", "HEALTH").statusCode(200);
        counter.issued(id, Map.of()).body("issued.qualificationId", nullValue());
        counter.institution(centre).body("status", equalTo("REGISTERED")).body("qualifications", equalTo(List.of()));
        drafted(centre, Map.of("matter", "MEDICAL_LICENSING", "level", "DISTRICT"))
                .statusCode(201);
    }

    @Test
    void whatCouldNotBeIssuedAnyMoreIsNotAgreedTo() {
        CaseCalls.decideTiers();
        String home = counter.home("绕行壬养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.licensing(home, "绕行壬护理院");
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        posted("CIVIL_ADMIN", home + "/change", change("beds", 60)).statusCode(200);
        counter.decide("HEALTH_ADMIN", id, "agree", "HEALTH").statusCode(422).body("code", equalTo("WINDOW_BED_TIER"));
        posted("CIVIL_ADMIN", home + "/change", change("beds", 120)).statusCode(200);
        counter.decide("HEALTH_ADMIN", id, "agree", "HEALTH").statusCode(200);
    }

    @Test
    void aLicenceIsNotNumberedWithACodeThatIsNone() {
        String centre = registered("绕行癸门诊部", "OUTPATIENT_DEPARTMENT", null);
        posted("HEALTH_ADMIN", centre + "/qualify", certificate("MEDICAL_LICENCE", "PDY17402046010517D1103"))
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_MEDICAL_CODE_PART"))
                .body("detail", containsString("机构分类管理代码"))
                .body("errors[0].pointer", equalTo("/number"));
        posted("HEALTH_ADMIN", centre + "/qualify", certificate("MEDICAL_LICENCE", "PDY17402044040217D1101"))
                .statusCode(200)
                .body("warnings", hasItem("MEDICAL_CODE_OTHER"));
        String other = registered("绕行癸二门诊部", "OUTPATIENT_DEPARTMENT", null);
        posted("HEALTH_ADMIN", other + "/qualify", certificate("MEDICAL_LICENCE", "秀卫许字第1号"))
                .statusCode(200)
                .body("warnings", hasItem("LICENCE_NUMBER_FORM"));
    }

    @Test
    void aHomeThatIsRunForProfitIsFiledInItsCounty() {
        String home = counter.home("绕行子养老院", 40, "PRIVATE_FORPROFIT");
        drafted(home, Map.of("matter", "CARE_FILING", "level", "CITY"))
                .statusCode(422)
                .body("code", equalTo("WINDOW_COUNTY_ONLY"))
                .body("errors[0].pointer", equalTo("/level"));
        drafted(home, Map.of("matter", "CARE_FILING", "level", "DISTRICT")).statusCode(201);
    }
}
