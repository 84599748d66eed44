package org.yiyang.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The one judge of every case: compares the answers that callers got with register, history, audit, outbox, topics and
 * copies. Each finding is one sentence; there should be none.
 */
final class Verdict {
    private Verdict() {}

    /** While callers may still repeat calls whose outcome they do not know. */
    static List<String> on(Evidence evidence) {
        return on(evidence, History.findings(evidence.attempts(), evidence.effects()));
    }

    /** When every call was repeated until it was answered. */
    static List<String> whenSettled(Evidence evidence) {
        return on(evidence, History.findingsWhenSettled(evidence.attempts(), evidence.effects()));
    }

    private static List<String> on(Evidence evidence, List<String> onCalls) {
        List<String> findings = new ArrayList<>(onCalls);
        evidence.topics().forEach((topic, events) -> {
            RecordedEvent.findings(events.written(), events.consumed())
                    .forEach(finding -> findings.add(topic + ": " + finding));
        });
        evidence.registers().forEach((kind, register) -> {
            compare("history", kind, register, evidence.histories().get(kind), findings);
            compare("audit", kind, register, evidence.audited().get(kind), findings);
            evidence.copies().stream()
                    .filter(copied -> copied.kind().equals(kind))
                    .forEach(copied -> compare(copied.service(), kind, register, copied.versions(), findings));
        });
        evidence.leftovers().forEach(left -> findings.add("left over: " + left));
        evidence.shown().stream()
                .filter(Evidence.Shown::isForeign)
                .forEach(one -> findings.add(one.id() + " of " + one.region() + " was shown to " + one.scope()));
        return findings;
    }

    /** Nothing is compared where nothing is kept. */
    private static void compare(
            String who, String kind, Map<String, Long> register, Map<String, Long> known, List<String> findings) {
        if (known == null) {
            return;
        }
        TreeSet<String> ids = new TreeSet<>(register.keySet());
        ids.addAll(known.keySet());
        for (String id : ids) {
            Long there = register.get(id);
            Long knows = known.get(id);
            if (there == null) {
                findings.add(who + " knows " + kind + " " + id + ", which is in no register");
            } else if (!there.equals(knows)) {
                findings.add(kind + " " + id + " is at version " + there + ", " + who
                        + (knows == null ? " does not know it" : " knows " + knows));
            }
        }
    }
}
