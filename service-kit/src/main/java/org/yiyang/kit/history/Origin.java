package org.yiyang.kit.history;

/** Where a record comes from. */
public enum Origin {
    /** Entered and moved by the suite's own procedures. */
    PROCEDURE,
    /** Existed on paper on the first day and was taken over (存量登记). */
    TAKEOVER
}
