package org.yiyang.kit.inbox;

/**
 * Consumes one topic. It acts on the state in the message and never on the type: consuming only the last event of an
 * aggregate must lead to the same end. It runs in a transaction that the inbox has begun.
 */
public interface Listener {
    /** The topic's full name. */
    String topic();

    /** Applies the state of one aggregate; consuming it twice, or an older one later, must change nothing. */
    void apply(Message message);
}
