package org.yiyang.referral;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.inbox.Inbox;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** Report R12 in full, held against a register of questions that was counted by hand. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "referral"))
class PerformanceTest {
    private static final String REPORT = "/api/v1/referral/reports/performance";
    private static final String INSERT = "insert into referral_question (submitted_month, region, referral_id, number,"
            + " known_from, known_until, kind, sender_id, receiver_id, submitted_at, asked_at, answered_at, answer_minutes,"
            + " accepted_at, overdue_at, arrived_at, no_show_at, returned_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final UUID HOME = UUID.fromString("0198a7c0-0000-7000-8000-00000000e001");
    private static final UUID FIRST = UUID.fromString("0198a7c0-0000-7000-8000-00000000e002");
    private static final UUID SECOND = UUID.fromString("0198a7c0-0000-7000-8000-00000000e003");
    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private City city;

    /**
     * The referral, its question, region, kind and receiver; submitted, answered, accepted, overdue, arrived, no show and
     * returned; known from and until. Accepted by mistake on 10 February, the last was corrected on the 12th.
     */
    private static final String REGISTER = """
            1 1 540502    UP        FIRST  01-05T02:00 01-05T02:10 01-05T02:10 - 01-06T02:00 - 01-20T02:00 - -
            2 1 540502001 UP        FIRST  01-10T02:00 01-10T02:30 01-10T02:30 - - 01-18T02:00 - - -
            3 1 540521    UP        FIRST  01-12T02:00 01-12T03:40 - 01-12T03:00 - - - - -
            3 2 540521    UP        SECOND 01-12T02:00 01-12T02:20 01-12T02:20 - 01-13T02:00 - - - -
            4 1 540521    UP        SECOND 01-31T17:00 - - 02-02T02:00 - - - - -
            5 1 540521    DOWN      FIRST  02-03T02:00 02-03T02:40 02-03T02:40 - 02-04T02:00 - - - -
            6 1 540502    EMERGENCY FIRST  01-07T02:00 - - - 01-07T03:00 - 02-07T02:00 - -
            7 1 540502    UP        SECOND 02-10T02:00 02-10T02:50 02-10T02:50 - - - - 02-10T02:00 02-12T02:00
            7 1 540502    UP        SECOND 02-10T02:00 - - - - - - 02-12T02:00 -
            """;

    private static Instant moment(String field) {
        return field.equals("-") ? null : Instant.parse("2026-" + field + ":00Z");
    }

    private void enter(String line) {
        String[] field = line.split(" +", -1);
        Instant submitted = moment(field[5]);
        Instant answered = moment(field[6]);
        Instant until = moment(field[13]);
        database.anywhere(sql -> sql.execute(
                INSERT,
                202600 + submitted.atZone(WorkCalendar.ZONE).getMonthValue(),
                field[2],
                new UUID(0, Long.parseLong(field[0])),
                Integer.valueOf(field[1]),
                field[12].equals("-") ? submitted : moment(field[12]),
                until == null ? FOREVER : until,
                field[3],
                HOME,
                field[4].equals("FIRST") ? FIRST : SECOND,
                submitted,
                field[3].equals("EMERGENCY") ? null : submitted,
                answered,
                answered == null
                        ? null
                        : Math.toIntExact(Duration.between(submitted, answered).toMinutes()),
                moment(field[7]),
                moment(field[8]),
                moment(field[9]),
                moment(field[10]),
                moment(field[11])));
    }

    @BeforeEach
    void aRegisterCountedByHand() {
        city = new City(inbox);
        database.anywhere(sql -> sql.execute("delete from referral_question where region like '5405%'"));
        database.anywhere(sql -> sql.execute("delete from referral_month where submitted_month in (202601, 202602)"));
        REGISTER.lines().forEach(this::enter);
    }

    private RequestSpecification official() {
        return city.with(TokenRequest.as("HEALTH_ADMIN").region("54"));
    }

    private ValidatableResponse report(String more) {
        return official()
                .get(REPORT + "?region=5405&from=2026-01-01&to=2026-02-28" + more)
                .then();
    }

    private static ValidatableResponse share(
            ValidatableResponse in, String path, int numerator, int denominator, Object percent) {
        return in.body(path + ".numerator", equalTo(numerator))
                .body(path + ".denominator", equalTo(denominator))
                .body(path + ".percent", percent == null ? nullValue() : equalTo(percent));
    }

    @Test
    void theFiguresOfTheWholeAreThoseCountedByHand() {
        ValidatableResponse all = report("&asOf=2026-03-01").statusCode(200);
        all.body("items[0].up", equalTo(5)).body("items[0].down", equalTo(1)).body("items[0].emergency", equalTo(1));
        share(all, "items[0].downToUp", 1, 5, 20.0f);
        share(all, "items[0].accepted", 4, 5, 80.0f);
        share(all, "items[0].onTime", 4, 6, 66.7f);
        share(all, "items[0].emergencies", 1, 6, 16.7f);
        share(all, "items[0].noShow", 1, 4, 25.0f);
        share(all, "items[0].returnSlips", 2, 3, 66.7f);
        // of 10, 20, 30, 40 and 100 minutes
        all.body("items[0].medianResponse.minutes", equalTo(30))
                .body("items[0].slowResponse.minutes", equalTo(100))
                .body("items[0].medianResponse.answers", equalTo(5))
                .body("items[0].accepted.basis.zh", containsString("已答复"))
                .body("items[0].medianResponse.basis.en", containsString("minutes"));
    }

