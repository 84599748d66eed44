package org.yiyang.gateway;

/** Kinds of calls that must not take each other's room: each has connections of its own to every service. */
enum Lane {
    ORDINARY,
    /** A body too large to be read whole: it holds its connection for as long as it takes to arrive. */
    UPLOAD,
    /** An answer that goes on for as long as the caller listens, or that waits for something to happen. */
    STREAM,
    /** Limited by nothing but its own high limits, and never by what the others do. */
    EMERGENCY;

    /** The lane whose calls are counted together with these, per caller. */
    Lane countedAs() {
        return this == UPLOAD ? ORDINARY : this;
    }
}
