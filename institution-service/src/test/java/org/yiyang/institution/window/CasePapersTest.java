package org.yiyang.institution.window;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CasePapersTest {
    private static final String PATH = CaseCalls.PATH;
    private final CaseCalls counter = new CaseCalls();

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
    }

    @Test
    void theProgressIsToldForNumberAndCodeWordOnly() {
        String home = counter.home("一窗己养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.submitted(home, "一窗己养老院医务室");
        String number = counter.read("WINDOW_CLERK", id).extract().path("number");
        String word = counter.read("WINDOW_CLERK", id).extract().path("codeWord");
        ask(number, word.toLowerCase(java.util.Locale.ROOT))
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("matter", equalTo("INTERNAL_UNIT_FILING"))
                .body("deadlines[0].dueOn", notNullValue());
        String wrong = word.startsWith("A") ? "B" + word.substring(1) : "A" + word.substring(1);
        ValidatableResponse wrongWord = ask(number, wrong).statusCode(404).body("code", equalTo("NOT_FOUND"));
        ValidatableResponse wrongNumber = ask("460105-2026-999999", word).statusCode(404);
        assertEquals(
                wrongWord.extract().<String>path("detail"),
                wrongNumber.extract().<String>path("detail"));
        ask("nonsense", word).statusCode(400).body("errors[0].pointer", equalTo("/number"));
        given().get(PATH + "/progress").then().statusCode(401);
    }

    /** Whichever of the two is wrong, and however often it is tried, the answer is the same and helps no guesser. */
    @Test
    void aGuesserLearnsNothingAndWhoeverHasBothLearnsNobodysName() {
        String home = counter.home("一窗宙养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.submitted(home, "一窗宙医务室");
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        counter.decide("HEALTH_ADMIN", id, "return", "HEALTH").statusCode(200);
        String number = counter.read("WINDOW_CLERK", id).extract().path("number");
        String word = counter.read("WINDOW_CLERK", id).extract().path("codeWord");
        HashSet<String> answers = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            char other = word.charAt(i % 8) == 'Q' ? 'R' : 'Q';
            answers.add(content(ask(number, word.substring(0, i % 8) + other + word.substring(i % 8 + 1))));
            answers.add(content(ask("460105-2025-%06d".formatted(i), word)));
        }
        assertEquals(1, answers.size(), answers.toString());
        String progress = ask(number, word).statusCode(200).extract().asString();
        for (String secret : List.of("一窗宙", home, id, "示范路", "理由", "xiuying-", "manager", word)) {
            assertEquals(-1, progress.indexOf(secret), secret + " in " + progress);
        }
        ask(number, word).body("steps.state", contains("RETURNED")).body("status", equalTo("CORRECTION_REQUIRED"));
    }

    /** All of an answer but the number of the request. */
    private static String content(ValidatableResponse answer) {
        Map<String, Object> body = new TreeMap<>(answer.extract().<Map<String, Object>>path(""));
        body.remove("requestId");
        return answer.extract().statusCode() + " " + body;
    }

    private static ValidatableResponse ask(String number, String word) {
        return given().contentType("application/json")
                .body(Map.of("number", number, "codeWord", word))
                .post(PATH + "/progress")
                .then();
    }

    @Test
    void papersAreTakenByTheirContentAndGivenBackToThoseOfTheCase() {
        String home = counter.home("一窗庚养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.draft(home, CaseCalls.unitFiling("一窗庚养老院医务室"));
        byte[] pdf = "%PDF-1.7 正文".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Map<Integer, byte[]> bodies = new HashMap<>();
        bodies.put(201, pdf);
        bodies.put(415, "<html/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        bodies.put(422, new byte[0]);
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(pdf, 0, large, 0, pdf.length);
        bodies.put(413, large);
        bodies.forEach((status, body) -> attach(home, id, "STAFF_LIST", body).statusCode(status));
        String document = counter.manager(home)
                .get(PATH + "/" + id)
                .then()
                .extract()
                .path("materials.find { it.material == 'STAFF_LIST' }.documents[0].id");
        byte[] read = counter.as("WINDOW_CLERK")
                .get(PATH + "/" + id + "/documents/" + document)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment; filename*=UTF-8''"))
                .extract()
                .asByteArray();
        assertArrayEquals(pdf, read);
        counter.with(TokenRequest.as("HEALTH_ADMIN").region("4404"))
                .get(PATH + "/" + id + "/documents/" + document)
                .then()
                .statusCode(404);
        counter.as("INSURANCE_ADMIN")
                .get(PATH + "/" + id + "/documents/" + document)
                .then()
                .statusCode(403);
    }

    @Test
    void aPaperThatTheChecklistDoesNotNameIsNotTaken() {
        String home = counter.home("一窗卯养老院", 120, "PRIVATE_NONPROFIT");
        String id = counter.draft(home, CaseCalls.unitFiling("一窗卯养老院医务室"));
        byte[] pdf = "%PDF-1.7 正文".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        attach(home, id, "SETTLEMENT_PLAN", pdf).statusCode(422).body("code", equalTo("WINDOW_MATERIAL_NOT_ASKED"));
        counter.manager(home)
                .contentType("application/octet-stream")
                .body(pdf)
                .post(PATH + "/" + id + "/attach")
                .then()
                .statusCode(400);
        counter.manager(home)
                .contentType("application/json")
                .body("{}")
                .post(PATH + "/" + id + "/attach?material=STAFF_LIST")
                .then()
                .statusCode(415);
    }

    private ValidatableResponse attach(String home, String id, String material, byte[] body) {
        return counter.manager(home)
                .contentType("application/octet-stream")
                .queryParam("material", material)
                .body(body)
                .post(PATH + "/" + id + "/attach")
                .then();
    }

    @Test
    void aHomeWithTooFewBedsIsRefusedItsHospitalWithTheTier() {
        CaseCalls.decideTiers();
        String home = counter.home("一窗辛养老院", 99, "PRIVATE_NONPROFIT");
        Map<String, Object> body = Map.of(
                "matter",
                "MEDICAL_LICENSING",
                "level",
                "DISTRICT",
                "particulars",
                Map.of("name", "一窗辛护理院", "category", "NURSING_HOSPITAL", "address", "秀英区", "beds", 40));
        counter.manager(home)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("WINDOW_BED_TIER"))
                .body("detail", containsString("100张床位以上的养老机构可设置护理院（BED_TIER_MEDIUM）"));
        counter.manager(home)
                .queryParam("institution", home)
                .get("/api/v1/institution/bed-tiers")
                .then()
                .statusCode(200)
                .body("items.rule", contains("BED_TIER_SMALL"))
                .body("items[0].duty", equalTo(true));
        counter.manager(home)
                .queryParam("beds", 100)
                .queryParam("region", "460105")
                .get("/api/v1/institution/bed-tiers")
                .then()
                .body("items.rule", contains("BED_TIER_SMALL", "BED_TIER_MEDIUM"));
        counter.manager(home).get("/api/v1/institution/bed-tiers").then().statusCode(400);
    }

    /** Zhuhai has decided on tiers (珠府办〔2016〕25号), Mianyang has not; a general hospital asks for no less than a geriatric one. */
    @Test
    void bedTiersHoldWhereTheyWereDecided() {
        String home = counter.home("一窗档次养老院", 99, "PRIVATE_NONPROFIT");
        counter.manager(home)
                .queryParam("beds", 100)
                .queryParam("region", "5107")
                .get("/api/v1/institution/bed-tiers")
                .then()
                .body("items.rule", empty());
        counter.manager(home)
                .queryParam("beds", 500)
                .queryParam("region", "440402")
                .get("/api/v1/institution/bed-tiers")
                .then()
                .body("items.rule", contains("BED_TIER_MEDIUM", "BED_TIER_LARGE"))
                .body("items[1].categories", hasItem("GENERAL_HOSPITAL"));
    }

    @Test
    void thirtyCasesThatBeginAtOnceHaveThirtyNumbers() throws Exception {
        String home = counter.home("一窗丑养老院", 120, "PRIVATE_NONPROFIT");
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Map<String, Object> body = CaseCalls.unitFiling("一窗丑养老院医务室" + i);
            calls.add(() -> counter.manager(home).body(body).post(PATH));
        }
        Set<String> numbers = new HashSet<>();
        Crowd.answers(calls).forEach(answer -> numbers.add(answer.path("number")));
        assertEquals(30, numbers.size());
    }

    @Test
    void theChecklistNamesItsLaw() {
        counter.as("WINDOW_CLERK")
                .queryParam("matter", "INTERNAL_UNIT_FILING")
                .queryParam("category", "INFIRMARY")
                .get(PATH + "/materials")
                .then()
                .statusCode(200)
                .body("items.findAll { it.required }.material", contains("FILING_APPLICATION", "STAFF_LIST"))
                .body("items[0].source", equalTo("国卫办医发〔2017〕38号"));
    }
}
