package org.yiyang.kit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.tables.KitDatabase;

/** Rows of the audit are added by the account that runs, and nothing else is done with them. */
class AuditRowsIT {
    private static final int COMMAND_DENIED = 1142;
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private KitDatabase.Transaction transaction;

    @BeforeEach
    void begin() throws SQLException {
        transaction = KitDatabase.start().begin();
    }

    @AfterEach
    void rollBack() throws SQLException {
        transaction.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit_entry where 1 = 0",
                "update audit_entry set reason = null where 1 = 0",
                "update audit_entry set times = 1 where 1 = 0",
                "delete from audit_repetition where 1 = 0",
                "update audit_repetition set times = 1 where 1 = 0",
                "delete from audit_link where 1 = 0",
                "update audit_link set position = 1 where 1 = 0",
                "truncate table audit_link",
                "truncate table audit_entry",
                "drop table audit_entry"
            })
    void theAccountThatRunsNeitherChangesNorRemovesThem(String sql) {
        assertEquals(
                COMMAND_DENIED,
                assertThrows(SQLException.class, () -> execute(sql)).getErrorCode());
    }

    @Test
    void otherTablesAreOpen() throws SQLException {
        execute("delete from task where 1 = 0");
        execute("update deadline set kind = kind where 1 = 0");
    }

    @Tag("long")
    @Test
    void whatIsRepeatedIsOneEntryWithItsNumberThoughItsRowIsNeverChanged() {
        Audit audit = new Audit(transaction.database());
        UUID id = Ids.next();
        UUID subject = Ids.next();
        Call call = Call.system(NOW);
        Audit.Act act = new Audit.Act("POST /x", "elder", subject, Audit.Outcome.REFUSED, "NO");
        audit.count(id, call, act, new Audit.Times(1, null));
        audit.count(id, call, act, new Audit.Times(7, NOW.plusSeconds(9)));
        audit.count(id, call, act, new Audit.Times(3, NOW.plusSeconds(4)));
        audit.count(id, call, act, new Audit.Times(7, NOW.plusSeconds(9)));

        List<Audit.Entry> entries = audit.list(subject, null, 10);
        assertEquals(1, entries.size());
        assertEquals(7, entries.get(0).times());
        assertEquals(NOW.plusSeconds(9), entries.get(0).lastAt());
        assertEquals(NOW, entries.get(0).at());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = transaction.connection().createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
