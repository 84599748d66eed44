package org.yiyang.kit.broker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.yiyang.kit.database.Database;

/**
 * Sees to it that the topics that this service publishes are there and hold the last event of every aggregate: a missing
 * one is made, and one that came back empty under another id is reported and filled again.
 */
@ApplicationScoped
public class TopicWatch {
    private static final Logger LOG = Logger.getLogger(TopicWatch.class);
    private final Database database;
    private final Topics topics;
    private final Clock clock;
    private final MeterRegistry meters;

    TopicWatch(Database database, Topics topics, Resends resends, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.topics = topics;
        this.clock = clock;
        this.meters = meters;
        Gauge.builder("yiyang.outbox.resending", resends, TopicWatch::waiting)
                .description("Events that are still to be sent again")
                .register(meters);
    }

    private static double waiting(Resends resends) {
        try {
            return resends.waiting();
        } catch (JdbiException away) {
            return Double.NaN;
        }
    }

    /** Makes the metric of a topic known before anything happens to it. */
    public void show(String topic) {
        recreated(topic);
    }

    private Counter recreated(String topic) {
        return Counter.builder("yiyang.outbox.topic.recreated")
                .description("How often the topic came back empty since the start of this instance")
                .tag("topic", topic)
                .register(meters);
    }

    /**
     * Looks at a topic; only who holds its lease may.
     *
     * @param known the id at the last look, null at the first
     * @return the id of the topic as it is now
     */
    public UUID look(String topic, UUID known) {
        UUID now = topics.idOfMade(topic);
        if (!now.equals(known)) {
            see(topic, now);
        }
        return now;
    }

    private void see(String topic, UUID now) {
        UUID before = database.alone(sql -> before(sql, topic));
        boolean lost = before == null
                ? database.alone(sql -> wasPublished(sql, topic)) && topics.isEmpty(topic)
                : !before.equals(now);
        note(topic, now, lost);
        if (lost) {
            LOG.errorf(
                    "topic %s came back empty (it was %s and is %s): the last event of every aggregate is sent again",
                    topic, before, now);
            recreated(topic).increment();
        }
    }

    private static UUID before(Handle sql, String topic) {
        return sql.select("select topic_id from relay_topic where topic = ?", topic)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null);
    }

    private static boolean wasPublished(Handle sql, String topic) {
        String one = "select 1 from outbox where superseded_at is null and topic = ? and sent_at is not null limit 1";
        return sql.select(one, topic).mapTo(Integer.class).findOne().isPresent();
    }

    /** The id and the order to send again in one transaction: a loss that was noticed is never forgotten. */
    private void note(String topic, UUID now, boolean lost) {
        Instant at = clock.instant();
        database.alone(connection -> connection.inTransaction(sql -> {
            write(sql, topic, now, lost ? at : null, at);
            if (lost) {
                dropEarlier(sql, topic, at);
                Resends.begin(sql, new Resend.Order(topic, ResendCause.TOPIC_RECREATED, null, null, null), at);
            }
            return lost;
        }));
    }

    private static void write(Handle sql, String topic, UUID now, Instant recreatedAt, Instant at) {
        sql.execute(
                "insert into relay_topic (topic, topic_id, seen_at, recreated_at) values (?, ?, ?, ?)"
                        + " on duplicate key update topic_id = values(topic_id), seen_at = values(seen_at),"
                        + " recreated_at = coalesce(values(recreated_at), recreated_at)",
                topic,
                now,
                at,
                recreatedAt);
    }

    /** What an earlier loss began is part of what begins now. */
    private static void dropEarlier(Handle sql, String topic, Instant at) {
        sql.execute(
                "update event_resend set status = 'CANCELLED', finished_at = ? where topic = ? and status = 'RUNNING'",
                at,
                topic);
    }
}
