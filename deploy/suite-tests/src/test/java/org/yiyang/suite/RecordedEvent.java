package org.yiyang.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** One event, in the outbox or on a topic. */
record RecordedEvent(String key, String eventId, long sequence, String body) {
    /**
     * Compares what a service wrote with what is on its topic, in the order in which a consumer reads it. Each finding
     * is one sentence; there should be none.
     */
    static List<String> findings(List<RecordedEvent> written, List<RecordedEvent> topic) {
        List<String> findings = new ArrayList<>();
        Map<String, List<RecordedEvent>> writtenByKey = byKey(written);
        Map<String, List<RecordedEvent>> topicByKey = byKey(topic);
        writtenByKey.forEach((key, events) -> {
            events.sort(Comparator.comparingLong(RecordedEvent::sequence));
            List<RecordedEvent> topicOfIt = topicByKey.getOrDefault(key, List.of());
            if (!firsts(topicOfIt).equals(events)) {
                findings.add(
                        key + " was consumed as " + sequences(firsts(topicOfIt)) + ", written as " + sequences(events));
            }
            mustEndIn(events.get(events.size() - 1), topicOfIt, findings);
        });
        Set<String> known = written.stream().map(RecordedEvent::eventId).collect(Collectors.toSet());
        Set<String> arrived = topic.stream().map(RecordedEvent::eventId).collect(Collectors.toSet());
        known.stream()
                .filter(id -> !arrived.contains(id))
                .forEach(id -> findings.add("event " + id + " never arrived"));
        arrived.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> findings.add("event " + id + " has no origin"));
        return findings;
    }

    /** The keys whose events are not numbered 0, 1, 2 … without a gap. */
    static List<String> gaps(List<RecordedEvent> written) {
        List<String> findings = new ArrayList<>();
        byKey(written).forEach((key, events) -> {
            List<Long> sequences =
                    events.stream().map(RecordedEvent::sequence).sorted().toList();
            List<Long> counted = LongStream.range(0, events.size()).boxed().toList();
            if (!sequences.equals(counted)) {
                findings.add(key + " has the events " + sequences);
            }
        });
        return findings;
    }

    /** What remains of a topic after compaction: the last event of each key. */
    static List<RecordedEvent> compacted(List<RecordedEvent> topic) {
        Map<String, RecordedEvent> last = new LinkedHashMap<>();
        topic.forEach(one -> last.put(one.key(), one));
        return List.copyOf(last.values());
    }

    private static void mustEndIn(RecordedEvent newest, List<RecordedEvent> topic, List<String> findings) {
        if (topic.isEmpty() || !topic.get(topic.size() - 1).equals(newest)) {
            findings.add("the topic does not end in the newest state of " + newest.key());
        }
    }

    private static List<RecordedEvent> firsts(List<RecordedEvent> topic) {
        Set<String> seen = new HashSet<>();
        return topic.stream().filter(one -> seen.add(one.eventId())).toList();
    }

    private static List<Long> sequences(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::sequence).toList();
    }

    private static Map<String, List<RecordedEvent>> byKey(List<RecordedEvent> events) {
        Map<String, List<RecordedEvent>> byKey = new LinkedHashMap<>();
        events.forEach(one ->
                byKey.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one));
        return byKey;
    }
}
