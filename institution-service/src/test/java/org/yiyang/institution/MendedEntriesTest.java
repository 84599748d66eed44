package org.yiyang.institution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.caller.Call;
import org.yiyang.local.LocalResource;

/** What departments enter by hand is read, listed, mended with both states in its history, and taken back. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class MendedEntriesTest {
    private static final String CITY = "4549";
    private final TestCity city = new TestCity(CITY);

    @BeforeEach
    void theCityIsEntered() {
        city.enterRegions();
    }

    /** Reads an entry alone and among the others, mends it, and takes it back. */
    private void mendAndWithdraw(String path, Map<String, ?> wrong, Map<String, ?> right, String field) {
        String id = city.created("HEALTH_ADMIN", path, wrong).extract().path("id");
        String one = path + "/" + id;
        city.seen("CIVIL_ADMIN", one).body("standing", equalTo("CURRENT")).body("allowedActions", hasSize(0));
        city.seen("HEALTH_ADMIN", path + "?region=" + CITY).body("items.id", hasItem(id));
        city.refused("SUPERVISOR", one + "/correct", Map.of("entry", right), 400);
        city.done("SUPERVISOR", one + "/correct", Map.of("entry", right, "reason", "误录"))
                .body("allowedActions", contains("correct", "withdraw"));
        city.seen("HEALTH_ADMIN", one + "/history")
                .body("items.verb", contains("enter", "correct"))
                .body("items.correction", contains(false, true))
                .body("earlier", hasSize(1))
                .body("earlier[0].state." + field, equalTo(wrong.get(field)));
        city.refused("HEALTH_ADMIN", one + "/withdraw", Map.of("reason", "重复"), 403);
        city.done("SUPERVISOR", one + "/withdraw", Map.of("reason", "重复"))
                .body("standing", equalTo("WITHDRAWN"))
                .body("allowedActions", hasSize(0));
        city.seen("HEALTH_ADMIN", path + "?region=" + CITY + "&standing=CURRENT")
                .body("items.id", not(hasItem(id)));
        city.created("HEALTH_ADMIN", path, wrong);
    }

    private static Map<String, Object> with(Map<String, ?> entry, String field, Object value) {
        Map<String, Object> other = new HashMap<>(entry);
        other.put(field, value);
        return other;
    }

    @Test
    void anIndicator() {
        Map<String, ?> wrong = Map.of(
                "regionCode", CITY,
                "metric", "URBAN_HOME_CARE_COVERAGE",
                "asOf", "2016-12-31",
                "percent", 69.5f,
                "source", "工作总结");
        mendAndWithdraw("/api/v1/indicators", wrong, with(wrong, "percent", 96.5), "percent");
    }

    @Test
    void aPolicyDocument() {
        Map<String, ?> wrong = Map.of(
                "regionCode", CITY,
                "number", "测府办函〔2016〕34号",
                "issuer", "测试市人民政府办公室",
                "issuedOn", "2016-12-30",
                "title", "医养结合工作方案");
        mendAndWithdraw("/api/v1/policy-documents", wrong, with(wrong, "title", "医养结合工作实施方案"), "title");
    }

    @Test
    void aTarget() {
        Map<String, ?> wrong =
                Map.of("regionCode", CITY, "year", 2017, "metric", "URBAN_HOME_CARE_COVERAGE", "value", 80.5f);
        mendAndWithdraw("/api/v1/policy-targets", wrong, with(wrong, "value", 90.5), "value");
    }

    @Test
    void aPopulation() {
        Map<String, ?> wrong = Map.of(
                "regionCode", CITY,
                "asOf", "2016-12-31",
                "group", "AGE_60",
                "basis", "HUKOU",
                "people", 1_198_700,
                "source", "统计公报");
        mendAndWithdraw("/api/v1/population-bases", wrong, with(wrong, "people", 1_340_000), "people");
    }

    @Test
    void aDeclaredTotalIsReadListedAndTakenBack() {
        Map<String, Object> fund = Map.of(
                "regionCode",
                CITY,
                "year",
                2021,
                "source",
                "CENTRAL",
                "amount",
                new BigDecimal("500000.00"),
                "purpose",
                "医养结合试点",
                "document",
                "测财社〔2021〕34号",
                "shares",
                List.of(Map.of("regionCode", CITY + "01", "amount", new BigDecimal("500000.00"))));
        String id =
                city.created("HEALTH_ADMIN", "/api/v1/funds", fund).extract().path("id");
        city.seen("HEALTH_ADMIN", "/api/v1/funds/" + id)
                .body("status", equalTo("DRAFT"))
                .body("allowedActions", contains("revise", "publish"));
        city.seen("HEALTH_ADMIN", "/api/v1/funds?region=" + CITY + "&year=2021").body("items.id", contains(id));
        city.done("SUPERVISOR", "/api/v1/funds/" + id + "/withdraw", Map.of("reason", "误录"))
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void anItemOfAPilotsLedgerIsMended() {
        Map<String, Object> pilot = Map.of(
                "institutionId", city.home("午一养老院"),
                "level", "CITY",
                "programme", "台账试点",
                "type", "ONE_BODY",
                "validFrom", "2020-01-01");
        String path = "/api/v1/pilots/"
                + city.created("HEALTH_ADMIN", "/api/v1/pilots", pilot)
                        .extract()
                        .path("id");
        String item = city.done("HEALTH_ADMIN", path + "/enter-item", Map.of("item", "报送总结", "dueOn", "2999-12-31"))
                .extract()
                .path("ledger[0].id");
        Map<String, Object> right = Map.of("itemId", item, "item", "报送年度总结", "dueOn", "2999-06-30", "reason", "误录");
        city.done("SUPERVISOR", path + "/correct-item", right)
                .body("ledger[0].item", equalTo("报送年度总结"))
                .body("ledger[0].dueOn", equalTo("2999-06-30"));
        city.seen("HEALTH_ADMIN", path + "/history").body("items.verb", hasItem("correct-item"));
    }

    @Test
    void bedsAndGreenChannelsAreReported() {
        String day = "?region=" + CITY + "&asOf=2018-12-31";
        city.seen("HEALTH_ADMIN", "/api/v1/institution/reports/beds" + day).body("asOf", equalTo("2018-12-31"));
        city.seen("HEALTH_ADMIN", "/api/v1/institution/reports/green-channels" + day)
                .body("asOf", equalTo("2018-12-31"));
    }

    /** Guangdong: whoever does not file though reminded is on the list of those barred, until it files. */
    @Test
    void aHomeThatDoesNotFileThoughRemindedIsBarredUntilItDoes() {
        Map<String, Object> entry = new HashMap<>(Sample.home("催告养老院"));
        entry.put("regionCode", city.district());
        String home = city.created("CIVIL_ADMIN", "/api/v1/institutions", entry)
                .extract()
                .path("id");
        LocalDate today = LocalDate.now(Call.CHINA);
        Map<String, Object> reminder = new HashMap<>(Map.of(
                "regionCode",
                city.district(),
                "institutionId",
                home,
                "remindedOn",
                today.minusDays(9).toString()));
        reminder.putAll(Map.of("fileBy", today.toString(), "document", "测民催〔2026〕1号"));
        String path = "/api/v1/institution/filing-reminders";
        String id = city.created("CIVIL_ADMIN", path, reminder).extract().path("id");
        city.refused("CIVIL_ADMIN", path, reminder, 409).body("code", equalTo("REMINDER_ALREADY_ENTERED"));
        city.refused("HEALTH_ADMIN", path, reminder, 403);
        barred().body("items.id", not(hasItem(home)));
        Map<String, Object> right = with(reminder, "fileBy", today.minusDays(1).toString());
        city.done("SUPERVISOR", path + "/" + id + "/correct", Map.of("entry", right, "reason", "误录"));
        city.seen("HEALTH_ADMIN", path + "/" + id).body("fileBy", equalTo(right.get("fileBy")));
        city.seen("CIVIL_ADMIN", path + "/" + id + "/history").body("items.verb", contains("enter", "correct"));
        city.seen("CIVIL_ADMIN", path + "?institution=" + home).body("items.id", contains(id));
        city.seen("CIVIL_ADMIN", path + "/state-machine");
        everybodyMaySeeWhy(home, today);
        city.done(
                "CIVIL_ADMIN",
                "/api/v1/institutions/" + home + "/qualify",
                Sample.certificate("CARE_FILING", today.toString()));
        barred().body("items.id", not(hasItem(home)));
        city.refused(
                        "CIVIL_ADMIN",
                        path,
                        with(right, "remindedOn", today.minusDays(3).toString()),
                        409)
                .body("code", equalTo("REMINDER_ALREADY_FILED"));
        city.done("SUPERVISOR", path + "/" + id + "/withdraw", Map.of("reason", "误催"));
    }

    private void everybodyMaySeeWhy(String home, LocalDate today) {
        barred().body("items.find { it.id == '" + home + "' }.name", equalTo("催告养老院"));
        given().get("/api/v1/institution/barred-homes/public?limit=200&region=" + CITY)
                .then()
                .statusCode(200)
                .rootPath("items.find { it.id == '" + home + "' }")
                .body("name", equalTo("催告养老院"))
                .body("district", notNullValue())
                .body("law", equalTo("养老机构管理办法 art. 9"))
                .body("reason.zh", containsString("逾期仍未备案"))
                .body("barredSince", equalTo(today.toString()))
                .body("keySet()", hasSize(7));
    }

    private ValidatableResponse barred() {
        return city.seen("CIVIL_ADMIN", "/api/v1/institution/barred-homes?limit=200&region=" + CITY);
    }

    @Test
    void onlyAHomeOfTheOwnRegionIsReminded() {
        String hospital = city.medical("催告医院", "GENERAL_HOSPITAL");
        Map<String, Object> reminder = new HashMap<>(
                Map.of("regionCode", city.district(), "remindedOn", "2026-01-05", "fileBy", "2026-01-20"));
        reminder.put("document", "测民催〔2026〕2号");
        for (String other : List.of(hospital, "00000000-0000-7000-8000-000000000001")) {
            city.refused(
                            "CIVIL_ADMIN",
                            "/api/v1/institution/filing-reminders",
                            with(reminder, "institutionId", other),
                            422)
                    .body("code", equalTo("REMINDER_NOT_A_HOME"))
                    .body("errors[0].pointer", equalTo("/institutionId"));
        }
    }
}
