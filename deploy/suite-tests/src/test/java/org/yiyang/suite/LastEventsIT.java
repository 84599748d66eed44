package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalDatabase;
import org.yiyang.local.LocalHome;
import org.yiyang.local.LocalKafka;
import org.yiyang.local.ServerPlace;
import org.yiyang.local.SuiteTopics;

/** A service that consumes only the last event of each aggregate ends with the same copies as one that consumes all. */
@Tag("long")
class LastEventsIT {
    /** The services that keep copies, with the topics that they consume. */
    private static final Map<String, List<String>> CONSUMED = Map.of(
            "institution", List.of("yiyang.agreement", "yiyang.designation", "yiyang.indicator", "yiyang.reference"),
            "contract", List.of("yiyang.institution", "yiyang.elder", "yiyang.reference"),
            "insurance", List.of("yiyang.institution", "yiyang.referral", "yiyang.reference"),
            "referral",
                    List.of(
                            "yiyang.institution",
                            "yiyang.agreement",
                            "yiyang.designation",
                            "yiyang.elder",
                            "yiyang.referral-filing",
                            "yiyang.reference"));

    private static final int OFTEN = 3;
    private static final int ROUNDS_MOST = 10;
    /** Topics with fewer events of one aggregate than {@link #OFTEN}. */
    private static final Map<String, Integer> SELDOM_SENT =
            Map.of("yiyang.indicator", 2, "yiyang.reference", 2, "yiyang.referral", 0, "yiyang.referral-filing", 0);

