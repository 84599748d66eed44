package org.yiyang.kit.write;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Set;

/** Which failures of the database another try may overcome, and which not. */
public final class Faults {
    static final int DUPLICATE = 1062;
    static final int LOCK_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int CHANGED_SINCE_READ = 1020;
    /**
     * The later of two transactions on two members of a group, or of one
     * transaction and what a new primary still had to take over.
     */
    private static final int NOT_CERTIFIED = 3101;

    private static final Set<Integer> LOST_RACES =
            Set.of(DEADLOCK, LOCK_TIMEOUT, CHANGED_SINCE_READ, DUPLICATE, NOT_CERTIFIED);

    private Faults() {}

    /** The driver's code for what the database refused; 0 where it was something else. */
    public static int code(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }

    /** A lost race: deadlock, lock timeout, a row that was changed or inserted by another in the meantime. */
    static boolean lostRace(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (isLostRace(cause) || refusedAtCommit(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLostRace(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause instanceof org.hibernate.StaleStateException
                || (cause instanceof SQLException sql && LOST_RACES.contains(sql.getErrorCode()));
    }

    /** The database's answer to a commit, which the transaction manager only puts beside its own failure. */
    private static boolean refusedAtCommit(Throwable cause) {
        return neitherCommittedNorRefused(cause)
                && Arrays.stream(cause.getSuppressed()).anyMatch(Faults::lostRace);
    }

    /** A key that exists already; after the last try that is the caller's fault, not the machine's. */
    static boolean duplicate(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE) {
                return true;
            }
        }
        return false;
    }

    /** The database cannot be reached, or went away; whether the transaction was committed is not known. */
    public static boolean databaseAway(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && connectionLost(sql)) {
                return true;
            }
            if (neitherCommittedNorRefused(cause)) {
                return !lostRace(fault);
            }
        }
        return false;
    }

    private static boolean connectionLost(SQLException fault) {
        if (fault instanceof SQLTransientConnectionException
                || fault instanceof SQLNonTransientConnectionException
                || fault instanceof SQLRecoverableException) {
            return true;
        }
        String state = fault.getSQLState();
        if (state == null) {
            // A server gives every error a state: this one is the pool's own, whose connection is closed or missing.
            return fault.getErrorCode() == 0;
        }
        return state.startsWith("08") || String.valueOf(fault.getMessage()).contains("Communications link failure");
    }

    /** What the transaction manager throws when the connection breaks in its hands, at the commit itself included. */
    private static boolean neitherCommittedNorRefused(Throwable cause) {
        return cause instanceof RollbackException
                || cause instanceof HeuristicMixedException
                || cause instanceof HeuristicRollbackException;
    }
}
