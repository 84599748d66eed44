package org.yiyang.launcher;

/** Ends the launcher with one line that says what to do. */
public final class LauncherFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LauncherFailure(String message) {
        super(message);
    }

    public LauncherFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
