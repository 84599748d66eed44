package org.yiyang.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiyang.local.DatabaseAccount;

/**
 * How many rows the tables of the services hold, by schema and table, counted with the accounts that the services run
 * with. All tables but the audit's, in which reading and being refused leave rows as well.
 */
public record Rows(String server, List<DatabaseAccount> accounts) {
    private static final String AUDIT = "audit_";

    static Rows of(SuiteFolder folder, SuiteSettings settings) {
        return new Rows(
                settings.databaseServer(), Passwords.in(folder.keys(settings)).accounts());
    }

    static Rows ofRunning(SuiteFolder folder) {
        RunningSuite running = new RunningSuite(folder);
        String server = running.addresses().database();
        return new Rows(
                server,
                Passwords.in(running.isOwn(Parts.DATABASE) ? folder.keys() : folder.keysOf(server))
                        .accounts());
    }

    public Map<String, Long> counted() {
        Map<String, Long> rows = new TreeMap<>();
        for (DatabaseAccount account : accounts) {
            try (Connection connection = PrimaryConnection.open(server, account)) {
                for (String table : tables(connection)) {
                    rows.put(account.schema() + "." + table, count(connection, table));
                }
            } catch (SQLException failure) {
                throw new LauncherFailure(
                        "the rows of " + account.schema() + " cannot be counted: " + failure.getMessage(), failure);
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show tables")) {
            while (row.next()) {
                if (!row.getString(1).startsWith(AUDIT)) {
                    tables.add(row.getString(1));
                }
            }
        }
        return tables;
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from `" + table + "`")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return server;
    }
}
