package org.yiyang.kit.database;

/** A unit of work has taken longer than it may; its own thread ends it and nothing of it stays. */
public final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfTime() {
        super("the time of the unit of work is over");
    }

    /** Whether a failure is this one, or was caused by it. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfTime) {
                return true;
            }
        }
        return false;
    }
}
