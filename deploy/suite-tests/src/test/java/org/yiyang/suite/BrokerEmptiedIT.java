package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.FileTree;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalDatabase;
import org.yiyang.local.LocalHome;
import org.yiyang.local.LocalKafka;
import org.yiyang.local.LocalServers;
import org.yiyang.local.ServerPlace;
import org.yiyang.local.SuiteTopics;

/** The broker is killed and loses all that it had, while officials write: in the end everybody knows everything. */
@Tag("long")
class BrokerEmptiedIT {
    /** The topics with their services; each holds the last event of every record in the end. */
    private static final Map<String, String> PUBLISHED = Map.of(
            "yiyang.institution", "institution",
            "yiyang.reference", "institution",
            "yiyang.agreement", "contract",
            "yiyang.designation", "insurance",
            "yiyang.elder", "insurance");

    private static final String UNREAD = "yiyang.indicator";
    private static final int BEFORE = 3;
    /** Not among the servers of all tests, whose start clears their folder. */
    private static final Path FOLDER = Path.of("target", "broker-emptied");

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private final LocalDatabase database =
            new LocalDatabase(LocalHome.ofThisBuild(), ServerPlace.below(FOLDER, "database", 0), Lifetime.WITH_PARENT);
    private final LocalKafka kafka =
            new LocalKafka(LocalHome.ofThisBuild(), ServerPlace.below(FOLDER, "kafka", 0), 0, Lifetime.WITH_PARENT);
    private Map<String, Application> services = Map.of();

    @BeforeEach
    void aSuiteOfItsOwn() throws IOException {
        FileTree.delete(FOLDER);
        kafka.start();
        SuiteTopics.create(kafka.bootstrapServers(), SuiteTopics.ALL);
        database.start(
                LocalServers.SERVICES.stream().map(DatabaseAccount::forTests).toList());
        services = LocalServers.SERVICES.parallelStream()
                .collect(Collectors.toMap(
                        service -> service,
                        service ->
                                new Application(service + "-service", service + "-emptied", config(service)).start()));
        at("institution").enterRegions();
        for (String service : List.of("institution", "contract", "insurance")) {
            Partners.openTakeover(at(service), service);
        }
    }

    @AfterEach
    void itEnds() {
        services.values().forEach(Application::kill9);
        kafka.kill9();
        database.kill9();
    }

    @Test
    void aBrokerThatComesBackEmptyIsFilledAgainAndNothingIsLostDoubledOrParked() {
        partners("甲");
        partners("乙");
        write(UNREAD, BEFORE);
        awaitParked(BEFORE);
        CopyCheck copies = new CopyCheck(this::tables);
        awaitNoFindings(copies);
        try (Traffic traffic = new Traffic(4, this::official, () -> services.get("institution"))) {
            traffic.awaitMore(30);
            kafka.kill9();
            kafka.empty();
            traffic.awaitMore(20);
            kafka.start();
            traffic.awaitMore(30);
            List<Call.Attempt> attempts = traffic.end();
            assertEquals(List.of(), History.findings(attempts, effects()));
            attempts.addAll(Traffic.settle(attempts, services.get("institution")));
            assertEquals(List.of(), History.findingsWhenSettled(attempts, effects()));
        }
        services.keySet().forEach(service -> tables(service).awaitAllSent());
        Awaitility.await("what was lost is sent again").atMost(PATIENCE).until(this::isAllSentAgain);
        awaitNoFindings(copies);
        PUBLISHED.forEach(this::mustHoldTheLastOfEach);

        // Nobody here publishes this topic: it is made as deploy/suite up makes it, and its offsets begin again.
        SuiteTopics.create(kafka.bootstrapServers(), List.of(UNREAD));
        write(UNREAD, BEFORE + 1);
        awaitParked(BEFORE + BEFORE + 1);
        for (String service : List.of("contract", "insurance", "referral")) {
            assertEquals(0, tables(service).count("select count(*) from parked"), service + " has parked something");
        }
    }

    private boolean isAllSentAgain() {
        return PUBLISHED.entrySet().stream()
                .allMatch(one -> tables(one.getValue())
                                .count(
                                        "select count(*) from event_resend where topic = ? and cause ="
                                                + " 'TOPIC_RECREATED' and status = 'DONE' and refused = 0",
                                        one.getKey())
                        == 1);
    }

    private static void awaitNoFindings(CopyCheck copies) {
        Awaitility.await("every copy is as new as its register")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(List.of(), copies.findings()));
    }

    /** A consumer that begins now learns the last state of every record from the topic alone. */
    private void mustHoldTheLastOfEach(String topic, String service) {
        Map<String, String> written = lastOf(tables(service).outbox(topic).stream());
        assertTrue(written.size() > 1, topic + " has hardly anything");
        List<RecordedEvent> found = new Topic(kafka.bootstrapServers(), topic).read();
        assertEquals(written, lastOf(found.stream()), topic);
    }

    private static Map<String, String> lastOf(Stream<RecordedEvent> events) {
        Map<String, String> last = new TreeMap<>();
        events.forEach(one -> last.put(one.key(), one.eventId()));
        return last;
    }

    private void awaitParked(long count) {
        Awaitility.await("all that is unreadable is parked")
                .atMost(PATIENCE)
                .until(() -> tables("institution").count("select count(*) from parked") == count);
    }

    private void write(String topic, int records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            List<Future<RecordMetadata>> sent = Stream.generate(() -> new ProducerRecord<>(topic, 0, "key", "no event"))
                    .limit(records)
                    .map(producer::send)
                    .toList();
            producer.flush();
            assertTrue(sent.stream().allMatch(Future::isDone));
        }
    }

    private Traffic.Work official(int number) {
        return new Registry("emptied-", at("institution").home("清空养老院" + number));
    }

    private Map<String, Integer> effects() {
        return Registry.effects(tables("institution"), "emptied-");
    }

    /** A hospital, a home, their agreement, the hospital's designation and a resident. */
    private void partners(String name) {
        City registry = at("institution");
        Map<String, Object> body = City.homeBody(name + "医院");
        body.put("category", "GENERAL_HOSPITAL");
        body.put("hospitalLevel", "LEVEL_2");
        String hospital = created(
                registry,
                "institutions",
                "HEALTH_ADMIN",
                Partners.takeover(
                        body,
                        City.certificate("MEDICAL_LICENCE", UUID.randomUUID().toString())));
        String home = registry.home(name + "养老院");
        awaitNoFindings(new CopyCheck(this::tables));
        created(at("contract"), "agreements", "HEALTH_ADMIN", Partners.paper(name, hospital, home));
        created(at("insurance"), "designations", "INSURANCE_AGENT", Insured.designationOf(hospital));
        created(at("insurance"), "elders", "INSURANCE_AGENT", Insured.elderIn(home));
    }

    private static String created(City city, String register, String role, Map<String, Object> body) {
        String path = "/api/v1/" + register + "/takeover";
        return city.expect(201, city.send("POST", path, city.official(role), body))
                .get("id")
                .asText();
    }

    private City at(String service) {
        return new City(Suite.SERVERS, services.get(service).uri());
    }

    private Tables tables(String service) {
        return new Tables(config(service));
    }

    private Map<String, String> config(String service) {
        Map<String, String> config = new TreeMap<>(Suite.SERVERS.config(service));
        config.computeIfPresent(
                "quarkus.datasource.jdbc.url",
                (key, url) -> url.replace(Suite.SERVERS.database().server(), database.server()));
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        return config;
    }
}
