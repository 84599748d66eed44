package org.yiyang.institution;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.database.Binary;
import org.yiyang.kit.history.Ids;
import org.yiyang.local.LocalResource;
import org.yiyang.local.TokenRequest;

/** What an operator can do about events that are stuck, as every service offers it. */
@Tag("long")
@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class EventOperationsTest {
    private static final String BLOCKED = "/api/v1/institution/blocked-events";
    private static final String RESENDS = "/api/v1/institution/event-resends";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final TestCity bureau = TestCity.haikou();
    private final UUID aggregate = Ids.next();

    @Inject
    DataSource database;

    @BeforeEach
    void haikouIsEntered() {
        bureau.enterRegions();
    }

    private RequestSpecification admin() {
        return bureau.with(TokenRequest.as("SYS_ADMIN"));
    }

    @Test
    void anEventThatTheBrokerDoesNotTakeIsShownTriedAgainAndSkippedSoThatTheNextOneFlows() throws SQLException {
        byte[] noise = new byte[2_000_000];
        new Random(7).nextBytes(noise);
        UUID blocked = write(0, "\"" + Base64.getEncoder().encodeToString(noise) + "\"");
        UUID next = write(1, "{}");
        awaitBlocked(blocked);
        admin().get(BLOCKED)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(blocked.toString()))
                .body("items.find { it.id == '" + blocked + "' }.waitingBehind", equalTo(1))
                .body("items.find { it.id == '" + blocked + "' }.blockedReason", equalTo("RecordTooLargeException"));

        admin().post(BLOCKED + "/" + blocked + "/resend").then().statusCode(200);
        awaitBlocked(blocked);

        skip(bureau.as("HEALTH_ADMIN"), blocked, "x", 403);
        skip(admin(), blocked, " ", 400);
        skip(admin(), blocked, "过大", 200);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        count("select count(*) from outbox where event_id = ? and sent_at is not null", next) == 1);
        skip(admin(), blocked, "过大", 404);
        assertEquals(
                1,
                count(
                        "select count(*) from audit_entry where action = 'skip-event' and reason = '过大'"
                                + " and subject_id = ?",
                        aggregate));
        assertEquals(
                1,
                count(
                        "select count(*) from outbox where event_id = ? and position is not null"
                                + " and superseded_at is not null",
                        blocked));
    }

    @Test
    void theLastEventsOfATopicAreSentAgainInTheBackground() {
        bureau.registerHome("重发养老院");
        String location = admin().body(Map.of("topic", "yiyang.institution", "reason", "新接入系统"))
                .post(RESENDS)
                .then()
                .statusCode(202)
                .body("cause", equalTo("REQUESTED"))
                .extract()
                .header("Location");
        String path = location.substring(location.indexOf("/api"));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> admin().get(path).path("status").equals("DONE"));
        assertEquals(admin().get(path).<Integer>path("total"), admin().get(path).<Integer>path("done"));
        admin().post(path + "/cancel").then().statusCode(409);
    }

    @Test
    void whatCannotBeSentAgainIsRefused() {
        refused(422, "/topic", Map.of("topic", "yiyang.elder", "reason", "x"));
        refused(
                422,
                "/toPosition",
                Map.of("topic", "yiyang.institution", "afterPosition", 5, "toPosition", 5, "reason", "x"));
        refused(400, "/reason", Map.of("topic", "yiyang.institution"));
        admin().get(RESENDS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private void refused(int status, String pointer, Map<String, Object> body) {
        admin().body(body).post(RESENDS).then().statusCode(status).body("errors[0].pointer", equalTo(pointer));
    }

    private static void skip(RequestSpecification who, UUID event, String reason, int status) {
        who.body(Map.of("reason", reason))
                .post(BLOCKED + "/" + event + "/skip")
                .then()
                .statusCode(status);
    }

    private void awaitBlocked(UUID event) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        count("select count(*) from outbox where event_id = ? and blocked_reason is not null", event)
                                == 1);
    }

    private UUID write(long sequence, String payload) throws SQLException {
        UUID event = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into outbox (event_id, topic,"
                        + " aggregate_kind, aggregate_id, sequence, type, payload, happened_at)"
                        + " values (?, 'yiyang.institution', 'institution', ?, ?, 'x', ?, utc_timestamp(6))")) {
            insert.setBytes(1, Binary.of(event));
            insert.setBytes(2, Binary.of(aggregate));
            insert.setLong(3, sequence);
            insert.setString(4, payload);
            insert.executeUpdate();
        }
        return event;
    }

    private long count(String sql, UUID parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, Binary.of(parameter));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
