package org.yiyang.kit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * The unit of work of a thread: until when it may last, and the connection on which its transaction began. Nobody but
 * this thread ever ends the transaction, so a statement can never stand outside of it.
 */
final class Unit {
    private static final ThreadLocal<Unit> RUNNING = new ThreadLocal<>();
    private final Connection guarded;
    private final long endNanos;
    private final Set<Remembered<?>> changed;

    private Unit(Connection guarded, Duration limit, Set<Remembered<?>> changed) {
        this.guarded = guarded;
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
     * @param changed where it notes what it has changed that is remembered elsewhere
     */
    static Unit begin(Connection guarded, Duration limit, Set<Remembered<?>> changed) {
        Unit unit = new Unit(guarded, limit, changed);
        RUNNING.set(unit);
        return unit;
    }

    static void end() {
        RUNNING.remove();
    }

    /** What is remembered elsewhere and was changed by this unit. */
    Set<Remembered<?>> changed() {
        return changed;
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
        if (guarded.isClosed() || guarded.getAutoCommit()) {
            throw new IllegalStateException("the transaction of a unit of work was ended by another");
        }
    }
}
