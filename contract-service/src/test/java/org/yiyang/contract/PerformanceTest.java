package org.yiyang.contract;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;

/** The documents' own complaint, that care does not follow from agreements, on hand-computed figures. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class PerformanceTest extends PerformanceCalls {
    private static final String IMPORTS = "/api/v1/contract/imports";
    private static final String PART = "application/offset+octet-stream";
    private static final String UPLOADS = "/api/v1/contract/uploads";
    private static final String HEADER = "number,key,visitedOn,item,persons,role,reason\n";
    private String city = "6528";

    @Override
    String city() {
        return city;
    }

    @Test
    void whatIsPromisedIsHeldAgainstWhatIsDone() {
        // in force for seven months: seven rounds are promised; of the two in one month one counts
        String kept = since(
                homeOfTheCity(),
                today.minusMonths(7),
                ",\"postings\":["
                        + posting().replace("2026-01-01", today.minusMonths(2).toString()) + "]");
        recorded(kept, today.minusMonths(3).plusDays(1));
        recorded(kept, today.minusMonths(3).plusDays(2));
        recorded(kept, today.minusMonths(1).plusDays(1));
        String idle = since(homeOfTheCity(), today.minusMonths(7), "");
        String span = "from=" + today.minusMonths(7) + "&to=" + today;
        officer()
                .get("/api/v1/contract/performance/" + kept + "?" + span)
                .then()
                .statusCode(200)
                .body("kept.numerator", equalTo(2))
                .body("kept.denominator", equalTo(7))
                .body("kept.percent", equalTo(28.57f))
                .body("items[0].performed", equalTo(3));
        officer()
                .get("/api/v1/contract/reports/performance?region=6528&" + span)
                .then()
                .statusCode(200)
                .body("agreements", equalTo(2))
                .body("kept.numerator", equalTo(2))
                .body("kept.denominator", equalTo(14))
                .body("withoutActivity.numerator", equalTo(1))
                .body("withoutActivity.percent", equalTo(50.0f))
                .body("postings.find { it.role == 'GENERAL_PRACTITIONER' }.count", equalTo(1));
        officer()
                .get("/api/v1/contract/reports/paper-agreements?region=6528&asOf=" + today)
                .then()
                .statusCode(200)
                .body("months", equalTo(3))
                .body("paper.denominator", equalTo(2))
                .body("items.agreementId", contains(idle));
    }

    @Test
    void aSpanGoesForwardAndAReportStaysInItsRegion() {
        officer()
                .get("/api/v1/contract/reports/performance?region=6528&from=" + today + "&to=" + today.minusDays(1))
                .then()
                .statusCode(422);
        as(token("HEALTH_ADMIN").region("6529"))
                .get("/api/v1/contract/reports/paper-agreements?region=6528&asOf=" + today)
                .then()
                .statusCode(403);
    }

    @Test
    void aFileIsCheckedEnteredAndEnteredAgainWithoutDoubling() {
        city = "6531";
        takeoverIsOpen();
        String agreement = since(homeOfTheCity(), today.minusYears(1), "");
        String number =
                officer().get(AGREEMENTS + "/" + agreement).then().extract().path("number");
        String rows = HEADER
                + "%s,K1,%s,MEDICAL_ROUNDS,12,NURSE,\n%s,K2,%s,TREATMENT_WITHOUT_LICENCE,3,NURSE,\n"
                        .formatted(number, today.minusDays(1), number, today.minusDays(1));
        String rehearsed = brought(rows, true);
        through(rehearsed);
        officer().get(RECORDS + "?agreement=" + agreement).then().body("items", hasSize(0));
        String entered = brought(rows, false);
        through(entered);
        medicalManager()
                .get(IMPORTS + "/" + entered + "/rows?outcome=REFUSED")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        officer()
                .get(RECORDS + "?agreement=" + agreement)
                .then()
                .body("items", hasSize(1))
                .body("items[0].key", equalTo("K1"));
        Map<String, Object> again = through(brought(rows, false));
        assertEquals(1, again.get("unchanged"));
        String corrected = HEADER + "%s,K1,%s,MEDICAL_ROUNDS,15,NURSE,人数录错\n".formatted(number, today.minusDays(1));
        through(brought(corrected, false));
        officer().get(RECORDS + "?agreement=" + agreement).then().body("items.persons", contains(15));
        medicalManager().get(IMPORTS + "/kinds").then().statusCode(200).body("items.name", hasItems("服务记录", "家庭医生签约"));
        medicalManager().get(IMPORTS).then().statusCode(200);
        medicalManager()
                .body("{}")
                .post(IMPORTS + "/" + entered + "/cancel")
                .then()
                .statusCode(409);
    }

    @Test
    void aFileNamesWhoWasServedAndACorrectionByNumberKeepsThem() {
        city = "6532";
        takeoverIsOpen();
        UUID home = homeOfTheCity();
        UUID one = Ids.next();
        UUID other = Ids.next();
        inbox.apply(List.of(ElderFeed.living(one, city + "01", home), ElderFeed.living(other, city + "01", home)));
        String agreement = since(home, today.minusYears(1), "");
        String number =
                officer().get(AGREEMENTS + "/" + agreement).then().extract().path("number");
        String header = HEADER.replace("persons,", "persons,elderIds,");
        String row = "%s,K1,%s,%s,%s,%s；%s,NURSE,%s\n";
        String named = row.formatted(number, today.minusDays(1), "MEDICAL_ROUNDS", "", one, other, "");
        through(brought(
                header
                        + named
                        + "%s,K2,%s,MEDICAL_ROUNDS,,%s,NURSE,\n"
                                .formatted(number, today.minusDays(1), UUID.randomUUID()),
                false));
        medicalManager()
                .get(RECORDS + "?agreement=" + agreement)
                .then()
                .body("items", hasSize(1))
                .body("items[0].persons", equalTo(2))
                .body("items[0].elderIds", hasItems(one.toString(), other.toString()));
        assertEquals(1, through(brought(header + named, false)).get("unchanged"));
        String corrected = HEADER + "%s,K1,%s,FREE_CLINIC,2,NURSE,项目录错\n".formatted(number, today.minusDays(1));
        through(brought(corrected, false));
        medicalManager()
                .get(RECORDS + "?agreement=" + agreement)
                .then()
                .body("items[0].item", equalTo("FREE_CLINIC"))
                .body("items[0].elderIds", hasSize(2));
    }

    @Test
    void aFileIsCancelledAndTakenUp() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 5000; i++) {
            rows.append("无此协议,k").append(i).append(",2026-11-01,MEDICAL_ROUNDS,1,NURSE,\n");
        }
        String id = brought(rows.toString(), true);
        for (String verb : List.of("cancel", "resume", "cancel")) {
            medicalManager().post(IMPORTS + "/" + id + "/" + verb).then().statusCode(200);
        }
    }

    @Test
    void aFileComesInParts() {
        byte[] file = (HEADER + "无此协议,k1,2026-11-01,MEDICAL_ROUNDS,1,NURSE,\n").getBytes(StandardCharsets.UTF_8);
        int half = file.length / 2;
        String upload = UPLOADS + "/"
                + medicalManager()
                        .creates(
                                UPLOADS,
                                Map.of("kind", "service-records", "mediaType", "text/csv", "bytes", file.length));
        part(upload, 0, Arrays.copyOf(file, half));
        medicalManager().get(upload).then().statusCode(200).body("received", equalTo(half));
        part(upload, half, Arrays.copyOfRange(file, half, file.length));
        String id = medicalManager()
                .post(upload + "/finish")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        assertEquals(1, through(id).get("refused"));
        officer().get(upload).then().statusCode(404);
    }

    private void part(String upload, int offset, byte[] bytes) {
        uploader()
                .contentType(PART)
                .header("Upload-Offset", offset)
                .body(bytes)
                .patch(upload)
                .then()
                .statusCode(200);
    }

    private RequestSpecification uploader() {
        return medicalManager()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(PART, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    private String brought(String csv, boolean dryRun) {
        return uploader()
                .contentType("text/csv")
                .queryParam("kind", "service-records")
                .queryParam("dryRun", dryRun)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private Map<String, Object> through(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> medicalManager()
                                .get(IMPORTS + "/" + id)
                                .jsonPath()
                                .getMap(""),
                        now -> "DONE".equals(now.get("status")));
    }
}
