package org.yiyang.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A register with its outbox, relay, topic and one service that keeps copies, in memory: the suite in the small, in which
 * the faults can be planted that the judge must catch. It takes the same writes as the suite: a record, its history, its
 * audit and its event in one transaction, and numbers of events that are given before the commit.
 */
final class Bureau {
    static final String TOPIC = "yiyang.record";
    private static final String KIND = "record";
    private final Fault fault;
    private final Map<String, Row> register = new LinkedHashMap<>();
    private final Map<String, Long> history = new TreeMap<>();
    private final Map<String, Long> audit = new TreeMap<>();
    private final TreeMap<Long, RecordedEvent> outbox = new TreeMap<>();
    private final Set<Long> stamped = new HashSet<>();
    private final List<RecordedEvent> topic = new ArrayList<>();
    private final Set<String> inbox = new HashSet<>();
    private final Map<String, Long> copies = new TreeMap<>();
    private final List<Call.Attempt> attempts = new ArrayList<>();
    private final List<Evidence.Shown> shown = new ArrayList<>();
    private final Map<String, Integer> effects = new HashMap<>();
    private final Set<String> claimed = new HashSet<>();
    private long lastNumber;
    private long relayedUpTo;

    /** What can be wrong with it. */
    enum Fault {
        NONE,
        /** The relay takes what has a higher number than all that it has sent. */
        RELAY_BY_HIGHEST_ID,
        /** The caller is answered before the commit. */
        ANSWER_BEFORE_COMMIT,
        /** What was applied is noted in a transaction before that of the effect. */
        INBOX_IN_ANOTHER_TRANSACTION,
        /** A list is not narrowed to the caller's region. */
        MISSING_SCOPE,
        /** After a deadlock the rest is done in what is left of the transaction, in place of all of it in a new one. */
        RETRY_INSIDE_THE_DEAD_TRANSACTION,
        /** The Idempotency-Key is claimed in a transaction of its own, which a crash leaves without its effect's. */
        CLAIM_IN_ANOTHER_TRANSACTION,
        /** An event is stamped as sent before the broker has it. */
        STAMP_BEFORE_SEND
    }

    private record Row(String region, long version) {}

    Bureau(Fault fault) {
        this.fault = fault;
    }

    /** A write that has begun: its event has a number already. */
    final class Write {
        private final Call call;
        private final String region;
        private final long number = ++lastNumber;
        private boolean rolledBack;

        private Write(Call call, String region) {
            this.call = call;
            this.region = region;
        }

        /** The database ends the transaction in its midst, after the record was written. */
        Write deadlocked() {
            rolledBack = true;
            return this;
        }

        /** All of it is there and the caller is answered. */
        void commit() {
            if (!rolledBack || fault != Fault.RETRY_INSIDE_THE_DEAD_TRANSACTION) {
                register.put(call.id(), new Row(region, 0));
            }
            effects.merge(call.id(), register.containsKey(call.id()) ? 1 : 0, Integer::sum);
            history.put(call.id(), 0L);
            audit.put(call.id(), 0L);
            outbox.put(number, new RecordedEvent(call.id(), "event-of-" + call.id(), 0, "{}"));
            answer(call, Call.Outcome.OK);
        }

        /** The process is killed just before the commit. */
        void killed() {
            answer(call, fault == Fault.ANSWER_BEFORE_COMMIT ? Call.Outcome.OK : Call.Outcome.UNKNOWN);
            if (fault == Fault.CLAIM_IN_ANOTHER_TRANSACTION) {
                claimed.add(call.id());
            }
        }
    }

    Write begin(String id, String region) {
        return new Write(call(id), region);
    }

    boolean doesNotKnow(String id) {
        return History.unknown(attempts).stream().anyMatch(call -> call.id().equals(id));
    }

    /** A caller who does not know asks again with the same key. */
    void repeat(String id, String region) {
        if (claimed.contains(id) || register.containsKey(id)) {
            answer(call(id), Call.Outcome.OK);
        } else {
            begin(id, region).commit();
        }
    }

    private static Call call(String id) {
        return new Call(id, "/api/v1/records", Map.of(), "");
    }

    private void answer(Call call, Call.Outcome outcome) {
        attempts.add(new Call.Attempt(call, outcome, outcome == Call.Outcome.OK ? 201 : 0, "", 0, 1));
    }

    /** The relay sends what it takes for unsent. */
    void relay() {
        outbox.forEach((number, event) -> {
            boolean unsent = fault == Fault.RELAY_BY_HIGHEST_ID ? number > relayedUpTo : !stamped.contains(number);
            if (unsent) {
                topic.add(event);
                stamped.add(number);
                relayedUpTo = Math.max(relayedUpTo, number);
            }
        });
    }

    /** The broker is away while the relay sends. */
    void relayWithoutBroker() {
        if (fault == Fault.STAMP_BEFORE_SEND) {
            stamped.addAll(outbox.keySet());
        }
    }

    /** The other service applies what it has not applied. */
    void consume() {
        topic.forEach(event -> {
            if (inbox.add(event.eventId())) {
                copies.merge(event.key(), event.sequence(), Math::max);
            }
        });
    }

    /** As {@link #consume}, killed at the first event. */
    void consumeAndBeKilled() {
        if (fault == Fault.INBOX_IN_ANOTHER_TRANSACTION) {
            topic.stream()
                    .filter(event -> !inbox.contains(event.eventId()))
                    .findFirst()
                    .ifPresent(event -> inbox.add(event.eventId()));
        }
    }

    /** A caller with the scope of a region lists what there is. */
    void list(String scope) {
        register.forEach((id, row) -> {
            if (fault == Fault.MISSING_SCOPE || row.region().startsWith(scope)) {
                shown.add(new Evidence.Shown(scope, id, row.region()));
            }
        });
    }

    Evidence evidence() {
        List<String> unsent = outbox.keySet().stream()
                .filter(number -> !stamped.contains(number))
                .map(number -> "event " + number + " is not sent")
                .toList();
        Map<String, Long> versions = register.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().version()));
        return new Evidence(
                attempts,
                effects,
                Map.of(TOPIC, new Evidence.Publication(new ArrayList<>(outbox.values()), topic)),
                Map.of(KIND, versions),
                Map.of(KIND, history),
                Map.of(KIND, audit),
                List.of(new Evidence.Copied("another service", KIND, copies)),
                unsent,
                shown);
    }
}
