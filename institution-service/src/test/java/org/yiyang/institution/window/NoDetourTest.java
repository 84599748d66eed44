package org.yiyang.institution.window;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.yiyang.institution.window.Counter.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** What the rules refuse at the one window is not had around it, and what could never be issued is not begun. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class NoDetourTest {
    private static final String INSTITUTIONS = "/api/v1/institutions/";
    private final Counter counter = new Counter();

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
    }

    private ValidatableResponse drafted(String applicant, Map<String, Object> application) {
        return counter.manager(applicant).body(application).post(Counter.PATH).then();
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
        return counter.issued(id, Counter.certificate(unit)).extract().path("issued.institutionId");
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
        String draft = counter.draft(home, Counter.unitFiling("绕行丁医务室"));
        String first = counter.submitted(home, "绕行丁医务室");
        String number = counter.read("WINDOW_CLERK", first).extract().path("number");
        drafted(home, Counter.unitFiling("绕行丁医务室"))
                .statusCode(409)
                .body("code", equalTo("WINDOW_ALREADY_APPLIED"))
                .body("detail", containsString(number));
        counter.attach(home, draft, "FILING_APPLICATION", "STAFF_LIST");
        counter.move(counter.manager(home), draft, "submit", Map.of()).statusCode(409);
        counter.move(counter.as("WINDOW_CLERK"), first, "accept", Map.of()).statusCode(200);
        counter.decide("HEALTH_ADMIN", first, "file", "HEALTH").statusCode(200);
        counter.issued(first, Counter.certificate("绕行丁备"));
        counter.move(counter.manager(home), draft, "submit", Map.of())
                .statusCode(409)
                .body("code", equalTo("WINDOW_ALREADY_REGISTERED"));
        drafted(home, Counter.unitFiling("绕行丁医务室")).statusCode(409);
    }
}
