package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What there is once stays once, whoever enters it at the same time: a declared total, a published report. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class OnlyOnceTest {
    private static final String FUNDS = "/api/v1/funds";
    private static final String PUBLISHED = "/api/v1/institution/published-reports";
    private static final int CALLERS = 20;
    private final TestCity city = new TestCity("4531");
    private final TestCity bureau = TestCity.haikou();

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private static Map<String, Object> fund(String document) {
        return Map.of(
                "regionCode",
                "4531",
                "year",
                2021,
                "source",
                "CENTRAL",
                "amount",
                100,
                "purpose",
                "医养结合试点",
                "document",
                document,
                "shares",
                List.of(Map.of("regionCode", "453101", "amount", 100)));
    }

    /** How often each status was answered, and the code of the refusals. */
    private Map<String, Integer> atOnce(String path, Map<String, ?> body) throws Exception {
        Callable<Response> call = () -> city.as("HEALTH_ADMIN").body(body).post(path);
        Map<String, Integer> answers = new HashMap<>();
        for (Response given : Crowd.answers(Collections.nCopies(CALLERS, call))) {
            answers.merge(given.statusCode() == 201 ? "201" : given.path("code"), 1, Integer::sum);
        }
        return answers;
    }

    @Test
    void aTotalThatTwentyCallersDeclareIsDeclaredOnce() throws Exception {
        assertEquals(Map.of("201", 1, "FUND_ALREADY_DECLARED", CALLERS - 1), atOnce(FUNDS, fund("测财社〔2021〕1号")));
        String id = city.seen("HEALTH_ADMIN", FUNDS + "?region=4531&year=2021")
                .body("items.findAll { it.document == '测财社〔2021〕1号' }", hasSize(1))
                .extract()
                .path("items.find { it.document == '测财社〔2021〕1号' }.id");
        String other = FUNDS
                + "/"
                + city.created("HEALTH_ADMIN", FUNDS, fund("测财社〔2021〕2号"))
                        .extract()
                        .<String>path("id");
        city.refused("HEALTH_ADMIN", other + "/revise", fund("测财社〔2021〕1号"), 409)
                .body("code", equalTo("FUND_ALREADY_DECLARED"));
        city.done("HEALTH_ADMIN", other + "/publish", Map.of());
        Map<String, Object> right = Map.of("fund", fund("测财社〔2021〕1号"), "reason", "误录");
        city.refused("SUPERVISOR", other + "/correct", right, 409);
        city.done("SUPERVISOR", FUNDS + "/" + id + "/withdraw", Map.of("reason", "重复"));
        city.done("SUPERVISOR", other + "/correct", right).body("document", equalTo("测财社〔2021〕1号"));
    }

    private static Map<String, Object> report(String asOf) {
        return Map.of("kind", "OCCUPANCY", "region", "4531", "asOf", asOf, "title", "入住情况", "document", "测1号");
    }

    private static Map<String, Object> correction(String asOf, String corrects) {
        Map<String, Object> body = new HashMap<>(report(asOf));
        body.put("corrects", corrects);
        body.put("reason", "误报");
        return body;
    }

    @Test
    void aReportThatTwentyCallersPublishIsPublishedOnceAndACorrectionTakesItsPlace() throws Exception {
        assertEquals(
                Map.of("201", 1, "PUBLICATION_ALREADY_PUBLISHED", CALLERS - 1),
                atOnce(PUBLISHED, report("2021-06-30")));
        String first = city.seen("HEALTH_ADMIN", PUBLISHED + "?kind=OCCUPANCY&status=PUBLISHED")
                .extract()
                .path("items.find { it.asOf == '2021-06-30' }.id");
        String other = city.created("HEALTH_ADMIN", PUBLISHED, report("2021-07-31"))
                .extract()
                .path("id");
        city.refused("SUPERVISOR", PUBLISHED, correction("2021-07-31", first), 409)
                .body("code", equalTo("PUBLICATION_ALREADY_PUBLISHED"));
        String second = city.created("SUPERVISOR", PUBLISHED, correction("2021-06-30", first))
                .body("status", equalTo("PUBLISHED"))
                .extract()
                .path("id");
        city.seen("HEALTH_ADMIN", PUBLISHED + "?kind=OCCUPANCY&status=PUBLISHED")
                .body("items.id", equalTo(List.of(other, second)));
        city.seen("HEALTH_ADMIN", PUBLISHED + "/" + first).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void whatWasPublishedIsReadByStaffAndEldersToo() {
        String withdrawn = city.created("HEALTH_ADMIN", PUBLISHED, report("2021-08-31"))
                .extract()
                .path("id");
        String standing = city.created("SUPERVISOR", PUBLISHED, correction("2021-08-31", withdrawn))
                .extract()
                .path("id");
        List<TokenRequest> readers = List.of(
                TokenRequest.as("CARE_MANAGER").institution(UUID.randomUUID().toString()),
                TokenRequest.as("HOSPITAL_DOCTOR").institution(UUID.randomUUID().toString()),
                TokenRequest.as("ELDER").person(UUID.randomUUID().toString()));
        for (TokenRequest reader : readers) {
            as(reader).get(PUBLISHED + "/" + standing).then().statusCode(200).body("content.homes", equalTo(0));
            as(reader).get(PUBLISHED + "/" + withdrawn).then().statusCode(404);
            as(reader)
                    .get(PUBLISHED + "?limit=200&kind=OCCUPANCY")
                    .then()
                    .body("items.id", hasItem(standing))
                    .body("items.id", not(hasItem(withdrawn)));
        }
        city.elsewhere("HEALTH_ADMIN").get(PUBLISHED + "/" + standing).then().statusCode(404);
        as(TokenRequest.as("AUDITOR").region("4531"))
                .get(PUBLISHED + "/" + standing)
                .then()
                .statusCode(404);
    }

    private RequestSpecification as(TokenRequest token) {
        return bureau.with(token);
    }
}
