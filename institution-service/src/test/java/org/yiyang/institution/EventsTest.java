package org.yiyang.institution;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.institution.registry.InstitutionSnapshot;
import org.yiyang.kit.contract.EventSchemas;
import org.yiyang.local.LocalResource;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

@QuarkusTest
@WithTestResource(value = LocalResource.class, initArgs = @ResourceArg(name = "service", value = "institution"))
class EventsTest {
    private static final int PAGE = 3;
    private static final String PATH = "/api/v1/institutions/";
    private final TestCity bureau = TestCity.haikou();

    @Inject
    DataSource database;

    @BeforeEach
    void haikouIsEntered() {
        bureau.enterRegions();
    }

    @Test
    void everyChangeIsToldOnceInOrderAndFitsTheRecordedSchema() {
        String id = bureau.registerHome("寅养老院").extract().path("id");
        bureau.as("CIVIL_ADMIN")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body(Sample.certificate("CARE_FILING", "2019-01-01"))
                .post(PATH + id + "/qualify")
                .then()
                .statusCode(200);
        bureau.as("CIVIL_ADMIN")
                .body(Map.of("reason", "装修"))
                .post(PATH + id + "/suspend")
                .then()
                .statusCode(200);
        List<ConsumerRecord<String, String>> published = publishedOf(id, 3);
        assertEquals(
                List.of("0", "1", "2"),
                published.stream().map(one -> header(one, "ce_sequence")).toList());
        assertEquals(
                List.of(
                        "yiyang.institution.institution-registered",
                        "yiyang.institution.qualification-issued",
                        "yiyang.institution.institution-suspended"),
                published.stream().map(one -> header(one, "ce_type")).toList());
        published.forEach(one -> EventSchemas.named("institution").mustFit(one.value()));
        assertTrue(header(published.get(1), "traceparent").contains("0af7651916cd43dd8448eb211c80319c"));
        assertEquals(id, header(published.get(0), "ce_subject"));
    }

    @Test
    void theRecordedSamplesFitTheirSchemas() {
        for (String name : List.of("institution", "reference")) {
            EventSchemas.named(name).mustFit(EventSchemas.sample(name));
        }
    }

    @Test
    void theFeedShowsWhatWasSentWithoutGaps() {
        TokenRequest reader = TokenRequest.as("EXTERNAL_SYSTEM").region("46").scope("events:read institution:read");
        long start = end(reader);
        String id = bureau.registerHome("卯养老院").extract().path("id");
        publishedOf(id, 1);
        List<String> subjects = new ArrayList<>();
        long after = start;
        boolean moved;
        do {
            Response page = bureau.with(reader)
                    .queryParam("after", after)
                    .queryParam("limit", PAGE)
                    .get("/api/v1/institution/events");
            assertEquals(200, page.statusCode());
            subjects.addAll(page.path("events.subject"));
            long next = ((Number) page.path("next")).longValue();
            assertTrue(page.<List<?>>path("events").size() <= next - after);
            assertTrue(next - after <= PAGE, "a gap before position " + next);
            moved = next > after;
            after = next;
        } while (moved);
        assertEquals(1, Collections.frequency(subjects, id));
        bureau.with(TokenRequest.as("EXTERNAL_SYSTEM").region("44").scope("events:read institution:read"))
                .queryParam("after", start)
                .queryParam("limit", 500)
                .get("/api/v1/institution/events")
                .then()
                .statusCode(200)
                .body("next", greaterThanOrEqualTo((int) after));
        bureau.with(TokenRequest.as("EXTERNAL_SYSTEM").region("46"))
                .get("/api/v1/institution/events")
                .then()
                .statusCode(403);
    }

