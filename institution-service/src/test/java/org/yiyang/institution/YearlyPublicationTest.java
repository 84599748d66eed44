package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.contract.CountedStatements;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class YearlyPublicationTest {
    private static final String PUBLISHED = "/api/v1/institution/published-reports";
    private static final String REPORTS = "/api/v1/institution/reports/";
    private final TestCity city = new TestCity("4544");
    private final TestCity bureau = TestCity.haikou();

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    @Test
    void theReportsOnAYearCanBePublished() {
        city.created(
                "HEALTH_ADMIN",
                "/api/v1/policy-targets",
                Map.of("regionCode", "4544", "year", 2023, "metric", "INTEGRATED_PUBLIC_HOMES", "value", 1));
        Map<String, String> places = Map.of(
                "ONE_WINDOW", "total.received",
                "TARGETS", "items[0].target",
                "PILOTS", "pilots",
                "FUNDS", "year",
                "SUPERVISION", "openRectifications");
        Map<String, Number> values =
                Map.of("ONE_WINDOW", 0, "TARGETS", 1.00f, "PILOTS", 0, "FUNDS", 2023, "SUPERVISION", 0);
        places.forEach((kind, place) -> {
            Map<String, Object> body = Map.of(
                    "kind", kind,
                    "region", "4544",
                    "asOf", "2023-12-31",
                    "title", "年度情况",
                    "document", "测卫发〔2024〕" + kind.length() + "号");
            String id = city.created("HEALTH_ADMIN", PUBLISHED, body)
                    .body("content." + place, equalTo(values.get(kind)))
                    .extract()
                    .path("id");
            city.refused("HEALTH_ADMIN", PUBLISHED, body, 409);
            city.as("HEALTH_ADMIN")
                    .accept("text/csv")
                    .get(PUBLISHED + "/" + id + "/content")
                    .then()
                    .statusCode(200);
        });
    }

    @Test
    void aPastReportKeepsTheRoundingOfItsDay() {
        city.certifiedHome("午一养老院");
        String today = LocalDate.now(Call.CHINA).toString();
        city.as("HEALTH_ADMIN")
                .body(Map.of("region", "4544", "validFrom", today, "value", "3", "reason", "改用三位小数"))
                .put("/api/v1/institution/parameters/COVERAGE_DECIMALS")
                .then()
                .statusCode(200);
        city.seen("HEALTH_ADMIN", REPORTS + "medical-rooms?region=4544&asOf=2022-12-31")
                .body("coverage.decimals", equalTo(1));
        city.seen("HEALTH_ADMIN", REPORTS + "medical-rooms?region=4544&asOf=" + today)
                .body("coverage.decimals", equalTo(3));
    }

    @Test
    void greenChannelsAndBedsCanBeAskedByOwnershipAndCategory() {
        city.medical("午二医院", "GENERAL_HOSPITAL");
        city.seen(
                        "HEALTH_ADMIN",
                        REPORTS
                                + "green-channels?region=4544&asOf=2020-12-31&ownership=PUBLIC&category=COMMUNITY_HEALTH_CENTRE")
                .body("share.denominator", equalTo(1))
                .body("narrowedTo.ownerships", equalTo(List.of("PUBLIC")))
                .body("narrowedTo.categories", equalTo(List.of("COMMUNITY_HEALTH_CENTRE")));
        city.seen("HEALTH_ADMIN", REPORTS + "beds?region=4544&asOf=2020-12-31&ownership=PUBLIC_BUILT_PRIVATE_RUN")
                .body("homes", equalTo(0));
    }

    private void publishedFund(int year, List<String> districts) {
        List<Map<String, Object>> shares = new ArrayList<>();
        districts.forEach(code -> shares.add(Map.of("regionCode", code, "amount", new BigDecimal("10.00"))));
        String id = city.created(
                        "HEALTH_ADMIN",
                        "/api/v1/funds",
                        Map.of(
                                "regionCode",
                                "4544",
                                "year",
                                year,
                                "source",
                                "CITY",
                                "amount",
                                new BigDecimal("10.00").multiply(BigDecimal.valueOf(districts.size())),
                                "purpose",
                                "试点补助",
                                "document",
                                "测财社〔" + year + "〕1号",
                                "shares",
                                shares))
                .extract()
                .path("id");
        city.done("HEALTH_ADMIN", "/api/v1/funds/" + id + "/publish", Map.of());
    }

    private int statementsOf(int year, int districts) {
        int before = CountedStatements.soFar();
        city.seen("HEALTH_ADMIN", REPORTS + "funds?region=4544&year=" + year).body("byDistrict", hasSize(districts));
        return CountedStatements.soFar() - before;
    }

    @Test
    void theFundsOfManyDistrictsTakeNoMoreStatementsThanThoseOfOne() {
        List<String> many = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            many.add("45440" + i);
        }
        many.forEach(code -> city.as("SYS_ADMIN")
                .body(Map.of("name", "测试" + code, "validFrom", "1988-01-01"))
                .put("/api/v1/regions/" + code)
                .then()
                .statusCode(200));
        publishedFund(2011, List.of("454401"));
        publishedFund(2012, many);
        int one = statementsOf(2011, 1);
        assertTrue(one > 0);
        assertEquals(one, statementsOf(2012, many.size()));
    }

    /** An institution service knows no authorisation of an elder's; what is published needs none. */
    @Test
    void whatIsPublishedIsReadByAFamilyAsByTheElder() {
        Map<String, Object> body = Map.of(
                "kind", "OCCUPANCY",
                "region", "4544",
                "asOf", "2022-12-31",
                "title", "入住情况",
                "document", "测卫发〔2023〕9号");
        String id = city.created("HEALTH_ADMIN", PUBLISHED, body).extract().path("id");
        String person = UUID.randomUUID().toString();
        for (String role : List.of("ELDER", "FAMILY")) {
            bureau.with(TokenRequest.as(role).person(person))
                    .get(PUBLISHED + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("allowedActions", equalTo(List.of()));
        }
        city.elsewhere("HEALTH_ADMIN").get(PUBLISHED + "/" + id).then().statusCode(404);
    }
}
