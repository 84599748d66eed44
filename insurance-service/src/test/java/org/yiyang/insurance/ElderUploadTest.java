package org.yiyang.insurance;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;
import org.yiyang.local.TokenRequest;

/** A file that comes in parts: whoever was cut off goes on where it broke off. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "insurance"))
class ElderUploadTest {
    private static final String UPLOADS = "/api/v1/insurance/uploads";
    private static final String CITY = "6543";
    private final Agency agency = new Agency();

    private RequestSpecification agent() {
        return agency.with(TokenRequest.as("INSURANCE_AGENT").region(CITY).subject("agent-" + CITY));
    }

    private static byte[] file() {
        StringBuilder rows =
                new StringBuilder("name,citizenId,regionCode,insuranceType,insuredFrom,verifiedOn,document,reason\n");
        for (int i = 0; i < 20; i++) {
            String number =
                    SyntheticCodes.citizenId(LocalDate.parse("1938-05-01").plusDays(i));
            rows.append("分段人,").append(number).append(",654301,城乡居民基本医疗保险,2020-01-01,2026-01-05,存量表,存量登记\n");
        }
        return rows.toString().getBytes(Charset.forName("GB18030"));
    }

    private String begun(int bytes) {
        return agent().body(Map.of("kind", "elders", "mediaType", "text/csv; charset=gb18030", "bytes", bytes))
                .post(UPLOADS)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse add(String id, long offset, byte[] part) {
        return agent().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(
                                        "application/offset+octet-stream", io.restassured.http.ContentType.BINARY)))
                .contentType("application/offset+octet-stream")
                .header("Upload-Offset", offset)
                .body(part)
                .patch(UPLOADS + "/" + id)
                .then();
    }

    @Test
    void whoWasCutOffGoesOnAtTheByteThatIsStillToCome() {
        agency.with(TokenRequest.as("INSURANCE_ADMIN").region(CITY))
                .body(Map.of(
                        "region", CITY, "validFrom", TestClock.today().toString(), "value", "true", "reason", "上线"))
                .put("/api/v1/insurance/parameters/TAKEOVER_WINDOW_OPEN");
        byte[] file = file();
        // in the middle of a character
        int half = file.length / 2 | 1;
        String id = begun(file.length);
        add(id, 0, Arrays.copyOf(file, half)).statusCode(200).header("Upload-Offset", Integer.toString(half));
        add(id, 0, Arrays.copyOf(file, half)).statusCode(409).body("code", equalTo("UPLOAD_OFFSET_ELSEWHERE"));
        add(id, half, new byte[file.length]).statusCode(422).body("code", equalTo("UPLOAD_TOO_MANY_BYTES"));
        agent().post(UPLOADS + "/" + id + "/finish").then().statusCode(409).body("code", equalTo("UPLOAD_INCOMPLETE"));
        agent().get(UPLOADS + "/" + id).then().statusCode(200).body("received", equalTo(half));
        add(id, half, Arrays.copyOfRange(file, half, file.length)).statusCode(200);
        String imported = agent().post(UPLOADS + "/" + id + "/finish")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Map<String, Object> end = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> agent().get("/api/v1/insurance/imports/" + imported)
                                .jsonPath()
                                .getMap(""),
                        now -> "DONE".equals(now.get("status")));
        assertEquals(20, end.get("created"));
        agent().get(UPLOADS + "/" + id).then().body("importId", equalTo(imported));
        add(id, file.length, new byte[1]).statusCode(409).body("code", equalTo("UPLOAD_FINISHED"));
    }

    @Test
    void ofManyWhoFinishAtOnceOneBeginsTheImportAndTheUploadNamesIt() {
        byte[] file = new String(file(), Charset.forName("GB18030"))
                .replace("分段人", "同时人")
                .getBytes(Charset.forName("GB18030"));
        String id = begun(file.length);
        add(id, 0, file).statusCode(200);
        int before = imports().size();
        Map<String, Long> answers =
                Crowd.answers(Collections.nCopies(8, () -> agent().post(UPLOADS + "/" + id + "/finish"))).stream()
                        .collect(Collectors.groupingBy(
                                answer -> answer.statusCode() + " " + answer.path("code"), Collectors.counting()));
        assertEquals(Map.of("202 null", 1L, "409 UPLOAD_FINISHED", 7L), answers);
        List<String> after = imports();
        assertEquals(before + 1, after.size());
        String begun = agent().get(UPLOADS + "/" + id).then().extract().path("importId");
        assertTrue(after.contains(begun));
        agent().post(UPLOADS + "/" + id + "/finish").then().statusCode(409).body("code", equalTo("UPLOAD_FINISHED"));
    }

    private List<String> imports() {
        return agent().get("/api/v1/insurance/imports?limit=200").jsonPath().getList("items.id");
    }

    @Test
    void whatNobodyTakesIsRefusedBeforeAByteHasCome() {
        agent().body(Map.of("kind", "elders", "mediaType", "text/csv", "bytes", 400_000_000L))
                .post(UPLOADS)
                .then()
                .statusCode(413);
        agent().body(Map.of("kind", "others", "mediaType", "text/csv", "bytes", 1))
                .post(UPLOADS)
                .then()
                .statusCode(400);
        agent().body(Map.of("kind", "elders", "mediaType", "application/pdf", "bytes", 1))
                .post(UPLOADS)
                .then()
                .statusCode(415);
        String id = begun(1);
        agency.with(TokenRequest.as("INSURANCE_AGENT").region(CITY).subject("another"))
                .get(UPLOADS + "/" + id)
                .then()
                .statusCode(404);
    }
}
