package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.client.ApiCaller;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

/** The fields of the national forms, the handover at arrival, and the slip as the answer to the sender. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class ContentTest {
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

    static Map<String, Object> nationalForm() {
        Map<String, Object> form = new HashMap<>(City.form());
        form.put("healthRecordNo", "46010600100100123");
        form.put(
                "patient",
                Map.of(
                        "name",
                        "欧阳淑芬",
                        "sex",
                        "FEMALE",
                        "birthDate",
                        "1940-02-29",
                        "citizenId",
                        "460108194002291121",
                        "phone",
                        "13876541234",
                        "address",
                        "海口市美兰区示范路1号"));
        form.put("doctor", Map.of("name", "符文海", "phone", "0898-65333333"));
        form.put("primaryDiagnosis", Map.of("code", "I20.0", "text", "不稳定性心绞痛"));
        form.put("otherDiagnoses", List.of(Map.of("code", "I10.x00", "text", "原发性高血压")));
        form.put("medicines", List.of(Map.of("name", "阿司匹林肠溶片", "dose", "100mg", "frequency", "每日一次")));
        return form;
    }

    static Map<String, Object> nationalReturn() {
        Map<String, Object> slip = new HashMap<>(Map.of("diagnosis", "稳定型心绞痛", "nextPlan", "继续口服药物，两周后复查"));
        slip.put("mainResults", "心电图：窦性心律");
        slip.put("rehabAdvice", "适度步行");
        slip.put("inpatientNo", "ZY20260001234");
        slip.put("doctor", Map.of("name", "林大海"));
        slip.put("primaryDiagnosis", Map.of("code", "I20.800", "text", "稳定型心绞痛"));
        slip.put("medicines", List.of(Map.of("name", "硝酸甘油片")));
        Map<String, Object> body = new HashMap<>(City.returnBody());
        body.put("slip", slip);
        return body;
    }

    private String submitted() {
        Map<String, Object> body = city.upBody();
        body.put("form", nationalForm());
        return city.submit(body).then().statusCode(201).extract().path("id");
    }

    private static String record(String id) {
        return City.PATH + "/" + id + "/medical-record";
    }

    private List<String> tasks(ApiCaller caller, String id) {
        return caller.tasks("referral", id);
    }

    @Test
    void theNationalFieldsAreKeptSealedAndTheReceiverSeesThePersonMaskedUntilItAccepts() {
        String id = submitted();
        city.hospitalDoctor()
                .get(record(id))
                .then()
                .statusCode(200)
                .body("form.brief", equalTo("胸闷三天"))
                .body("form.patient.name", equalTo("欧阳*"))
                .body("form.patient.citizenId", equalTo("460*************21"))
                .body("form.patient.phone", equalTo("138****1234"))
                .body("form.patient.address", nullValue())
                .body("form.patient.birthDate", nullValue())
                .body("form.healthRecordNo", nullValue())
                .body("form.primaryDiagnosis", nullValue())
                .body("form.medicines", nullValue());
        City.moved(city.office(city.hospital), id, "accept", Map.of("department", "心内科"));
        city.hospitalDoctor()
                .get(record(id))
                .then()
                .body("form.patient.name", equalTo("欧阳淑芬"))
                .body("form.patient.address", equalTo("海口市美兰区示范路1号"))
                .body("form.healthRecordNo", equalTo("46010600100100123"))
                .body("form.primaryDiagnosis.code", equalTo("I20.0"))
                .body("form.otherDiagnoses.text", contains("原发性高血压"))
                .body("form.medicines[0].dose", equalTo("100mg"))
                .body("form.doctor.name", equalTo("符文海"));
        byte[] patient = once.run(Call.system(clock.instant()), () -> (byte[])
                entities.createNativeQuery("select patient from referral_form where referral_id = ?", byte[].class)
                        .setParameter(1, Binary.of(UUID.fromString(id)))
                        .getSingleResult());
        assertFalse(new String(patient, StandardCharsets.UTF_8).contains("淑芬"));
    }

    @Test
    void aDiagnosisWithoutACodeIsNoDiagnosis() {
        Map<String, Object> form = nationalForm();
        form.put("primaryDiagnosis", Map.of("code", "冠心病", "text", "冠心病"));
        form.put("otherDiagnoses", List.of(Map.of("text", "高血压")));
        Map<String, Object> body = city.upBody();
        body.put("form", form);
        city.submit(body)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer.sort()",
                        equalTo(List.of("/form/otherDiagnoses/0/code", "/form/primaryDiagnosis/code")));
    }

    @Test
    void atArrivalTheHandoverNamesBothDoctors() {
        String id = submitted();
        City.moved(city.office(city.hospital), id, "accept", Map.of("department", "心内科"));
        Map<String, Object> handover = new HashMap<>(Map.of("senderDoctor", "符文海", "receiverDoctor", "林大海"));
        handover.put("handedOverAt", clock.instant().plus(Duration.ofHours(1)).toString());
        City.move(city.office(city.hospital), id, "arrive", Map.of("handover", handover))
                .then()
                .statusCode(422)
                .body("code", equalTo("MEDICAL_HANDOVER_AHEAD"))
                .body("errors.pointer", contains("/handover/handedOverAt"));
        handover.remove("handedOverAt");
        City.moved(city.office(city.hospital), id, "arrive", Map.of("handover", handover));
        city.unitDoctor()
                .get(record(id))
                .then()
                .body("handover.senderDoctor", equalTo("符文海"))
                .body("handover.receiverDoctor", equalTo("林大海"))
                .body("handover.handedOverAt", notNullValue());
    }

    @Test
    void anUnreadSlipIsTheSendersTaskUntilItHasBeenRead() {
        String id = city.arrived();
        City.moved(city.hospitalDoctor(), id, "return", nationalReturn());
        assertEquals(
                List.of("COMPLETE", "READ_SLIP"),
                tasks(city.unitDoctor(), id).stream().sorted().toList());
        assertEquals(List.of(), tasks(city.hospitalDoctor(), id));
        City.moved(city.careManager(), id, "complete", Map.of());
        assertEquals(List.of("READ_SLIP"), tasks(city.unitDoctor(), id));
        city.hospitalDoctor().get(record(id)).then().body("slip.inpatientNo", equalTo("ZY20260001234"));
        assertEquals(List.of("READ_SLIP"), tasks(city.unitDoctor(), id));
        city.unitDoctor()
                .get(record(id))
                .then()
                .body("slip.primaryDiagnosis.code", equalTo("I20.800"))
                .body("slip.medicines.name", contains("硝酸甘油片"));
        assertEquals(List.of(), tasks(city.unitDoctor(), id));
        city.unitDoctor()
                .get(City.PATH + "/" + id)
                .then()
                .body("slipReadAt", notNullValue())
                .body("status", equalTo("COMPLETED"))
                .body("allowedActions", equalTo(List.of()));
    }

    @Test
    void aSlipIsReadWithTheWayBackOrOnPaperToo() {
        String first = city.arrived();
        City.moved(city.hospitalDoctor(), first, "return", City.returnBody());
        String back = city.unitDoctor().get(City.PATH + "/" + first).path("backReferralId");
        city.unitDoctor().get(record(back)).then().body("slip.diagnosis", equalTo("稳定型心绞痛"));
        city.unitDoctor().get(City.PATH + "/" + first).then().body("slipReadAt", notNullValue());
        City.moved(city.careManager(), first, "complete", Map.of());

        String second = new City(inbox).arrived();
        City.move(city.unitDoctor(), second, "read-slip", Map.of()).then().statusCode(404);
        City other = new City(inbox);
        String third = other.arrived();
        City.move(other.unitDoctor(), third, "read-slip", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("MOVE_NOT_ALLOWED"));
        City.moved(other.hospitalDoctor(), third, "return", City.returnBody());
        City.move(other.hospitalDoctor(), third, "read-slip", Map.of())
                .then()
                .statusCode(403)
                .body("detail", containsString("SENDER"));
        City.moved(other.unitDoctor(), third, "read-slip", Map.of());
        assertEquals(List.of("COMPLETE"), tasks(other.unitDoctor(), third));
    }
}
