package org.yiyang.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Elders and families read their referrals in plain words, agree to what they were shown, refuse, and say that they are there. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class MyReferralTest {
    private static final String MINE = "/api/v1/referral/my-referrals";

    @Inject
    Inbox inbox;

    private City city;

    @BeforeEach
    void begin() {
        city = new City(inbox);
    }

    private RequestSpecification family(String account, String elder) {
        return city.with(TokenRequest.as("FAMILY").person(elder).subject(account));
    }

    private RequestSpecification daughter() {
        return family(Registers.DAUGHTER, city.elder);
    }

    private String asked() {
        Map<String, Object> body = city.upBody();
        body.put("consent", "ASKED_BY_APP");
        return city.submit(body).then().statusCode(201).extract().path("id");
    }

    private ValidatableResponse read(RequestSpecification who, String id) {
        return who.get(MINE + "/" + id).then();
    }

    @Test
    void theFamilyReadsWhoIsAskedWhereAndUntilWhen() {
        String id = city.submit();
        read(daughter(), id)
                .statusCode(200)
                .body(
                        "sentence.zh",
                        matchesPattern(
                                "已向" + Registers.HOSPITAL + "提出转诊，.*须在 (\\d+ 年 )?\\d+ 月 \\d+ 日 \\d\\d:\\d\\d 前答复"))
                .body("why.zh", equalTo("需进一步检查以明确诊断"))
                .body("cost.zh", containsString("医保定点机构"))
                .body("cost.zh", containsString("起付线"))
                .body("receiver.name", equalTo(Registers.HOSPITAL))
                .body("receiver.addressLine", equalTo("示范路8号"))
                .body("receiver.phone", equalTo(Registers.PHONE))
                .body("wording", nullValue())
                .body("allowedActions", equalTo(java.util.List.of("cancel")));
        read(city.elderHerself(), id).statusCode(200).body("allowedActions", hasItem("cancel"));
        read(family(Registers.NIECE, city.elder), id)
                .statusCode(200)
                .body("receiver.phone", nullValue())
                .body("allowedActions", hasSize(0));
        read(family(Registers.SON, city.elder), id).statusCode(403);
    }

    @Test
    void severalEldersWhoHaveAuthorisedOneAccountAreSeenTogether() {
        City another = new City(inbox);
        String account = City.id();
        for (City each : new City[] {city, another}) {
            each.registers.consume(Registers.authorising(each.elder, 2, account));
        }
        String first = city.submit();
        String second = another.submit();
        family(account, city.elder).get(MINE).then().statusCode(200).body("items.id", contains(second, first));
        family(account, city.elder)
                .get(MINE + "?elder=" + another.elder)
                .then()
                .body("items.id", contains(second))
                .body("items[0].allowedActions", hasItem("cancel"));
        String next = family(account, city.elder).get(MINE + "?limit=1").header("Link");
        family(account, city.elder)
                .urlEncodingEnabled(false)
                .get(next.replaceAll("<(.*)>.*", "$1"))
                .then()
                .body("items.id", contains(first));
        City.moved(family(account, another.elder), second, "cancel", Map.of("reason", "PATIENT_WISH"));
        read(family(City.id(), city.elder), second).statusCode(403);
        read(city.elderHerself(), second).statusCode(404);
    }

    @Test
    void theWordingAgreedToIsKeptWithTheConsent() {
        String id = asked();
        ValidatableResponse before = read(daughter(), id)
                .body("allowedActions", hasItems("consent", "refuse", "cancel"))
                .body("next.zh", containsString("确认是否同意"));
        String text = before.extract().path("wording.zh");
        String version = before.extract().path("wording.version");
        City.move(daughter(), id, "consent", Map.of("form", "BY_FAMILY", "wordingVersion", "2026-12.000000000000"))
                .then()
                .statusCode(409)
                .body("code", equalTo("REFERRAL_WORDING_CHANGED"));
        read(daughter(), id).body("status", equalTo("SUBMITTED"));
        City.moved(daughter(), id, "consent", Map.of("form", "BY_FAMILY", "wordingVersion", version));
        read(daughter(), id).body("status", equalTo("PENDING")).body("wording", nullValue());
        for (RequestSpecification reader : new RequestSpecification[] {daughter(), city.unitDoctor()}) {
            reader.get(City.PATH + "/" + id + "/words")
                    .then()
                    .statusCode(200)
                    .body("items[0].occasion", equalTo("CONSENT"))
                    .body("items[0].words", equalTo(text))
                    .body("items[0].wordingVersion", equalTo(version));
        }
        city.hospitalDoctor().get(City.PATH + "/" + id + "/words").then().statusCode(403);
    }

    @Test
    void whoDoesNotAgreeEndsItAndTheWordsAreKept() {
        String id = asked();
        City.move(family(Registers.NIECE, city.elder), id, "refuse", Map.of("words", "想先在家观察"))
                .then()
                .statusCode(403);
        City.move(daughter(), id, "refuse", Map.of("words", "想先在家观察"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("closedFor", equalTo("CONSENT_REFUSED"));
        city.unitDoctor()
                .get(City.PATH + "/" + id + "/words")
                .then()
                .body("items[0].words", equalTo("想先在家观察"))
                .body("items[0].wordingVersion", nullValue());
        read(daughter(), id).body("sentence.zh", containsString("（本人或家属不同意）"));
        String agreed = city.submit();
        City.move(daughter(), agreed, "refuse", Map.of("words", "不去")).then().statusCode(409);
    }

    @Test
    void whoSaysThatTheElderIsThereTellsTheReceiverAndRecordsNoArrival() {
        String id = city.accepted();
        read(daughter(), id).body("allowedActions", hasItem("confirm-arrival"));
        City.move(daughter(), id, "confirm-arrival", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("warnings.code", hasItem("ARRIVAL_SAID"));
        read(daughter(), id).body("allowedActions", not(hasItem("confirm-arrival")));
        City.moved(city.office(city.hospital), id, "arrive", Map.of());
        city.unitDoctor()
                .get(City.PATH + "/" + id)
                .then()
                .body("status", equalTo("ARRIVED"))
                .body("warnings.code", not(hasItem("ARRIVAL_SAID")));
    }

    @Test
    void theReturnSlipIsReadWithoutCodes() {
        String id = city.arrived();
        daughter().get(MINE + "/" + id + "/return-slip").then().statusCode(404);
        City.moved(city.hospitalDoctor(), id, "return", City.returnBody());
        read(daughter(), id).body("returnSlip", equalTo(true)).body("sentence.zh", containsString("已出具回转单"));
        daughter()
                .get(MINE + "/" + id + "/return-slip")
                .then()
                .statusCode(200)
                .body("nextPlan", equalTo("继续口服药物，两周后复查"))
                .body("writtenBy", equalTo(Registers.HOSPITAL))
                .body("medicines", equalTo(List.of()))
                .body("followUp.zh", equalTo("回转单没有写明复诊日期，请问" + Registers.HOSPITAL))
                .body("followUpOn", nullValue())
                .body("diagnosis", nullValue());
    }

    @Test
    void medicinesAndTheNextVisitAreToldInWords() {
        String id = city.arrived();
        Map<String, Object> slip = new HashMap<>(ContentTest.nationalReturn());
        @SuppressWarnings("unchecked")
        Map<String, Object> content = new HashMap<>((Map<String, Object>) slip.get("slip"));
        LocalDate next = Visits.today().plusDays(45);
        content.put("followUpOn", next.toString());
        content.put(
                "medicines",
                List.of(
                        Map.of("name", "阿司匹林", "dose", "100 mg", "frequency", "每日一次"),
                        Map.of("name", "硝酸甘油", "frequency", "必要时"),
                        Map.of("name", "阿托伐他汀")));
        slip.put("slip", content);
        Map<String, Object> past = new HashMap<>(content);
        past.put("followUpOn", "2020-01-15");
        Map<String, Object> tooEarly = new HashMap<>(slip);
        tooEarly.put("slip", past);
        City.move(city.hospitalDoctor(), id, "return", tooEarly)
                .then()
                .statusCode(422)
                .body("code", equalTo("MEDICAL_FOLLOW_UP_PAST"));
        City.moved(city.hospitalDoctor(), id, "return", slip);
        daughter()
                .get(MINE + "/" + id + "/return-slip")
                .then()
                .body("medicines.zh", equalTo(List.of("阿司匹林：每次 100 mg，每日一次", "硝酸甘油：必要时", "阿托伐他汀：用法请遵医嘱")))
                .body(
                        "followUp.zh",
                        startsWith("请在 %d 年 %d 月 %d 日 复诊；地点和预约请问"
                                .formatted(next.getYear(), next.getMonthValue(), next.getDayOfMonth())))
                .body("followUpOn", equalTo(next.toString()));
    }

    @Test
    void afterTheReturnTheFamilyReadsByWhenSomebodyLooksAfterTheElder() {
        String id = city.arrived();
        City.moved(city.hospitalDoctor(), id, "return", City.returnBody());
        String back = city.unitDoctor().get(City.PATH + "/" + id).path("backReferralId");
        City.moved(city.unitDoctor(), back, "receive", Map.of());
        daughter().get(MINE + "/" + id + "/return-slip").then().body("followUp.zh", containsString("前随访"));
    }
}
