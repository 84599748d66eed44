package org.yiyang.planted.b;

import org.yiyang.kit.lifecycle.State;
import org.yiyang.kit.lifecycle.StateMachine;
import org.yiyang.kit.lifecycle.Transition;

/** Planted: a table of moves of which no drawing is recorded. */
enum PlantedStatus implements State {
    PLANTED;

    @Override
    public StateMachine<?> machine() {
        return StateMachine.of(PlantedStatus.class, Transition.begin("plant", PLANTED));
    }

    @Override
    public String zh() {
        return "种下";
    }

    @Override
    public String en() {
        return "Planted";
    }
}
