package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yiyang.launcher.CopiesCheck;

/**
 * What a write leaves behind of which each row was committed by itself is found, named and put right: the fault that an
 * earlier version could make is planted in every service.
 */
class ReconciliationIT {
    private static final Map<String, String> REGISTERS =
            Map.of("institution", "institution", "contract", "agreement", "insurance", "elder", "referral", "referral");

    @TestFactory
    Stream<DynamicTest> aHistoryAndAnEventOfAChangeThatNoRegisterHasAreNamedAndPassed() {
        Partners partners = Partners.of("对账");
        Map<String, String> records = Map.of(
                "institution", partners.hospital(),
                "contract", partners.agreement(),
                "insurance", Insured.at(partners).elder(),
                "referral", referral(partners));
        return records.entrySet().stream()
                .map(record -> DynamicTest.dynamicTest(
                        record.getKey(), () -> mustBeNamedAndPassed(record.getKey(), record.getValue())));
    }

    private static void mustBeNamedAndPassed(String service, String id) {
        Reconciled reconciled = Reconciled.of(service);
        Tables tables = Suite.tables(service);
        assertEquals(List.of(), reconciled.findings());
        plantMoveOf(tables, id);
        plantEventOf(tables, REGISTERS.get(service), id);
        assertEquals(
                List.of("HISTORY_AHEAD " + id, "EVENT_AHEAD " + id, "STATUS_DIFFERS " + id), reconciled.findings());
        long planted = tables.count("select max(sequence) from outbox where aggregate_id = ?", bytes(id));
        assertEquals(planted + 1, reconciled.republish(id).get("version").asLong());
        assertEquals(List.of(), reconciled.findings());
        tables.awaitAllSent();
        RecordedEvent last = RecordedEvent.compacted(
                        Suite.topic("yiyang." + REGISTERS.get(service)).read())
                .stream()
                .filter(one -> one.key().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(planted + 1, last.sequence(), "the register's word comes last");
    }

    /** Values that several services publish: no one register has them all. */
    private static final Set<String> OF_SEVERAL_OWNERS = Set.of("known_indicator");

    @Test
    void everyTableOfCopiesIsComparedWithARegister() {
        Set<String> compared = CopiesCheck.ALL.stream()
                .map(CopiesCheck.Followed::copies)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> kept = new TreeSet<>();
        for (String service : REGISTERS.keySet()) {
            kept.addAll(Suite.tables(service)
                    .all(
                            "select table_name from information_schema.columns where table_schema = database()"
                                    + " and table_name like 'known\\_%' and column_name = 'sequence'",
                            row -> row.getString(1)));
        }
        kept.removeAll(OF_SEVERAL_OWNERS);
        assertEquals(kept, compared);
    }

    @TestFactory
    Stream<DynamicTest> whatIsLeftOfARecordThatNeverWasIsNamedAndTakenAway() {
        return REGISTERS.keySet().stream()
                .map(service -> DynamicTest.dynamicTest(service, () -> {
                    Reconciled reconciled = Reconciled.of(service);
                    Tables tables = Suite.tables(service);
                    String id = UUID.randomUUID().toString();
                    plantBelongings(tables, id);
                    assertEquals(
                            List.of(
                                    "HISTORY_WITHOUT_RECORD " + id,
                                    "EVENT_WITHOUT_RECORD " + id,
                                    "TASK_WITHOUT_RECORD " + id,
                                    "DEADLINE_WITHOUT_RECORD " + id),
                            reconciled.findings());
                    reconciled.discard(id);
                    assertEquals(List.of(), reconciled.findings());
                    tables.change("delete from outbox where aggregate_id = ?", bytes(id));
                }));
    }

    @Test
    void aClaimThatWasKeptWithoutItsAnswerIsTakenOverByWhoeverRepeatsTheCall() {
        Partners partners = Partners.of("遗留凭据");
        Call call = emergency(partners);
        Call.Attempt first = Traffic.send(call, Suite.service("referral"));
        assertEquals(201, first.status());
        Tables tables = Suite.tables("referral");
        tables.change(
                "update write_claim set answer = null, status = null where location = ?",
                "/api/v1/referrals/" + first.json().get("id").asText());
        assertEquals(1, Reconciled.of("referral").findings().size());
        assertEquals(201, Traffic.send(call, Suite.service("referral")).status());
        assertEquals(List.of(), Reconciled.of("referral").findings());
    }

    private static String referral(Partners partners) {
        return Traffic.send(emergency(partners), Suite.service("referral"))
                .json()
                .get("id")
                .asText();
    }

    private static Call emergency(Partners partners) {
        Suite.service("referral");
        Partners.awaitKnown("referral", partners.home());
        Partners.awaitKnown("referral", partners.hospital());
        return Emergencies.declaration("reconciled-" + UUID.randomUUID(), partners);
    }

    private static void plantMoveOf(Tables tables, String id) {
        tables.change(
                "insert into aggregate_move (id, aggregate_kind, aggregate_id, sequence, verb, from_status, to_status,"
                        + " actor, roles, correction, moved_at) select ?, aggregate_kind, aggregate_id, sequence + 1,"
                        + " 'planted', to_status, 'PLANTED', actor, roles, 0, utc_timestamp(6) from aggregate_move"
                        + " where aggregate_id = ? order by sequence desc, id desc limit 1",
                bytes(UUID.randomUUID().toString()),
                bytes(id));
    }

    private static void plantEventOf(Tables tables, String kind, String id) {
        tables.change(
                "insert into outbox (event_id, topic, aggregate_kind, aggregate_id, sequence, type, region, payload,"
                        + " happened_at) select ?, topic, aggregate_kind, aggregate_id, sequence + 1, type, region,"
                        + " payload, utc_timestamp(6) from outbox where aggregate_kind = ? and aggregate_id = ?"
                        + " order by sequence desc limit 1",
                bytes(UUID.randomUUID().toString()),
                kind,
                bytes(id));
    }

    private static void plantBelongings(Tables tables, String id) {
        tables.change(
                "insert into aggregate_move (id, aggregate_kind, aggregate_id, sequence, verb, to_status, actor, roles,"
                        + " correction, moved_at) values (?, 'planted', ?, 0, 'planted', 'PLANTED', 'planted', '', 0,"
                        + " utc_timestamp(6))",
                bytes(id),
                bytes(id));
        // One that was sent, and has no position in the feed.
        tables.change(
                "insert into outbox (event_id, topic, aggregate_kind, aggregate_id, sequence, type, payload, happened_at,"
                        + " sent_at) values (?, 'planted', 'planted', ?, 0, 'planted', '{}', utc_timestamp(6),"
                        + " utc_timestamp(6))",
                bytes(id),
                bytes(id));
        tables.change(
                "insert into task (id, kind, subject_kind, subject_id, part_id, priority, raised_at)"
                        + " values (?, 'PLANTED', 'planted', ?, ?, 1, utc_timestamp(6))",
                bytes(id),
                bytes(id),
                bytes(id));
        tables.change(
                "insert into deadline (id, subject_id, kind, part_id, due_at, try_at, provisional)"
                        + " values (?, ?, 'PLANTED', ?, '2099-01-01', '2099-01-01', 0)",
                bytes(id),
                bytes(id),
                bytes(id));
    }

    private static byte[] bytes(String id) {
        UUID uuid = UUID.fromString(id);
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
