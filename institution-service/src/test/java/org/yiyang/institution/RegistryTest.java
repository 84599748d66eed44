package org.yiyang.institution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.client.Crowd;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class RegistryTest extends RegisterCalls {
    @Test
    void twoHundredCallersWhoRegisterOneCodeLeaveExactlyOne() throws Exception {
        Map<String, Object> body = Sample.home("二百人养老院");
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(() -> bureau.as("CIVIL_ADMIN").body(body).post(PATH).statusCode());
        }
        assertEquals(Map.of(201, 1, 409, 199), Crowd.counted(calls));
        assertEquals(
                List.of("二百人养老院"), found("creditCode", body.get("creditCode").toString()));
    }

    @Test
    void theReasonOfAnUnfitCreditCodeIsTold() {
        Map<String, String> codes = Map.of(
                "52460100MJ000001",
                "INSTITUTION_CREDIT_CODE_LENGTH",
                "52460100MI0000018T",
                "INSTITUTION_CREDIT_CODE_ALPHABET",
                "91350100M000100Y44",
                "INSTITUTION_CREDIT_CODE_CHECK");
        codes.forEach((code, refusal) -> {
            Map<String, Object> body = new HashMap<>(Sample.home("信用代码养老院"));
            body.put("creditCode", code);
            bureau.as("CIVIL_ADMIN")
                    .body(body)
                    .post(PATH)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo(refusal))
                    .body("rule", equalTo("GB 32100-2015"))
                    .body("errors[0].pointer", equalTo("/creditCode"));
        });
    }

    @Test
    void aRenamedAndMovedHomeIsWhatItWasOnEachDayAndIsFoundByBothNames() {
        String id = filed("椰林旧称养护院");
        done("CIVIL_ADMIN", id, "change", change("2020-01-01", Map.of("name", "椰林新称养护院")));
        done("CIVIL_ADMIN", id, "change", change("2021-01-01", Map.of("regionCode", "460108", "beds", 200)))
                .body("beds", equalTo(200))
                .body("bedKinds.care", equalTo(200));
        bureau.as("CIVIL_ADMIN")
                .get(PATH + "/" + id + "?asOf=2019-12-31")
                .then()
                .statusCode(200)
                .body("name", equalTo("椰林旧称养护院"))
                .body("regionCode", equalTo("460106"))
                .body("beds", equalTo(120));
        bureau.as("CIVIL_ADMIN")
                .get(PATH + "/" + id + "?asOf=2018-12-31")
                .then()
                .statusCode(404)
                .body("code", equalTo("INSTITUTION_NOT_REGISTERED_THEN"));
        assertEquals(List.of("椰林新称养护院"), found("name", "林新称"));
        assertEquals(List.of("椰林新称养护院"), found("name", "林旧称"));
        assertEquals(List.of("椰林新称养护院"), found("name", "椰林", "region", "460108"));
        assertEquals(List.of(), found("name", "椰林", "region", "460106"));
        assertEquals(List.of("椰林旧称养护院"), found("name", "椰林", "region", "460106", "asOf", "2019-12-31"));
        assertEquals(List.of(), found("name", "称椰"));
        assertEquals(List.of(), found("name", "椰林养护"));
        bureau.as("CIVIL_ADMIN").queryParam("name", "椰").get(PATH).then().statusCode(400);
        bureau.as("CIVIL_ADMIN")
                .queryParam("name", "　 椰")
                .get(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("INSTITUTION_NAME_TOO_SHORT"));
    }

    @Test
    void namesAreFoundInFullWidthAndAnyCase() {
        registered("CIVIL_ADMIN", Sample.home("ＡＢｃ Ｄ颐养院"));
        assertEquals(List.of("ＡＢｃ Ｄ颐养院"), found("name", "abcd颐"));
    }

    @Test
    void aHospitalIsFoundByWhatItIsAndWhatItOffers() {
        String id = licensed("检索示范医院", "2010-01-01");
        done(
                "HEALTH_ADMIN",
                id,
                "open-green-channel",
                Map.of(
                        "effectiveOn",
                        "2018-01-01",
                        "greenChannel",
                        Map.of("items", List.of("PAYMENT", "REGISTRATION"), "contact", "0898-66251234")));
        done("HEALTH_ADMIN", id, "offer", Map.of("effectiveOn", "2022-06-01", "capabilities", List.of("AGE_FRIENDLY")));
        String name = "检索示范";
        List<String> one = List.of("检索示范医院");
        assertEquals(one, found("name", name, "department", "GERIATRICS"));
        assertEquals(List.of(), found("name", name, "department", "SURGERY"));
        assertEquals(one, found("name", name, "capability", "AGE_FRIENDLY"));
        assertEquals(List.of(), found("name", name, "capability", "AGE_FRIENDLY", "asOf", "2022-05-31"));
        assertEquals(one, found("name", name, "greenChannel", "true", "asOf", "2018-01-01"));
        assertEquals(one, found("name", name, "greenChannel", "false", "asOf", "2017-12-31"));
        assertEquals(one, found("name", name, "level", "LEVEL_2", "ownership", "PUBLIC", "kind", "MEDICAL"));
        assertEquals(List.of(), found("name", name, "dualCertifiedOn", "2020-01-01"));
        assertEquals(one, found("name", name, "category", "CLINIC", "category", "GENERAL_HOSPITAL"));
        assertEquals(List.of(), found("name", name, "category", "CLINIC"));
        assertEquals(List.of(), found("name", name, "category", "GENERAL_HOSPITAL", "kind", "CARE"));
    }

    @Test
    void anOpenGreenChannelIsShownToEverybodyWithItsTelephoneWhichNoEventCarries() {
        String id = licensed("公示医院", "2010-01-01");
        Map<String, Object> channel = Map.of("items", List.of("PAYMENT", "REGISTRATION"), "contact", "0898-66251234");
        done("HEALTH_ADMIN", id, "open-green-channel", Map.of("effectiveOn", "2018-01-01", "greenChannel", channel));
        read(id).body("greenChannel.contact", equalTo("0898-66251234"))
                .body("greenChannels[0].items", contains("REGISTRATION", "PAYMENT"))
                .body("greenChannels[0].contact", nullValue());
        done("HEALTH_ADMIN", id, "offer", Map.of("effectiveOn", "2018-06-01", "capabilities", List.of("AGE_FRIENDLY")));
        done("HEALTH_ADMIN", id, "change", change(today().toString(), Map.of("phone", "0898-65333335")));
        given().queryParam("region", "460106")
                .queryParam("limit", 200)
                .get("/api/v1/green-channels")
                .then()
                .statusCode(200)
                .body("items.find { it.name == '公示医院' }.departments", hasItem("GERIATRICS"))
                .body("items.find { it.name == '公示医院' }.capabilities", hasItem("AGE_FRIENDLY"))
                .body("items.find { it.name == '公示医院' }.phone", equalTo("0898-65333335"))
                .body("items.find { it.name == '公示医院' }.contact", equalTo("0898-66251234"))
                .body("items.find { it.name == '公示医院' }.items", contains("REGISTRATION", "PAYMENT"));
        done("HEALTH_ADMIN", id, "close-green-channel", Map.of("effectiveOn", "2023-01-01", "reason", "并入门诊"));
        given().queryParam("region", "460106")
                .get("/api/v1/green-channels")
                .then()
                .body("items.name", not(hasItem("公示医院")));
    }

    @Test
    void aManagerSaysWhatTheInstitutionCanDoButNotWhatIsRegistered() {
        String id = licensed("自管医院", "2010-01-01");
        TokenRequest manager = TokenRequest.as("MED_MANAGER").institution(id);
        bureau.with(manager)
                .body(Map.of("effectiveOn", "2024-01-01", "capabilities", List.of("ONLINE_FOLLOW_UP")))
                .post(PATH + "/" + id + "/offer")
                .then()
                .statusCode(200)
                .body("offerings.findAll { it.kind == 'CAPABILITY' }.code", contains("ONLINE_FOLLOW_UP"));
        for (Map<String, ?> fields : List.of(
                Map.of("effectiveOn", "2024-01-01", "departments", List.of("SURGERY")),
                Map.of("effectiveOn", "2024-01-01", "capabilities", List.of("AGE_FRIENDLY")))) {
            bureau.with(manager)
                    .body(fields)
                    .post(PATH + "/" + id + "/offer")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("INSTITUTION_OTHER_DEPARTMENT"));
        }
        bureau.with(manager)
                .body(change("2024-01-01", Map.of("name", "别名")))
                .post(PATH + "/" + id + "/change")
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_MISSING"));
    }

    @Test
    void everyListedInstitutionIsOfTheRegionThatWasAskedFor() {
        registered("CIVIL_ADMIN", Sample.home("区划养老院"));
        bureau.as("HEALTH_ADMIN")
                .queryParam("region", "460106")
                .queryParam("limit", 200)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.regionCode", everyItem(equalTo("460106")));
    }

    @Test
    void theSupervisorPutsRightWhatWasOfferedAndTheHistoryKeepsBoth() {
        String id = licensed("更正科目医院", "2010-01-01");
        Map<String, Object> why = Map.of("validFrom", "2018-01-01", "document", "更正1号", "reason", "录入错误");
        Map<String, Object> wards = new HashMap<>(why);
        wards.put("departments", List.of("HOSPICE"));
        wards.put("validUntil", "2018-12-31");
        done("SUPERVISOR", id, "correct-offerings", wards)
                .body("offerings.find { it.code == 'HOSPICE' }.to", equalTo("2019-01-01"));
        Map<String, Object> channel = new HashMap<>(why);
        channel.put("greenChannel", Map.of("items", List.of("PAYMENT"), "contact", "0898-66251234"));
        done("SUPERVISOR", id, "correct-green-channel", channel).body("greenChannels[0].from", equalTo("2018-01-01"));
        bureau.as("HEALTH_ADMIN")
                .get(PATH + "/" + id + "/history")
                .then()
                .body("items.findAll { it.correction }.verb", contains("correct-offerings", "correct-green-channel"));
    }
}
