package org.yiyang.kit.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Writes several rows with as few statements as possible. Inserted rows are in one statement, which the driver
 * renders once; a batch it would render twice, to find out its length first.
 */
public final class BatchedRows {
    /** Each number of rows is a different statement, which is kept parsed for its connection. */
    private static final int MOST_TOGETHER = 64;

    /** Of texts and bytes in one statement; a server takes 16 MiB at least. */
    private static final int MOST_LENGTH = 1 << 20;

    private static final String VALUES = " values (";

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

    /**
     * Inserts rows.
     *
     * @param statement {@code insert into … values (?, …)}, with a question mark for each value of a row; what follows the
     *     values (as {@code on duplicate key update …}) has none
     * @param rows none at all costs nothing; of ids, texts, numbers, moments, days, enums and bytes
     * @throws UnableToExecuteStatementException if the database refuses them, or is away
     */
    public static void insert(Handle sql, String statement, List<Object[]> rows) {
        int done = 0;
        while (done < rows.size()) {
            int together = together(rows, done);
            insertTogether(sql, of(statement, together), rows.subList(done, done + together));
            done += together;
        }
    }

    private static int together(List<Object[]> rows, int from) {
        int fit = 0;
        long length = 0;
        while (fit < MOST_TOGETHER && from + fit < rows.size()) {
            length += length(rows.get(from + fit));
            if (fit > 0 && length > MOST_LENGTH) {
                break;
            }
            fit++;
        }
        return fit;
    }

    private static long length(Object[] row) {
        long length = 0;
        for (Object value : row) {
            if (value instanceof String text) {
                length += text.length();
            } else if (value instanceof byte[] bytes) {
                length += 2L * bytes.length;
            }
        }
        return length;
    }

    private static String of(String statement, int rows) {
        if (rows == 1) {
            return statement;
        }
        int begin = statement.toLowerCase(Locale.ROOT).indexOf(VALUES) + VALUES.length() - 1;
        int end = statement.indexOf(')', begin) + 1;
        String row = statement.substring(begin, end);
        return statement.substring(0, end) + (", " + row).repeat(rows - 1) + statement.substring(end);
    }

    private static void insertTogether(Handle sql, String statement, List<Object[]> rows) {
        try (PreparedStatement prepared = sql.getConnection().prepareStatement(statement)) {
            int position = 0;
            for (Object[] row : rows) {
                for (Object value : row) {
                    position++;
                    bind(prepared, position, value);
                }
            }
            prepared.executeUpdate();
        } catch (SQLException refused) {
            throw new UnableToExecuteStatementException(refused, null);
        }
    }

    /** As {@link Dialect} has it for all other statements. */
    private static void bind(PreparedStatement prepared, int position, Object value) throws SQLException {
        if (value instanceof UUID id) {
            prepared.setBytes(position, Binary.of(id));
        } else if (value instanceof String text) {
            prepared.setString(position, text);
        } else if (value instanceof Enum<?> one) {
            prepared.setString(position, one.name());
        } else if (value instanceof Instant moment) {
            prepared.setObject(position, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
        } else if (value instanceof byte[] bytes) {
            prepared.setBytes(position, bytes);
        } else {
            prepared.setObject(position, value);
        }
    }
}
