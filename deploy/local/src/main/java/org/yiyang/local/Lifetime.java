package org.yiyang.local;

/** How long a child process may live. */
public enum Lifetime {
    /** Killed as soon as the process that started it is gone, however that ended: for tests. */
    WITH_PARENT,
    /** Lives on until it is stopped by its pid file: for the suite. */
    UNTIL_STOPPED
}
