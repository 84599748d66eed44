package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.Crowd;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.http.Answer;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Reports and other papers attached to a referral. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class AttachmentTest {
    private static final byte[] PDF = "%PDF-1.7 心肌酶谱".getBytes(StandardCharsets.UTF_8);

    @Inject
    Inbox inbox;

    @Inject
    EntityManager entities;

    @Inject
    UnitOfWork once;

    @Inject
    Clock clock;

    private City city;

    @BeforeEach
    void aCity() {
        city = new City(inbox);
    }

    private static String attachments(String id) {
        return City.PATH + "/" + id + "/attachments";
    }

    private static ValidatableResponse attach(RequestSpecification as, String id, byte[] content) {
        return as.contentType("application/octet-stream")
                .queryParam("kind", "LABORATORY")
                .body(content)
                .post(attachments(id))
                .then();
    }

    private Object one(String query, String id) {
        return once.run(
                Call.system(clock.instant()),
                () -> entities.createNativeQuery(query)
                        .setParameter(1, Binary.of(UUID.fromString(id)))
                        .getSingleResult());
    }

    @Test
    void anAttachmentIsTakenByItsContentAndKeptSealed() {
        String id = city.submit();
        String digest = HexFormat.of().formatHex(Answer.sha256(PDF));
        String attached = attach(city.unitDoctor(), id, PDF)
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("kind", equalTo("LABORATORY"))
                .body("size", equalTo(PDF.length))
                .body("sha256", equalTo(digest))
                .body("institutionId", equalTo(city.unit))
                .extract()
                .path("id");
        byte[] sealed = (byte[]) one("select content from document where id = ?", attached);
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("%PDF"));
        attach(city.unitDoctor(), id, "<html/>".getBytes(StandardCharsets.UTF_8))
                .statusCode(415);
        attach(city.unitDoctor(), id, new byte[0]).statusCode(422);
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        attach(city.unitDoctor(), id, large).statusCode(413);
        city.unitDoctor()
                .contentType("application/octet-stream")
                .body(PDF)
                .post(attachments(id))
                .then()
                .statusCode(400);
    }

    @Test
    void theReceiverReadsAttachmentsOnceItHasAcceptedAndEachReadingIsRecorded() {
        String id = city.submit();
        String document = attach(city.unitDoctor(), id, PDF).extract().path("id");
        city.hospitalDoctor()
                .get(attachments(id))
                .then()
                .statusCode(403)
                .body("code", equalTo("REFERRAL_NOT_ACCEPTED_YET"));
        city.hospitalDoctor().get(attachments(id) + "/" + document).then().statusCode(403);
        City.moved(city.office(city.hospital), id, "accept", Map.of("department", "心内科"));
        city.hospitalDoctor().get(attachments(id)).then().statusCode(200).body("items.id", contains(document));
        String readings = "select count(*) from audit_entry where action = 'read-attachment' and subject_id = ?";
        assertEquals(0L, one(readings, id));
        byte[] read = city.hospitalDoctor()
                .get(attachments(id) + "/" + document)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment; filename*=UTF-8''"))
                .extract()
                .asByteArray();
        assertArrayEquals(PDF, read);
        assertEquals(1L, one(readings, id));
        City elsewhere = new City(inbox);
        String other = elsewhere.submit();
        elsewhere.unitDoctor().get(attachments(other)).then().body("items", empty());
        elsewhere.unitDoctor().get(attachments(other) + "/" + document).then().statusCode(404);
        elsewhere.unitDoctor().get(attachments(id) + "/" + document).then().statusCode(404);
        city.with(TokenRequest.as("CARE_MANAGER").institution(city.home))
                .get(attachments(id))
                .then()
                .statusCode(403);
    }

    @Test
    void aReferralTakesTwentyAttachmentsHoweverManyComeAtOnce() throws Exception {
        String id = city.submit();
        for (int i = 0; i < 16; i++) {
            attach(city.unitDoctor(), id, PDF).statusCode(201);
        }
        List<Callable<Integer>> calls = Collections.nCopies(
                8, () -> attach(city.unitDoctor(), id, PDF).extract().statusCode());
        assertEquals(Map.of(201, 4, 409, 4), Crowd.counted(calls));
        attach(city.unitDoctor(), id, PDF)
                .statusCode(409)
                .body("code", equalTo("MEDICAL_ATTACHMENTS_FULL"))
                .body("detail", equalTo("一份转诊最多 20 个附件"));
    }
}
