package org.yiyang.institution;

import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.local.TokenRequest;

/** Somebody who brings files, in a district of the tests' own. */
final class Uploads {
    static final String PATH = "/api/v1/institution/imports";
    static final String HEADER = "name,category,creditCode,regionCode,address,ownership,beds,parentCreditCode,"
            + "careFiling.number,careFiling.authority,careFiling.validFrom,document,reason\n";
    private final Bureau bureau = new Bureau();
    private final String city;

    Uploads(String city) {
        this.city = city;
    }

    void enterRegions(String... codes) {
        for (String code : codes) {
            bureau.as("SYS_ADMIN")
                    .body(Map.of("name", "导入" + code, "validFrom", "1988-01-01"))
                    .put("/api/v1/regions/" + code)
                    .then()
                    .statusCode(200);
        }
    }

    void openTakeover() {
        String today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).toString();
        int status = official("HEALTH_ADMIN")
                .body(Map.of("region", city, "validFrom", today, "value", "true", "reason", "首日存量登记"))
                .put("/api/v1/institution/parameters/TAKEOVER_WINDOW_OPEN")
                .statusCode();
        if (status != 200 && status != 409) {
            throw new AssertionError("the takeover window could not be opened: " + status);
        }
    }

    RequestSpecification official(String role) {
        return official(role, UUID.randomUUID().toString());
    }

    /** The same official each time; no charset is claimed for a file. */
    RequestSpecification official(String role, String key) {
        return bureau.with(TokenRequest.as(role).region(city).subject(role + "-" + city), key)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    Response bring(String kind, String csv) {
        return bring("CIVIL_ADMIN", kind, false, csv.getBytes(StandardCharsets.UTF_8));
    }

    Response bring(String role, String kind, boolean dryRun, byte[] file) {
        return official(role)
                .contentType("text/csv")
                .queryParam("kind", kind)
                .queryParam("dryRun", dryRun)
                .body(file)
                .post(PATH);
    }

    String id(Response brought) {
        return brought.then().statusCode(202).extract().path("id");
    }

    /** Waits until an import has reached a state; returns how it stands then. */
    Map<String, Object> standing(String role, String id, String status) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> official(role).get(PATH + "/" + id).jsonPath().getMap(""),
                        now -> status.equals(now.get("status")));
    }

    Map<String, Object> through(String id) {
        return standing("CIVIL_ADMIN", id, "DONE");
    }

    List<Map<String, Object>> rows(String role, String id, String outcome) {
        return official(role)
                .queryParam("outcome", outcome)
                .queryParam("limit", 200)
                .get(PATH + "/" + id + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    int homesNamed(String name) {
        return official("CIVIL_ADMIN")
                .queryParam("name", name)
                .get("/api/v1/institutions")
                .then()
                .statusCode(200)
                .extract()
                .<List<Object>>path("items")
                .size();
    }

    static String home(String name, String creditCode, String region) {
        return name + ",养老院（老年公寓、养护院）," + creditCode + "," + region
                + ",示范路1号,民办非营利,120,,2019-7,民政局,2019-07-01,民〔2020〕1号,存量登记\n";
    }

    static String unit(String name, String parentCode, String region) {
        return name + ",INFIRMARY,," + region + ",示范路1号,PRIVATE_NONPROFIT,0," + parentCode + ",,,,民〔2020〕1号,存量登记\n";
    }

    static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
