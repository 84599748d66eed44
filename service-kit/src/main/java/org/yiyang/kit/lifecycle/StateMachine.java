package org.yiyang.kit.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yiyang.kit.history.Move;
import org.yiyang.kit.history.Reasons;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/**
 * The table of all moves of one kind of aggregate. What may be done in a state, what is refused, what a caller is offered
 * and how it is drawn all follow from this table; nothing else repeats it.
 */
public final class StateMachine<S extends Enum<S> & State> {
    private final Class<S> states;
    private final List<Transition<S>> transitions;
    private final Reasons reasons;

    private StateMachine(Class<S> states, List<Transition<S>> transitions, Reasons reasons) {
        this.states = states;
        this.transitions = transitions;
        this.reasons = reasons;
        Set<S> reached = EnumSet.noneOf(states);
        transitions.forEach(transition -> reached.addAll(transition.to()));
        EnumSet<S> never = EnumSet.complementOf(EnumSet.copyOf(reached));
        if (!never.isEmpty()) {
            throw new IllegalArgumentException("no move leads to " + never);
        }
    }

    /**
     * A table of moves.
     *
     * @throws IllegalArgumentException if no move leads to one of the states
     */
    @SafeVarargs
    public static <S extends Enum<S> & State> StateMachine<S> of(Class<S> states, Transition<S>... transitions) {
        return new StateMachine<>(states, List.of(transitions), Reasons.WRITTEN);
    }

    /**
     * The same table, of which one verb has reasons of closed lists: histories then show them by their labels.
     *
     * @throws IllegalArgumentException if the table has no such verb
     */
    @SafeVarargs
    public final StateMachine<S> because(String verb, Class<? extends Labelled>... lists) {
        mustHave(verb);
        return new StateMachine<>(states, transitions, reasons.with(verb, lists));
    }

    /** The same for words that the service itself records, with what people read in their place. */
    public StateMachine<S> because(String verb, Map<String, Label> words) {
        mustHave(verb);
        return new StateMachine<>(states, transitions, reasons.with(verb, words));
    }

    private void mustHave(String verb) {
        if (transitions.stream().noneMatch(one -> one.verb().equals(verb))) {
            throw new IllegalArgumentException("no such move: " + verb);
        }
    }

    /** In what words the reasons of its moves are shown. */
    Reasons reasons() {
        return reasons;
    }

    public List<Transition<S>> transitions() {
        return transitions;
    }

    /** The states of the table, in the order of their enum. */
    public List<S> states() {
        return List.of(states.getEnumConstants());
    }

    /** What may be asked for in a state, whoever may do it, in the order of the table. */
    public List<String> verbs(S state) {
        return verbs(state, null);
    }

    /** As {@link #verbs(Enum)}, of a kind of aggregate; null stands for all kinds. */
    public List<String> verbs(S state, Enum<?> kind) {
        return transitions.stream()
                .filter(transition -> transition.offeredIn(state, kind))
                .map(Transition::verb)
                .distinct()
                .toList();
    }

    /** Where a verb may lead from a state; empty where it leads nowhere or leaves the state as it is. */
    public Set<S> targets(String verb, S state, Enum<?> kind) {
        Set<S> targets = EnumSet.noneOf(states);
        transitions.stream()
                .filter(transition ->
                        transition.verb().equals(verb) && transition.from().contains(state) && transition.isOf(kind))
                .forEach(transition -> targets.addAll(transition.to()));
        return targets;
    }

    /** Whether nothing leads on from a state but a supervisor's correction. */
    public boolean isFinal(S state) {
        return transitions.stream()
                .filter(transition -> transition.by() != Transition.By.SUPERVISOR
                        && !transition.to().isEmpty())
                .noneMatch(transition -> transition.from().contains(state));
    }

    /**
     * Refuses a verb that may not be asked for in a state.
     *
     * @throws Refused {@code MOVE_NOT_ALLOWED} with the verbs that may
     */
    public void mustAllow(String verb, S state, Enum<?> kind) {
        if (!verbs(state, kind).contains(verb)) {
            throw refusal(verb, state, kind);
        }
    }

    /**
     * One step of the table.
     *
     * @param from the state before, null for the beginning
     * @throws Refused {@code MOVE_NOT_ALLOWED} where the table has no such step
     */
    public Move move(String verb, S from, S to, Enum<?> kind, String reason, Instant at) {
        Transition<S> step = transitions.stream()
                .filter(transition -> transition.verb().equals(verb) && transition.leads(from, to, kind))
                .findFirst()
                .orElseThrow(() -> from == null ? unknown(verb, to) : refusal(verb, from, kind));
        Move move = Move.of(verb, from, to, reason, at);
        return step.by() == Transition.By.SUPERVISOR ? move.asCorrection() : move;
    }

    /** The answer to a verb that is out of place in a state. */
    public Refused refusal(String verb, S state, Enum<?> kind) {
        return new Refused(KitRefusal.MOVE_NOT_ALLOWED, state.zh(), verb).allowing(verbs(state, kind));
    }

    private static IllegalArgumentException unknown(String verb, Enum<?> to) {
        return new IllegalArgumentException("nothing begins as " + to + " by " + verb);
    }

    /** The table as callers read it. */
    public StateMachineView view() {
        List<StateMachineView.StateView> shown = states().stream()
                .map(state -> new StateMachineView.StateView(state.name(), state.zh(), state.en(), isFinal(state)))
                .toList();
        List<StateMachineView.TransitionView> moves = transitions.stream()
                .map(transition -> new StateMachineView.TransitionView(
                        transition.verb(),
                        names(transition.from()),
                        names(transition.to()),
                        List.copyOf(new TreeSet<>(transition.kinds())),
                        transition.by().name()))
                .toList();
        return new StateMachineView(shown, moves, mermaid());
    }

    /** The table as a Mermaid state diagram; corrections and moves that leave the state as it is are left out. */
    public String mermaid() {
        Set<String> arrows = new LinkedHashSet<>();
        transitions.stream()
                .filter(transition -> transition.by() != Transition.By.SUPERVISOR)
                .forEach(transition -> arrows.addAll(transition.arrows()));
        states().stream().filter(this::isFinal).forEach(state -> arrows.add(state + " --> [*]"));
        List<String> lines = new ArrayList<>(List.of("stateDiagram-v2"));
        arrows.forEach(arrow -> lines.add("    " + arrow));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }
}