    private static final Path FOLDER = Path.of("target", "local", "last-events");
    private static final Duration PATIENCE = Duration.ofSeconds(180);
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
        Suite.startServices(CONSUMED.keySet());
        playAHistory();
        kafka.start();
        SuiteTopics.create(kafka.bootstrapServers(), SuiteTopics.ALL);
        database.start(CONSUMED.keySet().stream().map(DatabaseAccount::forTests).toList());
        Map<String, List<ConsumerRecord<String, String>>> all = new TreeMap<>();
        Map<String, List<ConsumerRecord<String, String>>> last = new TreeMap<>();
        CONSUMED.values().stream().flatMap(List::stream).distinct().forEach(topic -> {
            all.put(topic, Suite.topic(topic).records());
            last.put(topic, lastOfEach(all.get(topic)));
            long longest = longestHistory(all.get(topic));
            assertTrue(
                    longest >= SELDOM_SENT.getOrDefault(topic, OFTEN),
                    topic + ": nothing was published of one aggregate more often than " + longest + " times");
        });
        CONSUMED.forEach((service, topics) -> awaitInbox(Suite.tables(service), of(topics, all)));
        compare(all, last);
    }

    /** Newcomers consume the last events; then all of them once more from the newest to the oldest, which are stale. */
    private void compare(
            Map<String, List<ConsumerRecord<String, String>>> all,
            Map<String, List<ConsumerRecord<String, String>>> last) {
        Map<String, List<String>> expected = new TreeMap<>();
        CONSUMED.keySet().forEach(service -> expected.put(service, copies(Suite.tables(service))));
        List<Application> newcomers = CONSUMED.keySet().parallelStream()
                .map(service ->
                        new Application(service + "-service", service + "-newcomer", newcomersConfig(service)).start())
                .toList();
        last.values().forEach(this::produce);
        assertSameCopies(expected, last, "after the last events only");
        all.values().forEach(sent -> {
            List<ConsumerRecord<String, String>> backwards = new ArrayList<>(sent);
            Collections.reverse(backwards);
            produce(backwards);
        });
        assertSameCopies(expected, all, "after all events backwards");
        newcomers.forEach(Application::kill9);
    }

    private void assertSameCopies(
            Map<String, List<String>> expected, Map<String, List<ConsumerRecord<String, String>>> sent, String when) {
        CONSUMED.forEach((service, topics) -> {
            Tables tables = new Tables(newcomersConfig(service));
            awaitInbox(tables, of(topics, sent));
            assertEquals(expected.get(service), copies(tables), service + " " + when);
            assertEquals(0, tables.count("select count(*) from parked"), service + " has parked something");
        });
    }

    private static List<ConsumerRecord<String, String>> of(
            List<String> topics, Map<String, List<ConsumerRecord<String, String>>> sent) {
        return topics.stream().flatMap(topic -> sent.get(topic).stream()).toList();
    }

    private static void playAHistory() {
        Partners left = Partners.of("历史一");
        left.decideOnLicence("suspend-qualification");
        left.decideOnLicence("resume-qualification");
        left.decideOnLicence("revoke-qualification");
        Partners stays = Partners.of("历史二");
        Insured.at(stays).live();
        stays.decideOnLicence("suspend-qualification");
        Registry official = new Registry("history-", Suite.city().home("历史养老院"));
        for (int i = 0; i < 20; i++) {
            official.learn(Traffic.send(official.next(), Suite.institution()));
        }
        new Declarations(Suite.city()).play();
        awaitThatNothingFollows();
    }

    /** What consumed events cause elsewhere is published, and what follows from that, before the topics are read. */
    private static void awaitThatNothingFollows() {
        Map<String, Long> before = Map.of();
        Map<String, Long> now = written();
        for (int round = 0; !now.equals(before); round++) {
            assertTrue(round < ROUNDS_MOST, "from what was consumed something follows without end");
            before = now;
            CONSUMED.keySet().forEach(service -> Suite.tables(service).awaitAllSent());
            CONSUMED.forEach((service, topics) -> awaitInbox(
                    Suite.tables(service),
                    topics.stream()
                            .flatMap(topic -> Suite.topic(topic).records().stream())
                            .toList()));
            now = written();
        }
    }

    /** How many events each outbox has: those that a consumed event causes are there before it is in the inbox. */
    private static Map<String, Long> written() {
        return CONSUMED.keySet().stream()
                .collect(Collectors.toMap(
                        service -> service, service -> Suite.tables(service).count("select count(*) from outbox")));
    }

    private Map<String, String> newcomersConfig(String service) {
        Map<String, String> config = new TreeMap<>(Suite.SERVERS.config(service));
        config.computeIfPresent(
                "quarkus.datasource.jdbc.url",
                (key, url) -> url.replace(Suite.SERVERS.database().server(), database.server()));
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        return config;
    }

    private static void awaitInbox(Tables tables, List<ConsumerRecord<String, String>> records) {
        Set<String> sent = records.stream().map(Topic::eventId).collect(Collectors.toSet());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> new HashSet<>(tables.all("select event_id from inbox", row -> Tables.id(row, 1)))
                        .containsAll(sent));
    }

    private static List<ConsumerRecord<String, String>> lastOfEach(List<ConsumerRecord<String, String>> all) {
        Map<String, ConsumerRecord<String, String>> last = new LinkedHashMap<>();
        all.forEach(one -> last.put(one.topic() + one.key(), one));
        return List.copyOf(last.values());
    }

    /** How many events the aggregate with most of them has. */
    private static long longestHistory(List<ConsumerRecord<String, String>> all) {
        return all.stream().collect(Collectors.groupingBy(ConsumerRecord::key, Collectors.counting())).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private void produce(List<ConsumerRecord<String, String>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = records.stream()
                    .map(one -> producer.send(
                            new ProducerRecord<>(one.topic(), null, one.key(), one.value(), one.headers())))
                    .toList();
            producer.flush();
            assertTrue(sent.stream().allMatch(Future::isDone));
        }
    }

    /** Every row of every table in which a service keeps copies. */
    private static List<String> copies(Tables tables) {
        List<String> copies = new ArrayList<>();
        for (String pattern : List.of("known\\_%", "calendar\\_%")) {
            for (String table : tables.all("show tables like '" + pattern + "'", row -> row.getString(1))) {
                copies.addAll(tables.all("select * from " + table, row -> table + " " + Tables.text(row)));
            }
        }
        Collections.sort(copies);
        return copies;
    }
}
