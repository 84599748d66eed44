package org.yiyang.kit.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.outbox.Lease;
import org.yiyang.kit.outbox.Relays;
import org.yiyang.kit.refusal.Kind;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.rows.RowShape;
import org.yiyang.kit.write.Faults;
import org.yiyang.kit.write.UnitOfWork;

/** Works through uploaded files, one after the other; of all instances of a service only the one that holds the lease. */
@ApplicationScoped
class ImportWorker implements Runnable {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final long LOOK_MILLIS = 1_000;
    private static final int STOP_EARLY = 10;
    private static final int TRIES = 5;
    private final Map<String, ImportKind<?>> kinds = new TreeMap<>();
    private final ImportTable table;
    private final RowTable rows;
    private final UnitOfWork unitOfWork;
    private final Audit audit;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;
    private final Relays relays;
    private final Lease lease;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopped;
    private long lookAtNanos;
    private UUID tried;
    private int triedAt;
    private int tries;
    private Thread thread;

    @SuppressWarnings("checkstyle:ParameterNumber")
    ImportWorker(
            @Any Instance<ImportKind<?>> found,
            ImportTable table,
            RowTable rows,
            UnitOfWork unitOfWork,
            Audit audit,
            EntityManager entities,
            ObjectMapper json,
            Validator validator,
            Clock clock,
            Relays relays,
            Database database) {
        found.forEach(kind -> kinds.put(kind.name(), kind));
        this.table = table;
        this.rows = rows;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.entities = entities;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
        this.relays = relays;
        this.lease = new Lease(database, "imports", LEASE);
    }

    void start(@Observes StartupEvent started) {
        if (kinds.isEmpty()) {
            return;
        }
        thread = new Thread(this, "imports");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes @Priority(STOP_EARLY) ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        wake();
        if (thread != null) {
            thread.join(Duration.ofSeconds(8).toMillis());
        }
    }

    /** The kinds of files that this service takes, by name. */
    Map<String, ImportKind<?>> kinds() {
        return kinds;
    }

    RowShape<?> shapeOf(ImportKind<?> kind) {
        return new RowShape<>(kind.row(), new RowShape.Exported(kind.exported(), kind.exportedAs()), json, validator);
    }

    /** Has it look at once; called when something was uploaded or resumed. */
    void wake() {
        wake.release();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                if (!round() && wake.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
            lease.release();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (JdbiException away) {
            LOG.debugf(
                    "the lease of imports ends by itself: %s", away.getClass().getSimpleName());
        }
    }

    /** Works on one file; false if there is nothing to do now, or it cannot be done. */
    private boolean round() {
        try {
            Optional<ImportTable.Import> next = lease.hold() ? table.next() : Optional.empty();
            return next.isPresent() && survived(next.get());
        } catch (RuntimeException away) {
            LOG.debugf("imports wait: %s", away.getClass().getSimpleName());
            return false;
        }
    }

    /** False if the file is to be tried once more, after a pause. */
    private boolean survived(ImportTable.Import file) {
        try {
            work(file);
            return true;
        } catch (RuntimeException | Error fault) {
            LOG.errorf("import %s broke off: %s", file.id(), fault.getClass().getName());
            boolean passing = fault instanceof Error || mayPass(fault);
            if (passing && !wasLastTry(file.id())) {
                return false;
            }
            fail(file.id(), passing ? ImportFailure.NO_PROGRESS : ImportFailure.UNEXPECTED);
            return true;
        }
    }

    private static boolean mayPass(Throwable fault) {
        return (fault instanceof Refused refused && refused.refusal().kind() == Kind.UNAVAILABLE)
                || Faults.databaseAway(fault);
    }

    /** Attempts without progress are counted; while the database is away nothing is tried. */
    private boolean wasLastTry(UUID file) {
        int done = rows.doneCount(file);
        tries = file.equals(tried) && done == triedAt ? tries + 1 : 1;
        tried = file;
        triedAt = done;
        return tries >= TRIES;
    }

    private void fail(UUID id, ImportFailure reason) {
        tried = null;
        Optional<ImportTable.Import> open =
                table.find(id).filter(now -> now.status().mayFail());
        if (open.isPresent()) {
            moved(open.get(), open.get().failed(reason, clock.instant()));
        }
    }

    private void work(ImportTable.Import found) {
        ImportKind<?> kind = kinds.get(found.kind());
        if (kind == null) {
            fail(found.id(), ImportFailure.KIND_GONE);
            return;
        }
        rows.recount(found.id());
        int before = rows.doneCount(found.id());
        ImportTable.Import file =
                moved(found, found.in(ImportStatus.RUNNING, found.openKey(), before, clock.instant(), null));
        if (run(file, kind)) {
            finish(file);
        }
    }

    private <R extends Record> boolean run(ImportTable.Import file, ImportKind<R> kind) {
        RowShape<R> shape =
                new RowShape<>(kind.row(), new RowShape.Exported(kind.exported(), kind.exportedAs()), json, validator);
        return new ImportRun<>(
                        file,
                        kind,
                        shape,
                        new ImportRun.Surroundings(rows, unitOfWork, entities, clock, () -> goesOn(file)))
                .work();
    }

    private void finish(ImportTable.Import file) {
        rows.recount(file.id());
        moved(file, file.in(ImportStatus.DONE, null, file.doneBefore(), file.startedAt(), clock.instant()));
        rows.drop(file.id());
    }

    private ImportTable.Import moved(ImportTable.Import from, ImportTable.Import to) {
        Call call = new Call(from.caller(), null, clock.instant());
        unitOfWork.run(call, () -> {
            table.move(to);
            if (to.status() == ImportStatus.DONE || to.status() == ImportStatus.FAILED) {
                String verb = to.status() == ImportStatus.DONE ? "finish" : "fail";
                audit.write(call, new Audit.Act(verb, "import", to.id(), Audit.Outcome.DONE, to.kind()));
            }
        });
        return table.find(to.id()).orElseThrow();
    }

    /**
     * Asked before each row; looks once a second whether the lease holds and nobody has cancelled the file, and waits as long as
     * the relays are behind.
     */
    private boolean goesOn(ImportTable.Import file) {
        if (stopped) {
            return false;
        }
        if (System.nanoTime() - lookAtNanos < 0) {
            return true;
        }
        lookAtNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
        try {
            while (!stopped && isOurs(file)) {
                if (!relays.isBehind()) {
                    return true;
                }
                wake.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (JdbiException away) {
            return false;
        }
    }

    private boolean isOurs(ImportTable.Import file) {
        return lease.hold()
                && table.find(file.id())
                        .filter(now -> now.status() == ImportStatus.RUNNING)
                        .isPresent();
    }
}
