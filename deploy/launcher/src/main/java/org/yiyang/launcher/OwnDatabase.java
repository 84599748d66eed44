package org.yiyang.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.yiyang.local.BackupAccount;
import org.yiyang.local.DatabaseAccount;

/** A MySQL server of the caller's own, in which an administrator's account creates schemas and accounts. */
public record OwnDatabase(String server, String user, String password) {
    private static final String PREFIX = "jdbc:mysql://";

    public OwnDatabase {
        if (!server.startsWith(PREFIX)) {
            throw new LauncherFailure("--database must look like jdbc:mysql://HOST:PORT/");
        }
    }

    /** Creates what is missing; existing rows are not touched. */
    void prepare(List<DatabaseAccount> accounts, BackupAccount backup) {
        try (Connection connection = PrimaryConnection.open(server, "", user, password);
                Statement statement = connection.createStatement()) {
            for (DatabaseAccount account : accounts) {
                for (String sql : account.statements("%")) {
                    statement.execute(sql);
                }
            }
            for (String sql : backup.statements("%", accounts)) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new LauncherFailure(
                    "the database at " + server + " cannot be prepared as " + user + ": " + firstLine(failure)
                            + ": check --database, --database-user and YIYANG_DATABASE_PASSWORD",
                    failure);
        }
    }

    /** Without the password, which a record would print. */
    @Override
    public String toString() {
        return server;
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
