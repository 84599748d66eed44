package org.yiyang.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.JdbcAddress;
import org.yiyang.local.LocalFailure;

/** How far events and audit of each service are: a backup has at least these, a restore continues after them. */
final class Positions {
    private static final Map<String, String> ASKED = Map.of(
            "feed", "select position from feed_head where id = 1",
            "outbox", "select coalesce(max(id), 0) from outbox",
            "unsent", "select count(*) from outbox where sent_at is null",
            "audit", "select coalesce(max(position), 0) from audit_link");

    private Positions() {}

    /** By service and what was asked, as {@code contract.feed}. */
    static Map<String, String> of(String server, List<DatabaseAccount> accounts) {
        Map<String, String> positions = new TreeMap<>();
        for (DatabaseAccount account : accounts) {
            try (Connection connection = DriverManager.getConnection(
                            JdbcAddress.of(server, account.schema()), account.runUser(), account.runPassword());
                    Statement statement = connection.createStatement()) {
                for (Map.Entry<String, String> asked : ASKED.entrySet()) {
                    try (ResultSet row = statement.executeQuery(asked.getValue())) {
                        row.next();
                        positions.put(account.service() + "." + asked.getKey(), row.getString(1));
                    }
                }
            } catch (SQLException failure) {
                throw new LocalFailure(
                        "the positions of " + account.service() + " cannot be read: " + failure.getMessage(), failure);
            }
        }
        return positions;
    }
}
