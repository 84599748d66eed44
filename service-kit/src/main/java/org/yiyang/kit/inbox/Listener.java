package org.yiyang.kit.inbox;

/**
 * Hears one topic. It acts on the state in the message and never on the type: hearing only the last event of an
 * aggregate must lead to the same end. It runs in a transaction that the inbox has begun.
 */
public interface Listener {
    /** The topic's full name. */
    String topic();

    /** Applies the state of one aggregate; hearing it twice, or an older one later, must change nothing. */
    void apply(Message message);
}