    @Test
    void aPositionBehindWhichEventsWereSweptIsGoneAndTheAnswerSaysFromWhereTheFeedIsWhole() throws SQLException {
        TokenRequest reader = TokenRequest.as("EXTERNAL_SYSTEM").region("46").scope("events:read institution:read");
        publishedOf(bureau.registerHome("辰养老院").extract().path("id"), 1);
        sweptUpTo(1);
        try {
            for (String after : List.of("?after=0", "")) {
                bureau.with(reader)
                        .header("Accept-Language", "en")
                        .get("/api/v1/institution/events" + after)
                        .then()
                        .statusCode(410)
                        .contentType("application/problem+json")
                        .body("code", equalTo("FEED_POSITION_SWEPT"))
                        .body("title", equalTo("No longer available"))
                        .body("detail", containsString("is 2: read the lists, then read on with after=1"))
                        .body("errors[0].pointer", equalTo("after"));
            }
            bureau.with(TokenRequest.as("EXTERNAL_SYSTEM").region("44").scope("events:read institution:read"))
                    .get("/api/v1/institution/events?after=0&wait=1")
                    .then()
                    .statusCode(410);
            bureau.with(reader)
                    .get("/api/v1/institution/events?after=1&limit=1")
                    .then()
                    .statusCode(200)
                    .body("next", equalTo(2));
        } finally {
            sweptUpTo(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "9000000000000000000", "9223372036854775808", "99999999999999999999"})
    void aPositionThatWasNeverGivenIsRefusedByItsName(String after) {
        bureau.with(TokenRequest.as("EXTERNAL_SYSTEM").region("46").scope("events:read institution:read"))
                .get("/api/v1/institution/events?after=" + after)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("after"));
    }

    @Test
    void aNegativePositionIsMalformed() {
        bureau.with(TokenRequest.as("EXTERNAL_SYSTEM").region("46").scope("events:read institution:read"))
                .get("/api/v1/institution/events?after=-1")
                .then()
                .statusCode(400);
    }

    private void sweptUpTo(long position) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update feed_head set swept = " + position + " where id = 1");
        }
    }

    @Test
    void anotherSystemReadsOnlyWhatItHasAScopeOf() {
        TokenRequest system = TokenRequest.as("EXTERNAL_SYSTEM").region("4601");
        bureau.with(system.scope("institution:read"))
                .get("/api/v1/institutions")
                .then()
                .statusCode(200);
        bureau.with(system.scope("elder:write events:read"))
                .get("/api/v1/institutions")
                .then()
                .statusCode(403)
                .body("detail", containsString("institution:read"));
        bureau.with(system.scope("institution:read"))
                .get("/api/v1/subsidy-applications")
                .then()
                .statusCode(403);
    }

    /** Where the feed ends now; other tests have published many events. */
    private long end(TokenRequest reader) {
        long end = 0;
        long next = -1;
        while (next != end) {
            end = Math.max(next, 0);
            next = ((Number) bureau.with(reader)
                            .queryParam("after", end)
                            .queryParam("limit", 500)
                            .get("/api/v1/institution/events")
                            .path("next"))
                    .longValue();
        }
        return end;
    }

    private List<ConsumerRecord<String, String>> publishedOf(String key, int count) {
        List<ConsumerRecord<String, String>> published = new ArrayList<>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                LocalServers.startOnce().kafka().bootstrapServers(),
                "group.id",
                "test-" + key,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("yiyang.institution"));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> {
                    if (key.equals(one.key())) {
                        published.add(one);
                    }
                });
                return published.size() >= count;
            });
        }
        return published;
    }

    private static String header(ConsumerRecord<String, String> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void anAggregateIsReadBackFromItsEventAlone() throws Exception {
        String id = bureau.registerHome("辰养老院").extract().path("id");
        String body = publishedOf(id, 1).get(0).value();
        InstitutionSnapshot read = org.yiyang.kit.inbox.EventStates.tolerant()
                .treeToValue(new ObjectMapper().readTree(body).get("state"), InstitutionSnapshot.class);
        assertEquals(id, read.id().toString());
        assertEquals("辰养老院", read.name());
    }
}
