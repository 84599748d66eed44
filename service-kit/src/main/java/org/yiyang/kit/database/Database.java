package org.yiyang.kit.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * All connections come through one of three doors, which say whether what is done with them belongs to a unit of work.
 * The transaction manager has no time limit of its own (its reaper ends a transaction in another thread, and what the
 * first thread writes from then on is committed row by row): a unit counts its time itself.
 */
@ApplicationScoped
public class Database {
    private final DataSource pool;

    protected Database(DataSource pool) {
        this.pool = pool;
    }

    /**
     * The connection of the running unit of work.
     *
     * @throws IllegalStateException outside of a unit: nothing that belongs together is ever written by itself
     * @throws OutOfTime if the unit has lasted too long
     */
    public Connection inUnit() throws SQLException {
        Unit unit = Unit.running();
        if (unit == null) {
            throw new IllegalStateException("a part of a write stands outside of a unit of work");
        }
        unit.mustHaveTime();
        return pool.getConnection();
    }

    /**
     * A connection on which each statement is a transaction: for what relays, leases and housekeeping do.
     *
     * @throws IllegalStateException within a unit of work
     */
    public Connection alone() throws SQLException {
        if (Unit.running() != null) {
            throw new IllegalStateException("a statement of its own stands within a unit of work");
        }
        return pool.getConnection();
    }

    /** For reading, and for single statements that may stand alone: the unit's where one runs, otherwise one of its own. */
    public Connection anywhere() throws SQLException {
        return Unit.running() == null ? alone() : inUnit();
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
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection guarded = pool.getConnection()) {
                Unit unit = Unit.begin(guarded, limit);
                T result = work.call();
                unit.mustBeWhole();
                return result;
            } finally {
                Unit.end();
            }
        });
    }
}
