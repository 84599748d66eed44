package org.yiyang.kit.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** A migration of rows that SQL cannot compute: reads one text of every row of a table, a thousand rows at a time. */
public abstract class PagedMigration implements JavaMigration {
    private static final int PAGE = 1000;
    private final MigrationVersion version;
    private final String description;
    private final String select;

    /**
     * What is read.
     *
     * @param text a column of the table; rows without it are left out
     */
    protected PagedMigration(String version, String description, String table, String text) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
        this.select = "SELECT id, " + text + " FROM " + table + " WHERE id > ? AND " + text
                + " IS NOT NULL ORDER BY id LIMIT " + PAGE;
    }

    /** One row. */
    protected record Row(byte[] id, String text) {}

    /** Writes what follows from some rows; done twice it is as done once. */
    protected abstract void write(Connection connection, List<Row> rows) throws SQLException;

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        return description.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        List<Row> rows = after(context.getConnection(), new byte[0]);
        while (!rows.isEmpty()) {
            write(context.getConnection(), rows);
            rows = after(context.getConnection(), rows.get(rows.size() - 1).id());
        }
    }

    private List<Row> after(Connection connection, byte[] id) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement page = connection.prepareStatement(select)) {
            page.setBytes(1, id);
            try (ResultSet row = page.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(row.getBytes(1), row.getString(2)));
                }
            }
        }
        return rows;
    }
}
