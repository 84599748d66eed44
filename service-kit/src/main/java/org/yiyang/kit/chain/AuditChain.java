package org.yiyang.kit.chain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.outbox.Lease;

/**
 * Links each second what was committed to the audit, and seals the end of the chain each minute and when the service stops;
 * of several instances one at a time.
 */
@ApplicationScoped
class AuditChain implements Runnable {
    private static final Logger LOG = Logger.getLogger(AuditChain.class);
    /** After the calls, the counts of refusals and the relays, before the broker's client is closed. */
    private static final int STOP_LATE = 15;

    // An id shows when its transaction began, a little after that of another instance at the most: what calls write is
    // found in the first window, what files and listeners write in the second, what a stopped clock hid in the third.
    private static final Duration OF_CALLS = Duration.ofSeconds(40);
    private static final Duration OF_BACKGROUND = Duration.ofMinutes(10);
    private static final Duration EVERYTHING_LATE = Duration.ofHours(2);
    private static final Duration LOOK_BACK = Duration.ofSeconds(30);
    private static final Duration LOOK_FAR_BACK = Duration.ofHours(1);

    private final LinkTable table;
    private final SealTopic seals;
    private final Lease lease;
    private final AuditChainConfig config;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final MeterRegistry meters;
    private Thread thread;
    private boolean holding;
    private Instant heldAt = Instant.EPOCH;
    private Instant lookedBackAt = Instant.EPOCH;
    private Instant lookedFarBackAt = Instant.EPOCH;
    private Instant sealTriedAt = Instant.EPOCH;
    private volatile Instant sealedAt;
    private long sealed = -1;

    AuditChain(
            LinkTable table,
            SealTopic seals,
            Database database,
            AuditChainConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.table = table;
        this.seals = seals;
        this.lease = new Lease(database, SealTopic.NAME, config.leaseDuration());
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("yiyang.audit.unsealed.seconds", this, AuditChain::unsealedSeconds)
                .description("For how long this instance has not been able to seal what it has linked of the audit")
                .register(meters);
        if (config.enabled()) {
            thread = new Thread(this, "audit-chain");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private double unsealedSeconds() {
        Instant since = sealedAt;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    void stop(@Observes @Priority(STOP_LATE) ShutdownEvent stop) throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(Duration.ofSeconds(4).toMillis());
        }
        seals.close();
    }

    @Override
    public void run() {
        try {
            boolean last = false;
            while (!last) {
                last = stopping.await(config.interval().toMillis(), TimeUnit.MILLISECONDS);
                round(last);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot be done now is done in a later round: nothing that is committed is ever left out of the chain. */
    void round(boolean last) {
        try {
            if (isHeld(clock.instant())) {
                link(clock.instant());
                if (last || !clock.instant().isBefore(sealTriedAt.plus(config.sealInterval()))) {
                    seal();
                }
            }
            if (last && holding) {
                lease.release();
            }
        } catch (JdbiException away) {
            // The position was another's, or the database is away: what was looked through is not known.
            lookedFarBackAt = Instant.EPOCH;
            LOG.debugf("the audit waits to be linked: %s", away.getClass().getSimpleName());
        } catch (KafkaException away) {
            LOG.warnf("the audit could not be sealed: %s", away.getClass().getSimpleName());
            seals.close();
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "the audit was not linked or sealed");
        }
    }

    private boolean isHeld(Instant now) {
        boolean fresh =
                holding && now.isBefore(heldAt.plus(config.leaseDuration().dividedBy(3)));
        if (fresh && !now.isBefore(heldAt)) {
            return true;
        }
        boolean held = lease.hold();
        if (held && !holding) {
            lookedFarBackAt = Instant.EPOCH;
            sealed = -1;
        }
        if (!held) {
            sealedAt = null;
        }
        holding = held;
        heldAt = now;
        return held;
    }

    private void link(Instant now) {
        if (isOver(lookedFarBackAt, LOOK_FAR_BACK, now)) {
            Link end = table.last();
            boolean first = lookedFarBackAt.equals(Instant.EPOCH);
            Instant from = first ? begun(end.entry()) : now;
            table.linkFrom(idAt(from.minus(EVERYTHING_LATE)));
            lookedFarBackAt = now;
        } else if (isOver(lookedBackAt, LOOK_BACK, now)) {
            table.linkFrom(idAt(now.minus(OF_BACKGROUND)));
            lookedBackAt = now;
        } else {
            table.linkFrom(idAt(now.minus(OF_CALLS)));
        }
    }

    /** Also when the clock was set back since. */
    private static boolean isOver(Instant since, Duration pause, Instant now) {
        return !now.isBefore(since.plus(pause)) || now.isBefore(since);
    }

    private void seal() {
        sealTriedAt = clock.instant();
        if (sealedAt == null) {
            sealedAt = sealTriedAt;
        }
        Link end = table.last();
        if (end.position() > 0 && end.position() != sealed) {
            seals.publish(end, clock.instant());
            sealed = end.position();
        }
        sealedAt = clock.instant();
    }

    /** The time in an id of version 7. */
    private static Instant begun(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The smallest id of this moment. */
    static UUID idAt(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16, 0);
    }
}
