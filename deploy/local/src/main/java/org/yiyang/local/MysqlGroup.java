package org.yiyang.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Real MySQL servers as one replication group with a single primary, asked and formed by their administrator.
 *
 * @param ports where the members are called
 * @param groupPorts where they listen for one another, in the same order
 * @param password of the administrator, whom each member has from its first start
 */
public record MysqlGroup(List<Integer> ports, List<Integer> groupPorts, String password) {
    private static final String ADMINISTRATOR = "group_admin";
    private static final String ONLINE = "ONLINE";
    private static final String OFFLINE = "OFFLINE";
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final long LOOK_MILLIS = 250;
    private static final String MEMBERS = "performance_schema.replication_group_members";

    /** Whether a member accepts its administrator. */
    boolean answers(int port) {
        try (Connection connection = open(port)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    String administratorStatements() {
        String account = "'" + ADMINISTRATOR + "'@'127.0.0.1'";
        return "CREATE USER " + account + " IDENTIFIED BY '" + password + "';\n" + "GRANT ALL PRIVILEGES ON *.* TO "
                + account + " WITH GRANT OPTION;\n";
    }

    /**
     * Brings all members that run into the group, the first of which begins it if none is in it; whatever a group has
     * acknowledged the one that begins it has.
     *
     * @param statements then executed at the primary, as its administrator
     */
    public void form(List<String> statements) {
        try {
            if (states().values().stream().noneMatch(ONLINE::equals)) {
                for (int port : ports) {
                    leave(port);
                }
                begin(mostAdvanced());
            }
            for (int port : ports) {
                join(port);
            }
            try (Connection connection = open(primary().orElseThrow());
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException failure) {
            throw new LocalFailure("the database group cannot be formed: " + failure.getMessage(), failure);
        }
    }

    /** What each member says of itself, by its port; none of those that give no answer. */
    public Map<Integer, String> states() {
        Map<Integer, String> states = new TreeMap<>();
        for (int port : ports) {
            try (Connection connection = open(port)) {
                states.put(port, state(connection));
            } catch (SQLException away) {
                continue;
            }
        }
        return states;
    }

    /** The port of the member that is written to, as a majority sees it. */
    public Optional<Integer> primary() {
        String select = "select member_port from " + MEMBERS
                + " where member_role = 'PRIMARY' and member_state = 'ONLINE'"
                + " and (select count(*) from " + MEMBERS + " where member_state in ('ONLINE', 'RECOVERING')) > "
                + ports.size() / 2;
        for (int port : ports) {
            try (Connection connection = open(port)) {
                String primary = text(connection, select);
                if (primary != null && state(connection).equals(ONLINE)) {
                    return Optional.of(Integer.valueOf(primary));
                }
            } catch (SQLException away) {
                continue;
            }
        }
        return Optional.empty();
    }

    private void join(int port) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        SQLException last = null;
        while (System.nanoTime() - end < 0) {
            try (Connection connection = open(port);
                    Statement statement = connection.createStatement()) {
                String state = state(connection);
                if (state.equals(ONLINE)) {
                    return;
                }
                if (state.equals("ERROR")) {
                    leave(port);
                }
                if (state.equals(OFFLINE)) {
                    startReplication(statement);
                }
            } catch (SQLException notYet) {
                // The group may still hold this member's former life for one of its own.
                last = notYet;
            }
            pause();
        }
        throw last == null ? new SQLException("127.0.0.1:" + port + " does not come into the group") : last;
    }

    private void startReplication(Statement statement) throws SQLException {
        statement.execute("start group_replication user = '" + ADMINISTRATOR + "', password = '" + password + "'");
    }

    private void begin(int port) throws SQLException {
        try (Connection connection = open(port);
                Statement statement = connection.createStatement()) {
            statement.execute("set global group_replication_bootstrap_group = on");
            try {
                startReplication(statement);
            } finally {
                statement.execute("set global group_replication_bootstrap_group = off");
            }
        }
    }

    private void leave(int port) throws SQLException {
        try (Connection connection = open(port);
                Statement statement = connection.createStatement()) {
            statement.execute("stop group_replication");
            statement.execute("set global offline_mode = off");
        }
    }

    /** The member that has all that any of them has. */
    private int mostAdvanced() throws SQLException {
        int best = ports.get(0);
        for (int port : ports.subList(1, ports.size())) {
            try (Connection connection = open(port)) {
                String subset = "select gtid_subset('" + executed(best) + "', @@global.gtid_executed)";
                if ("1".equals(text(connection, subset))) {
                    best = port;
                }
            }
        }
        return best;
    }

    private String executed(int port) throws SQLException {
        try (Connection connection = open(port)) {
            return text(connection, "select replace(@@global.gtid_executed, '\n', '')");
        }
    }

    private static String state(Connection connection) throws SQLException {
        String select = "select member_state from " + MEMBERS + " where member_id = @@server_uuid";
        String state = text(connection, select);
        return state == null ? OFFLINE : state;
    }

    private static String text(Connection connection, String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private Connection open(int port) throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + port + "/?" + JdbcAddress.WITHOUT_TLS
                + "&connectTimeout=3000&socketTimeout=120000";
        return DriverManager.getConnection(url, ADMINISTRATOR, password);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while a database group was formed", interrupted);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "group at " + ports;
    }
}
