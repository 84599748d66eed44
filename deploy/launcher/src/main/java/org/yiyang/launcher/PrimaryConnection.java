package org.yiyang.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.JdbcAddress;

/** A connection to that server of a database which is written to: the only one, or the primary of a group. */
final class PrimaryConnection {
    private static final String SCHEME = "jdbc:mysql://";

    private PrimaryConnection() {}

    /**
     * The address of the server that is written to, which programs that know one server alone are given.
     *
     * @throws LauncherFailure none of several may be written to
     */
    static String serverOf(String server, DatabaseAccount account) {
        List<String> servers = JdbcAddress.servers(server);
        if (servers.size() == 1) {
            return server;
        }
        try (Connection primary = open(server, account)) {
            String address = primary.getMetaData().getURL();
            return servers.stream()
                    .filter(one -> address.startsWith(one.substring(0, one.indexOf('/', SCHEME.length()))))
                    .findFirst()
                    .orElseThrow(() -> new LauncherFailure("the primary of " + server + " has no address"));
        } catch (SQLException none) {
            throw new LauncherFailure(
                    "none of the database servers can be written to: " + none.getMessage()
                            + "; deploy/suite status shows them",
                    none);
        }
    }

    /** To the schema of a service, with the account that it runs with. */
    static Connection open(String server, DatabaseAccount account) throws SQLException {
        return open(server, account.schema(), account.runUser(), account.runPassword());
    }

    static Connection open(String server, String schema, String user, String password) throws SQLException {
        return open(server, schema, user, password, UnaryOperator.identity());
    }

    /** @param settings what the address of a server becomes */
    static Connection open(String server, String schema, String user, String password, UnaryOperator<String> settings)
            throws SQLException {
        List<String> servers = JdbcAddress.servers(server);
        if (servers.size() == 1) {
            return DriverManager.getConnection(settings.apply(JdbcAddress.of(server, schema)), user, password);
        }
        SQLException last = new SQLException("none of " + server + " may be written to");
        for (String one : servers) {
            try {
                Connection connection =
                        DriverManager.getConnection(settings.apply(JdbcAddress.of(one, schema)), user, password);
                if (isPrimary(connection)) {
                    return connection;
                }
                connection.close();
            } catch (SQLException away) {
                last = away;
            }
        }
        throw last;
    }

    private static boolean isPrimary(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@global.read_only")) {
            return row.next() && row.getInt(1) == 0;
        }
    }
}
