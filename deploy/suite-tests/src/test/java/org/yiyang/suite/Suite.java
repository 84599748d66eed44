package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.yiyang.local.LocalServers;
import org.yiyang.local.Ports;

/** The servers and the applications that these tests share, each started by whoever needs it first. */
final class Suite {
    static final LocalServers SERVERS = LocalServers.startOnce();

    static {
        // Nothing here is timed: how long a busy machine takes until a change has arrived says nothing of the suite.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(120));
    }

    /** The services, with the topics that each publishes. */
    private static final Map<String, List<String>> TOPICS = Map.of(
            "institution", List.of("yiyang.institution", "yiyang.reference"),
            "contract", List.of("yiyang.agreement"),
            "insurance", List.of("yiyang.designation", "yiyang.elder", "yiyang.referral-filing"),
            "referral", List.of("yiyang.referral"));

    private static final Map<String, Application> SERVICES = new ConcurrentHashMap<>();

    /** What is set for all that is started from now on, besides what it needs to find the servers. */
    static final Map<String, String> SETTINGS = new ConcurrentHashMap<>();

    private static Path tree = Application.ROOT;
    private static boolean debugged;

    private Suite() {}

    /** The city, with its regions entered. */
    private static final class Entered {
        static final City CITY = new City(SERVERS, service("institution").uri());

        static {
            CITY.enterRegions();
        }
    }

    /** The gateway before all services, with limits beyond what a test can send. */
    private static final class Gateway {
        static final Application INSTANCE = gateway().lasting().start();

        private static Application gateway() {
            startServices(TOPICS.keySet());
            Map<String, String> config = new TreeMap<>(SERVERS.configWithoutDatabase());
            config.put("yiyang.gateway.limits.rate-per-second", "100000");
            config.put("yiyang.gateway.limits.rate-burst", "100000");
            config.putAll(SETTINGS);
            for (String service : LocalServers.SERVICES) {
                boolean there = TOPICS.containsKey(service);
                String nowhere = "http://127.0.0.1:" + Ports.free();
                String key = "yiyang.gateway." + service;
                config.put(key + "-url", there ? service(service).uri().toString() : nowhere);
                config.put(
                        key + "-management-url",
                        there ? service(service).management().toString() : nowhere);
            }
            return prepared(new Application("gateway", "gateway", config));
        }
    }

    static Application gateway() {
        return Gateway.INSTANCE;
    }

    /** Allows debuggers to hold whatever is started from now on. */
    static void debug() {
        debugged = true;
    }

    /** Whatever is made from now on is what was built in this tree of the repository. */
    static void builtIn(Path other) {
        tree = other;
    }

    private static Application prepared(Application application) {
        application.of(tree);
        return debugged ? application.debugged() : application;
    }

    /** The instance of a service that lives as long as the tests run. */
    static Application service(String name) {
        return SERVICES.computeIfAbsent(
                name, service -> instance(service, service + "-1").lasting().start());
    }

    /** Starts several side by side, if they do not run yet. */
    static void startServices(Collection<String> names) {
        names.parallelStream().forEach(Suite::service);
    }

    /** Another instance on the same schema; not started. */
    static Application instance(String service, String name) {
        return prepared(new Application(service + "-service", name, config(service)));
    }

    /** What an instance of a service is started with; may be changed. */
    static Map<String, String> config(String service) {
        Map<String, String> config = new TreeMap<>(SERVERS.config(service));
        config.putAll(SETTINGS);
        return config;
    }

    static Application institution() {
        return service("institution");
    }

    static City city() {
        return Entered.CITY;
    }

    /** What can be called through the gateway, once it has every service's part: a slow one it leaves out. */
    static Document document() {
        gateway(); // how long the start takes is bounded where it is awaited
        // The very one that was whole: the next one, some seconds later, may lack a part again.
        return Awaitility.await().until(Suite::merged, Suite::isWhole);
    }

    private static boolean isWhole(Document merged) {
        return TOPICS.keySet().stream()
                .allMatch(service -> merged.operations().stream()
                        .anyMatch(one -> one.path().equals("/api/v1/" + service + "/events")));
    }

    private static Document merged() {
        try {
            return new Document(
                    Http.json(Http.get(gateway().uri().resolve("/openapi.json")).body()));
        } catch (IOException noAnswer) {
            throw new IllegalStateException(noAnswer);
        }
    }

    static Tables tables() {
        return tables("institution");
    }

    static Tables tables(String service) {
        return new Tables(SERVERS.config(service));
    }

    /** As {@link #assertTopicsFitTheOutboxOf} for the institution service, each of whose events is one version. */
    static void assertTopicsFitTheOutbox() {
        assertTopicsFitTheOutboxOf("institution");
        assertEquals(List.of(), RecordedEvent.gaps(tables().outbox("yiyang.institution")));
    }

    /** All events in a service's outbox have arrived: nothing lost, no gap, no older state after a newer. */
    static void assertTopicsFitTheOutboxOf(String service) {
        Tables tables = tables(service);
        tables.awaitAllSent();
        for (String topic : TOPICS.get(service)) {
            assertEquals(
                    List.of(),
                    RecordedEvent.findings(tables.outbox(topic), topic(topic).read()),
                    topic);
        }
        long rows = tables.count("select count(*) from outbox");
        assertEquals(rows, tables.count("select count(distinct position) from outbox"));
        assertEquals(rows, tables.count("select coalesce(max(position), 0) from outbox"), "positions have gaps");
    }

    static Topic topic(String name) {
        return new Topic(SERVERS.kafka().bootstrapServers(), name);
    }
}
