package org.yiyang.kit.outbox;

import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yiyang.kit.database.Database;
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
    public boolean hold() {
        String take = "insert ignore into relay_lease (topic, holder, held_until)"
                + " values (?, ?, timestampadd(microsecond, ?, utc_timestamp(6)))";
        return database.alone(sql -> renewed(sql) || sql.execute(take, topic, holder, micros(duration)) == 1);
    }

    /** A lease that ends later than one taken now could was taken by a clock that has been set back since. */
    private boolean renewed(Handle sql) {
        String renew = "update relay_lease set holder = ?, held_until = timestampadd(microsecond, ?, utc_timestamp(6))"
                + " where topic = ? and (holder = ? or held_until < utc_timestamp(6)"
                + " or held_until > timestampadd(microsecond, ?, utc_timestamp(6)))";
        return sql.execute(renew, holder, micros(duration), topic, holder, micros(duration.multipliedBy(2))) == 1;
    }

    private static long micros(Duration duration) {
        return duration.toMillis() * 1000;
    }

    /** Gives the lease up, so that another instance need not wait for its end. */
    public void release() {
        database.alone(sql -> sql.execute("delete from relay_lease where topic = ? and holder = ?", topic, holder));
    }
}