    @Test
    void regionsAreRolledUpLevelByLevel() {
        ValidatableResponse all = report("&asOf=2026-03-01");
        all.body("items.regionCode", equalTo(Arrays.asList(null, "540502", "540502001", "540521")))
                .body("items.up", equalTo(List.of(5, 3, 1, 2)))
                .body("items.medianResponse.minutes", equalTo(List.of(30, 10, 30, 40)));
        official()
                .get(REPORT + "?region=54&from=2026-01-01&to=2026-02-28&asOf=2026-03-01")
                .then()
                .body("items.regionCode", equalTo(Arrays.asList(null, "5405", "540502", "540502001", "540521")));
        official()
                .get(REPORT + "?region=540502001&from=2026-01-01&to=2026-02-28&asOf=2026-03-01")
                .then()
                .body("items", hasSize(1))
                .body("items[0].up", equalTo(1));
    }

    @Test
    void monthsBeginAtMidnightInChina() {
        report("&by=MONTH&asOf=2026-03-01")
                .body("items.month", equalTo(Arrays.asList(null, "2026-01", "2026-02")))
                .body("items.up", equalTo(List.of(5, 3, 2)))
                .body("items.down", equalTo(List.of(1, 0, 1)));
    }

    @Test
    void aPairCountsEveryQuestionToTheReceiver() {
        ValidatableResponse pairs = report("&by=PAIR&asOf=2026-03-01").body("pairsLeftOut", equalTo(0));
        pairs.body("items.receiver.id", equalTo(List.of(FIRST.toString(), SECOND.toString())))
                .body("items.up", equalTo(List.of(6, 3, 3)));
        share(pairs, "items[1].accepted", 3, 4, 75.0f);
        share(pairs, "items[2].accepted", 1, 1, 100.0f);
        share(pairs, "items[2].downToUp", 0, 3, 0.0f);
    }

    @Test
    void aPastDayIsToldAsItWasKnownThen() {
        ValidatableResponse fifteenth = report("&asOf=2026-01-15");
        share(fifteenth, "items[0].noShow", 0, 2, 0.0f);
        share(fifteenth, "items[0].returnSlips", 0, 3, 0.0f);
        share(report("&asOf=2026-02-11"), "items[0].accepted", 5, 6, 83.3f);
        share(report("&asOf=2026-02-12"), "items[0].accepted", 4, 5, 80.0f);
        ValidatableResponse before = report("&asOf=2026-01-04");
        before.body("items[0].up", equalTo(0)).body("items[0].medianResponse.minutes", nullValue());
        share(before, "items[0].accepted", 0, 0, null);
    }

    @Test
    void aPastDayIsCountedOnceWhateverIsEnteredLater() {
        report("&asOf=2026-02-20").body("items[0].up", equalTo(5));
        enter("8 1 540502    UP        FIRST  01-05T02:00 - - - - - - - -");
        report("&asOf=2026-02-20").body("items[0].up", equalTo(5));
        report("&asOf=2026-02-21").body("items[0].up", equalTo(6));
    }

    @Test
    void reversedDaysAndDaysToComeAreRefusedByName() {
        report("&asOf=2199-01-01").statusCode(422).body("code", equalTo("REPORT_DAY_IN_FUTURE"));
        for (String path : List.of(REPORT, "/api/v1/referral/reports/summary")) {
            official()
                    .get(path + "?region=5405&from=2026-03-01&to=2026-02-28")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("REPORT_DAYS_REVERSED"));
        }
        official()
                .get(REPORT + "?region=5405&from=2010-03-01&to=2026-02-28")
                .then()
                .body("code", equalTo("REPORT_INTERVAL_TOO_LONG"));
        official()
                .get(REPORT + "?region=46&from=2026-01-01&to=2026-02-28")
                .then()
                .statusCode(403);
    }

    @Test
    void theTableSpeaksTheLanguageOfTheCaller() {
        String zh = official()
                .accept("text/csv")
                .header("Accept-Language", "zh")
                .get(REPORT + "?region=5405&from=2026-01-01&to=2026-02-28&asOf=2026-03-01")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(5, zh.lines().count());
        assertTrue(zh.contains("同意接收／已答复") && zh.contains("行政区划"), zh);
        String en = official()
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get(REPORT + "?region=5405&from=2026-01-01&to=2026-02-28&asOf=2026-03-01")
                .asString();
        assertTrue(en.contains("answered before the time was over"), en);
    }

    @Test
    void whatIsDoneIsCountedOfThePair() {
        city.registers.consume(Registers.institution(city.unit, 2, city.home, "MEDICAL_FILING", null, "540402"));
        city.registers.consume(Registers.residentOf("540402", city.elder, 9, city.home));
        City.moved(city.office(city.hospital), city.submit(), "reject", Map.of("reason", "NO_BED"));
        String id = city.submit();
        City.moved(city.office(city.hospital), id, "reject", Map.of("reason", "NO_BED"));
        City.moved(city.unitDoctor(), id, "redirect", Map.of("receiverId", city.other, "reason", "REJECTED"));
        City.moved(city.office(city.other), id, "accept", Map.of("department", "心内科"));
        City.moved(city.office(city.other), id, "arrive", Map.of());
        String today = Visits.today().toString();
        JsonPath report = official()
                .get(REPORT + "?region=540402&from=" + today + "&to=" + today + "&by=PAIR")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(List.of(2, 0, 0), counted(report, city.hospital));
        assertEquals(List.of(1, 1, 1), counted(report, city.other));
        assertEquals(Registers.HOSPITAL, report.getString(to(city.other) + ".receiver.name"));
    }

    private String to(String receiver) {
        return "items.find { it.sender?.id == '" + city.unit + "' && it.receiver.id == '" + receiver + "' }";
    }

    private List<Integer> counted(JsonPath report, String receiver) {
        return Stream.of("accepted.denominator", "accepted.numerator", "noShow.denominator")
                .map(figure -> report.getInt(to(receiver) + "." + figure))
                .toList();
    }
}
