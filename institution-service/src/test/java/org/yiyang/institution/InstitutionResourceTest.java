package org.yiyang.institution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class InstitutionResourceTest {
    private static final String PATH = "/api/v1/institutions";
    private static final String PROBLEM = "application/problem+json";
    private final Bureau bureau = new Bureau();

    @BeforeEach
    void haikouIsEntered() {
        bureau.enterHaikou();
    }

    @Test
    void aRegisteredHomeIsAnsweredWithWhatMayBeDoneNext() {
        bureau.registerHome("甲养老院")
                .header("ETag", matchesPattern("\"0\\.[0-9a-f]{8}\""))
                .header("Location", matchesPattern(".*" + PATH + "/[0-9a-f-]{36}"))
                .header("X-Request-Id", notNullValue())
                .body("status", equalTo("REGISTERED"))
                .body("allowedActions", equalTo(List.of("qualify", "close")));
    }

    @Test
    void aHomesNewMedicalRoomMakesItDualCertifiedAndARevocationEndsIt() {
        String home = bureau.registerHome("乙养老院").extract().path("id");
        bureau.as("CIVIL_ADMIN")
                .body(Bureau.certificate("CARE_FILING", "2019-01-01"))
                .post(PATH + "/" + home + "/qualify")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPERATING"))
                .body("dualCertifiedNow", equalTo(false));
        String unit = bureau.with(TokenRequest.as("CARE_MANAGER").institution(home))
                .body(Bureau.unit("乙养老院医务室", home))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String certificate = bureau.as("HEALTH_ADMIN")
                .body(Bureau.certificate("MEDICAL_FILING", "2019-06-01"))
                .post(PATH + "/" + unit + "/qualify")
                .then()
                .statusCode(200)
                .extract()
                .path("qualifications[0].id");
        bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + home)
                .then()
                .body("dualCertifiedNow", equalTo(true))
                .body("dualCertified[0].from", equalTo("2019-06-01"));

        bureau.as("HEALTH_ADMIN")
                .body(Map.of(
                        "qualificationId",
                        certificate,
                        "effectiveOn",
                        "2020-05-01",
                        "document",
                        "决字1号",
                        "reason",
                        "严重违规"))
                .post(PATH + "/" + unit + "/revoke-qualification")
                .then()
                .statusCode(200);
        bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + home)
                .then()
                .body("dualCertifiedNow", equalTo(false))
                .body("dualCertified[0].to", equalTo("2020-05-01"));
        bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + unit + "/history")
                .then()
                .statusCode(200)
                .body("items.verb", equalTo(List.of("register", "qualify", "revoke-qualification")))
                .body("items[2].reason", equalTo("严重违规"));
    }

    @Test
    void fiftyCallersWhoRegisterTheSameInstitutionLeaveExactlyOne() throws Exception {
        Map<String, Object> body = Bureau.home("丙养老院");
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(() -> bureau.as("CIVIL_ADMIN").body(body).post(PATH).statusCode());
        }
        Map<Integer, Integer> answers = new HashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(Map.of(201, 1, 409, 49), answers);
        bureau.as("CIVIL_ADMIN")
                .queryParam("creditCode", body.get("creditCode"))
                .get(PATH)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aRepeatedRequestIsAnsweredWithTheVerySameBytes() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Bureau.home("丁养老院");
        Response first = register(key, body);
        Response second = register('"' + key + '"', body);
        assertEquals(201, second.statusCode());
        assertEquals("true", second.header("Idempotency-Replayed"));
        assertArrayEquals(first.asByteArray(), second.asByteArray());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.header("Location"), second.header("Location"));

        Response other = register(key, Bureau.home("戊养老院"));
        assertEquals(422, other.statusCode());
        assertEquals("KEY_REUSED", other.path("code"));
    }

    private Response register(String key, Map<String, Object> body) {
        return given().auth()
                .oauth2(bureau.servers().token(TokenRequest.as("CIVIL_ADMIN").region("4601")))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH);
    }

    @Test
    void aMoveAgainstAnOlderVersionIsRefusedAndOneAgainstTheCurrentIsDone() {
        String id = bureau.registerHome("己养老院").extract().path("id");
        bureau.as("CIVIL_ADMIN")
                .header("If-Match", "\"7.00000000\"")
                .body(Bureau.certificate("CARE_FILING", "2019-01-01"))
                .post(PATH + "/" + id + "/qualify")
                .then()
                .statusCode(412)
                .contentType(PROBLEM)
                .body("code", equalTo("VERSION_STALE"));
        bureau.as("CIVIL_ADMIN")
                .header("If-Match", "\"0.00000000\"")
                .body(Bureau.certificate("CARE_FILING", "2019-01-01"))
                .post(PATH + "/" + id + "/qualify")
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"1\\.[0-9a-f]{8}\""));
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        Response home = bureau.registerHome("庚养老院").extract().response();
        String id = home.path("id");
        Response read = bureau.as("CIVIL_ADMIN").get(PATH + "/" + id);
        bureau.as("CIVIL_ADMIN")
                .header("If-None-Match", read.header("ETag"))
                .get(PATH + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void anotherCitysOfficialAndAStrangersManagerDoNotLearnThatItExists() {
        String id = bureau.registerHome("辛养老院").extract().path("id");
        for (TokenRequest stranger : List.of(
                TokenRequest.as("HEALTH_ADMIN").region("4404"),
                TokenRequest.as("CARE_MANAGER").institution(UUID.randomUUID().toString()))) {
            bureau.with(stranger)
                    .get(PATH + "/" + id)
                    .then()
                    .statusCode(404)
                    .contentType(PROBLEM)
                    .body("code", equalTo("NOT_FOUND"));
        }
    }

    @Test
    void aManagerMayNotDecideAndIsToldWhoMay() {
        String id = bureau.registerHome("壬养老院").extract().path("id");
        bureau.with(TokenRequest.as("CARE_MANAGER").institution(id))
                .header("Accept-Language", "en")
                .body("{nonsense")
                .post(PATH + "/" + id + "/qualify")
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"))
                .body("detail", containsString("CIVIL_ADMIN, HEALTH_ADMIN"));
    }

    @Test
    void theOtherDepartmentsCertificateIsRefusedInBothLanguages() {
        String id = bureau.registerHome("癸养老院").extract().path("id");
        for (String[] language :
                new String[][] {{"zh-CN", "该资质由CIVIL_ADMIN部门办理"}, {"en", "CIVIL_ADMIN department's matter"}}) {
            bureau.as("HEALTH_ADMIN")
                    .header("Accept-Language", language[0])
                    .body(Bureau.certificate("CARE_FILING", "2019-01-01"))
                    .post(PATH + "/" + id + "/qualify")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("INSTITUTION_OTHER_DEPARTMENT"))
                    .body("detail", containsString(language[1]))
                    .body("rule", containsString("老年人权益保障法"));
        }
    }

    @Test
    void badInputIsRefusedWithThePointerOfTheField() {
        Map<String, String> pointers = new HashMap<>();
        pointers.put("{\"name\":\"x\",\"colour\":1}", "/colour");
        pointers.put("{\"name\":7}", "/name");
        pointers.put("{\"name\":\"a\\u0000b\"}", "/name");
        pointers.put("{\"beds\":\"12\"}", "/beds");
        pointers.put("{\"beds\":1.5}", "/beds");
        pointers.put("{\"category\":\"CASTLE\"}", "/category");
        pointers.put("{\"category\":3}", "/category");
        pointers.put("{\"openedOn\":\"2020-02-30\"}", "/openedOn");
        pointers.put("{\"openedOn\":\"2020-02-03T00:00:00Z\"}", "/openedOn");
        pointers.put("{\"parentId\":\"nobody\"}", "/parentId");
        pointers.forEach((body, pointer) -> bureau.as("CIVIL_ADMIN")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("FIELDS_INVALID"))
                .body("errors[0].pointer", equalTo(pointer)));
        bureau.as("CIVIL_ADMIN")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/name", "/category", "/regionCode", "/beds"))
                .body("errors.code", everyItem(equalTo("FIELD_REQUIRED")));
    }

    @Test
    void whatIsNotJsonOrNotAskedForIsRefused() {
        for (String body : List.of("", "{", "[]", "{\"name\":\"a\",\"name\":\"b\"}", "{} {}", "null", "\"x\"", "7")) {
            bureau.as("CIVIL_ADMIN")
                    .body(body)
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM);
        }
        bureau.as("CIVIL_ADMIN")
                .contentType("text/plain")
                .body("x")
                .post(PATH)
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        bureau.as("CIVIL_ADMIN").put(PATH).then().statusCode(405).contentType(PROBLEM);
        bureau.as("CIVIL_ADMIN").get("/api/v1/castles").then().statusCode(404).body("code", equalTo("ROUTE_UNKNOWN"));
        bureau.as("CIVIL_ADMIN").get(PATH + "/not-an-id").then().statusCode(404).contentType(PROBLEM);
        bureau.as("CIVIL_ADMIN")
                .queryParam("colour", "red")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("colour"))
                .body("errors[0].code", equalTo("QUERY_UNKNOWN"));
        bureau.as("CIVIL_ADMIN").queryParam("limit", 201).get(PATH).then().statusCode(400);
        bureau.as("CIVIL_ADMIN")
                .queryParam("kind", "CASTLE")
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        bureau.as("CIVIL_ADMIN")
                .queryParam("cursor", "###")
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void withoutAValidTokenNothingIsTold() {
        given().get(PATH).then().statusCode(401).contentType(PROBLEM).body("code", equalTo("NOT_AUTHENTICATED"));
        given().get("/api/v1/castles").then().statusCode(401).contentType(PROBLEM);
        String expired = bureau.servers()
                .token(TokenRequest.as("CIVIL_ADMIN").region("4601").expiresIn(Duration.ofHours(-1)));
        for (String token : List.of(expired, expired.substring(0, expired.length() - 4) + "AAAA", "nonsense")) {
            given().auth()
                    .oauth2(token)
                    .get(PATH)
                    .then()
                    .statusCode(401)
                    .contentType(PROBLEM)
                    .body("code", equalTo("TOKEN_INVALID"));
        }
        given().auth()
                .oauth2(bureau.servers().token(TokenRequest.as("CIVIL_ADMIN")))
                .get(PATH)
                .then()
                .statusCode(401)
                .body("code", equalTo("TOKEN_INCOMPLETE"));
    }

    @Test
    void aListIsReadPageByPageWithoutGapsAndRepeats() {
        String home = bureau.registerHome("子养老院").extract().path("id");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(bureau.as("HEALTH_ADMIN")
                    .body(Bureau.unit("子养老院医务室" + i, home))
                    .post(PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        List<String> seen = new ArrayList<>();
        String next = PATH + "?parent=" + home + "&limit=2";
        while (next != null) {
            Response page = bureau.as("HEALTH_ADMIN").urlEncodingEnabled(false).get(next);
            assertEquals(200, page.statusCode());
            seen.addAll(page.path("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(made, seen);
    }

    @Test
    void takeoverNeedsAnOpenWindowAndCountsInTheReportOfItsDay() {
        Map<String, Object> body = Map.of(
                "institution",
                Bureau.home("丑养老院"),
                "qualifications",
                List.of(Bureau.certificate("CARE_FILING", "2019-01-01")),
                "document",
                "海卫健复字〔2020〕28号",
                "reason",
                "存量登记");
        bureau.with(TokenRequest.as("CIVIL_ADMIN").region("46"))
                .body(replaceRegion(body, "460108"))
                .post(PATH + "/takeover")
                .then()
                .statusCode(409)
                .body("code", equalTo("TAKEOVER_CLOSED"));
        bureau.openTakeover();
        String home = bureau.as("CIVIL_ADMIN")
                .body(body)
                .post(PATH + "/takeover")
                .then()
                .statusCode(201)
                .body("origin", equalTo("TAKEOVER"))
                .body("takeover.document", equalTo("海卫健复字〔2020〕28号"))
                .extract()
                .path("id");
        bureau.as("HEALTH_ADMIN")
                .body(Map.of(
                        "institution",
                        Bureau.unit("丑养老院医务室", home),
                        "qualifications",
                        List.of(Bureau.certificate("MEDICAL_FILING", "2019-06-01")),
                        "document",
                        "28号",
                        "reason",
                        "存量登记"))
                .post(PATH + "/takeover")
                .then()
                .statusCode(201);
        bureau.as("HEALTH_ADMIN")
                .body(Map.of(
                        "institutionId",
                        home,
                        "asOf",
                        "2020-06-30",
                        "figures",
                        Map.of("beds", 120, "staff", 40, "residents", 77),
                        "document",
                        "28号",
                        "reason",
                        "存量登记"))
                .post("/api/v1/monitoring-snapshots/takeover")
                .then()
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"));
        given().queryParam("region", "460106")
                .queryParam("asOf", "2020-06-30")
                .get("/api/v1/dual-certified")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(home));
        bureau.as("HEALTH_ADMIN")
                .queryParam("region", "460106")
                .queryParam("asOf", "2019-05-31")
                .get("/api/v1/institution/reports/dual-certified")
                .then()
                .statusCode(200)
                .body("institutions", equalTo(0))
                .body("sentence.zh", containsString("截止2019年5月31日，我市两证齐全的医养结合机构有0家"));
        bureau.as("HEALTH_ADMIN")
                .queryParam("region", "460106")
                .queryParam("asOf", "2020-06-30")
                .get("/api/v1/institution/reports/dual-certified")
                .then()
                .statusCode(200)
                .body("careRunsMedical", greaterThanOrEqualTo(1))
                .body("beds", equalTo(120))
                .body("staff", equalTo(40))
                .body("residents", equalTo(77));
    }

    private static Map<String, Object> replaceRegion(Map<String, Object> takeover, String region) {
        Map<String, Object> changed = new HashMap<>(takeover);
        Map<String, Object> institution = new HashMap<>((Map<String, ?>) cast(takeover.get("institution")));
        institution.put("regionCode", region);
        institution.put("creditCode", Bureau.creditCode());
        changed.put("institution", institution);
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> cast(Object map) {
        return (Map<String, ?>) map;
    }

    @Test
    void everyEnumHasItsLabelsInBothLanguages() {
        List<String> names = bureau.as("HEALTH_ADMIN")
                .get("/api/v1/institution/dictionaries")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertEquals(10, names.size());
        for (String name : names) {
            bureau.as("HEALTH_ADMIN")
                    .get("/api/v1/institution/dictionaries/" + name)
                    .then()
                    .statusCode(200)
                    .body("items.zh", everyItem(matchesPattern(".*\\p{IsHan}.*")))
                    .body("items.en", everyItem(matchesPattern("[\\x20-\\x7e]+")));
        }
        bureau.as("HEALTH_ADMIN").get("/api/v1/contract/dictionaries").then().statusCode(404);
    }
}
