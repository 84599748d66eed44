package org.yiyang.institution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.dictionary.Dictionaries;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class InstitutionProblemsTest {
    private static final String PATH = "/api/v1/institutions";
    private static final String PROBLEM = "application/problem+json";
    private final TestCity bureau = TestCity.haikou();

    @Inject
    @Any
    Instance<Dictionaries> dictionaries;

    @BeforeEach
    void haikouIsEntered() {
        bureau.enterRegions();
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
    void noTextIsBlankInvisibleOrAnIdentityNumberAtEntryOrLater() {
        String id = bureau.as("CIVIL_ADMIN")
                .body(Sample.home("文本规则养老院"))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, String> within = Map.of(
                "",
                "",
                "/takeover",
                "institution",
                "/" + id + "/change",
                "fields",
                "/" + id + "/correct-registration",
                "fields");
        Map<String, String> codes = Map.of(
                " ", "FIELD_REQUIRED",
                "\u00a0", "FIELD_REQUIRED",
                "\u200b", "FIELD_REQUIRED",
                "甲\u200b乙", "TEXT_INVISIBLE",
                "520103195003120278", "TEXT_CITIZEN_ID",
                "１１０１０５ 19491231002x", "TEXT_CITIZEN_ID");
        within.forEach((path, inside) -> codes.forEach((text, code) -> {
            Map<String, String> texts = Map.of("name", text, "creditCode", text, "address", text);
            String pointer = inside.isEmpty() ? "" : "/" + inside;
            bureau.as(path.contains("correct") ? "SUPERVISOR" : "CIVIL_ADMIN")
                    .body(inside.isEmpty() ? texts : Map.of(inside, texts))
                    .post(PATH + path)
                    .then()
                    .statusCode(400)
                    .body("errors.find { it.pointer == '" + pointer + "/name' }.code", equalTo(code))
                    .body("errors.findAll { it.pointer == '" + pointer + "/creditCode' }.code", hasItem(code))
                    .body("errors.find { it.pointer == '" + pointer + "/address' }.code", equalTo(code));
        }));
    }

    @Test
    void theDayOfOpeningIsNoDayToCome() {
        Map<String, Object> home = new HashMap<>(Sample.home("未来养老院"));
        home.put("openedOn", "2099-01-01");
        bureau.as("CIVIL_ADMIN")
                .body(home)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_DAY_IN_FUTURE"))
                .body("errors[0].pointer", equalTo("/openedOn"));
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
        String expired = LocalServers.startOnce()
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
        ApiCaller.as("CIVIL_ADMIN").get(PATH).status(401).body("code", equalTo("TOKEN_INCOMPLETE"));
    }

    @Test
    void aFewSecondsBetweenTwoClocksAreNoReasonToRefuse() {
        TokenRequest official = TokenRequest.as("CIVIL_ADMIN").region("4601");
        bureau.with(official.expiresIn(Duration.ofSeconds(-3))).get(PATH).then().statusCode(200);
        bureau.with(official.expiresIn(Duration.ofSeconds(-15)))
                .get(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    void aVersionThatAProxyHasMarkedIsTheVersionThatWasRead() {
        String id = bureau.registerHome("弱标签养老院").extract().path("id");
        String tag = bureau.as("CIVIL_ADMIN").get(PATH + "/" + id).header("ETag");
        bureau.as("CIVIL_ADMIN")
                .header("If-None-Match", "W/" + tag)
                .get(PATH + "/" + id)
                .then()
                .statusCode(304);
        for (String stale : List.of("W/\"98.00000000\"", "\"97.00000000\", \"98.00000000-gzip\"")) {
            bureau.as("CIVIL_ADMIN")
                    .header("If-Match", stale)
                    .body(Sample.certificate("CARE_FILING", "2019-01-01"))
                    .post(PATH + "/" + id + "/qualify")
                    .then()
                    .statusCode(412);
        }
        bureau.as("CIVIL_ADMIN")
                .header("If-Match", "\"98.00000000\", W/" + tag)
                .body(Sample.certificate("CARE_FILING", "2019-01-01"))
                .post(PATH + "/" + id + "/qualify")
                .then()
                .statusCode(200);
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
                new String[][] {{"zh-CN", "该资质由民政部门办理"}, {"en", "civil affairs department's matter"}}) {
            bureau.as("HEALTH_ADMIN")
                    .header("Accept-Language", language[0])
                    .body(Sample.certificate("CARE_FILING", "2019-01-01"))
                    .post(PATH + "/" + id + "/qualify")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("INSTITUTION_OTHER_DEPARTMENT"))
                    .body("detail", containsString(language[1]))
                    .body("rule", containsString("老年人权益保障法"));
        }
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
    void everyEnumHasItsLabelsInBothLanguages() {
        List<String> names = bureau.as("HEALTH_ADMIN")
                .get("/api/v1/institution/dictionaries")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertEquals(
                dictionaries.stream()
                        .mapToInt(one -> one.enums().size() + one.words().size())
                        .sum(),
                names.size());
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
