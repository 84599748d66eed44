package org.yiyang.kit.lifecycle;

import org.yiyang.kit.refusal.Bilingual;

/** One state of an aggregate: a constant of the enum that holds its table of moves. */
public interface State extends Bilingual {
    /** The constant's name; supplied by the enum. */
    String name();

    /** The table of moves to which the state belongs. */
    StateMachine<?> machine();
}
