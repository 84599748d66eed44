package org.yiyang.suite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a case has left behind in the tables of one service and on its topics, once all events are sent.
 *
 * @param service whose register the callers wrote to
 * @param kind of which kind of record
 * @param topic on which its events are published
 */
record Gathered(String service, String kind, String topic) {
    static final Gathered INSTITUTIONS = new Gathered("institution", "institution", "yiyang.institution");
    static final Gathered REFERRALS = new Gathered("referral", "referral", "yiyang.referral");

    Evidence evidence(Collection<Call.Attempt> attempts, Map<String, Integer> effects) {
        Tables tables = Suite.tables(service);
        tables.awaitAllSent();
        return new Evidence(
                attempts,
                effects,
                Map.of(
                        topic,
                        new Evidence.Publication(
                                tables.outbox(topic), Suite.topic(topic).read())),
                Map.of(kind, versions(tables, "select id, version from " + kind)),
                Map.of(
                        kind,
                        versions(
                                tables,
                                "select aggregate_id, max(sequence) from aggregate_move where" + " aggregate_kind = '"
                                        + kind + "' group by aggregate_id")),
                Map.of(
                        kind,
                        versions(
                                tables,
                                "select r.id, r.version from " + kind + " r where exists (select 1 from"
                                        + " audit_entry a where a.subject_id = r.id and a.outcome = 'DONE' and a.action <> 'read')")),
                List.of(),
                leftovers(tables),
                List.of());
    }

    private static List<String> leftovers(Tables tables) {
        List<String> left = new ArrayList<>();
        left.addAll(tables.all(
                "select hex(claim_key) from write_claim where answer is null",
                row -> "the claim " + row.getString(1) + " without an answer"));
        left.addAll(tables.all(
                "select reason from parked where replayed_at is null",
                row -> "a message set aside: " + row.getString(1)));
        left.addAll(tables.all(
                "select id from outbox where blocked_reason is not null and sent_at is null",
                row -> "the blocked event " + row.getLong(1)));
        return left;
    }

    private static Map<String, Long> versions(Tables tables, String select) {
        Map<String, Long> versions = new LinkedHashMap<>();
        tables.all(select, row -> Map.entry(Tables.id(row, 1), row.getLong(2)))
                .forEach(one -> versions.put(one.getKey(), one.getValue()));
        return versions;
    }
}
