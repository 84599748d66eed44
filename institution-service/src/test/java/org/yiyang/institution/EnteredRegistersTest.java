package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class EnteredRegistersTest {
    private static final String BASES = "/api/v1/population-bases";
    private static final String DOCUMENTS = "/api/v1/policy-documents";
    private final TestCity city = new TestCity("4522");

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private Map<String, Object> base(String asOf, long people) {
        return Map.of(
                "regionCode", "4522",
                "asOf", asOf,
                "group", "AGE_60",
                "basis", "HUKOU",
                "people", people,
                "source", "统计公报");
    }

    @Test
    void aPopulationIsEnteredOnceCorrectedWithBothStatesAndWithdrawn() {
        String id = city.created("HEALTH_ADMIN", BASES, base("2016-12-31", 1_198_700))
                .body("standing", equalTo("CURRENT"))
                .body("people", equalTo(1_198_700))
                .extract()
                .path("id");
        city.refused("CIVIL_ADMIN", BASES, base("2016-12-31", 1), 409)
                .body("code", equalTo("POPULATION_ALREADY_ENTERED"));
        city.refused("HEALTH_ADMIN", BASES, base("2999-12-31", 1), 422)
                .body("code", equalTo("POPULATION_DAY_IN_FUTURE"));
        city.refused("CARE_MANAGER", BASES, base("2017-12-31", 1), 401);
        city.elsewhere("HEALTH_ADMIN")
                .body(base("2017-12-31", 1))
                .post(BASES)
                .then()
                .statusCode(403);
        city.elsewhere("HEALTH_ADMIN").get(BASES + "/" + id).then().statusCode(404);
        Map<String, Object> right = Map.of("entry", base("2016-12-31", 1_340_000), "reason", "口径有误");
        city.refused("HEALTH_ADMIN", BASES + "/" + id + "/correct", right, 403);
        city.done("SUPERVISOR", BASES + "/" + id + "/correct", right)
                .body("people", equalTo(1_340_000))
                .body("allowedActions", equalTo(List.of("correct", "withdraw")));
        city.seen("HEALTH_ADMIN", BASES + "/" + id + "/history")
                .body("items.verb", equalTo(List.of("enter", "correct")))
                .body("items[1].reason", equalTo("口径有误"))
                .body("earlier", hasSize(1))
                .body("earlier[0].state.people", equalTo(1_198_700));
        city.seen("HEALTH_ADMIN", BASES + "?region=4522&group=AGE_60&basis=HUKOU")
                .body("items.id", hasItem(id));
        city.done("SUPERVISOR", BASES + "/" + id + "/withdraw", Map.of("reason", "重复"))
                .body("standing", equalTo("WITHDRAWN"));
        city.refused("SUPERVISOR", BASES + "/" + id + "/correct", right, 409);
        city.seen("HEALTH_ADMIN", BASES + "?standing=CURRENT").body("items.id", not(hasItem(id)));
        city.created("HEALTH_ADMIN", BASES, base("2016-12-31", 1_198_700));
    }

    @Test
    void aPolicyDocumentIsEnteredOncePerRegionIssuerAndNumber() {
        Map<String, Object> document = Map.of(
                "regionCode", "4522",
                "number", "测府办函〔2016〕184号",
                "issuer", "测试市人民政府办公室",
                "issuedOn", "2016-12-30",
                "title", "医养结合工作实施方案");
        String id = city.created("HEALTH_ADMIN", DOCUMENTS, document).extract().path("id");
        city.refused("HEALTH_ADMIN", DOCUMENTS, document, 409).body("code", equalTo("POLICY_ALREADY_ENTERED"));
        city.seen("CIVIL_ADMIN", DOCUMENTS + "/" + id).body("number", equalTo("测府办函〔2016〕184号"));
        city.refused("HEALTH_ADMIN", DOCUMENTS, Map.of("regionCode", "4522"), 400);
    }

    @Test
    void anotherProvinceEntersTheSameDocumentAndLearnsNothingOfTheFirst() {
        String first = city.created("HEALTH_ADMIN", DOCUMENTS, ofTheMinistry("4522"))
                .extract()
                .path("id");
        TestCity other = new TestCity("4622");
        other.enterRegions();
        String second = other.created("HEALTH_ADMIN", DOCUMENTS, ofTheMinistry("4622"))
                .extract()
                .path("id");
        other.as("HEALTH_ADMIN").get(DOCUMENTS + "/" + first).then().statusCode(404);
        other.refused("HEALTH_ADMIN", DOCUMENTS, ofTheMinistry("4622"), 409)
                .body("code", equalTo("POLICY_ALREADY_ENTERED"))
                .body("recordId", equalTo(second));
    }

    private static Map<String, Object> ofTheMinistry(String region) {
        return Map.of(
                "regionCode", region,
                "number", "测卫老龄发〔2022〕25号",
                "issuer", "测试部委",
                "issuedOn", "2022-07-18",
                "title", "进一步推进医养结合发展的指导意见");
    }
}
