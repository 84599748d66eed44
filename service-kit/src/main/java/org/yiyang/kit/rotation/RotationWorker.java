package org.yiyang.kit.rotation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.outbox.Lease;
import org.yiyang.kit.rotation.RotationJson.RotationStatus;
import org.yiyang.kit.rotation.RotationTable.Rotation;
import org.yiyang.kit.secret.KeyCheck;
import org.yiyang.kit.secret.Keys;
import org.yiyang.kit.secret.Keys.Ring;
import org.yiyang.kit.write.Faults;
import org.yiyang.kit.write.UnitOfWork;

/** Works at the open rotation, a few rows in a transaction; each instance reads its key files again every ten seconds. */
@ApplicationScoped
class RotationWorker implements Runnable {
    private static final Logger LOG = Logger.getLogger(RotationWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration REREAD = Duration.ofSeconds(10);
    private static final int STOP_EARLY = 10;
    private static final int TRIES = 5;
    private static final int LAST_PASS_AT_LEAST = 2;
    private static final long IDLE_MILLIS = 1_000;
    private final RotationTable table;
    private final SealedCatalog catalog;
    private final Rewriting rewriting;
    private final KeyCheck check;
    private final Keys keys;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final Duration settle;
    private final Duration pause;
    private final Lease lease;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private long rereadNanos = System.nanoTime();
    private String lastUnfit;
    private int tries;
    private Thread thread;

    @SuppressWarnings("checkstyle:ParameterNumber")
    RotationWorker(
            RotationTable table,
            SealedCatalog catalog,
            Rewriting rewriting,
            KeyCheck check,
            Keys keys,
            UnitOfWork unitOfWork,
            Clock clock,
            Database database,
            @ConfigProperty(name = "yiyang.key-rotation.settle", defaultValue = "5M") Duration settle,
            @ConfigProperty(name = "yiyang.key-rotation.pause", defaultValue = "0.02S") Duration pause) {
        this.table = table;
        this.catalog = catalog;
        this.rewriting = rewriting;
        this.check = check;
        this.keys = keys;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.settle = settle;
        this.pause = pause;
        this.lease = new Lease(database, "key-rotation", LEASE);
    }

    void start(@Observes StartupEvent started) {
        thread = new Thread(this, "key-rotation");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes @Priority(STOP_EARLY) ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(Duration.ofSeconds(8).toMillis());
        }
    }

    @Override
    public void run() {
        try {
            while (!stopping.await(roundQuietly() ? pause.toMillis() : IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                rereadKeys();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rereadKeys() {
        if (System.nanoTime() - rereadNanos < REREAD.toNanos()) {
            return;
        }
        rereadNanos = System.nanoTime();
        try {
            check.reload();
            lastUnfit = null;
        } catch (IllegalStateException unfit) {
            if (!unfit.getMessage().equals(lastUnfit)) {
                LOG.warn(unfit.getMessage());
            }
            lastUnfit = unfit.getMessage();
        } catch (RuntimeException away) {
            LOG.debugf("the key files wait: %s", away.getClass().getSimpleName());
        }
    }

    private boolean roundQuietly() {
        try {
            Optional<Rotation> open = table.open().filter(one -> one.status() == RotationStatus.RUNNING);
            return open.isPresent() && lease.hold() && survived(open.get());
        } catch (RuntimeException away) {
            LOG.debugf("the rotation of keys waits: %s", away.getClass().getSimpleName());
            return false;
        }
    }

    private boolean survived(Rotation one) {
        try {
            boolean worked = work(one, clock.instant());
            tries = 0;
            return worked;
        } catch (RuntimeException fault) {
            if (!Faults.databaseAway(fault) && ++tries >= TRIES) {
                String where = one.place() == null ? "" : one.place() + " ";
                LOG.errorf(
                        "the rotation of keys broke off at %s: %s",
                        where, fault.getClass().getName());
                tries = 0;
                fail(one, where + fault.getClass().getSimpleName());
            }
            return false;
        }
    }

    private void fail(Rotation one, String failure) {
        unitOfWork.run(Call.system(clock.instant()), (Runnable)
                () -> table.become(one.id(), RotationStatus.RUNNING, RotationStatus.FAILED, failure));
    }

    /** Does the next rows; false while it waits for a pass to begin. */
    boolean work(Rotation found, Instant now) {
        String field = keys.activeId(Ring.FIELD);
        String blind = keys.activeId(Ring.BLIND);
        boolean aimed = found.fieldKey().equals(field) && found.blindKey().equals(blind);
        Rotation one = aimed ? found : found.inPass(1, field, blind, now);
        if (one.notBefore() != null && now.isBefore(one.notBefore())) {
            return false;
        }
        if (one.place() == null) {
            one = one.of(catalog.rows(rewriting));
        }
        Rotation begun = one;
        long nanos = System.nanoTime();
        unitOfWork.run(Call.system(now), () -> step(begun, now, nanos));
        return true;
    }

    private void step(Rotation one, Instant now, long sinceNanos) {
        String[] place = one.place() == null ? new String[] {""} : one.place().split(" ", 2);
        Optional<SealedTable> at = one.place() == null ? catalog.after(null) : catalog.find(place[0]);
        if (at.isEmpty()) {
            endPass(one, now);
            return;
        }
        Rewriting.Step step = rewriting.next(at.get(), place.length > 1 ? place[1] : null);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sinceNanos) + pause.toMillis();
        boolean goesOn = step.examined() == at.get().rowsAtOnce();
        String next = goesOn
                ? at.get().table() + " " + step.last()
                : catalog.after(at.get().table()).map(SealedTable::table).orElse(null);
        Rotation after = one.after(step, next, millis);
        if (next == null) {
            endPass(after, now);
        } else {
            table.worked(after);
        }
    }

    /** A unit of work that knew the old key alone may have written after the pass: one more finds what it left. */
    private void endPass(Rotation one, Instant now) {
        if (one.pass() >= LAST_PASS_AT_LEAST && one.rewrittenInPass() == 0) {
            table.worked(one);
            table.finish(one, now);
        } else {
            table.worked(one.inPass(one.pass() + 1, one.fieldKey(), one.blindKey(), now.plus(settle)));
        }
    }
}
