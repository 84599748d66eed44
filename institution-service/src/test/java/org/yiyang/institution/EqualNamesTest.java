package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.local.LocalResource;

/** Which names of units are the same, and which are not. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class EqualNamesTest {
    private static final String PATH = "/api/v1/institutions";
    private final TestCity bureau = TestCity.haikou();

    @BeforeEach
    void haikouIsEntered() {
        bureau.enterRegions();
    }

    private ValidatableResponse unit(String name, String home) {
        return bureau.as("HEALTH_ADMIN")
                .body(Sample.unit(name, home))
                .post(PATH)
                .then();
    }

    private String home(String name) {
        return bureau.registerHome(name).extract().path("id");
    }

    @Test
    void ideographsAndCaseAreToldApart() {
        String home = home("同名甲养老院");
        for (String name : List.of("𠮷氏医务室", "𡈽氏医务室", "A区", "a区")) {
            unit(name, home).statusCode(201).body("name", equalTo(name));
        }
    }

    @Test
    void theSpellingsOfOneNameAreOneUnit() {
        String home = home("同名乙养老院");
        String id = unit("医务室（东区）", home).statusCode(201).extract().path("id");
        for (String name : List.of("医务室(东区)", "医务室（东区）\u00a0", "医务室 （东区）", "医务室【东区】", "医务室\u3000（东区）")) {
            unit(name, home)
                    .statusCode(409)
                    .body("code", equalTo("INSTITUTION_ALREADY_REGISTERED"))
                    .body("recordId", equalTo(id));
        }
        for (String name : List.of("医务室\u200b（东区）", "医务室（东区）\u202e", "医\u00ad务室（东区）")) {
            unit(name, home).statusCode(400).body("errors[0].code", equalTo("TEXT_INVISIBLE"));
        }
        bureau.as("HEALTH_ADMIN")
                .queryParam("name", "医务室[东区]")
                .queryParam("parent", home)
                .get(PATH)
                .then()
                .body("items.id", hasItem(id));
    }

    @Test
    void aRenamingThatNobodyCanSeeIsRefusedAndOneIntoAnotherUnitsNameToo() {
        String home = home("同名丙养老院");
        String id = unit("东·医务室", home).statusCode(201).extract().path("id");
        unit("西·医务室", home).statusCode(201);
        rename(id, "东•医务室").statusCode(422).body("code", equalTo("INSTITUTION_NOTHING_CHANGED"));
        rename(id, "西•医务室").statusCode(409);
        rename(id, "东（医务室）").statusCode(200).body("name", equalTo("东（医务室）"));
    }

    @Test
    void aCorrectionIntoWhatStandsAlreadyIsRefusedAndOneOfATelephoneIsDone() {
        String home = home("同名丁·养老院");
        correct(home, Map.of("name", "同名丁•养老院")).statusCode(422).body("code", equalTo("CORRECTION_NOTHING_CHANGED"));
        correct(home, Map.of("beds", 120)).statusCode(422);
        correct(home, Map.of("phone", "（0898）6533 3333转801"))
                .statusCode(200)
                .body("phone", equalTo("0898-65333333转801"));
        correct(home, Map.of("phone", "0898-65333333 转 801")).statusCode(422);
    }

    private ValidatableResponse correct(String id, Map<String, Object> fields) {
        Map<String, Object> body = Map.of(
                "validFrom",
                LocalDate.now(Call.CHINA).toString(),
                "fields",
                fields,
                "document",
                "更正1号",
                "reason",
                "录入有误");
        return bureau.as("SUPERVISOR")
                .body(body)
                .post(PATH + "/" + id + "/correct-registration")
                .then();
    }

    private ValidatableResponse rename(String id, String name) {
        Map<String, Object> body =
                new HashMap<>(Map.of("document", "琼更名1号", "reason", "更名", "fields", Map.of("name", name)));
        body.put("effectiveOn", LocalDate.now(Call.CHINA).toString());
        return bureau.as("HEALTH_ADMIN")
                .body(body)
                .post(PATH + "/" + id + "/change")
                .then();
    }
}
