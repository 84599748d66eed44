package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** A page of institutions costs as many queries as one institution, however many there are on it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class PageQueriesTest extends RegisterCalls {
    private static final String DIRECTORY = "/api/v1/institution/directory";
    private static final int MANY = 50;
    private static final int REPLACED = 4;
    private static final int QUERIES_MAX = 14;

    private int queriesOf(String query, int items) {
        int before = CountedStatements.soFar();
        bureau.as("HEALTH_ADMIN").get(query).then().statusCode(200).body("items", hasSize(items));
        return CountedStatements.soFar() - before;
    }

    @Test
    void fiftyInstitutionsOnAPageTakeNoMoreQueriesThanTwo() {
        String successor = licensed("页面承继医院", "2012-01-01");
        for (int i = 1; i < MANY; i++) {
            String id = licensed("页面测试医院" + i, "2010-01-01");
            if (i <= REPLACED) {
                done("HEALTH_ADMIN", id, "replace", replacing(successor, "END"));
            }
        }
        Map<String, Integer> counted = Map.of(
                "few", queriesOf(PATH + "?name=页面测试医院1&limit=2", 2),
                "many", queriesOf(PATH + "?name=页面&limit=200", MANY),
                "then", queriesOf(PATH + "?name=页面&limit=200&asOf=2015-01-01", MANY));
        assertTrue(counted.get("many") <= QUERIES_MAX, counted::toString);
        assertTrue(counted.get("then") <= QUERIES_MAX, counted::toString);
        assertEquals(MANY, found("name", "页面").size());
    }

    /** A home that looks for a hospital to agree with finds it, and learns what everybody may know of it. */
    @Test
    void theDirectoryNamesAllThatAreAtWorkToEverybodyInFewQueries() {
        String home = filed("名录测试养老院");
        String hospital = licensed("名录测试医院", "2010-01-01");
        String closed = licensed("名录测试旧医院", "2010-01-01");
        done("HEALTH_ADMIN", closed, "replace", replacing(hospital, "END"));
        for (int i = 0; i < MANY; i++) {
            licensed("名录多院" + i, "2010-01-01");
        }
        RequestSpecification manager =
                bureau.with(TokenRequest.as("CARE_MANAGER").institution(home));
        manager.get(DIRECTORY + "?kind=MEDICAL&name=名录测试")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(hospital)))
                .body("items[0].kind", equalTo("MEDICAL"))
                .body("items[0].regionCode", startsWith("4601"))
                .body("items[0].creditCode", nullValue());
        bureau.with(TokenRequest.as("FAMILY").subject("a-daughter"))
                .get(DIRECTORY + "?kind=CARE&name=名录测试")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(home)));
        manager.get(DIRECTORY + "/" + hospital).then().statusCode(200).body("name", equalTo("名录测试医院"));
        manager.get(DIRECTORY + "/" + UUID.randomUUID()).then().statusCode(404);
        manager.get(DIRECTORY + "?name=名").then().statusCode(400);
        int few = queriesOf(DIRECTORY + "?name=名录测试", 2);
        assertEquals(few, queriesOf(DIRECTORY + "?name=名录多&limit=200", MANY));
    }
}
