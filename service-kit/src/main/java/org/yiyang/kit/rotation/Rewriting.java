package org.yiyang.kit.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.secret.Keys;

/** Writes the next rows of a table again: what another key has sealed, and the indexes that another key gives. */
@ApplicationScoped
class Rewriting {
    /** Enough of a value to know it from every other: the beginning, the nonce and more; all of an index. */
    private static final int TOLD_APART_BY = 40;

    private final Database database;
    private final FieldCipher cipher;
    private final Keys keys;

    Rewriting(Database database, FieldCipher cipher, Keys keys) {
        this.database = database;
        this.cipher = cipher;
        this.keys = keys;
    }

    /**
     * What some rows came to.
     *
     * @param last the key of the last one; null if there was none
     */
    record Step(int examined, int rewritten, String last) {}

    /** How many rows it reads of a table. */
    long count(SealedTable table) {
        List<Object> values = new ArrayList<>();
        String select = "select count(*) from " + table.table() + " where " + needed(table, values);
        return database.anywhere(
                sql -> sql.select(select, values.toArray()).mapTo(Long.class).one());
    }

    /** The rows after a key, in the running transaction. */
    Step next(SealedTable table, String after) {
        List<Object> values = new ArrayList<>();
        String order = String.join(", ", table.key().keySet());
        String select = "select " + String.join(", ", table.columns()) + " from " + table.table() + " where "
                + needed(table, values) + following(table, after, values) + " order by " + order + " limit ?";
        values.add(table.rowsAtOnce());
        return database.inUnit(sql -> {
            Map<String, List<Object[]>> updates = new LinkedHashMap<>();
            List<String> read = sql.select(select, values.toArray())
                    .map(row -> {
                        change(table, row, updates);
                        return written(table, row);
                    })
                    .list();
            updates.forEach((update, rows) -> write(sql, update, rows));
            int changed = updates.values().stream().mapToInt(List::size).sum();
            return new Step(read.size(), changed, read.isEmpty() ? null : read.get(read.size() - 1));
        });
    }

    private static void write(Handle sql, String update, List<Object[]> rows) {
        PreparedBatch batch = sql.prepareBatch(update);
        rows.forEach(batch::add);
        batch.execute();
    }

    /** An index does not show by which key it was made, so such a table is read whole. */
    private String needed(SealedTable table, List<Object> values) {
        if (!table.indexed().isEmpty()) {
            return "1 = 1";
        }
        byte[] beginning = FieldCipher.beginning(keys.activeId(Keys.Ring.FIELD));
        return table.sealed().stream()
                .map(one -> {
                    values.add(beginning);
                    return "left(" + one.column() + ", " + beginning.length + ") <> ?";
                })
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String following(SealedTable table, String after, List<Object> values) {
        if (after == null) {
            return "";
        }
        List<String> columns = List.copyOf(table.key().keySet());
        List<Object> last = read(table, after);
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            StringBuilder choice = new StringBuilder();
            for (int j = 0; j < i; j++) {
                choice.append(columns.get(j)).append(" = ? and ");
                values.add(last.get(j));
            }
            choices.add("(" + choice + columns.get(i) + " > ?)");
            values.add(last.get(i));
        }
        return " and (" + String.join(" or ", choices) + ")";
    }

    private void change(SealedTable table, RowView row, Map<String, List<Object[]>> updates) {
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        for (SealedTable.Sealed one : table.sealed()) {
            byte[] stored = row.getColumn(one.column(), byte[].class);
            if (stored != null && !cipher.isCurrent(stored)) {
                var place = one.place().apply(row);
                fresh.put(one.column(), cipher.encrypt(cipher.decrypt(stored, place), place));
            }
        }
        Plain plain = new Plain(table, row);
        for (SealedTable.Indexed one : table.indexed()) {
            byte[] stored = row.getColumn(one.column(), byte[].class);
            byte[] current = stored == null ? null : one.index().apply(plain);
            if (!Arrays.equals(stored, current)) {
                fresh.put(one.column(), current);
            }
        }
        if (!fresh.isEmpty()) {
            note(table, row, fresh, updates);
        }
    }

    /** A row that a unit of work has changed since it was read is left as it is; the next pass reads it again. */
    private static void note(
            SealedTable table, RowView row, Map<String, byte[]> fresh, Map<String, List<Object[]>> updates) {
        String set = fresh.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        String same = fresh.keySet().stream()
                .map(column -> " and left(" + column + ", " + TOLD_APART_BY + ") = ?")
                .collect(Collectors.joining());
        String where =
                table.key().keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        List<Object> values = new ArrayList<>(fresh.values());
        table.key().forEach((column, type) -> values.add(row.getColumn(column, type)));
        fresh.keySet().forEach(column -> values.add(beginningOf(row.getColumn(column, byte[].class))));
        updates.computeIfAbsent(
                        "update " + table.table() + " set " + set + " where " + where + same, none -> new ArrayList<>())
                .add(values.toArray());
    }

    private static byte[] beginningOf(byte[] stored) {
        return stored.length <= TOLD_APART_BY ? stored : Arrays.copyOf(stored, TOLD_APART_BY);
    }

    private static String written(SealedTable table, RowView row) {
        return table.key().entrySet().stream()
                .map(column -> {
                    Object value = row.getColumn(column.getKey(), column.getValue());
                    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
                })
                .collect(Collectors.joining(" "));
    }

    private static List<Object> read(SealedTable table, String written) {
        List<Object> values = new ArrayList<>();
        String[] parts = written.split(" ");
        for (Class<?> type : table.key().values()) {
            String part = parts[values.size()];
            values.add(
                    type == byte[].class
                            ? HexFormat.of().parseHex(part)
                            : type == Integer.class ? Integer.valueOf(part) : part);
        }
        return values;
    }

    /** Opens columns of one row. */
    private final class Plain implements SealedTable.Opened {
        private final SealedTable table;
        private final RowView row;

        Plain(SealedTable table, RowView row) {
            this.table = table;
            this.row = row;
        }

        @Override
        public String text(String column) {
            SealedTable.Sealed sealed = table.sealed().stream()
                    .filter(one -> one.column().equals(column))
                    .findFirst()
                    .orElseThrow();
            byte[] stored = row.getColumn(column, byte[].class);
            return stored == null
                    ? null
                    : cipher.decryptText(stored, sealed.place().apply(row));
        }

        @Override
        public String plain(String column) {
            return row.getColumn(column, String.class);
        }
    }
}
