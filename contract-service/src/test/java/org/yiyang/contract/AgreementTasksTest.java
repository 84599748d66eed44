package org.yiyang.contract;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "contract"))
class AgreementTasksTest extends AgreementCalls {
    private static final String TASKS = "/api/v1/contract/tasks";

    private ValidatableResponse tasksOf(RequestSpecification caller) {
        return caller.get(TASKS + "?limit=200").then().statusCode(200);
    }

    @Test
    void eachStepWaitsForThoseWhoMustTakeIt() {
        String id = drafted();
        waits(medicalManager(), id);
        done(careManager(), id, "propose", "{}", "PROPOSED");
        waits(careManager(), id);
        waits(medicalManager(), id, "ANSWER_OFFER");
        tasksOf(medicalManager())
                .body(
                        "items.find { it.subjectId == '" + id + "' }.concernedInstitutions.name",
                        equalTo(List.of("测试医院", "测试养老院")));
        done(medicalManager(), id, "agree", "{}", "AGREED");
        waits(medicalManager(), id);
        String signature = "{\"contentHash\":\"" + hashOf(id) + "\"}";
        waits(signer(hospital), id, "SIGN_AGREEMENT");
        waits(signer(home), id, "SIGN_AGREEMENT");
        done(signer(hospital), id, "sign", signature, "PARTIALLY_SIGNED");
        waits(signer(hospital), id);
        waits(signer(home), id, "SIGN_AGREEMENT");
        waits(health(), id);
        done(signer(home), id, "sign", signature, "SIGNED");
        waits(signer(home), id);
        waits(health(), id, "FILE_AGREEMENT");
        waits(as(token("CIVIL_ADMIN").region("460108")), id, "FILE_AGREEMENT");
        waits(as(token("CIVIL_ADMIN").region("4602")), id);
        tasksOf(health()).body("items.find { it.subjectId == '" + id + "' }.dueAt", notNullValue());
        done(health(), id, "file", "{\"receiptNumber\":\"HKBA-9\"}", "SIGNED");
        waits(health(), id);
        waits(civil(), id, "FILE_AGREEMENT");
        done(civil(), id, "file", "{\"receiptNumber\":\"HKMZ-9\"}", "EFFECTIVE");
        waits(civil(), id);
    }

    @Test
    void whatIsNegotiatedWithAPartyThatClosesIsGivenUpAndWaitsForNobody() {
        String offered = drafted();
        done(careManager(), offered, "propose", "{}", "PROPOSED");
        String halfSigned = agreed();
        String signature = "{\"contentHash\":\"" + hashOf(halfSigned) + "\"}";
        done(signer(home), halfSigned, "sign", signature, "PARTIALLY_SIGNED");
        waits(medicalManager(), offered, "ANSWER_OFFER");
        waits(signer(hospital), halfSigned, "SIGN_AGREEMENT");
        inbox.apply(List.of(InstitutionFeed.home(home, "460108", "PUBLIC", "CLOSED")));
        for (String id : List.of(offered, halfSigned)) {
            medicalManager().get(AGREEMENTS + "/" + id).then().body("status", equalTo("CANCELLED"));
            medicalManager()
                    .get(AGREEMENTS + "/" + id + "/history")
                    .then()
                    .body("items.find { it.to == 'CANCELLED' }.verb", equalTo("cancel"))
                    .body("items.find { it.to == 'CANCELLED' }.reason", equalTo("CARE_CLOSED"));
        }
        waits(medicalManager(), offered);
        waits(signer(hospital), halfSigned);
    }

    @Test
    void aNoticeOfTerminationWaitsForTheOtherPartyUntilItIsTakenBack() {
        String id = inForce();
        String notice = "{\"grounds\":\"MUTUAL\",\"effectiveOn\":\"%s\",\"reason\":\"搬迁\",\"handover\":\"由卫生院接续\"}"
                .formatted(today.plusDays(40));
        done(careManager(), id, "terminate", notice, "EFFECTIVE");
        waits(medicalManager(), id, "ANSWER_TERMINATION");
        waits(careManager(), id);
        tasksOf(medicalManager())
                .body(
                        "items.find { it.subjectId == '" + id + "' }.path",
                        equalTo(AGREEMENTS + "/" + id + "/agree-termination"));
        done(careManager(), id, "withdraw-termination", "{\"reason\":\"续办\"}", "EFFECTIVE");
        waits(medicalManager(), id);
    }

