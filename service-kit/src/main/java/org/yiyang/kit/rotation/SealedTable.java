package org.yiyang.kit.rotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.RowView;
import org.yiyang.kit.secret.BlindIndex;
import org.yiyang.kit.secret.Context;

/** A table with its key, its sealed columns and its blind indexes. */
public final class SealedTable {
    private static final int ROWS_AT_ONCE = 200;
    private final String table;
    private final Map<String, Class<?>> key = new LinkedHashMap<>();
    private final List<Sealed> sealed = new ArrayList<>();
    private final List<Indexed> indexed = new ArrayList<>();
    private final List<String> lasting = new ArrayList<>();
    private final List<String> beside = new ArrayList<>();
    private int rowsAtOnce = ROWS_AT_ONCE;

    private SealedTable(String table) {
        this.table = table;
    }

    /** One row in plain words; nothing is opened before it is asked for. */
    public interface Opened {
        /** What is sealed in a column; null if there is nothing. */
        String text(String column);

        /** What stands in a column that is not sealed. */
        String plain(String column);
    }

    /** A sealed column, and where a row's value says that it stands. */
    record Sealed(String column, Function<RowView, Context> place) {}

    /** A column with a blind index, and of what it is one. */
    record Indexed(String column, Function<Opened, byte[]> index) {}

    /** A table whose key is an id. */
    public static SealedTable of(String table, String id) {
        return of(table, id, byte[].class);
    }

    /** A table with the first column of its key. */
    public static SealedTable of(String table, String column, Class<?> type) {
        return new SealedTable(table).keyed(column, type);
    }

    /** One more column of its key. */
    public SealedTable keyed(String column, Class<?> type) {
        key.put(column, type);
        return this;
    }

    /** Columns whose values stand in their own table, column and row. */
    public SealedTable sealed(String... columns) {
        String id = key.keySet().iterator().next();
        for (String column : columns) {
            sealed(column, row -> Context.of(table, column, row.getColumn(id, UUID.class)));
        }
        return this;
    }

    /** A column whose values are bound to another place, as to that of the record that they belong to. */
    public SealedTable sealed(String column, Function<RowView, Context> place) {
        sealed.add(new Sealed(column, place));
        return this;
    }

    /** A blind index of what is sealed in the same row; where there is none, none is made. */
    public SealedTable indexed(String column, BlindIndex index, Function<Opened, String> value) {
        return indexed(column, row -> index.current(value.apply(row)));
    }

    /** A blind index that is made of a row in another way. */
    public SealedTable indexed(String column, Function<Opened, byte[]> index) {
        indexed.add(new Indexed(column, index));
        return this;
    }

    /** A blind index of what is kept nowhere: it stays under its key until it is used or over. */
    public SealedTable lasting(String column) {
        lasting.add(column);
        return this;
    }

    /** A column that is read besides. */
    public SealedTable beside(String column) {
        beside.add(column);
        return this;
    }

    /** For large values, so that few of them are in memory. */
    public SealedTable rowsAtOnce(int rows) {
        rowsAtOnce = rows;
        return this;
    }

    String table() {
        return table;
    }

    Map<String, Class<?>> key() {
        return key;
    }

    List<Sealed> sealed() {
        return sealed;
    }

    List<Indexed> indexed() {
        return indexed;
    }

    /** Blind indexes whose value is not known. */
    List<String> lasting() {
        return lasting;
    }

    int rowsAtOnce() {
        return rowsAtOnce;
    }

    /** Whether it has anything that the job writes again. */
    boolean isRewritten() {
        return !sealed.isEmpty();
    }

    /** All columns that are read. */
    List<String> columns() {
        return Stream.of(
                        key.keySet().stream(),
                        beside.stream(),
                        sealed.stream().map(Sealed::column),
                        indexed.stream().map(Indexed::column))
                .flatMap(one -> one)
                .distinct()
                .toList();
    }

    /** The columns that hold what a key has made. */
    List<String> made() {
        return Stream.of(sealed.stream().map(Sealed::column), indexed.stream().map(Indexed::column), lasting.stream())
                .flatMap(one -> one)
                .toList();
    }
}
