package org.yiyang.kit.deadline;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.write.UnitOfWork;

/**
 * Looks each second for deadlines that have come; each is handled in a transaction of its own, by one instance. It
 * records that the service is alive, and after an outage gives people the time that it took before it handles anything.
 */
@ApplicationScoped
public class Scheduler implements Runnable {
    private static final Logger LOG = Logger.getLogger(Scheduler.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration TIDY = Duration.ofHours(1);
    private static final int BATCH = 100;
    private static final int STOP_EARLY = 10;
    private final Map<String, DeadlineHandler> handlers = new HashMap<>();
    private final Deadlines deadlines;
    private final Upkeep upkeep;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final boolean enabled;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private long tidiedNanos = System.nanoTime() - TIDY.toNanos();
    private Thread thread;
    private Thread heartbeat;

    Scheduler(
            @All List<DeadlineHandlers> features,
            Deadlines deadlines,
            Upkeep upkeep,
            UnitOfWork unitOfWork,
            Clock clock,
            @ConfigProperty(name = "yiyang.deadlines.enabled", defaultValue = "true") boolean enabled) {
        features.forEach(feature -> feature.handlers().forEach((kind, handler) -> handlers.put(kind.name(), handler)));
        this.deadlines = deadlines;
        this.upkeep = upkeep;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (!enabled) {
            return;
        }
        thread = started(this, "deadlines");
        heartbeat = started(this::stayAlive, "heartbeat");
    }

    private static Thread started(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    void stop(@Observes @Priority(STOP_EARLY) ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(Duration.ofSeconds(8).toMillis());
            heartbeat.join(Duration.ofSeconds(1).toMillis());
        }
    }

    /** A cascade or an import may keep the other thread for minutes: the service is alive meanwhile. */
    private void stayAlive() {
        try {
            while (!stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                beatQuietly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void beatQuietly() {
        try {
            upkeep.beat(clock.instant());
        } catch (RuntimeException away) {
            LOG.debugf("the heartbeat waits: %s", away.getClass().getSimpleName());
        }
    }

    @Override
    public void run() {
        try {
            while (!stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                lookQuietly();
                tidyHourly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookQuietly() {
        try {
            while (look() == BATCH && stopping.getCount() > 0) {
                LOG.debug("more deadlines are waiting");
            }
        } catch (RuntimeException away) {
            LOG.debugf("deadlines wait: %s", away.getClass().getSimpleName());
        }
    }

    private void tidyHourly() {
        long nanos = System.nanoTime();
        if (nanos - tidiedNanos < TIDY.toNanos()) {
            return;
        }
        tidiedNanos = nanos;
        try {
            upkeep.tidy(clock.instant());
        } catch (RuntimeException away) {
            LOG.debugf("housekeeping waits: %s", away.getClass().getSimpleName());
        }
    }

    /** Handles what has come by now; returns how many there were. */
    public int look() {
        upkeep.takeUpLife(clock);
        Instant now = clock.instant();
        List<Deadline> due = deadlines.due(now, BATCH);
        for (Deadline deadline : due) {
            handle(deadline, now);
        }
        return due.size();
    }

    /** What happens when a deadline of this kind has come; nothing if no feature knows it any more. */
    public DeadlineHandler handlerOf(String kind) {
        return handlers.getOrDefault(kind, DeadlineHandler.NOTHING);
    }

    private void handle(Deadline deadline, Instant now) {
        try {
            unitOfWork.run(Call.system(now), () -> {
                boolean come = !deadlines.extend(Call.system(now), deadline) && deadlines.fire(deadline.id(), now);
                if (come) {
                    handlerOf(deadline.kind()).due(Call.system(now), deadline);
                }
            });
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "deadline %s of %s failed: %s",
                    deadline.kind(), deadline.subject(), failure.getClass().getSimpleName());
            deadlines.postpone(deadline.id(), now.plus(AFTER_FAILURE));
        }
    }
}
