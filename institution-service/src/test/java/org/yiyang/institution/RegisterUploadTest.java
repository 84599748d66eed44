package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.SyntheticCodes;

/** A file of a register that comes in parts: whoever was cut off goes on where it broke off. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class RegisterUploadTest {
    private static final String UPLOADS = "/api/v1/institution/uploads";
    private static final String PART = "application/offset+octet-stream";
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String REGION = "630402";
    private static final int HOMES = 20;
    private final ImportCalls uploads = new ImportCalls("6304");

    private static byte[] homes() {
        StringBuilder file = new StringBuilder(ImportCalls.HEADER);
        for (int i = 0; i < HOMES; i++) {
            file.append(ImportCalls.home("分段" + i + "养老院", SyntheticCodes.creditCode(), REGION));
        }
        return file.toString().getBytes(GB18030);
    }

    private Response begun(String kind, long bytes) {
        return uploads.official("CIVIL_ADMIN")
                .contentType(ContentType.JSON)
                .body(Map.of("kind", kind, "mediaType", "text/csv; charset=gb18030", "bytes", bytes))
                .post(UPLOADS);
    }

    private ValidatableResponse add(String at, long offset, byte[] part) {
        return uploads.official("CIVIL_ADMIN")
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(PART, ContentType.BINARY)))
                .contentType(PART)
                .header("Upload-Offset", offset)
                .body(part)
                .patch(at)
                .then();
    }

    @Test
    void whoWasCutOffGoesOnAtTheByteThatIsStillToCome() {
        uploads.enterRegions("63", "6304", REGION);
        uploads.openTakeover();
        byte[] file = homes();
        int half = file.length / 2 | 1;
        String location = begun("institutions", file.length)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String at = URI.create(location).getPath();
        add(at, 0, Arrays.copyOf(file, half)).statusCode(200).header("Upload-Offset", Integer.toString(half));
        uploads.official("CIVIL_ADMIN")
                .post(at + "/finish")
                .then()
                .statusCode(409)
                .body("code", equalTo("UPLOAD_INCOMPLETE"));
        uploads.official("CIVIL_ADMIN").get(at).then().statusCode(200).body("received", equalTo(half));
        uploads.official("HEALTH_ADMIN").get(at).then().statusCode(404);
        add(at, half, Arrays.copyOfRange(file, half, file.length)).statusCode(200);
        String id = uploads.id(uploads.official("CIVIL_ADMIN").post(at + "/finish"));
        assertEquals(HOMES, uploads.through(id).get("created"));
        uploads.official("CIVIL_ADMIN").get(at).then().body("importId", equalTo(id));
        add(at, file.length, new byte[1]).statusCode(409).body("code", equalTo("UPLOAD_FINISHED"));
    }

    @Test
    void whatIsTooLargeOrNotTheCallersIsRefusedBeforeAByteHasCome() {
        begun("institutions", 210_000_000).then().statusCode(413).body("code", equalTo("FILE_BYTES_TOO_MANY"));
        begun("snapshots", 1).then().statusCode(403).body("code", equalTo("ROLE_MISSING"));
    }
}
