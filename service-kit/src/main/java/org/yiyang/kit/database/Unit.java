package org.yiyang.kit.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The unit of work of a thread: until when it may last, and the connection on which its transaction began. Nobody but
 * this thread ever ends the transaction, so a statement can never stand outside of it.
 */
final class Unit {
    private static final ThreadLocal<Unit> RUNNING = new ThreadLocal<>();
    private final Connection guarded;
    private final long endNanos;

    private Unit(Connection guarded, Duration limit) {
        this.guarded = guarded;
        this.endNanos = System.nanoTime() + limit.toNanos();
    }

    /** The unit of this thread, or null. */
    static Unit running() {
        return RUNNING.get();
    }

    static Unit begin(Connection guarded, Duration limit) {
        Unit unit = new Unit(guarded, limit);
        RUNNING.set(unit);
        return unit;
    }

    static void end() {
        RUNNING.remove();
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
