package org.yiyang.suite;

import java.util.List;

/** What goes on while a crash point is awaited, and what is looked at afterwards besides the verdict on the calls. */
interface CrashStage extends AutoCloseable {
    /** The process that is killed. */
    Application victim();

    /** What callers do meanwhile. */
    Strike.Scene scene(String mark);

    /** Where they call. */
    Application target();

    /** How often at most the point is passed before the process is killed there. */
    int passedMost();

    /** Enters what is needed, while nobody is held. */
    default void prepare() {
        // Nothing is needed.
    }

    /** Begins what the callers do not do by themselves, once the debugger waits for the point. */
    default void provoke() {
        // Callers are enough.
    }

    /** Waits until what was provoked is through, while the callers still call; what is wrong with it. */
    default List<String> settled() {
        return List.of();
    }

    /** What is wrong once everything runs again and the callers have ended. */
    default List<String> findings() {
        return List.of();
    }

    /** What is wrong after the last kill of the stage, where it takes long until it is known. */
    default List<String> findingsAtEnd() {
        return List.of();
    }

    @Override
    default void close() {
        // Nothing is open.
    }
}
