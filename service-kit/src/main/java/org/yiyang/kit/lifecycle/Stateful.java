package org.yiyang.kit.lifecycle;

import java.util.List;

/** An aggregate that has a state. */
public interface Stateful<S extends Enum<S> & State> {
    S status();

    /** Its kind, where the table of moves distinguishes kinds; null where it does not. */
    default Enum<?> variant() {
        return null;
    }

    @SuppressWarnings("unchecked")
    default StateMachine<S> machine() {
        return (StateMachine<S>) status().machine();
    }

    /** What may be done now, regardless of who may do it. A fact besides the state may narrow it further. */
    default List<String> verbs() {
        return machine().verbs(status(), variant());
    }

    /**
     * Refuses a verb that may not be asked for now.
     *
     * @throws org.yiyang.kit.refusal.Refused {@code MOVE_NOT_ALLOWED} with the verbs that may
     */
    default void mustAllow(String verb) {
        machine().mustAllow(verb, status(), variant());
    }
}
