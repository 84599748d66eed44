package org.yiyang.kit.database;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes several rows by one statement. A single one goes without a batch, which the driver prepares twice. */
public final class BatchedRows {
    private BatchedRows() {}

    /**
     * Executes a statement once for each row.
     *
     * @param statement with a question mark for each value of a row
     * @param rows none at all costs nothing
     */
    public static void write(Handle sql, String statement, List<Object[]> rows) {
        if (rows.size() == 1) {
            sql.execute(statement, rows.get(0));
        } else if (!rows.isEmpty()) {
            PreparedBatch batch = sql.prepareBatch(statement);
            rows.forEach(batch::add);
            batch.execute();
        }
    }
}
