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
record Told(String key, String eventId, long sequence, String body) {
    /**
     * Compares what a service wrote with what is on its topic, in the order in which a consumer reads it. Each finding
     * is one sentence; there should be none.
     */
    static List<String> findings(List<Told> written, List<Told> topic) {
        List<String> findings = new ArrayList<>();
        Map<String, List<Told>> writtenByKey = byKey(written);
        Map<String, List<Told>> topicByKey = byKey(topic);
        writtenByKey.forEach((key, events) -> {
            events.sort(Comparator.comparingLong(Told::sequence));
            List<Told> topicOfIt = topicByKey.getOrDefault(key, List.of());
            if (!firsts(topicOfIt).equals(events)) {
                findings.add(
                        key + " was heard as " + sequences(firsts(topicOfIt)) + ", written as " + sequences(events));
            }
            mustEndIn(events.get(events.size() - 1), topicOfIt, findings);
        });
        Set<String> known = written.stream().map(Told::eventId).collect(Collectors.toSet());
        Set<String> arrived = topic.stream().map(Told::eventId).collect(Collectors.toSet());
        known.stream()
                .filter(id -> !arrived.contains(id))
                .forEach(id -> findings.add("event " + id + " never arrived"));
        arrived.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> findings.add("event " + id + " has no origin"));
        return findings;
    }

    /** The keys whose events are not numbered 0, 1, 2 … without a gap. */
    static List<String> gaps(List<Told> written) {
        List<String> findings = new ArrayList<>();
        byKey(written).forEach((key, events) -> {
            List<Long> sequences = events.stream().map(Told::sequence).sorted().toList();
            List<Long> counted = LongStream.range(0, events.size()).boxed().toList();
            if (!sequences.equals(counted)) {
                findings.add(key + " has the events " + sequences);
            }
        });
        return findings;
    }

    /** What remains of a topic after compaction: the last event of each key. */
    static List<Told> compacted(List<Told> topic) {
        Map<String, Told> last = new LinkedHashMap<>();
        topic.forEach(one -> last.put(one.key(), one));
        return List.copyOf(last.values());
    }

    private static void mustEndIn(Told newest, List<Told> topic, List<String> findings) {
        if (topic.isEmpty() || !topic.get(topic.size() - 1).equals(newest)) {
            findings.add("the topic does not end in the newest state of " + newest.key());
        }
    }

    private static List<Told> firsts(List<Told> topic) {
        Set<String> seen = new HashSet<>();
        return topic.stream().filter(one -> seen.add(one.eventId())).toList();
    }

    private static List<Long> sequences(List<Told> events) {
        return events.stream().map(Told::sequence).toList();
    }

    private static Map<String, List<Told>> byKey(List<Told> events) {
        Map<String, List<Told>> byKey = new LinkedHashMap<>();
        events.forEach(one ->
                byKey.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one));
        return byKey;
    }
}
