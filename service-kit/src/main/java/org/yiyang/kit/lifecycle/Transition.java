package org.yiyang.kit.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of a table of moves.
 *
 * @param verb what is done, as in the address: {@code accept}
 * @param from the states in which it may be done; empty where it is how an aggregate begins
 * @param to the states to which it may lead; empty where it changes facts only and the state stays
 * @param kinds of which kinds of the aggregate this is true, by the names of their constants; empty for all
 * @param by who makes the move
 */
public record Transition<S extends Enum<S>>(String verb, List<S> from, List<S> to, Set<String> kinds, By by) {

    /** Who makes a move. */
    public enum By {
        /** Somebody who asks for it. */
        CALLER,
        /** A supervisor, to correct a move that was a mistake. */
        SUPERVISOR,
        /** The service, when a day has come or a fact of another register has become known. */
        SYSTEM
    }

    public Transition {
        if (!verb.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("not a verb: " + verb);
        }
        from = List.copyOf(from);
        to = List.copyOf(to);
        kinds = Set.copyOf(kinds);
    }

    /** How an aggregate begins. */
    @SafeVarargs
    public static <S extends Enum<S>> Transition<S> begin(String verb, S... to) {
        return new Transition<>(verb, List.of(), List.of(to), Set.of(), By.CALLER);
    }

    /** What a caller may do in these states; without {@link #to} the state stays. */
    @SafeVarargs
    public static <S extends Enum<S>> Transition<S> move(String verb, S... from) {
        return new Transition<>(verb, List.of(from), List.of(), Set.of(), By.CALLER);
    }

    /** What happens by itself in these states. */
    @SafeVarargs
    public static <S extends Enum<S>> Transition<S> automatic(String verb, S... from) {
        return new Transition<>(verb, List.of(from), List.of(), Set.of(), By.SYSTEM);
    }

    /** How a supervisor corrects what was moved by mistake to one of these states. */
    @SafeVarargs
    public static <S extends Enum<S>> Transition<S> correction(String verb, S... from) {
        return new Transition<>(verb, List.of(from), List.of(), Set.of(), By.SUPERVISOR);
    }

    /** Where it leads. */
    @SafeVarargs
    public final Transition<S> to(S... states) {
        return new Transition<>(verb, from, List.of(states), kinds, by);
    }

    /** For these kinds of the aggregate only. */
    public Transition<S> only(Enum<?>... ofKinds) {
        Set<String> names = new TreeSet<>();
        for (Enum<?> kind : ofKinds) {
            names.add(kind.name());
        }
        return new Transition<>(verb, from, to, names, by);
    }

    boolean isOf(Enum<?> kind) {
        return kinds.isEmpty() || kind == null || kinds.contains(kind.name());
    }

    boolean begins() {
        return from.isEmpty();
    }

    /** Whether it may be asked for in that state. */
    boolean offeredIn(S state, Enum<?> kind) {
        return by != By.SYSTEM && from.contains(state) && isOf(kind);
    }

    /** Whether it leads from one state, null before the beginning, to the other. */
    boolean leads(S before, S after, Enum<?> kind) {
        boolean starts = before == null ? begins() : from.contains(before);
        boolean arrives = to.isEmpty() ? before == after : to.contains(after);
        return starts && arrives && isOf(kind);
    }

    /** The arrows that a drawing of it has, as {@code FROM --> TO: verb}; none where the state stays. */
    List<String> arrows() {
        List<String> arrows = new ArrayList<>();
        for (S after : to) {
            if (begins()) {
                arrows.add("[*] --> " + after + ": " + caption());
            }
            for (S before : from) {
                arrows.add(before + " --> " + after + ": " + caption());
            }
        }
        return arrows;
    }

    private String caption() {
        String of = kinds.isEmpty() ? "" : " (" + String.join(", ", new TreeSet<>(kinds)) + ")";
        return verb + of;
    }
}
