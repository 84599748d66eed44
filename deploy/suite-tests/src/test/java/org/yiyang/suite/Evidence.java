package org.yiyang.suite;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * All that a case has left behind.
 *
 * @param attempts what callers sent and what they were answered
 * @param effects by the id of a call, how often its effect is in the register
 * @param topics by topic, what was written to the outbox for it and what is on it
 * @param registers by kind of record, the version of each
 * @param histories by kind of record, the last version that its history knows
 * @param audited by kind of record, the last version of which the audit knows
 * @param copies what other services know of these records
 * @param leftovers what should be empty when all is quiet: events not sent, messages set aside, claims without an answer
 * @param shown what callers were shown of records
 */
record Evidence(
        Collection<Call.Attempt> attempts,
        Map<String, Integer> effects,
        Map<String, Publication> topics,
        Map<String, Map<String, Long>> registers,
        Map<String, Map<String, Long>> histories,
        Map<String, Map<String, Long>> audited,
        List<Copied> copies,
        List<String> leftovers,
        List<Shown> shown) {
    /** What a service wrote for a topic, and what is read from it. */
    record Publication(List<RecordedEvent> written, List<RecordedEvent> consumed) {}

    /** What one service knows of another's records of one kind. */
    record Copied(String service, String kind, Map<String, Long> versions) {}

    /** A record of a region that was shown to a caller with the scope of one. */
    record Shown(String scope, String id, String region) {
        boolean isForeign() {
            return !region.startsWith(scope);
        }
    }
}
