package org.yiyang.suite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.yiyang.audit.AuditCheck;
import org.yiyang.audit.AuditSeal;
import org.yiyang.audit.AuditSeals;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.LocalServers;

/** What must hold for the whole suite once everything runs and nobody calls: one sentence for each finding. */
final class Whole {
    /** Longer than a lease and a consumer's session, with which an instance that was killed keeps its successor waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String UNLINKED = "select count(*) from audit_entry e where not exists"
            + " (select 1 from audit_link l where l.entry_id = e.id and l.times = 0)";

    private Whole() {}

    /** Copies, what each service holds against itself, and the chain of the audit. */
    static List<String> findings() {
        List<String> findings = new ArrayList<>(copies());
        for (String service : LocalServers.SERVICES) {
            Reconciled.of(service).findings().forEach(finding -> findings.add(service + ": " + finding));
            findings.addAll(audit(service));
        }
        return findings;
    }

    /** Where a copy does not become what the register is. */
    static List<String> copies() {
        CopyCheck check = new CopyCheck(Suite::tables);
        return awaited(() -> check.findings().isEmpty()) ? List.of() : check.findings();
    }

    /** Where the audit of a service is not linked to its end, or not whole. */
    static List<String> audit(String service) {
        Tables tables = Suite.tables(service);
        if (!awaited(() -> tables.count(UNLINKED) == 0)) {
            return List.of(service + ": " + tables.count(UNLINKED) + " entries of the audit are not linked");
        }
        if (!awaited(() -> isSealed(service, tables.count("select coalesce(max(position), 0) from audit_link")))) {
            return List.of(service + ": the end of the audit is not sealed");
        }
        List<AuditSeal> seals = seals(service);
        DatabaseAccount account = DatabaseAccount.forTests(service);
        String address = Suite.SERVERS.config(service).get("quarkus.datasource.jdbc.url");
        try (Connection connection =
                DriverManager.getConnection(address, account.migrateUser(), account.migratePassword())) {
            return new AuditCheck(connection, seals, Instant.now())
                    .result().fault().stream()
                            .map(fault -> service + ": the audit is not whole: " + fault.line())
                            .toList();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isSealed(String service, long position) {
        List<AuditSeal> seals = seals(service);
        long sealed = seals.isEmpty() ? 0 : seals.get(seals.size() - 1).position();
        return sealed >= position;
    }

    private static List<AuditSeal> seals(String service) {
        return AuditSeals.at(Suite.SERVERS.kafka().bootstrapServers()).read().stream()
                .filter(seal -> seal.service().equals(service))
                .toList();
    }

    static boolean awaited(Condition condition) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(250))
                    .until(condition::holds);
            return true;
        } catch (ConditionTimeoutException late) {
            return false;
        }
    }

    /** A condition that may become true only after some time. */
    interface Condition {
        boolean holds();
    }
}
