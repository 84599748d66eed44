package org.yiyang.institution.window;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.kit.deadline.Deadline;
import org.yiyang.kit.deadline.Deadlines;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** A case whose time runs into a year without a notice, and what becomes of it when there is one. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class ProvisionalDeadlineTest {
    private static final String YEARS = "/api/v1/calendar-years/";
    private final CaseCalls counter = new CaseCalls();

    @Inject
    DataSource database;

    @Inject
    Deadlines deadlines;

    @BeforeEach
    void xiuyingIsEntered() {
        counter.enterRegions();
    }

    /** A filing that was accepted on a day of a year that nobody knows; stopped and on again, its row is set again. */
    private String acceptedOn(String day, String home, String unit) throws SQLException {
        String id = counter.submitted(home, unit);
        counter.move(counter.as("WINDOW_CLERK"), id, "accept", Map.of()).statusCode(200);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String text = "update one_window_case set accepted_on = '%s' where id = x'%s'";
            assertEquals(1, statement.executeUpdate(text.formatted(day, id.replace("-", ""))));
        }
        Map<String, Object> publicity = Map.of("department", "HEALTH", "ground", "PUBLICITY", "reason", "公示");
        counter.move(counter.as("HEALTH_ADMIN"), id, "pause", publicity).statusCode(200);
        counter.decide("HEALTH_ADMIN", id, "resume", "HEALTH").statusCode(200);
        return id;
    }

    /** What the case shows, and what the scheduler goes by. */
    private void mustBeDue(String id, String day, boolean provisional) {
        counter.read("HEALTH_ADMIN", id)
                .body("deadlines[0].dueOn", equalTo(day))
                .body("deadlines[0].provisional", equalTo(provisional));
        Deadline row = deadlines.openOf(UUID.fromString(id)).get(0);
        assertEquals(WorkCalendar.endOfDay(LocalDate.parse(day)), row.dueAt());
        assertEquals(provisional, row.provisional());
    }

    private static List<Map<String, String>> days(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.split(" "))
                .map(parts -> Map.of("date", parts[0], "kind", parts[1], "name", "国庆节"))
                .toList();
    }

    private static final String[] WEEK = {
        "2071-10-01 OFF", "2071-10-02 OFF", "2071-10-05 OFF", "2071-10-06 OFF", "2071-10-07 OFF", "2071-10-10 WORK"
    };

    private static Map<String, Object> notice(String... days) {
        return Map.of("source", "试行", "days", days(days));
    }

    private ValidatableResponse year(String path, Map<String, Object> body) {
        return counter.with(TokenRequest.as("SYS_ADMIN").region("46"))
                .body(body)
                .post(YEARS + path)
                .then();
    }

    private ValidatableResponse published(int year, Map<String, Object> notice) {
        return counter.with(TokenRequest.as("SYS_ADMIN").region("46"))
                .body(notice)
                .put(YEARS + year)
                .then()
                .statusCode(200);
    }

    @Test
    void theDeadlineIsCountedAnewWhenTheYearIsPublishedCorrectedAndWithdrawn() throws SQLException {
        String home = counter.home("一窗甲子养老院", 120, "PRIVATE_NONPROFIT");
        String id = acceptedOn("2071-09-25", home, "甲子医务室");
        mustBeDue(id, "2071-10-09", true);

        published(2071, notice(WEEK)).body("status", equalTo("PUBLISHED")).body("version", equalTo(0));
        mustBeDue(id, "2071-10-15", false);

        String[] right = Arrays.copyOf(WEEK, WEEK.length + 1);
        right[WEEK.length] = "2071-10-08 OFF";
        counter.as("HEALTH_ADMIN")
                .body(Map.of("right", notice(right), "reason", "漏录一天"))
                .post(YEARS + "2071/correct")
                .then()
                .statusCode(403);
        year("2071/correct", Map.of("right", notice(right), "reason", "漏录一天"))
                .statusCode(200)
                .body("daysOff", equalTo(6))
                .body("allowedActions", equalTo(List.of("correct", "withdraw")));
        mustBeDue(id, "2071-10-16", false);

        year("2071/withdraw", Map.of("reason", "误发布"))
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("days", empty())
                .body("allowedActions", empty());
        mustBeDue(id, "2071-10-09", true);
        counter.as("WINDOW_CLERK")
                .get("/api/v1/calendar-years?limit=200")
                .then()
                .body("items.year", not(hasItem(2071)));
        published(2071, notice(WEEK)).body("status", equalTo("PUBLISHED")).body("version", equalTo(3));
        mustBeDue(id, "2071-10-15", false);
        mustHaveHistory();
    }

    private void mustHaveHistory() {
        counter.as("AUDITOR")
                .get(YEARS + "2071/history")
                .then()
                .statusCode(200)
                .body("items.verb", contains("publish", "correct", "withdraw", "publish"))
                .body("items.correction", contains(false, true, true, false))
                .body("items.reason", contains("试行", "漏录一天", "误发布", "试行"))
                .body("earlier.state.days[0]", hasSize(6))
                .body("earlier.state.days[1]", hasSize(7));
    }

    @Test
    void aWithdrawnNoticeUncoversTheYearThatCameWithTheRelease() {
        published(2023, notice("2023-01-03 OFF")).body("daysOff", equalTo(1));
        year("2023/withdraw", Map.of("reason", "误发布"))
                .statusCode(200)
                .body("builtIn", equalTo(true))
                .body("daysOff", equalTo(26));
        year("2023/withdraw", Map.of("reason", "误发布")).statusCode(409).body("code", equalTo("MOVE_NOT_ALLOWED"));
        year("2079/withdraw", Map.of("reason", "误发布")).statusCode(404);
    }

    @Test
    void aYearThatIsHeardOverKafkaMovesTheDeadlineOfACase() throws SQLException {
        String home = counter.home("一窗乙丑养老院", 120, "PRIVATE_NONPROFIT");
        String id = acceptedOn("2072-09-30", home, "乙丑医务室");
        mustBeDue(id, "2072-10-14", true);
        arrives(2072, 0, "PUBLISHED", "{\"date\":\"2072-10-03\",\"kind\":\"OFF\",\"name\":\"国庆节\"}");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> mustBeDue(id, "2072-10-17", false));
        arrives(2072, 1, "WITHDRAWN", "");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> mustBeDue(id, "2072-10-14", true));
    }

    private static void arrives(int year, long sequence, String status, String days) {
        UUID subject = UUID.nameUUIDFromBytes(("test:" + year).getBytes(StandardCharsets.UTF_8));
        String body = """
                {"happened":["calendar-year-published"],
                 "state":{"of":"calendar-year","id":"%s","year":%d,"source":"试行","status":"%s","days":[%s]}}
                """.formatted(subject, year, status, days);
        EventSchemas.named("reference").mustFit(body);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("yiyang.reference", subject.toString(), body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id", Ids.next().toString(),
                        "ce_type", "yiyang.reference.calendar-year-published",
                        "ce_subject", subject.toString(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_time", "2026-11-20T02:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> broker = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                LocalServers.startOnce().kafka().bootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            Future<RecordMetadata> sent = producer.send(record);
            producer.flush();
            assertTrue(sent.isDone());
        }
    }
}
