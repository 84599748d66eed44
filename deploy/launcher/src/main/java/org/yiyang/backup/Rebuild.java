package org.yiyang.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.JdbcAddress;
import org.yiyang.local.LocalFailure;
import org.yiyang.local.SuiteTopics;

/** Rebuilds a service's copies of others' records from the topics alone; the service may not run meanwhile. */
public record Rebuild(String server, String kafka) {
    private static final int ROWS_AT_ONCE = 10_000;
    /** The register of regions; whoever keeps it learns their ends from itself. */
    private static final String REGIONS = "region";

    private static final String ENDED_REGIONS = "region_end";

    /** Deletes the copies, the list of applied events and the offsets of the topics; returns how many rows went. */
    public long of(DatabaseAccount account) {
        long rows = 0;
        try (Connection connection = DriverManager.getConnection(
                        JdbcAddress.of(server, account.schema()).replace("socketTimeout=15000", "socketTimeout=0"),
                        account.migrateUser(),
                        account.migratePassword());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("show tables like 'known\\_%'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            if (!hasTable(statement, REGIONS)) {
                tables.add(ENDED_REGIONS);
            }
            statement.execute("set foreign_key_checks = 0");
            for (String table : tables) {
                rows += forget(statement, table);
            }
            // Last: if this breaks off, it is begun again, and nothing has been consumed twice.
            forget(statement, "inbox");
            SuiteTopics.forgetOffsets(kafka, account.service());
            return rows;
        } catch (SQLException failure) {
            throw new LocalFailure(
                    "the copies of " + account.service() + " cannot be forgotten: " + failure.getMessage(), failure);
        }
    }

    /** In parts: a group of servers takes no transaction of any size. */
    private static long forget(Statement statement, String table) throws SQLException {
        long rows = 0;
        int part = ROWS_AT_ONCE;
        while (part == ROWS_AT_ONCE) {
            part = statement.executeUpdate("delete from `" + table + "` limit " + ROWS_AT_ONCE);
            rows += part;
        }
        return rows;
    }

    private static boolean hasTable(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("show tables like '" + table + "'")) {
            return row.next();
        }
    }
}
