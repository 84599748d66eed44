package org.yiyang.kit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The unit of work of a thread: until when it may last, and the connection on which its transaction began. Nobody but
 * this thread ever ends the transaction, so a statement can never stand outside of it.
 */
final class Unit {
    private static final ThreadLocal<Unit> RUNNING = new ThreadLocal<>();
    private final Handle statements;
    private final long endNanos;
    private final Set<Remembered<?>> changed;

    private Unit(Handle statements, Duration limit, Set<Remembered<?>> changed) {
        this.statements = statements;
        this.changed = changed;
        this.endNanos = System.nanoTime() + limit.toNanos();
    }

    /** The unit of this thread, or null. */
    static Unit running() {
        return RUNNING.get();
    }

    /**
     * Begins one.
     *
     * @param statements on the connection on which its transaction began
     * @param changed where it notes what it has changed that is remembered elsewhere
     */
    static Unit begin(Handle statements, Duration limit, Set<Remembered<?>> changed) {
        Unit unit = new Unit(statements, limit, changed);
        RUNNING.set(unit);
        return unit;
    }

    static void end() {
        RUNNING.remove();
    }

    /** What this unit has changed that is remembered elsewhere. */
    Set<Remembered<?>> changed() {
        return changed;
    }

    /** Runs the statements of this unit, all on one connection. */
    Handle statements() {
        return statements;
    }

    /** Asked before each statement and before the commit. */
    void mustHaveTime() {
        if (System.nanoTime() - endNanos > 0) {
            throw new OutOfTime();
        }
    }

    /** Asked before the commit: the transaction must still be the one that began. */
    void mustBeWhole() throws SQLException {
        mustHaveTime();
        Connection guarded = statements.getConnection();
        if (guarded.isClosed() || guarded.getAutoCommit()) {
            throw new IllegalStateException("the transaction of a unit of work was ended by another");
        }
    }
}
