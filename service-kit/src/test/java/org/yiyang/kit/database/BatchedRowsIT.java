package org.yiyang.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.tables.KitDatabase;
import org.yiyang.kit.write.Faults;

class BatchedRowsIT {
    private static final String INBOX = "insert into inbox (event_id, applied_at) values (?, ?)";
    private static final String ROW =
            "insert into bulk_row (import_id, row_no, outcome, code, found, faults) values (?, ?, ?, ?, ?, ?)";
    private static final int DUPLICATE = 1062;
    private final Database doors = KitDatabase.start().doors();

    private enum Outcome {
        CREATED
    }

    @Test
    void manyRowsStandInFewStatements() {
        List<Object[]> rows = rows(150);
        int statements = doors.alone(sql -> {
            int before = inserts(sql);
            BatchedRows.insert(sql, INBOX, rows);
            return inserts(sql) - before;
        });
        assertEquals(3, statements, "64, 64 and 22");
        assertEquals(rows.size(), found(rows));
    }

    @Test
    void noRowCostsNothingAndOneIsAStatementOfItsOwn() {
        List<Object[]> one = rows(1);
        int statements = doors.alone(sql -> {
            int before = inserts(sql);
            BatchedRows.insert(sql, INBOX, List.of());
            BatchedRows.insert(sql, INBOX, one);
            return inserts(sql) - before;
        });
        assertEquals(1, statements);
        assertEquals(1, found(one));
    }

    @Test
    void aMomentIsKeptToTheMicrosecondWhateverItsCentury() {
        for (String moment : List.of("2100-02-28T16:00:00.123456Z", "1969-12-31T23:59:59.999999Z")) {
            List<Object[]> rows = rows(2);
            rows.forEach(row -> row[1] = Instant.parse(moment));
            doors.alone(sql -> {
                BatchedRows.insert(sql, INBOX, rows);
                List<Instant> kept = sql.select("select applied_at from inbox where event_id = ?", rows.get(1)[0])
                        .mapTo(Instant.class)
                        .list();
                assertEquals(List.of(Instant.parse(moment)), kept);
                return kept;
            });
        }
    }

    @Test
    void textsOfAnyKindAndNothingAtAllAreWrittenAsTheyAre() {
        UUID file = Ids.next();
        String odd = "王's \\ \"三\" \n?, (?) 😀";
        doors.alone(sql -> {
            BatchedRows.insert(
                    sql, ROW, List.of(new Object[] {file, 1, Outcome.CREATED, null, odd, null}, new Object[] {
                        file, 2, "CREATED", "C", null, odd
                    }));
            assertEquals(
                    List.of("CREATED|null|" + odd + "|null", "CREATED|C|null|" + odd),
                    sql.select(
                                    "select outcome, code, found, faults from bulk_row where import_id = ? order by row_no",
                                    file)
                            .map((row, context) -> row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3)
                                    + "|" + row.getString(4))
                            .list());
            return null;
        });
    }

    @Test
    void longTextsAreDividedAmongStatements() {
        UUID file = Ids.next();
        String text = "长".repeat(60_000);
        List<Object[]> rows = new ArrayList<>();
        for (int row = 1; row <= 40; row++) {
            rows.add(new Object[] {file, row, "FAILED", null, null, text});
        }
        int statements = doors.alone(sql -> {
            int before = inserts(sql);
            BatchedRows.insert(sql, ROW, rows);
            return inserts(sql) - before;
        });
        assertEquals(3, statements, "17, 17, and 6, as they fit into a mebibyte");
    }

    @Test
    void whatIsThereAlreadyIsRefusedByItsCode() {
        List<Object[]> rows = rows(3);
        rows.set(2, rows.get(0));
        JdbiException refused = assertThrows(
                JdbiException.class,
                () -> doors.alone(sql -> {
                    BatchedRows.insert(sql, INBOX, rows);
                    return null;
                }));
        assertEquals(DUPLICATE, Faults.code(refused));
        assertEquals(0, found(rows), "one statement is done whole or not at all");
    }

    private static List<Object[]> rows(int count) {
        List<Object[]> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(new Object[] {Ids.next(), Instant.parse("2026-12-01T00:00:00Z")});
        }
        return rows;
    }

    private int found(List<Object[]> rows) {
        List<UUID> ids = rows.stream().map(row -> (UUID) row[0]).toList();
        return doors.alone(sql -> sql.select(
                        "select count(*) from inbox where event_id in " + Binary.marks(ids),
                        Binary.padded(ids).toArray())
                .mapTo(Integer.class)
                .one());
    }

    private static int inserts(Handle sql) {
        return sql.select("show session status like 'Com_insert'")
                .map((row, context) -> row.getInt(2))
                .one();
    }
}
