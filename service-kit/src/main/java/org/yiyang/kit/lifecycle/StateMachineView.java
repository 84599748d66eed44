package org.yiyang.kit.lifecycle;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A table of moves as callers read it.
 *
 * @param transitions who may make a move, by roles, stands at the operation of the same verb
 * @param mermaid the drawing, as the text of a Mermaid state diagram
 */
@Schema(name = "StateMachine")
public record StateMachineView(
        List<StateView> states,
        List<TransitionView> transitions,
        @NotNull String mermaid) {

    /**
     * One state, with its labels.
     *
     * @param last whether nothing leads on from it but a correction
     */
    @Schema(name = "StateMachineState")
    public record StateView(@NotNull String value, String zh, String en, boolean last) {}

    /**
     * One line of the table.
     *
     * @param from empty where it is how an aggregate begins
     * @param to empty where the state stays
     * @param kinds for which kinds of the aggregate it holds, empty for all
     * @param by CALLER, SUPERVISOR (a correction) or SYSTEM (a deadline, or a fact of another register)
     */
    @Schema(name = "StateMachineTransition")
    public record TransitionView(
            @NotNull String verb,
            List<String> from,
            List<String> to,
            List<String> kinds,
            @NotNull String by) {}
}
