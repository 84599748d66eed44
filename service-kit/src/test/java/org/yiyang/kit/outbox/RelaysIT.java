package org.yiyang.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.broker.Resend;
import org.yiyang.kit.broker.ResendCause;
import org.yiyang.kit.broker.ResendStatus;
import org.yiyang.kit.broker.Watches;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.tables.KitDatabase;
import org.yiyang.kit.write.Sweeps;
import org.yiyang.local.LocalServers;
import org.yiyang.local.SuiteTopics;

/** What a relay does for its topic, on a real broker and a real database. */
class RelaysIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final String topic = "yiyang.kit-" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID first = Ids.next();
    private final UUID second = Ids.next();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Database database = KitDatabase.start().doors();
    private final String brokers = LocalServers.startOnce().kafka().bootstrapServers();
    private final Watches watches = Watches.over(database, meters);
    private final Relays relays = new Relays(
            database,
            new OutboxTable(database),
            new OutboxTest.Settings(List.of(topic), 900_000),
            Clock.systemUTC(),
            new FeedSignal(),
            watches.watch(),
            watches.resends(),
            meters,
            "kit",
            Watches.settings());

    @BeforeEach
    void empty() throws SQLException {
        run("delete from outbox");
        run("delete from event_resend");
        run("update feed_head set position = 0, swept = 0");
    }

    @AfterEach
    void stop() throws InterruptedException {
        relays.stop(new ShutdownEvent());
        watches.close();
    }

    @Test
    void aMissingTopicIsMadeInTheShapeThatTheLauncherGivesIt() throws Exception {
        write(first, 0, "{}");
        relays.start(new StartupEvent());
        awaitSent(1);
        String other = topic + "-by-launcher";
        SuiteTopics.create(brokers, List.of(other));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            var described =
                    admin.describeTopics(List.of(topic, other)).allTopicNames().get();
            assertEquals(12, described.get(topic).partitions().size());
            assertEquals(
                    described.get(other).partitions().size(),
                    described.get(topic).partitions().size());
            for (String setting : List.of("cleanup.policy", "max.message.bytes")) {
                assertEquals(setting(admin, other, setting), setting(admin, topic, setting), setting);
            }
            assertEquals("compact", setting(admin, topic, "cleanup.policy"));
        }
    }

    private static String setting(Admin admin, String topic, String name)
            throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        return config.get(name).value();
    }

    @Test
    void aTopicThatCameBackEmptyIsFilledWithTheLastEventOfEveryAggregate() throws Exception {
        for (int sequence = 0; sequence < 5; sequence++) {
            write(first, sequence, "{\"state\":{\"n\":" + sequence + "}}");
        }
        write(second, 0, "{\"state\":{\"n\":0}}");
        relays.start(new StartupEvent());
        awaitSent(6);
        assertEquals(0, recreated());
        assertEquals(2, count("select count(*) from outbox where superseded_at is null"));

        delete();
        Awaitility.await().atMost(PATIENCE).until(() -> recreated() == 1);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> count("select count(*) from event_resend where status = 'DONE'") == 1);

        assertEquals(Map.of(first, "{\"state\":{\"n\":4}}", second, "{\"state\":{\"n\":0}}"), last());
        Resend resend = watches.resends().list(null, 10).get(0);
        assertEquals(ResendCause.TOPIC_RECREATED, resend.cause());
        assertEquals(2, resend.done());
        assertEquals(2, resend.total());

        write(first, 5, "{\"state\":{\"n\":5}}");
        relays.wake(List.of(topic));
        awaitSent(7);
        assertEquals("{\"state\":{\"n\":5}}", last().get(first));
        assertEquals(1, recreated());
    }

    @Test
    void aTopicThatWasLostBeforeItsIdWasEverNotedIsFilledAsWell() throws Exception {
        write(first, 0, "{\"state\":{\"n\":0}}");
        run("update outbox set sent_at = utc_timestamp(6), position = 1");
        relays.start(new StartupEvent());
        Awaitility.await().atMost(PATIENCE).until(() -> recreated() == 1);
        Awaitility.await().atMost(PATIENCE).until(() -> last().containsKey(first));
    }

    @Test
    void whatIsAskedToBeSentAgainNeverPutsAnOlderStateAfterANewerOne() throws Exception {
        write(first, 0, "{\"state\":{\"n\":0}}");
        write(second, 0, "{\"state\":{\"n\":0}}");
        relays.start(new StartupEvent());
        awaitSent(2);
        long before = records();
        Resend resend = watches.resends()
                .begin(
                        new Resend.Order(topic, ResendCause.REQUESTED, new Resend.Range(1, 2), "admin", "probe"),
                        Instant.EPOCH);
        write(first, 1, "{\"state\":{\"n\":1}}");
        relays.resend(topic);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> watches.resends().find(resend.id()).orElseThrow().status() == ResendStatus.DONE);
        awaitSent(3);
        assertEquals("{\"state\":{\"n\":1}}", last().get(first));
        assertEquals(before + 2, records(), "the second aggregate again, and the new event of the first");
    }

    @Test
    void aBodyThatCompressesFlowsAndOneThatDoesNotIsBlockedUntilItIsSkippedOrTaken() throws Exception {
        byte[] noise = new byte[2_000_000];
        new Random(1).nextBytes(noise);
        write(first, 0, "\"" + "x".repeat(3_000_000) + "\"");
        write(second, 0, "\"" + Base64.getEncoder().encodeToString(noise) + "\"");
        write(second, 1, "{\"state\":{\"n\":1}}");
        relays.start(new StartupEvent());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> count("select count(*) from outbox where blocked_reason is not null") == 1);
        awaitSent(1);
        assertTrue(last().containsKey(first));
        assertEquals(2, count("select count(*) from outbox where sent_at is null"));

        run("update outbox set payload = '{}', blocked_reason = null where blocked_reason is not null");
        relays.wake(List.of(topic));
        awaitSent(3);
        assertEquals("{\"state\":{\"n\":1}}", last().get(second));
    }

    @Test
    void theLastEventOfEveryAggregateOutlivesTheSweep() throws Exception {
        for (int sequence = 0; sequence < 4; sequence++) {
            write(first, sequence, "{}");
        }
        write(second, 0, "{}");
        relays.start(new StartupEvent());
        awaitSent(5);
        relays.stop(new ShutdownEvent());
        Instant now = Clock.systemUTC().instant();
        Sweeps.at(database, now.plus(Duration.ofDays(29)));
        assertEquals(5, count("select count(*) from outbox"));
        long position = count("select max(position) from outbox where superseded_at is not null");
        Sweeps.at(database, now.plus(Duration.ofDays(31)));
        assertEquals(2, count("select count(*) from outbox"));
        assertEquals(3, count("select sequence from outbox where aggregate_id = x'" + hex(first) + "'"));
        assertEquals(position, count("select swept from feed_head"));
        Sweeps.at(database, now.plus(Duration.ofDays(400)));
        assertEquals(2, count("select count(*) from outbox"));
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private void write(UUID aggregate, long sequence, String payload) {
        database.alone(sql -> sql.execute(
                "insert into outbox (event_id, topic, aggregate_kind, aggregate_id, sequence, type, payload,"
                        + " happened_at) values (?, ?, 'kit', ?, ?, 'kit.changed', ?, ?)",
                Ids.next(),
                topic,
                aggregate,
                sequence,
                payload,
                Instant.EPOCH.plusSeconds(1)));
    }

    private void awaitSent(long events) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> count("select count(*) from outbox where sent_at is not null") == events);
    }

    private double recreated() {
        return meters.get("yiyang.outbox.topic.recreated").counter().count();
    }

    private void delete() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    /** The last event of each key, as a consumer that begins now sees it. */
    private Map<UUID, String> last() {
        Map<UUID, String> last = new HashMap<>();
        read((key, body) -> last.put(UUID.fromString(key), body));
        return last;
    }

    private long records() {
        List<String> keys = new ArrayList<>();
        read((key, body) -> keys.add(key));
        return keys.size();
    }

    private void read(BiConsumer<String, String> each) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                brokers,
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "max.partition.fetch.bytes",
                8 << 20);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> each.accept(one.key(), one.value()));
            }
        }
    }

    private long count(String select) {
        return database.alone(sql -> sql.select(select).mapTo(Long.class).one());
    }

    private void run(String statement) {
        database.alone(sql -> sql.execute(statement));
    }
}
