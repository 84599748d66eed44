package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What is entered of a city or a province applies below it: districts read it, and cannot change it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class AboveTest {
    private static final String DOCUMENTS = "/api/v1/policy-documents";
    private static final String FUNDS = "/api/v1/funds";
    private static final Map<String, String> REASON = Map.of("reason", "误");
    private final TestCity city = new TestCity("4534");
    private final TestCity bureau = TestCity.haikou();

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    private RequestSpecification of(String region, String role) {
        return bureau.with(TokenRequest.as(role).region(region));
    }

    private static Map<String, Object> document(String region) {
        return Map.of(
                "regionCode", region,
                "number", UUID.randomUUID().toString(),
                "issuer", "上级",
                "issuedOn", "2016-12-30",
                "title", "实施方案");
    }

    private String entered(String region, String path, Map<String, ?> body) {
        return path
                + "/"
                + of(region, "HEALTH_ADMIN")
                        .body(body)
                        .post(path)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    @Test
    void aDistrictReadsTheDocumentsOfItsCityAndProvinceAndChangesNone() {
        String document = entered("45", DOCUMENTS, document("45"));
        for (String region : List.of("45", "4534", "453401")) {
            of(region, "CIVIL_ADMIN").get(document).then().statusCode(200);
            of(region, "SUPERVISOR").get(document + "/history").then().statusCode(200);
            of(region, "HEALTH_ADMIN")
                    .get(DOCUMENTS + "?limit=200&region=45")
                    .then()
                    .body("items.id", hasItem(document.substring(document.lastIndexOf('/') + 1)));
        }
        of("46", "CIVIL_ADMIN").get(document).then().statusCode(404);
        of("453401", "SUPERVISOR")
                .body(REASON)
                .post(document + "/withdraw")
                .then()
                .statusCode(403)
                .body("code", equalTo("POLICY_REGION_NOT_YOURS"));
        of("453401", "SUPERVISOR").get(document).then().body("allowedActions", equalTo(List.of()));
        String below = entered("453401", DOCUMENTS, document("453401"));
        of("453402", "HEALTH_ADMIN").get(below).then().statusCode(404);
    }

    @Test
    void aDistrictReadsTheFundsOfItsCityOnceTheyArePublished() {
        Map<String, Object> declared = Map.of(
                "regionCode",
                "4534",
                "year",
                2021,
                "source",
                "CITY",
                "amount",
                100,
                "purpose",
                "试点",
                "document",
                UUID.randomUUID().toString(),
                "shares",
                List.of(Map.of("regionCode", "453401", "amount", 100)));
        String fund = entered("4534", FUNDS, declared);
        of("453401", "HEALTH_ADMIN").get(fund).then().statusCode(404);
        of("4534", "INSURANCE_ADMIN").get(fund).then().statusCode(404);
        of("4534", "HEALTH_ADMIN").body(Map.of()).post(fund + "/publish").then().statusCode(200);
        of("453401", "HEALTH_ADMIN").get(fund).then().statusCode(200).body("allowedActions", equalTo(List.of()));
        of("4534", "INSURANCE_ADMIN").get(fund).then().statusCode(200);
        of("453401", "SUPERVISOR")
                .body(REASON)
                .post(fund + "/withdraw")
                .then()
                .statusCode(403)
                .body("code", equalTo("FUND_REGION_NOT_YOURS"));
        of("4535", "HEALTH_ADMIN").get(fund).then().statusCode(404);
    }
}
