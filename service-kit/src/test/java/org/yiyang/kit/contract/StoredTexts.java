package org.yiyang.kit.contract;

import java.util.List;
import org.yiyang.kit.database.Database;

/** In which columns of the database something stands. */
public final class StoredTexts {
    private static final String COLUMNS = "select concat(c.table_name, '.', c.column_name)"
            + " from information_schema.columns c join information_schema.tables t"
            + " on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'"
            + " where c.table_schema = database() and c.data_type in (%s) order by 1";
    private static final String TEXTS = "'char', 'varchar', 'text', 'mediumtext', 'longtext', 'mediumblob'";
    private static final String BYTES = "'binary', 'varbinary', 'blob', 'mediumblob'";
    private final Database database;

    public StoredTexts(Database database) {
        this.database = database;
    }

    /** Where a text stands, alone or within another, as {@code table.column}. */
    public List<String> places(String text) {
        return found(TEXTS, "locate(?, convert(%s using utf8mb4)) > 0", text);
    }

    /** Where bytes stand, given as digits. */
    public List<String> bytes(String hex) {
        return found(BYTES, "%s = unhex(?)", hex);
    }

    private List<String> found(String types, String condition, String value) {
        return database
                .anywhere(sql ->
                        sql.select(COLUMNS.formatted(types)).mapTo(String.class).list())
                .stream()
                .filter(column -> stands(column, condition, value))
                .toList();
    }

    private boolean stands(String column, String condition, String value) {
        String table = column.substring(0, column.indexOf('.'));
        String name = "`" + column.substring(column.indexOf('.') + 1) + "`";
        String count = "select count(*) from (select 1 from `" + table + "` where " + condition.formatted(name)
                + " limit 1) x";
        return database.anywhere(
                        sql -> sql.select(count, value).mapTo(Long.class).one())
                > 0;
    }
}
