package org.yiyang.local;

/** A local server that could not be started or reached: the message is one line that says what to do. */
public class LocalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LocalFailure(String message) {
        super(message);
    }

    public LocalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
