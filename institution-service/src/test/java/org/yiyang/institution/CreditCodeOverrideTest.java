package org.yiyang.institution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** A genuine credit code whose check character is wrong is entered by a supervisor with a reason, and by nobody else. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CreditCodeOverrideTest {
    private static final String PATH = "/api/v1/institutions";
    private static final String REASON = "证照原件核对无误，编制单位校验位有误";
    private final TestCity bureau = TestCity.haikou();
    private final ImportCalls uploads = new ImportCalls("4601");

    @BeforeEach
    void haikouIsEntered() {
        bureau.enterRegions();
        bureau.openTakeover();
    }

    /** A code that is right but for its last character. */
    private static String wrong() {
        String code = SyntheticCodes.creditCode();
        char last = code.charAt(code.length() - 1) == 'X' ? 'Y' : 'X';
        return code.substring(0, code.length() - 1) + last;
    }

    private RequestSpecification supervisor() {
        return bureau.with(
                TokenRequest.as("CIVIL_ADMIN", "SUPERVISOR").region("4601").subject("civil-supervisor"));
    }

    private static Map<String, Object> home(String code, String reason) {
        Map<String, Object> home = new HashMap<>(Sample.home("核准养老院"));
        home.put("creditCode", code);
        if (reason != null) {
            home.put("creditCodeReason", reason);
        }
        return home;
    }

    @Test
    void itIsEnteredSinglyAndShowsWhy() {
        String code = wrong();
        supervisor()
                .body(home(code, null))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_CREDIT_CODE_CHECK"));
        bureau.as("CIVIL_ADMIN")
                .body(home(code, REASON))
                .post(PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("INSTITUTION_CREDIT_CODE_OVERRIDE"));
        String id = supervisor()
                .body(home(code, REASON))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("creditCode", equalTo(code))
                .body("warnings", hasItem("CREDIT_CODE_CHECK"))
                .extract()
                .path("id");
        bureau.as("CIVIL_ADMIN")
                .get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items[0].reason", equalTo(REASON));
    }

    @Test
    void itTakesThePlaceOfAnotherByAChangeOrACorrection() {
        String today = LocalDate.now(Call.CHINA).toString();
        String id = bureau.registerHome("核准改码养老院").statusCode(201).extract().path("id");
        String first = wrong();
        Map<String, Object> change = new HashMap<>(Map.of("effectiveOn", today, "document", "变1号", "reason", "换证"));
        change.put("fields", Map.of("creditCode", first));
        moved(supervisor(), id, "change", change)
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_CREDIT_CODE_CHECK"));
        change.put("fields", Map.of("creditCode", first, "creditCodeReason", REASON));
        moved(bureau.as("CIVIL_ADMIN"), id, "change", change)
                .statusCode(403)
                .body("code", equalTo("INSTITUTION_CREDIT_CODE_OVERRIDE"))
                .body("errors[0].pointer", equalTo("/fields/creditCode"));
        moved(supervisor(), id, "change", change).statusCode(200).body("creditCode", equalTo(first));
        String right = wrong();
        Map<String, Object> correction = new HashMap<>(Map.of("validFrom", today, "document", "更1号", "reason", "误录"));
        correction.put("fields", Map.of("creditCode", right, "creditCodeReason", REASON));
        moved(bureau.as("SUPERVISOR"), id, "correct-registration", correction)
                .statusCode(200)
                .body("creditCode", equalTo(right))
                .body("warnings", hasItem("CREDIT_CODE_CHECK"));
        bureau.as("CIVIL_ADMIN")
                .get(PATH + "/" + id + "/history")
                .then()
                .body("items.reason", contains(null, REASON, "换证", REASON, "误录"));
    }

    private static ValidatableResponse moved(
            RequestSpecification who, String id, String verb, Map<String, Object> body) {
        return who.body(body).post(PATH + "/" + id + "/" + verb).then();
    }

    @Test
    void itIsEnteredByFile() {
        String header = ImportCalls.HEADER.replace("reason", "reason,creditCodeReason");
        String row = ImportCalls.home("核准导入院", wrong(), "460106").strip() + "," + REASON + "\n";
        byte[] file = (header + row).getBytes(StandardCharsets.UTF_8);
        String refused = uploads.id(uploads.bring("CIVIL_ADMIN", "institutions", false, file));
        uploads.through(refused);
        assertEquals(
                "INSTITUTION_CREDIT_CODE_OVERRIDE",
                uploads.rows("CIVIL_ADMIN", refused, "REFUSED").get(0).get("code"));
        String id = supervisor()
                .contentType("text/csv; charset=utf-8")
                .queryParam("kind", "institutions")
                .body(new String(file, StandardCharsets.UTF_8))
                .post(ImportCalls.PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Map<String, Object> end = org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(
                        () -> supervisor()
                                .get(ImportCalls.PATH + "/" + id)
                                .jsonPath()
                                .getMap(""),
                        now -> "DONE".equals(now.get("status")));
        assertEquals(List.of(1, 0), List.of(end.get("created"), end.get("refused")));
    }
}
