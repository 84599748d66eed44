package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** A genuine licence whose number is not built by the rule is entered by a supervisor with a reason, and by nobody else. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class LicenceNumberOverrideTest extends RegisterCalls {
    private static final String DEVIATING = "PDY17402046010617A1003";
    private static final String REASON = "证照原件核对无误，发证机关分类管理代码为3";
    private static final String HEADER = "name,category,hospitalLevel,creditCode,regionCode,address,ownership,beds,"
            + "medicalLicence.number,medicalLicence.authority,medicalLicence.validFrom,document,reason,licenceNumberReason\n";
    private final ImportCalls uploads = new ImportCalls("4601");

    @BeforeEach
    void thePaperIsTakenOver() {
        bureau.openTakeover();
    }

    private RequestSpecification supervisor() {
        return bureau.with(
                TokenRequest.as("HEALTH_ADMIN", "SUPERVISOR").region("4601").subject("health-supervisor"));
    }

    private static Map<String, Object> licence(String reason) {
        Map<String, Object> licence = new HashMap<>(Sample.certificate("MEDICAL_LICENCE", "2020-01-01"));
        licence.put("number", DEVIATING);
        if (reason != null) {
            licence.put("licenceNumberReason", reason);
        }
        return licence;
    }

    private ValidatableResponse qualified(RequestSpecification who, String hospital, String reason) {
        return who.body(licence(reason))
                .post(PATH + "/" + hospital + "/qualify")
                .then();
    }

    private void mustHaveReason(String id, int step) {
        bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items[" + step + "].verb", equalTo("qualify"))
                .body("items[" + step + "].reason", equalTo(REASON));
    }

    @Test
    void itIsEnteredSinglyAndShowsWhy() {
        String hospital = registered("HEALTH_ADMIN", hospital("核准登记号医院"));
        qualified(supervisor(), hospital, null)
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_MEDICAL_CODE_PART"))
                .body("errors[0].pointer", equalTo("/number"));
        qualified(bureau.as("HEALTH_ADMIN"), hospital, REASON)
                .statusCode(403)
                .body("code", equalTo("INSTITUTION_LICENCE_NUMBER_OVERRIDE"));
        qualified(supervisor(), hospital, REASON)
                .statusCode(200)
                .body("qualifications[0].number", equalTo(DEVIATING))
                .body("warnings", hasItem("MEDICAL_CODE_PART"))
                .body("warnings", not(hasItem("MEDICAL_CODE_OTHER")));
        mustHaveReason(hospital, 1);
    }

    @Test
    void whatWasEnteredSoGoesOnAtASuccessor() {
        String old = registered("HEALTH_ADMIN", hospital("核准前身医院"));
        String next = registered("HEALTH_ADMIN", hospital("核准承继医院"));
        qualified(supervisor(), old, REASON).statusCode(200);
        done("HEALTH_ADMIN", old, "replace", replacing(next, "MOVE"));
        read(next).body("qualifications[0].number", equalTo(DEVIATING)).body("warnings", hasItem("MEDICAL_CODE_PART"));
    }

    @Test
    void itIsTakenOverSinglyWithBothReasons() {
        Map<String, Object> paper = new HashMap<>(Map.of("document", "卫〔2020〕1号", "reason", "存量登记"));
        paper.put("institution", hospital("核准存量医院"));
        paper.put("qualifications", List.of(licence(REASON)));
        bureau.as("HEALTH_ADMIN").body(paper).post(PATH + "/takeover").then().statusCode(403);
        String id = supervisor()
                .body(paper)
                .post(PATH + "/takeover")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        bureau.as("HEALTH_ADMIN").get(PATH + "/" + id + "/history").then().body("items[0].reason", equalTo("存量登记"));
        mustHaveReason(id, 1);
    }

    private static byte[] ofInstitutions(String reason) {
        String row = "核准文件医院,GENERAL_HOSPITAL,LEVEL_2," + SyntheticCodes.creditCode() + ",460106,示范路1号,PUBLIC,100,"
                + DEVIATING + ",卫健委,2019-01-01,卫〔2020〕1号,存量登记," + reason + "\n";
        return (HEADER + row).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> brought(String kind, byte[] file) {
        String id = supervisor()
                .contentType("text/csv; charset=utf-8")
                .queryParam("kind", kind)
                .body(new String(file, StandardCharsets.UTF_8))
                .post(ImportCalls.PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> supervisor()
                                .get(ImportCalls.PATH + "/" + id)
                                .jsonPath()
                                .getMap(""),
                        now -> "DONE".equals(now.get("status")));
    }

    private Object refusedOf(String kind, byte[] file) {
        String id = uploads.id(uploads.bring("HEALTH_ADMIN", kind, false, file));
        uploads.standing("HEALTH_ADMIN", id, "DONE");
        return uploads.rows("HEALTH_ADMIN", id, "REFUSED").get(0).get("code");
    }

    @Test
    void itIsEnteredByAFileOfInstitutions() {
        assertEquals("INSTITUTION_MEDICAL_CODE_PART", refusedOf("institutions", ofInstitutions("")));
        assertEquals("INSTITUTION_LICENCE_NUMBER_OVERRIDE", refusedOf("institutions", ofInstitutions(REASON)));
        Map<String, Object> end = brought("institutions", ofInstitutions(REASON));
        assertEquals(List.of(1, 0), List.of(end.get("created"), end.get("refused")));
    }

    @Test
    void itIsEnteredByAFileOfCertificates() {
        Map<String, Object> known = hospital("核准证照医院");
        String id = registered("HEALTH_ADMIN", known);
        byte[] file = ("creditCode,kind,number,authority,validFrom,licenceNumberReason\n" + known.get("creditCode")
                        + ",MEDICAL_LICENCE," + DEVIATING + ",卫健委,2020-01-01," + REASON + "\n")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals("INSTITUTION_LICENCE_NUMBER_OVERRIDE", refusedOf("qualifications", file));
        assertEquals(1, brought("qualifications", file).get("created"));
        mustHaveReason(id, 1);
    }
}
