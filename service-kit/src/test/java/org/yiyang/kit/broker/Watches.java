package org.yiyang.kit.broker;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.yiyang.kit.database.Database;
import org.yiyang.local.LocalServers;

/** What a relay needs of the broker's package, over the servers of the test. */
public record Watches(Topics topics, Resends resends, TopicWatch watch) implements AutoCloseable {
    public static Watches over(Database database, MeterRegistry meters) {
        Topics topics = new Topics("kit", settings());
        Resends resends = new Resends(database);
        return new Watches(topics, resends, new TopicWatch(database, topics, resends, Clock.systemUTC(), meters));
    }

    public static BrokerSettings settings() {
        return BrokerSettings.at(LocalServers.startOnce().kafka().bootstrapServers());
    }

    @Override
    public void close() {
        topics.close();
    }
}
