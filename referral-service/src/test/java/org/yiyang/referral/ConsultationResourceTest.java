package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** A doctor asks a hospital from afar, and refers the elder with what was asked and answered. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ConsultationResourceTest {
    private static final String PATH = "/api/v1/remote-consultations";

    @Inject
    Inbox inbox;

    @Inject
    Deadlines deadlines;

    @Inject
    UnitOfWork once;

    private City city;

    @BeforeEach
    void aHospitalThatGuidesFromAfar() {
        city = new City(inbox);
        city.registers.consume(Registers.capable(city.hospital, 2, "460106", "REMOTE_GUIDANCE"));
    }

    private Map<String, Object> ask(String expert) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("elderId", city.elder);
        body.put("expertId", expert);
        body.put("urgency", "ROUTINE");
        body.put("consent", "SIGNED");
        body.put("form", City.form());
        return body;
    }

    private String asked() {
        return city.unitDoctor()
                .body(ask(city.hospital))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("expertName", equalTo(Registers.HEALTH_CENTRE))
                .body("deadlines.kind", contains("CONSULTATION_ANSWER"))
                .extract()
                .path("id");
    }

    private String answered(String advice) {
        String consultation = asked();
        Map<String, Object> reply = Map.of("advice", advice, "opinion", "考虑不稳定型心绞痛", "prescription", "阿司匹林");
        move(city.hospitalDoctor(), consultation, "answer", reply)
                .statusCode(200)
                .body("status", equalTo("ANSWERED"));
        return consultation;
    }

    private Map<String, Object> refer() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("receiverId", city.hospital);
        body.put("reason", "FURTHER_TESTS");
        body.put("urgency", "URGENT");
        body.put("consent", "SIGNED");
        return body;
    }

    private static ValidatableResponse move(ApiCaller as, String id, String verb, Map<String, ?> body) {
        return as.body(body).post(PATH + "/" + id + "/" + verb).then();
    }

    private static void assertTasks(ApiCaller caller, String id, String... kinds) {
        List<String> waiting = caller.tasks("referral", id);
        assertEquals(List.of(kinds), waiting);
    }

    @Test
    void theAdviceToReferLeadsToAReferralWithWhatWasAskedAndAnswered() {
        String consultation = asked();
        assertTasks(city.hospitalDoctor(), consultation, "ANSWER_CONSULTATION");
        Map<String, Object> reply = Map.of("advice", "REFER", "opinion", "考虑不稳定型心绞痛，建议尽快转诊");
        move(city.hospitalDoctor(), consultation, "answer", reply).statusCode(200);
        assertTasks(city.hospitalDoctor(), consultation);
        assertTasks(city.unitDoctor(), consultation, "REFER_AFTER_CONSULTATION");
        String referral = move(city.unitDoctor(), consultation, "refer", refer())
                .statusCode(200)
                .body("status", equalTo("REFERRED"))
                .body("allowedActions", equalTo(List.of()))
                .extract()
                .path("referralId");
        city.unitDoctor()
                .get(City.PATH + "/" + referral)
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING"))
                .body("elderId", equalTo(city.elder));
        city.unitDoctor()
                .get(City.PATH + "/" + referral + "/medical-record")
                .then()
                .statusCode(200)
                .body("form.brief", equalTo("胸闷三天"))
                .body("form.treatment", equalTo("远程会诊意见：考虑不稳定型心绞痛，建议尽快转诊"));
        assertTasks(city.unitDoctor(), consultation);
    }

    @Test
    void whoIsAdvisedToStayDoesNotReferByIt() {
        String consultation = answered("PRESCRIBE");
        move(city.unitDoctor(), consultation, "refer", refer()).statusCode(409);
        city.unitDoctor()
                .get(PATH + "/" + consultation + "/content")
                .then()
                .statusCode(200)
                .body("form.brief", equalTo("胸闷三天"))
                .body("opinion", equalTo("考虑不稳定型心绞痛"))
                .body("prescription", equalTo("阿司匹林"));
        city.with(TokenRequest.as("HEALTH_ADMIN").region("4601"))
                .get(PATH + "/" + consultation)
                .then()
                .statusCode(200)
                .body("elderId", nullValue());
        city.with(TokenRequest.as("HOSPITAL_DOCTOR").institution(city.other))
                .get(PATH + "/" + consultation + "/content")
                .then()
                .statusCode(404);
        city.unitDoctor()
                .get(PATH + "/" + consultation + "/history")
                .then()
                .body("items.verb", contains("ask", "answer"));
    }

    @Test
    void onlyWhoGuidesFromAfarIsAskedAndOnlyAboutAnElderOfTheCity() {
        city.unitDoctor()
                .body(ask(city.other))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("CONSULTATION_NO_PILOT"));
        Map<String, Object> strange = ask(city.hospital);
        strange.put("elderId", City.id());
        city.unitDoctor()
                .body(strange)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("CONSULTATION_ELDER_UNKNOWN"));
        String consultation = asked();
        move(city.unitDoctor(), consultation, "answer", Map.of("advice", "STAY", "opinion", "继续观察"))
                .statusCode(403)
                .body("code", equalTo("CONSULTATION_NOT_PARTY"));
        city.registers.consume(Registers.elder(city.elder, 2, "DECEASED"));
        city.unitDoctor().get(PATH + "/" + consultation).then().body("status", equalTo("ENDED"));
    }

    @Test
    void whoCannotJudgeFromAfarSaysWhy() {
        String consultation = asked();
        move(city.unitDoctor(), consultation, "decline", Map.of("reason", "INCOMPLETE"))
                .statusCode(403)
                .body("code", equalTo("CONSULTATION_NOT_PARTY"));
        move(city.hospitalDoctor(), consultation, "decline", Map.of("reason", "NOT_FOR_REMOTE"))
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("reason", equalTo("NOT_FOR_REMOTE"));
        assertTasks(city.hospitalDoctor(), consultation);
        move(city.unitDoctor(), consultation, "refer", refer()).statusCode(409);
    }

    @Test
    void whatNobodyAnswersIsFlagged() {
        String consultation = asked();
        UUID id = UUID.fromString(consultation);
        Call now = Call.system(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
        once.run(now, () -> deadlines.set(Deadline.at(id, "CONSULTATION_ANSWER", id, now.now(), now.now())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> city.unitDoctor().get(PATH + "/" + consultation).path("overdue"));
        city.unitDoctor().get(PATH + "?status=ASKED&overdue=true").then().body("items.id", contains(consultation));
        move(city.unitDoctor(), consultation, "withdraw", Map.of()).statusCode(200);
        assertTasks(city.hospitalDoctor(), consultation);
    }
}
