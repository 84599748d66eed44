package org.yiyang.kit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.audit.AuditTables;
import org.yiyang.kit.broker.Watches;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.tables.KitDatabase;
import org.yiyang.local.LocalServers;

/** The end of the chain is published to a topic that keeps it, by one instance, and once more when that stops. */
class SealsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicPartition PARTITION = new TopicPartition(SealTopic.NAME, 0);
    private final String service = "kit-" + UUID.randomUUID().toString().substring(0, 8);
    private final Database database = KitDatabase.start().doors();
    private final Map<String, Object> brokers =
            Map.of("bootstrap.servers", LocalServers.startOnce().kafka().bootstrapServers());

    /** Rounds as close as the clock allows, and no seal before the last round. */
    private record Settings(Duration sealInterval) implements AuditChainConfig {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration interval() {
            return Duration.ofMillis(20);
        }

        @Override
        public Duration leaseDuration() {
            return Duration.ofSeconds(10);
        }
    }

    @Test
    void whatIsCommittedIsLinkedAtOnceAndSealedAtTheStop() throws SQLException, InterruptedException, IOException {
        LinkTable table = new LinkTable(database);
        AuditChain chain = chain(table, Duration.ofHours(1));
        chain.start(new StartupEvent());
        Awaitility.await().atMost(PATIENCE).until(() -> !seals().isEmpty());
        UUID id = Ids.next();
        AuditTables.over(database)
                .count(id, Call.system(Instant.now()), Audit.Act.read("read", "elder", id), new Audit.Times(1, null));
        Awaitility.await().atMost(PATIENCE).until(() -> table.last().entry().equals(id));
        chain.stop(new ShutdownEvent());

        List<JsonNode> seals = seals();
        JsonNode last = seals.get(seals.size() - 1);
        assertEquals(2, seals.size());
        assertEquals(table.last().position(), last.get("position").asLong());
        assertEquals(table.last().hash(), last.get("hash").asText());
        assertEquals(id.toString(), last.get("entry").asText());
        assertEquals("SEALED", last.get("cause").asText());
        try (Admin admin = Admin.create(brokers)) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, SealTopic.NAME);
            var config = admin.describeConfigs(List.of(topic)).all().toCompletionStage();
            var settings = config.toCompletableFuture().join().get(topic);
            assertEquals("delete", settings.get("cleanup.policy").value());
            assertEquals("-1", settings.get("retention.ms").value());
        }
        List<Integer> leases =
                database.alone(sql -> sql.select("select 1 from relay_lease where topic = ?", SealTopic.NAME)
                        .mapTo(Integer.class)
                        .list());
        assertEquals(List.of(), leases, "the next instance need not wait");
    }

    private AuditChain chain(LinkTable table, Duration sealInterval) {
        Watches watches = Watches.over(database, new SimpleMeterRegistry());
        AuditTables.over(database)
                .count(
                        Ids.next(),
                        Call.system(Instant.now()),
                        Audit.Act.read("read", "elder", Ids.next()),
                        new Audit.Times(1, null));
        return new AuditChain(
                table,
                new SealTopic(service, watches.topics(), Watches.settings()),
                database,
                new Settings(sealInterval),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    /** What this chain has published so far. */
    private List<JsonNode> seals() throws IOException {
        List<JsonNode> seals = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(brokers, new StringDeserializer(), new StringDeserializer())) {
            if (!consumer.listTopics().containsKey(SealTopic.NAME)) {
                return seals;
            }
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
            while (consumer.position(PARTITION) < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    JsonNode seal = new ObjectMapper().readTree(record.value());
                    if (seal.get("service").asText().equals(service)) {
                        seals.add(seal);
                    }
                }
            }
        }
        return seals;
    }
}