    @Test
    void anAgreementThatEndsSoonAsksBothPartiesForItsRenewalUntilOneIsDrafted() {
        String soon = number();
        String id = health().body(takeover(soon, "").replace(today.plusYears(2) + "", today.plusDays(20) + ""))
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(201)
                .body("status", equalTo("EFFECTIVE"))
                .extract()
                .path("id");
        waits(medicalManager(), id, "RENEW_AGREEMENT");
        tasksOf(careManager())
                .body("items.find { it.subjectId == '" + id + "' }.priority", equalTo("URGENT"))
                .body(
                        "items.find { it.subjectId == '" + id + "' }.dueAt",
                        startsWith(today.plusDays(20).toString()));
        String renewal = careManager()
                .body(draft(number(), ",\"renewalOf\":\"" + id + "\"")
                        .replace(today.minusDays(10) + "", today.plusDays(21) + ""))
                .post(AGREEMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        waits(medicalManager(), id);
        done(careManager(), renewal, "cancel", "{\"reason\":\"条件未谈妥\"}", "CANCELLED");
        waits(medicalManager(), id, "RENEW_AGREEMENT");
    }

    @Test
    void whatIsRenewedByItselfAsksBothPartiesWhetherTheyObject() {
        String clause = ",\"automaticRenewal\":{\"years\":1,\"noticeDays\":10}";
        String id = health().body(takeover(number(), clause).replace(today.plusYears(2) + "", today.plusDays(20) + ""))
                .post(AGREEMENTS + "/takeover")
                .then()
                .statusCode(201)
                .body("automaticRenewal.objectUntil", equalTo(today.plusDays(10).toString()))
                .extract()
                .path("id");
        waits(medicalManager(), id, "OBJECT_TO_RENEWAL");
        tasksOf(careManager())
                .body("items.find { it.subjectId == '" + id + "' }.priority", equalTo("URGENT"))
                .body("items.find { it.subjectId == '" + id + "' }.dueAt", notNullValue());
        move(careManager(), id, "object-renewal", "{\"reason\":\"另择医院\"}")
                .then()
                .statusCode(200)
                .body("automaticRenewal.objectedBy", equalTo("CARE"));
        move(medicalManager(), id, "object-renewal", "{\"reason\":\"同意\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_RENEWAL_NOT_AUTOMATIC"));
        waits(medicalManager(), id, "RENEW_AGREEMENT");
    }

    @Test
    void tasksComePageByPage() {
        for (int i = 0; i < 3; i++) {
            String id = drafted();
            done(careManager(), id, "propose", "{}", "PROPOSED");
        }
        String link = medicalManager()
                .get(TASKS + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items.todo.zh", notNullValue())
                .extract()
                .header("Link");
        String next = link.substring(1, link.indexOf('>'));
        as(token("MED_MANAGER").institution(hospital.toString()))
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        medicalManager()
                .get(TASKS + "?cursor=bm90LWEtY3Vyc29y")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("CURSOR_INVALID"));
        tasksOf(as(token("AUDITOR"))).body("items", empty());
    }

    @Test
    void whoWatchesTheStreamIsToldOfATaskAndOfItsEnd() throws IOException, InterruptedException {
        TokenRequest manager = token("MED_MANAGER").institution(hospital.toString());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + TASKS + "/stream"))
                .header("Authorization", "Bearer " + servers.token(manager))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/event-stream",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertTrue(answer.headers().firstValue("X-Request-Id").isPresent(), answer.headers()::toString);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertEquals("data:{\"items\":[]}", dataAfter("present", lines));
            String id = drafted();
            done(careManager(), id, "propose", "{}", "PROPOSED");
            String added = dataAfter("added", lines);
            assertTrue(added.contains("\"subjectId\":\"" + id + "\""), added);
            done(medicalManager(), id, "agree", "{}", "AGREED");
            String gone = dataAfter("done", lines);
            UUID task = UUID.fromString(gone.substring("data:{\"id\":\"".length(), gone.length() - 2));
            assertTrue(added.contains(task.toString()), gone);
        }
    }

    /** The data of the next event, which must have this name. */
    private static String dataAfter(String name, BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line.isEmpty() || line.startsWith(":") || line.startsWith("id:")) {
            line = lines.readLine();
        }
        assertEquals("event:" + name, line);
        return lines.readLine();
    }
}
