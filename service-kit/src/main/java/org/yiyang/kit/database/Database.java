package org.yiyang.kit.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * All connections come through one of three doors, which say whether what is done with them belongs to a unit of work.
 * The transaction manager has no time limit of its own (its reaper ends a transaction in another thread, and what the
 * first thread writes from then on is committed row by row): a unit counts its time itself.
 */
@ApplicationScoped
public class Database {
    private final DataSource pool;
    private final Jdbi units = Dialect.through(() -> pool().getConnection());
    private final Jdbi inUnit = Dialect.through(this::inUnit);
    private final Jdbi alone = Dialect.through(this::alone);

    protected Database(DataSource pool) {
        this.pool = pool;
    }

    /**
     * Runs statements that belong to the running unit of work.
     *
     * @throws IllegalStateException outside of a unit: nothing that belongs together is ever written by itself
     * @throws OutOfTime if the unit has lasted too long
     * @throws org.jdbi.v3.core.JdbiException if the database refuses one, or is away
     */
    public <T, X extends Exception> T inUnit(HandleCallback<T, X> statements) throws X {
        Unit unit = Unit.running();
        if (unit == null) {
            return inUnit.withHandle(statements);
        }
        unit.mustHaveTime();
        return statements.withHandle(unit.statements());
    }

    /**
     * Runs statements each of which is a transaction: what relays, leases and housekeeping do.
     *
     * @throws IllegalStateException within a unit of work
     * @throws org.jdbi.v3.core.JdbiException if the database refuses one, or is away
     */
    public <T, X extends Exception> T alone(HandleCallback<T, X> statements) throws X {
        return alone.withHandle(statements);
    }

    /**
     * Runs statements that read, or may stand alone: in the unit of work where one runs, otherwise each by itself.
     *
     * @throws org.jdbi.v3.core.JdbiException if the database refuses one, or is away
     */
    public <T, X extends Exception> T anywhere(HandleCallback<T, X> statements) throws X {
        return Unit.running() == null ? alone(statements) : inUnit(statements);
    }

    /**
     * Called where no unit of work runs for what must be part of one; only tests have a connection for that.
     *
     * @throws IllegalStateException always: nothing that belongs together is ever written by itself
     */
    protected Connection inUnit() throws SQLException {
        throw new IllegalStateException("a part of a write is outside of a unit of work");
    }

    /**
     * A connection on which each statement is a transaction: for what relays, leases and housekeeping do.
     *
     * @throws IllegalStateException within a unit of work
     */
    protected Connection alone() throws SQLException {
        if (Unit.running() != null) {
            throw new IllegalStateException("a statement of its own is within a unit of work");
        }
        return pool.getConnection();
    }

    private DataSource pool() {
        return pool;
    }

    /**
     * Runs a unit of work: one transaction, on one connection, begun and ended by this thread.
     *
     * @param limit how long it may take; asked before each statement and before the commit
     * @throws OutOfTime if it took longer; all of it is rolled back then
     */
    public <T> T run(Duration limit, Callable<T> work) {
        if (Unit.running() != null) {
            throw new IllegalStateException("a unit of work begins within another");
        }
        Set<Remembered<?>> changed = new HashSet<>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                try (Handle statements = units.open()) {
                    Unit unit = Unit.begin(statements, limit, changed);
                    T result = work.call();
                    unit.mustBeWhole();
                    return result;
                } finally {
                    Unit.end();
                }
            });
        } finally {
            changed.forEach(Remembered::forget);
        }
    }

    /** Notes that the running unit changes what is remembered: it reads for itself from now on, others after its end. */
    protected void noteChange(Remembered<?> remembered) {
        Unit unit = Unit.running();
        if (unit == null) {
            remembered.forget();
        } else {
            unit.changed().add(remembered);
        }
    }

    protected boolean hasChanged(Remembered<?> remembered) {
        Unit unit = Unit.running();
        return unit != null && unit.changed().contains(remembered);
    }
}
