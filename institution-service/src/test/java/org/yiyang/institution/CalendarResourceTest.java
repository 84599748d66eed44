package org.yiyang.institution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.write.UnitOfWork;
import org.yiyang.local.LocalResource;

@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class CalendarResourceTest {
    private static final String YEARS = "/api/v1/calendar-years";
    private final TestCity bureau = TestCity.haikou();

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @Inject
    DataSource database;

    @Inject
    Deadlines deadlines;

    @Inject
    UnitOfWork once;

    @Inject
    Clock clock;

    private static Map<String, Object> notice(String source, String... days) {
        return Map.of(
                "source",
                source,
                "days",
                Arrays.stream(days).map(CalendarResourceTest::day).toList());
    }

    /** {@code 2045-02-16 OFF 春节}. */
    private static Map<String, Object> day(String text) {
        String[] parts = text.split(" ");
        return Map.of("date", parts[0], "kind", parts[1], "name", parts[2]);
    }

    private ValidatableResponse publish(int year, Map<String, Object> notice) {
        return bureau.as("SYS_ADMIN").body(notice).put(YEARS + "/" + year).then();
    }

    private static String idOf(int year) {
        return UUID.nameUUIDFromBytes(("yiyang:calendar-year:" + year).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Test
    void aPublishedYearMovesOpenDeadlinesHereAtOnceAndIsToldWithItsVersion() throws SQLException {
        UUID subject = Ids.next();
        once.run(Call.system(clock.instant()), () -> {
            deadlines.setWorkdays(subject, "TEST_PUBLISHED", LocalDate.of(2045, 2, 15), 2);
        });
        assertEquals(Instant.parse("2045-02-17T16:00:00Z"), open(subject).dueAt());
        assertEquals(true, open(subject).provisional());

        publish(2045, notice("国办发明电〔2044〕7号", "2045-02-16 OFF 春节", "2045-02-17 OFF 春节", "2045-02-18 WORK 春节"))
                .statusCode(200)
                .header("ETag", startsWith("\"0."))
                .body("builtIn", equalTo(false))
                .body("daysOff", equalTo(2))
                .body("makeUpDays", equalTo(1))
                .body("warnings", hasItems("FEW_DAYS_OFF", "STATUTORY_DAY_MISSING"));
        assertEquals(Instant.parse("2045-02-20T16:00:00Z"), open(subject).dueAt());
        assertEquals(false, open(subject).provisional());

        publish(2045, notice("国办发明电〔2044〕8号", "2045-02-16 OFF 春节"))
                .statusCode(200)
                .header("ETag", startsWith("\"1."));
        assertEquals(Instant.parse("2045-02-20T16:00:00Z"), open(subject).dueAt());
        List<PublishedFact> events = PublishedFact.of(database, idOf(2045));
        assertEquals(
                List.of("0 yiyang.reference.calendar-year-published", "1 yiyang.reference.calendar-year-replaced"),
                events.stream().map(one -> one.sequence() + " " + one.type()).toList());
        events.forEach(one -> EventSchemas.named("reference").mustFit(one.payload()));
        bureau.as("AUDITOR")
                .get(YEARS + "/2045/history")
                .then()
                .statusCode(200)
                .body("items.verb", contains("publish", "replace"))
                .body("items.reason", contains("国办发明电〔2044〕7号", "国办发明电〔2044〕8号"));
    }

    private Deadline open(UUID subject) {
        return deadlines.openOf(subject).get(0);
    }

    @Test
    void theSameNoticeAgainChangesNothing() throws SQLException {
        Map<String, Object> notice = notice("试行", "2046-10-01 OFF 国庆节", "2046-10-02 OFF 国庆节");
        publish(2046, notice).statusCode(200);
        publish(2046, notice).statusCode(200).header("ETag", startsWith("\"0."));
        publish(2046, notice("试行", "2046-10-02 OFF 国庆节", "2046-10-01 OFF 国庆节")).statusCode(200);

        assertEquals(1, PublishedFact.of(database, idOf(2046)).size());
        bureau.as("SYS_ADMIN")
                .header("If-Match", "\"3\"")
                .body(notice)
                .put(YEARS + "/2046")
                .then()
                .statusCode(412);
    }

    @Test
    void anAmendedNoticeMayDropMoveAndChangeAnyOfItsDays() {
        publish(
                2083,
                notice("一", "2083-01-01 OFF 元旦", "2083-10-01 OFF 国庆节", "2083-10-02 OFF 国庆节", "2083-10-03 OFF 国庆节"));
        publish(2083, notice("二", "2083-10-01 OFF 国庆节", "2083-10-03 OFF 国庆节"))
                .statusCode(200)
                .body("days.date", contains("2083-10-01", "2083-10-03"));
        publish(2083, notice("三", "2083-10-03 OFF 国庆节", "2083-10-11 WORK 国庆节", "2083-01-01 OFF 元旦"))
                .statusCode(200)
                .body("days.date", contains("2083-01-01", "2083-10-03", "2083-10-11"));
        bureau.as("SYS_ADMIN")
                .body(Map.of("right", notice("三", "2083-10-11 OFF 国庆节"), "reason", "误录"))
                .post(YEARS + "/2083/correct")
                .then()
                .statusCode(200)
                .body("days.date", contains("2083-10-11"))
                .body("days.kind", contains("OFF"));
    }

    @Test
    void whatCannotBeANoticeIsRefusedAtItsField() {
        publish(2047, notice("试行", "2046-11-30 OFF 元旦"))
                .statusCode(422)
                .body("code", equalTo("CALENDAR_DAY_OUTSIDE"))
                .body("errors.pointer", contains("/days/0/date"));
        publish(2047, notice("试行", "2047-01-01 OFF 元旦", "2047-01-01 WORK 元旦"))
                .statusCode(422)
                .body("errors.pointer", contains("/days/1/date"));
        publish(2047, notice("试行", "2047-01-01 WORK 元旦")).statusCode(422).body("code", equalTo("CALENDAR_YEAR_EMPTY"));
        publish(1999, notice("试行", "1999-01-01 OFF 元旦")).statusCode(422);
        publish(2047, notice("试行", "2047-13-01 OFF 元旦")).statusCode(400);
        bureau.as("SYS_ADMIN")
                .body(notice("试行", "2047-01-01 OFF 元旦"))
                .put(YEARS + "/next")
                .then()
                .statusCode(404);
        bureau.as("HEALTH_ADMIN")
                .body(notice("试行", "2047-01-01 OFF 元旦"))
                .put(YEARS + "/2047")
                .then()
                .statusCode(403);
        bureau.as("WINDOW_CLERK").get(YEARS + "/2047").then().statusCode(404);
    }

    @Test
    void aDayOfDecemberBelongsToTheNextYearsNotice() {
        publish(2048, notice("试行", "2047-12-31 OFF 元旦", "2048-01-01 OFF 元旦"))
                .statusCode(200)
                .body("days.date", contains("2047-12-31", "2048-01-01"));
        due("from=2047-12-30&workdays=1").body("day", equalTo("2048-01-02"));
    }

    @Test
    void theRecordedSampleIsTheYearThatCameWithTheRelease() {
        EventSchemas.named("reference").mustFit(EventSchemas.sample("reference.calendar-year"));
        JsonNode sample = EventSchemas.sampleState("reference.calendar-year");
        assertEquals(idOf(2026), sample.get("id").asText());
        assertEquals(
                List.copyOf(sample.get("days").findValuesAsText("date")),
                bureau.as("AUDITOR").get(YEARS + "/2026").path("days.date"));
    }

    /** We consume our own events, so what is published here is soon behind us. */
    @Test
    void whatIsStillToBeAppliedOfATopicIsAMetric() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        given().get(metrics).asString().contains("yiyang_inbox_lag{topic=\"yiyang.reference\"} 0.0"));
        String shown = given().get(metrics).asString();
        assertTrue(shown.contains("yiyang_outbox_backlog "), shown);
        assertTrue(shown.contains("yiyang_outbox_blocked 0.0"), shown);
    }

    @Test
    void theYearsThatCameWithTheReleaseAreShownWithoutWarnings() {
        bureau.as("WINDOW_CLERK")
                .get(YEARS + "?limit=3")
                .then()
                .statusCode(200)
                .body("items.year", contains(2020, 2021, 2022))
                .body("items.builtIn", contains(true, true, true))
                .header("Link", containsString("rel=\"next\""));
        bureau.as("WINDOW_CLERK")
                .get(YEARS + "/2026")
                .then()
                .statusCode(200)
                .body("daysOff", equalTo(33))
                .body("makeUpDays", equalTo(6))
                .body("source", equalTo("国务院办公厅关于2026年部分节假日安排的通知"))
                .body("warnings", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-09-28&workdays=5, 2026-10-10, false",
        "from=2026-09-18&workdays=1, 2026-09-20, false",
        "from=2026-02-10&workdays=5, 2026-02-24, false",
        "from=2026-04-30&workdays=10, 2026-05-18, false",
        "from=2025-09-30&workdays=20, 2025-11-04, false",
        "from=2026-03-02&workdays=30, 2026-04-14, false",
        "from=2025-11-30&months=3, 2026-02-28, false",
        "from=2026-01-04&months=3, 2026-04-07, false",
        "from=2025-11-21&months=3, 2026-02-24, false",
        "from=2026-04-06&days=180, 2026-10-08, false",
        "from=2025-12-30&workdays=1, 2025-12-31, false",
        "from=2099-12-30&workdays=5, 2100-01-06, true"
    })
    void theEndOfAPeriodIsComputed(String query, String day, boolean provisional) {
        due(query).body("day", equalTo(day)).body("provisional", equalTo(provisional));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-04-06, 422",
        "from=2026-04-06&days=1&months=1, 422",
        "from=2026-04-06&workdays=-1, 400",
        "from=2026-04-06&workdays=2001, 400",
        "workdays=2, 400",
        "from=1949-12-31&workdays=2, 422",
        "from=2101-01-01&workdays=2, 422"
    })
    void aPeriodThatIsNotOneIsRefused(String query, int status) {
        bureau.as("WINDOW_CLERK").get("/api/v1/calendar/due?" + query).then().statusCode(status);
    }

    private ValidatableResponse due(String query) {
        return bureau.as("WINDOW_CLERK")
                .get("/api/v1/calendar/due?" + query)
                .then()
                .statusCode(200);
    }
}
