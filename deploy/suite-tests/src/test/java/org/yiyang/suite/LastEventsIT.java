package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalDatabase;
import org.yiyang.local.LocalHome;
import org.yiyang.local.LocalKafka;
import org.yiyang.local.ServerPlace;
import org.yiyang.local.Topics;

/** Whoever hears only the last event of each aggregate knows in the end what those know who heard them all. */
class LastEventsIT {
    /** The services that keep copies, with the topics that they hear. */
    private static final Map<String, List<String>> HEARD_BY = Map.of("contract", List.of("yiyang.institution"));

    private static final Path FOLDER = Path.of("target", "local", "last-events");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final LocalDatabase database =
            new LocalDatabase(LocalHome.ofThisBuild(), ServerPlace.below(FOLDER, "database", 0), Lifetime.WITH_PARENT);
    private final LocalKafka kafka =
            new LocalKafka(LocalHome.ofThisBuild(), ServerPlace.below(FOLDER, "kafka", 0), 0, Lifetime.WITH_PARENT);

    @AfterEach
    void theOtherServersEnd() {
        kafka.kill9();
        database.kill9();
    }

    @Test
    void hearingOnlyTheLastEventOfEachAggregateLeadsToTheSameCopies() {
        playAHistory();
        kafka.start();
        Topics.create(kafka.bootstrapServers(), Topics.ALL);
        database.start(HEARD_BY.keySet().stream().map(DatabaseAccount::forTests).toList());
        HEARD_BY.forEach((service, topics) -> {
            List<ConsumerRecord<String, String>> all = new ArrayList<>();
            topics.forEach(topic -> all.addAll(Suite.topic(topic).records()));
            List<ConsumerRecord<String, String>> last = lastOfEach(all);
            assertTrue(last.size() > 5 && all.size() > 2 * last.size(), "a history of " + all.size() + " is too short");
            awaitHeard(Suite.tables(service), all);
            compare(service, all, last);
        });
    }

    /** A newcomer hears the last events; then all of them once more from the newest to the oldest, which are stale. */
    private void compare(
            String service, List<ConsumerRecord<String, String>> all, List<ConsumerRecord<String, String>> last) {
        Map<String, String> config = newcomersConfig(service);
        List<String> expected = copies(Suite.tables(service));
        Application newcomer = new Application(service + "-service", service + "-newcomer", config).start();
        Tables tables = new Tables(config);
        produce(last);
        awaitHeard(tables, last);
        assertEquals(expected, copies(tables), service + " after the last events only");
        List<ConsumerRecord<String, String>> backwards = new ArrayList<>(all);
        Collections.reverse(backwards);
        produce(backwards);
        awaitHeard(tables, all);
        assertEquals(expected, copies(tables), service + " after all events backwards");
        assertEquals(0, tables.count("select count(*) from parked"));
        newcomer.kill9();
    }

    private static void playAHistory() {
        Partners left = Partners.of("历史一");
        left.decideOnLicence("suspend-qualification");
        left.decideOnLicence("resume-qualification");
        left.decideOnLicence("revoke-qualification");
        Partners stays = Partners.of("历史二");
        stays.decideOnLicence("suspend-qualification");
        Registry official = new Registry("history-", Suite.city().home("历史养老院"));
        for (int i = 0; i < 20; i++) {
            official.learn(Traffic.send(
                    official.next(), Suite.institution(), Suite.city().official("HEALTH_ADMIN")));
        }
        Suite.tables().awaitAllSent();
    }

    private Map<String, String> newcomersConfig(String service) {
        Map<String, String> config = new TreeMap<>(Suite.SERVERS.config(service));
        config.computeIfPresent(
                "quarkus.datasource.jdbc.url",
                (key, url) -> url.replace(Suite.SERVERS.database().server(), database.server()));
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        return config;
    }

    private static void awaitHeard(Tables tables, List<ConsumerRecord<String, String>> records) {
        long events = records.stream().map(Topic::eventId).distinct().count();
        Awaitility.await().atMost(PATIENCE).until(() -> tables.count("select count(*) from inbox") == events);
    }

    private static List<ConsumerRecord<String, String>> lastOfEach(List<ConsumerRecord<String, String>> all) {
        Map<String, ConsumerRecord<String, String>> last = new LinkedHashMap<>();
        all.forEach(one -> last.put(one.topic() + one.key(), one));
        return List.copyOf(last.values());
    }

    private void produce(List<ConsumerRecord<String, String>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            records.forEach(one ->
                    producer.send(new ProducerRecord<>(one.topic(), null, one.key(), one.value(), one.headers())));
            producer.flush();
        }
    }

    /** Every row of every table in which a service keeps what it has heard. */
    private static List<String> copies(Tables tables) {
        List<String> copies = new ArrayList<>();
        for (String table : tables.all("show tables like 'known\\_%'", row -> row.getString(1))) {
            copies.addAll(tables.all("select * from " + table, row -> table + " " + Tables.text(row)));
        }
        Collections.sort(copies);
        return copies;
    }
}
