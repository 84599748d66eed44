package org.yiyang.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;
import org.yiyang.kit.history.Ids;

/**
 * The right to relay one topic, or to do some other work that only one may do, held by one instance of a service at a
 * time; counted by the database's own clock.
 */
public final class Lease {
    private final Database database;
    private final String topic;
    private final Duration duration;
    private final UUID holder = Ids.next();

    public Lease(Database database, String topic, Duration duration) {
        this.database = database;
        this.topic = topic;
        this.duration = duration;
    }

    /** Takes or renews the lease; false while another instance holds it. */
    public boolean hold() throws SQLException {
        try (Connection connection = database.alone()) {
            if (renewed(connection)) {
                return true;
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert ignore into relay_lease (topic, holder, held_until)"
                            + " values (?, ?, timestampadd(microsecond, ?, utc_timestamp(6)))")) {
                insert.setString(1, topic);
                insert.setBytes(2, Binary.of(holder));
                insert.setLong(3, duration.toMillis() * 1000);
                return insert.executeUpdate() == 1;
            }
        }
    }

    /** One that ends later than any that was taken now was taken by a clock that has been set back since. */
    private boolean renewed(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update relay_lease set holder = ?, held_until = timestampadd(microsecond, ?, utc_timestamp(6))"
                        + " where topic = ? and (holder = ? or held_until < utc_timestamp(6)"
                        + " or held_until > timestampadd(microsecond, ?, utc_timestamp(6)))")) {
            update.setBytes(1, Binary.of(holder));
            update.setLong(2, duration.toMillis() * 1000);
            update.setString(3, topic);
            update.setBytes(4, Binary.of(holder));
            update.setLong(5, duration.multipliedBy(2).toMillis() * 1000);
            return update.executeUpdate() == 1;
        }
    }

    /** Gives the lease up, so that another instance need not wait for its end. */
    public void release() throws SQLException {
        try (Connection connection = database.alone();
                PreparedStatement delete =
                        connection.prepareStatement("delete from relay_lease where topic = ? and holder = ?")) {
            delete.setString(1, topic);
            delete.setBytes(2, Binary.of(holder));
            delete.executeUpdate();
        }
    }
}
