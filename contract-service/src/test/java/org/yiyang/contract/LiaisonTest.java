package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** Whom each side calls is sealed, part of what is signed, and revealed to the parties for a reason. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class LiaisonTest extends AgreementCalls {
    private static String person(String name, String phone) {
        return "{\"name\":\"%s\",\"phone\":\"%s\"}".formatted(name, phone);
    }

    private String agreedWith(String name) {
        String id = drafted();
        done(careManager(), id, "name-liaison", person(name, "13800000001"), "DRAFT");
        done(careManager(), id, "propose", "{}", "PROPOSED");
        done(medicalManager(), id, "agree", "{}", "AGREED");
        return id;
    }

    @Test
    void eachSideNamesAPersonWhomTheOtherSeesForAReason() {
        String id = agreedWith("测试甲");
        careManager()
                .get(AGREEMENTS + "/" + id)
                .then()
                .body("liaisons.side", contains("CARE"))
                .body(not(containsString("测试甲")));
        move(medicalManager(), id, "reveal-liaisons", "{\"reason\":\"安排巡诊\"}")
                .then()
                .statusCode(200)
                .body("items.name", contains("测试甲"))
                .body("items.phone", contains("13800000001"));
        move(medicalManager(), id, "name-liaison", person("测试乙", "13800000002"))
                .then()
                .statusCode(409);
        health().get(AGREEMENTS + "/" + id + "/history").then().body("items", hasSize(4));
    }

    @Test
    void thePersonsArePartOfWhatIsSigned() {
        String one = agreedWith("测试甲");
        String versions = AGREEMENTS + "/%s/versions";
        List<String> first =
                careManager().get(versions.formatted(one)).then().extract().path("items.contentHash");
        assertEquals(hashOf(one), first.get(0));
        String id = drafted();
        done(careManager(), id, "name-liaison", person("测试甲", "13800000001"), "DRAFT");
        done(careManager(), id, "propose", "{}", "PROPOSED");
        done(medicalManager(), id, "name-liaison", person("测试乙", "13800000002"), "PROPOSED");
        done(medicalManager(), id, "agree", "{}", "AGREED");
        List<String> offered =
                careManager().get(versions.formatted(id)).then().extract().path("items.contentHash");
        assertNotEquals(hashOf(id), offered.get(0));
        careManager().get(AGREEMENTS + "/" + id).then().body("status", equalTo("AGREED"));
    }
}
