package org.yiyang.kit.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.secret.FieldCipher;

/** All that this service keeps sealed, held against the columns that its database has. */
@ApplicationScoped
public class SealedCatalog {
    /** The proofs of the keys themselves, which are compared and never written again. */
    private static final String PROOF = "key_check.proof";

    /** Printed reports for the public: bytes, and no secret. */
    private static final String PUBLISHED = "published_content.body";

    /** Messages that could not be read: events, in which nobody stands. */
    private static final String PARKED = "parked.body";

    private static final String BYTES =
            "select lower(concat(table_name, '.', column_name)) from information_schema.columns"
                    + " where table_schema = database() and data_type in ('varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob')"
                    + " order by 1";
    private final List<SealedTable> tables;
    private final Set<String> plain = new HashSet<>(Set.of(PROOF, PUBLISHED, PARKED));
    private final Database database;

    SealedCatalog(@Any Instance<SealedTables> features, Database database) {
        this.tables = features.stream()
                .flatMap(feature -> feature.tables().stream())
                .sorted(Comparator.comparing(SealedTable::table))
                .toList();
        features.forEach(feature -> plain.addAll(feature.plainColumns()));
        this.database = database;
    }

    /** What the job writes again, in the order in which it does. */
    List<SealedTable> rewritten() {
        return tables.stream().filter(SealedTable::isRewritten).toList();
    }

    /** Columns of bytes that no feature has declared: a key with which something is sealed there would be lost. */
    public List<String> unknownColumns() {
        Set<String> known = new HashSet<>(plain);
        tables.forEach(table -> table.made().forEach(column -> known.add(table.table() + "." + column)));
        return database.anywhere(sql -> sql.select(BYTES).mapTo(String.class).list()).stream()
                .filter(column -> !known.contains(column))
                .toList();
    }

    /** The tables in which something is sealed, or found by an index. */
    public List<String> tables() {
        return tables.stream().map(SealedTable::table).toList();
    }

    /** How many values a key still opens. */
    long sealedWith(String key) {
        byte[] beginning = FieldCipher.beginning(key);
        long count = 0;
        for (SealedTable table : rewritten()) {
            String sum = table.sealed().stream()
                    .map(one -> "coalesce(sum(left(" + one.column() + ", " + beginning.length + ") = ?), 0)")
                    .collect(Collectors.joining(" + "));
            Object[] values = table.sealed().stream().map(one -> beginning).toArray();
            count += database.anywhere(sql -> sql.select("select " + sum + " from " + table.table(), values)
                    .mapTo(Long.class)
                    .one());
        }
        return count;
    }

    /** How many indexes whose values are kept nowhere were made before a moment. */
    long lastingBefore(Instant moment) {
        UUID boundary = new UUID(moment.toEpochMilli() << 16, 0);
        long count = 0;
        for (SealedTable table : tables) {
            for (String column : table.lasting()) {
                String id = table.key().keySet().iterator().next();
                String select = "select count(*) from " + table.table() + " where " + column + " is not null and " + id
                        + " < ?";
                count += database.anywhere(
                        sql -> sql.select(select, boundary).mapTo(Long.class).one());
            }
        }
        return count;
    }

    /** How many rows the job reads in one pass. */
    long rows(Rewriting rewriting) {
        return rewritten().stream().mapToLong(rewriting::count).sum();
    }

    /** The table after one; the first for null. */
    Optional<SealedTable> after(String table) {
        List<SealedTable> all = new ArrayList<>(rewritten());
        return all.stream()
                .filter(one -> table == null || one.table().compareTo(table) > 0)
                .findFirst();
    }

    Optional<SealedTable> find(String table) {
        return rewritten().stream().filter(one -> one.table().equals(table)).findFirst();
    }
}
