package org.yiyang.kit.write;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.yiyang.kit.caller.Call;

/** Does all chores when the service starts and then each hour, in a thread of its own; each part is a unit of work. */
@ApplicationScoped
public class Chores {
    private static final Logger LOG = Logger.getLogger(Chores.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int STOP_EARLY = 10;
    private final List<Chore> chores;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final boolean enabled;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;

    Chores(
            @All List<Chore> chores,
            UnitOfWork unitOfWork,
            Clock clock,
            @ConfigProperty(name = "yiyang.chores.enabled", defaultValue = "true") boolean enabled) {
        this.chores = chores;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled && !chores.isEmpty()) {
            thread = new Thread(this::untilStopped, "chores");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes @Priority(STOP_EARLY) ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(Duration.ofSeconds(8).toMillis());
        }
    }

    private void untilStopped() {
        try {
            do {
                doAll();
            } while (!stopping.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does all of them to their ends; one that fails is tried again the next time. */
    public void doAll() {
        for (Chore chore : chores) {
            try {
                boolean more = true;
                while (more && stopping.getCount() > 0) {
                    Call call = Call.system(clock.instant());
                    Supplier<Boolean> part = () -> chore.doPart(call);
                    more = chore.waits() ? unitOfWork.runBehind(call, part) : unitOfWork.run(call, part);
                }
            } catch (RuntimeException failure) {
                LOG.errorf(
                        "chore %s failed: %s",
                        chore.getClass().getSimpleName(), failure.getClass().getSimpleName());
            }
        }
    }
}
