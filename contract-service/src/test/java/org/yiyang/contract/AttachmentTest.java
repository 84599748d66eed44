package org.yiyang.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;

/** Papers are attached to a draft by their content, which is signed with it. */
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class AttachmentTest extends AgreementCalls {
    private static final byte[] PDF = "%PDF-1.4 方案".getBytes(StandardCharsets.UTF_8);

    private Response attach(String id, byte[] content) {
        return careManager()
                .contentType("application/octet-stream")
                .body(content)
                .post(AGREEMENTS + "/" + id + "/attach?kind=SERVICE_PLAN");
    }

    @Test
    void whatIsAttachedIsReadByBothPartiesAndIsPartOfWhatIsSigned() {
        String id = drafted();
        String paper = attach(id, PDF)
                .then()
                .statusCode(201)
                .body("attachments.kind", contains("SERVICE_PLAN"))
                .extract()
                .path("attachments[0].id");
        done(careManager(), id, "propose", "{}", "PROPOSED");
        String path = AGREEMENTS + "/" + id + "/attachments/" + paper;
        assertArrayEquals(
                PDF, medicalManager().get(path).then().statusCode(200).extract().asByteArray());
        as(token("CARE_MANAGER").institution(UUID.randomUUID().toString()))
                .get(path)
                .then()
                .statusCode(404);
        attach(id, PDF).then().statusCode(409).body("code", equalTo("MOVE_NOT_ALLOWED"));
        List<String> with = offered(id);
        String other = drafted();
        attach(other, "%PDF-1.4 另一方案".getBytes(StandardCharsets.UTF_8)).then().statusCode(201);
        done(careManager(), other, "propose", "{}", "PROPOSED");
        assertNotEquals(with.get(0), offered(other).get(0));
    }

    private List<String> offered(String id) {
        return careManager()
                .get(AGREEMENTS + "/" + id + "/versions")
                .then()
                .extract()
                .path("items.contentHash");
    }
}
