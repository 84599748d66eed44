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
import org.yiyang.local.Topics;

/** Lets a service, which may not run meanwhile, learn all that it knows of others from the topics alone. */
public record Rebuild(String server, String kafka) {
    /** Forgets the copies, what was applied to them and up to where the topics were heard; returns how many rows went. */
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
            connection.setAutoCommit(false);
            statement.execute("set foreign_key_checks = 0");
            for (String table : tables) {
                rows += statement.executeUpdate("delete from `" + table + "`");
            }
            statement.executeUpdate("delete from inbox");
            Topics.forgetOffsets(kafka, account.service());
            connection.commit();
            return rows;
        } catch (SQLException failure) {
            throw new LocalFailure(
                    "the copies of " + account.service() + " cannot be forgotten: " + failure.getMessage(), failure);
        }
    }
}
