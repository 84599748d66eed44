package org.yiyang.contract.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often an item was promised, and since when and until when by the amendments of the agreement.
 *
 * @param from the first day; null since the agreement began
 * @param to the first day after; null while nothing else is agreed
 */
public record HeldPromise(Promise promise, LocalDate from, LocalDate to) {

    /** What holds from a day on. */
    record Change(LocalDate from, Set<Promise> promises) {}

    /** What was promised at first and what was in its place from each change on, in the order of their days. */
    static List<HeldPromise> of(Set<Promise> first, List<Change> changes) {
        Map<String, List<HeldPromise>> held = new TreeMap<>();
        Change now = new Change(null, first);
        for (Change next : changes) {
            hold(held, now, next.from());
            now = next;
        }
        hold(held, now, null);
        return held.values().stream().flatMap(Collection::stream).toList();
    }

    private static void hold(Map<String, List<HeldPromise>> held, Change one, LocalDate to) {
        if (to != null && to.equals(one.from())) {
            return;
        }
        for (Promise promise : one.promises()) {
            List<HeldPromise> earlier = held.computeIfAbsent(promise.item(), item -> new ArrayList<>());
            int last = earlier.size() - 1;
            boolean goesOn = last >= 0
                    && earlier.get(last).promise().equals(promise)
                    && one.from().equals(earlier.get(last).to());
            if (goesOn) {
                earlier.set(last, new HeldPromise(promise, earlier.get(last).from(), to));
            } else {
                earlier.add(new HeldPromise(promise, one.from(), to));
            }
        }
    }

    /** Whether it was promised on some day from one day to another, both included. */
    public boolean within(LocalDate first, LocalDate last) {
        return (from == null || !from.isAfter(last)) && (to == null || to.isAfter(first));
    }
}
