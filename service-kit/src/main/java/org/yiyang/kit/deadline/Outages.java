package org.yiyang.kit.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.calendar.WorkCalendar;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.parameter.KitParameter;
import org.yiyang.kit.parameter.Parameters;

/**
 * When the service was last alive, and when it was not: one row that every living instance keeps up to date, and one
 * for each outage. A clock that was set forward looks the same and is treated the same; one that was set back ends what
 * lies in its future.
 */
@ApplicationScoped
class Outages {
    private static final Logger LOG = Logger.getLogger(Outages.class);
    /** Shorter than any outage that counts, longer than what two instances' clocks differ by. */
    private static final Duration SURELY_ALIVE = Duration.ofSeconds(60);

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final String NATIONWIDE = "";
    private final Database database;
    private final Parameters parameters;
    private final Audit audit;
    private volatile Instant beaten;
    private volatile List<Outage> known = List.of();

    Outages(Database database, Parameters parameters, Audit audit) {
        this.database = database;
        this.parameters = parameters;
        this.audit = audit;
    }

    /** A time in which no instance of the service was alive with its database, by the clock that deadlines go by. */
    record Outage(Instant from, Instant until) {
        /** How much of it lies within a time. */
        Duration within(Instant begin, Instant end) {
            Instant later = from.isAfter(begin) ? from : begin;
            Instant earlier = until.isBefore(end) ? until : end;
            return earlier.isAfter(later) ? Duration.between(later, earlier) : Duration.ZERO;
        }
    }

    /** Those that are known to this instance, the earliest first. */
    List<Outage> known() {
        return known;
    }

    Optional<Outage> last() {
        List<Outage> all = known;
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** How much of a time the service was down. */
    Duration lost(Instant begin, Instant end) {
        return known.stream().map(outage -> outage.within(begin, end)).reduce(Duration.ZERO, Duration::plus);
    }

    /** Notes that the service is alive; false where it was not, or the clock was set, which {@link #resume} settles. */
    boolean beat(Instant now) {
        Instant last = beaten;
        if (last != null && !now.isBefore(last) && now.isBefore(last.plus(BEAT))) {
            return true;
        }
        String update =
                "update service_life set alive_at = greatest(alive_at, ?) where id = 1 and alive_at between ? and ?";
        return database.alone(sql -> {
            if (sql.execute(update, now, now.minus(SURELY_ALIVE), now.plus(SURELY_ALIVE)) == 0) {
                return false;
            }
            known = read(sql);
            beaten = now;
            return true;
        });
    }

    /**
     * Resumes after an outage, in a unit of work: of several instances one notes the outage. The time is read only once
     * nobody else can note it: a thread that has waited would take its own past for a clock that was set back.
     */
    void resume(Clock clock) {
        database.inUnit(sql -> {
            Instant alive = lockLife(sql, clock.instant());
            Instant now = clock.instant();
            if (alive.isAfter(now.plus(SURELY_ALIVE))) {
                LOG.warnf("the clock was set back from %s to %s", alive, now);
                sql.execute("delete from service_outage where until_at > ?", now);
                // Whatever was put off by the other clock is tried again; what really waits is put off again.
                sql.execute("update deadline set try_at = due_at where fired_at is null and try_at > ?", now);
            } else if (alive.isBefore(now.minus(threshold(now)))) {
                LOG.warnf("nobody could use the service from %s to %s: deadlines are extended", alive, now);
                sql.execute("insert into service_outage (from_at, until_at) values (?, ?)", alive, now);
                String times = alive + " – " + now;
                audit.write(Call.system(now), new Audit.Act("resume", "service", null, Audit.Outcome.DONE, times));
            }
            return sql.execute("update service_life set alive_at = ? where id = 1", now);
        });
    }

    private Duration threshold(Instant now) {
        return Duration.ofMinutes(parameters.integer(KitParameter.OUTAGE_MINUTES, NATIONWIDE, WorkCalendar.dayOf(now)));
    }

    /** When it was last alive; now, if it never was. */
    private static Instant lockLife(Handle sql, Instant now) {
        sql.execute("insert ignore into service_life (id, alive_at) values (1, ?)", now);
        return sql.select("select alive_at from service_life where id = 1 for update")
                .mapTo(Instant.class)
                .one();
    }

    private static List<Outage> read(Handle sql) {
        return List.copyOf(sql.select("select from_at, until_at from service_outage order by from_at")
                .map(row ->
                        new Outage(row.getColumn("from_at", Instant.class), row.getColumn("until_at", Instant.class)))
                .list());
    }
}
