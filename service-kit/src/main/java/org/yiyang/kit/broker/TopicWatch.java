package org.yiyang.kit.broker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;

/**
 * Sees to it that the topics that this service publishes are there and hold the last event of every aggregate: a missing
 * one is made, and one that came back empty under another id is told and filled again.
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
        } catch (SQLException away) {
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
    public UUID look(String topic, UUID known) throws SQLException {
        UUID now = topics.idOfMade(topic);
        if (!now.equals(known)) {
            see(topic, now);
        }
        return now;
    }

    private void see(String topic, UUID now) throws SQLException {
        UUID before;
        boolean lost;
        try (Connection connection = database.alone()) {
            before = before(connection, topic);
            lost = before == null ? wasTold(connection, topic) && topics.isEmpty(topic) : !before.equals(now);
        }
        note(topic, now, lost);
        if (lost) {
            LOG.errorf(
                    "topic %s came back empty (it was %s and is %s): the last event of every aggregate is sent again",
                    topic, before, now);
            recreated(topic).increment();
        }
    }

    private static UUID before(Connection connection, String topic) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select topic_id from relay_topic where topic = ?")) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Binary.id(row.getBytes(1)) : null;
            }
        }
    }

    private static boolean wasTold(Connection connection, String topic) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from outbox where superseded_at is null"
                + " and topic = ? and sent_at is not null limit 1")) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** The id and the order to send again in one transaction: a loss that was noticed is never forgotten. */
    private void note(String topic, UUID now, boolean lost) throws SQLException {
        Instant at = clock.instant();
        try (Connection connection = database.alone()) {
            connection.setAutoCommit(false);
            try {
                write(connection, topic, now, lost ? at : null, at);
                if (lost) {
                    dropEarlier(connection, topic, at);
                    Resends.begin(
                            connection, new Resend.Order(topic, ResendCause.TOPIC_RECREATED, null, null, null), at);
                }
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    private static void write(Connection connection, String topic, UUID now, Instant recreatedAt, Instant at)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("insert into relay_topic (topic, topic_id, seen_at,"
                + " recreated_at) values (?, ?, ?, ?) on duplicate key update topic_id = values(topic_id),"
                + " seen_at = values(seen_at), recreated_at = coalesce(values(recreated_at), recreated_at)")) {
            Timestamp recreated = recreatedAt == null ? null : Timestamp.from(recreatedAt);
            upsert.setString(1, topic);
            upsert.setBytes(2, Binary.of(now));
            upsert.setTimestamp(3, Timestamp.from(at));
            upsert.setTimestamp(4, recreated);
            upsert.executeUpdate();
        }
    }

    /** What an earlier loss began is part of what begins now. */
    private static void dropEarlier(Connection connection, String topic, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update event_resend set status = 'CANCELLED',"
                + " finished_at = ? where topic = ? and status = 'RUNNING'")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setString(2, topic);
            update.executeUpdate();
        }
    }
}
