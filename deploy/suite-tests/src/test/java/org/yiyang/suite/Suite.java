package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.yiyang.local.LocalServers;

/** The servers and the applications that these tests share, each started by whoever needs it first. */
final class Suite {
    static final LocalServers SERVERS = LocalServers.startOnce();
    private static final String INSTITUTION = "institution";
    private static final List<String> INSTITUTION_TOPICS = List.of("yiyang.institution", "yiyang.reference");

    private Suite() {}

    /** One instance of the institution service, as long as the tests run. */
    private static final class First {
        static final Application INSTANCE = institution("institution-1").start();
        static final City CITY = new City(SERVERS, INSTANCE.uri());

        static {
            CITY.enterRegions();
        }
    }

    static Application institution() {
        return First.INSTANCE;
    }

    static City city() {
        return First.CITY;
    }

    /** Another instance on the same schema; not started. */
    static Application institution(String instance) {
        return new Application("institution-service", instance, SERVERS.config(INSTITUTION));
    }

    static Tables tables() {
        return new Tables(SERVERS, INSTITUTION);
    }

    /** All that was written down has arrived: nothing lost, no gap, no older state after a newer. */
    static void assertTopicsFitTheOutbox() {
        tables().awaitAllSent();
        for (String topic : INSTITUTION_TOPICS) {
            List<Told> heard = new Topic(SERVERS.kafka().bootstrapServers(), topic).read();
            assertEquals(List.of(), Told.findings(tables().outbox(topic), heard), topic);
        }
        long rows = tables().count("select count(*) from outbox");
        assertEquals(rows, tables().count("select count(distinct position) from outbox"));
        assertEquals(rows, tables().count("select max(position) from outbox"), "positions have no gaps");
    }
}
