package org.yiyang.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Callers of one or several scenes at work, while faults strike; the answers that they got are judged at the end. */
final class Session implements AutoCloseable {
    private final Map<Strike.Scene, Callers> scenes = new LinkedHashMap<>();

    /** @param callers how many of each scene */
    Session(List<Strike.Scene> scenes, int callers, Supplier<Application> target) {
        scenes.forEach(scene -> this.scenes.put(scene, new Callers(callers, scene::caller, target)));
    }

    /** Waits until so many more calls of each scene were answered 2xx. */
    void awaitMore(int calls) {
        scenes.values().forEach(callers -> callers.awaitMore(calls));
    }

    /** Ends the calls, and compares their answers with everything that is there. */
    Felt end() {
        Map<Strike.Scene, List<Callers.Done>> done = new LinkedHashMap<>();
        scenes.forEach((scene, callers) -> done.put(scene, callers.end()));
        Felt felt = Felt.NOTHING;
        for (Map.Entry<Strike.Scene, List<Callers.Done>> one : done.entrySet()) {
            felt = felt.and(judged(one.getKey(), one.getValue()));
        }
        return felt;
    }

    /** The calls, and the verdict on them. */
    private static Felt judged(Strike.Scene scene, List<Callers.Done> calls) {
        List<Call.Attempt> attempts = new ArrayList<>();
        calls.forEach(call -> attempts.addAll(call.attempts()));
        return Felt.of(calls, Verdict.whenSettled(scene.records().evidence(attempts, scene.effects())));
    }

    /** The calls of all scenes so far, after the end. */
    List<Callers.Done> calls() {
        List<Callers.Done> all = new ArrayList<>();
        scenes.values().forEach(callers -> all.addAll(callers.end()));
        return all;
    }

    /** What callers got in place of an answer, after the end; each in one line. */
    List<String> failed() {
        return failed(attempt -> true);
    }

    /** The same of what was answered, or given up, since a moment. */
    List<String> failedSince(long nanos) {
        return failed(attempt -> attempt.answeredNanos() - nanos > 0);
    }

    private List<String> failed(Predicate<Call.Attempt> which) {
        return calls().stream()
                .flatMap(call -> call.attempts().stream())
                .filter(attempt -> attempt.outcome() != Call.Outcome.OK && which.test(attempt))
                .map(attempt -> "failed: " + attempt.call().path() + ": " + attempt.status() + " " + attempt.answer())
                .toList();
    }

    @Override
    public void close() {
        scenes.values().forEach(Callers::close);
    }
}
