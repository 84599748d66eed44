package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** What is recorded of a home where it was before is refused a second time, without the id of what its new officials may not read. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class MovedHomeTest {
    private final TestCity city = new TestCity("4623");

    @Test
    void theIdOfWhatAnotherDistrictRecordedIsNotTold() {
        city.enterRegions();
        TestCity.haikou()
                .as("SYS_ADMIN")
                .body(Map.of("name", "测试462302", "validFrom", "1988-01-01"))
                .put("/api/v1/regions/462302")
                .then()
                .statusCode(200);
        String home = city.certifiedHome("迁址养老院");
        Map<String, Object> review = Map.of("institutionId", home, "year", 2024);
        Map<String, Object> pilot = Map.of(
                "institutionId",
                home,
                "level",
                "CITY",
                "programme",
                "迁址试点",
                "type",
                "ONE_BODY",
                "validFrom",
                "2020-01-01");
        String reviewed = opened("/api/v1/annual-reviews", review);
        String named = opened("/api/v1/pilots", pilot);
        city.done(
                "CIVIL_ADMIN",
                "/api/v1/institutions/" + home + "/change",
                RegisterCalls.change(RegisterCalls.today().toString(), Map.of("regionCode", "462302")));
        refused("/api/v1/annual-reviews", review, reviewed);
        refused("/api/v1/pilots", pilot, named);
    }

    private String opened(String path, Map<String, Object> body) {
        return city.inDistrict("01", "HEALTH_ADMIN")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void refused(String path, Map<String, Object> body, String known) {
        city.inDistrict("02", "HEALTH_ADMIN").get(path + "/" + known).then().statusCode(404);
        city.inDistrict("02", "HEALTH_ADMIN")
                .body(body)
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("RECORD_DUPLICATE"))
                .body("recordId", nullValue());
    }
}
