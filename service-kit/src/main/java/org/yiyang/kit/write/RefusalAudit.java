package org.yiyang.kit.write;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.problem.RightsRefused;

/**
 * Records who was refused for lack of rights, in a transaction of its own since the refused one has ended: the first of
 * a minute at once, how often it was repeated every few seconds and when the service stops.
 */
@ApplicationScoped
class RefusalAudit implements Runnable {
    private static final Logger LOG = Logger.getLogger(RefusalAudit.class);
    private static final int AFTER_DRAINING = 2;
    private static final long PAUSE_MILLIS = 3000;
    private static final int BATCH = 500;
    private final RefusalRuns runs = new RefusalRuns();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final UnitOfWork unitOfWork;
    private final Audit audit;
    private final Clock clock;

    RefusalAudit(UnitOfWork unitOfWork, Audit audit, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        Thread thread = new Thread(this, "refusals");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes @Priority(AFTER_DRAINING) ShutdownEvent event) {
        stopping.countDown();
        write(runs.unwritten());
    }

    void record(@ObservesAsync RightsRefused refused) {
        List<RefusalRuns.Row> first = runs.count(refused, clock.instant());
        write(stopping.getCount() == 0 ? runs.unwritten() : first);
    }

    @Override
    public void run() {
        try {
            while (!stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                writeQuietly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeQuietly() {
        try {
            write(runs.unwritten());
        } catch (RuntimeException away) {
            LOG.debugf("the counts of refusals wait: %s", away.getClass().getSimpleName());
        }
    }

    /** In small transactions; what fails stays counted and is written with the next. */
    private void write(List<RefusalRuns.Row> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<RefusalRuns.Row> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
            unitOfWork.run(
                    Call.system(clock.instant()),
                    () -> batch.forEach(row -> audit.count(row.id(), row.first(), row.act(), row.times())));
        }
        runs.written(rows, clock.instant());
    }
}
