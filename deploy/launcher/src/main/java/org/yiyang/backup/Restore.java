package org.yiyang.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.yiyang.audit.AuditSeal;
import org.yiyang.audit.AuditSeals;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.JdbcAddress;
import org.yiyang.local.LocalFailure;
import org.yiyang.local.SuiteTopics;

/**
 * Puts all schemas back to a backup while no service runs. The topics are created again, because they contain changes
 * that no longer exist; the services fill them from their outboxes when they start, and recognise applied events by id.
 */
public record Restore(DatabaseTools tools, String server, List<DatabaseAccount> accounts, String kafka) {
    /** No feed was ever read so far beyond what its table had. */
    private static final long AHEAD = 1_000_000;

    /** What was done, each in one line. */
    public List<String> from(BackupFolder folder) throws IOException {
        List<String> schemas = accounts.stream().map(DatabaseAccount::schema).toList();
        Properties notes = folder.checked(schemas);
        List<String> done = new ArrayList<>();
        for (DatabaseAccount account : accounts) {
            long head = headSoFar(account, notes);
            try (InputStream statements = folder.read(account.schema())) {
                dropTables(account);
                tools.load(
                        new DatabaseTools.Login(server, account.migrateUser(), account.migratePassword()),
                        account.schema(),
                        statements);
            }
            done.add(account.service() + ": as of " + notes.getProperty("at") + "; the feed continues after position "
                    + goOnBehind(account, head));
        }
        SuiteTopics.recreate(kafka, SuiteTopics.ALL);
        done.add("topics: created again, each service sends the last event of every record when it starts");
        SuiteTopics.create(kafka, List.of(SuiteTopics.AUDIT_SEAL));
        for (DatabaseAccount account : accounts) {
            sealRestored(account);
        }
        done.add("audit: sealed as restored");
        return done;
    }

    /** How far the feed had come, in the backup and in what is still there. */
    private long headSoFar(DatabaseAccount account, Properties notes) {
        long then = Long.parseLong(notes.getProperty(account.service() + ".feed"));
        try (Connection connection = migrating(account)) {
            return Math.max(then, number(connection, "select position from feed_head where id = 1"));
        } catch (SQLException lost) {
            return then;
        }
    }

    private void dropTables(DatabaseAccount account) {
        try (Connection connection = migrating(account);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("show tables")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            statement.execute("set foreign_key_checks = 0");
            for (String table : tables) {
                statement.execute("drop table `" + table + "`");
            }
        } catch (SQLException failure) {
            throw failed(account, failure);
        }
    }

    /**
     * A reader of the feed who is further than the backup must read the lists again: earlier positions are swept, and
     * none is given twice. Leases in the backup are dropped.
     */
    private long goOnBehind(DatabaseAccount account, long head) {
        try (Connection connection = migrating(account);
                Statement statement = connection.createStatement()) {
            long position = head + AHEAD;
            statement.execute(
                    "update feed_head set position = " + position + ", swept = " + position + " where id = 1");
            statement.execute("delete from relay_lease");
            return position;
        } catch (SQLException failure) {
            throw failed(account, failure);
        }
    }

    private void sealRestored(DatabaseAccount account) {
        try (Connection connection = migrating(account);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select position, lower(hex(hash)), lower(hex(entry_id))"
                        + " from audit_link order by position desc limit 1")) {
            if (row.next()) {
                AuditSeal end = new AuditSeal(account.service(), row.getLong(1), row.getString(2), Instant.now(), true);
                AuditSeals.at(kafka).recordRestored(end, dashed(row.getString(3)));
            }
        } catch (SQLException failure) {
            throw failed(account, failure);
        }
    }

    private static String dashed(String id) {
        return id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private Connection migrating(DatabaseAccount account) throws SQLException {
        String address = JdbcAddress.of(server, account.schema()).replace("socketTimeout=15000", "socketTimeout=0");
        return DriverManager.getConnection(address, account.migrateUser(), account.migratePassword());
    }

    private static LocalFailure failed(DatabaseAccount account, SQLException failure) {
        return new LocalFailure(account.schema() + " cannot be put back: " + failure.getMessage(), failure);
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return server;
    }
}
