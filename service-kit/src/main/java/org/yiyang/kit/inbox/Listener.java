package org.yiyang.kit.inbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Consumes one topic. It acts on the state in the message and never on the type: consuming only the last event of an
 * aggregate must lead to the same end. It runs in a transaction that the inbox has begun.
 */
public interface Listener {
    /** The topic's full name. */
    String topic();

    /** Applies the state of one aggregate; consuming it twice, or an older one later, must change nothing. */
    void apply(Message message);

    /**
     * A listener that keeps copies and may therefore take over the states of many messages before it does what follows
     * from any of them: what follows depends on the copies alone, and messages of other topics do not affect a copy of
     * this one.
     */
    interface OfMany extends Listener {
        /**
         * Takes over the states of messages in their order, with as many statements for many as for one.
         *
         * @return the subjects of which more became known and from which something may follow here
         * @throws IllegalArgumentException if the state of one does not fit; all of them are applied one by one then
         */
        Set<UUID> takeOver(List<Message> messages);

        /** Does what follows from what is known of a subject now. */
        void follow(UUID subject);

        @Override
        default void apply(Message message) {
            takeOver(List.of(message)).forEach(this::follow);
        }
    }
}
