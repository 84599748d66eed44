package org.yiyang.suite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the answers that callers got with the database. Each finding is one sentence; there should be none. */
final class History {
    private History() {}

    /** The calls that may or may not have been done. */
    static List<Call> unknown(Collection<Call.Attempt> attempts) {
        List<Call> unknown = new ArrayList<>();
        outcomes(attempts).forEach((call, outcomes) -> {
            if (!outcomes.contains(Call.Outcome.OK) && outcomes.contains(Call.Outcome.UNKNOWN)) {
                unknown.add(call);
            }
        });
        return unknown;
    }

    /**
     * What was acknowledged is there, and nothing is there that was refused or never asked for.
     *
     * @param effects by the id of a call, how often its effect is in the database
     */
    static List<String> findings(Collection<Call.Attempt> attempts, Map<String, Integer> effects) {
        List<String> findings = new ArrayList<>();
        Map<Call, Set<Call.Outcome>> all = outcomes(attempts);
        Map<String, Integer> unexplained = new LinkedHashMap<>(effects);
        all.forEach((call, outcomes) -> {
            int count = effects.getOrDefault(call.id(), 0);
            unexplained.remove(call.id());
            if (count > 1) {
                findings.add(call.id() + " was done " + count + " times");
            } else if (outcomes.contains(Call.Outcome.OK) && count == 0) {
                findings.add(call.id() + " was acknowledged and is lost");
            } else if (outcomes.equals(Set.of(Call.Outcome.REFUSED)) && count > 0) {
                findings.add(call.id() + " was refused and is done");
            }
        });
        unexplained.keySet().forEach(id -> findings.add(id + " is done and nobody asked for it"));
        return findings;
    }

    /** As {@link #findings}, when every call was repeated until it was answered: each has exactly one effect. */
    static List<String> findingsWhenSettled(Collection<Call.Attempt> attempts, Map<String, Integer> effects) {
        List<String> findings = new ArrayList<>(findings(attempts, effects));
        outcomes(attempts).forEach((call, outcomes) -> {
            if (!outcomes.contains(Call.Outcome.OK)) {
                findings.add(call.id() + " was never acknowledged: " + outcomes);
            }
        });
        return findings;
    }

    private static Map<Call, Set<Call.Outcome>> outcomes(Collection<Call.Attempt> attempts) {
        Map<Call, Set<Call.Outcome>> outcomes = new LinkedHashMap<>();
        attempts.forEach(attempt -> outcomes.computeIfAbsent(attempt.call(), call -> EnumSet.noneOf(Call.Outcome.class))
                .add(attempt.outcome()));
        return outcomes;
    }
}
