package org.yiyang.kit.failover;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Connects to that server of an address which is written to: the only one, or of {@code jdbc:mysql://one,other/…} the
 * primary. The failover of MySQL's driver takes whichever answers first, and a secondary answers too.
 */
public final class PrimaryDriver implements Driver {
    private static final String PREFIX = "jdbc:mysql://";
    private static final String EXCEPTIONS = "exceptionInterceptors";
    private final Driver plain;
    private volatile String primary;

    /** As a pool makes it, by its name. */
    public PrimaryDriver() throws SQLException {
        this(new com.mysql.cj.jdbc.NonRegisteringDriver());
    }

    PrimaryDriver(Driver plain) {
        this.plain = plain;
    }

    /** One connection, for who needs no pool. */
    public static Connection open(String url, String username, String password) throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", username);
        account.setProperty("password", password);
        return new PrimaryDriver().connect(url, account);
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        List<String> servers = servers(url);
        if (servers.size() == 1) {
            return plain.connect(url, properties);
        }
        Properties guarded = new Properties();
        guarded.putAll(properties);
        guarded.setProperty(EXCEPTIONS, LostPrimary.class.getName());
        SQLException away = null;
        for (String server : lastFirst(servers)) {
            try {
                Connection connection = plain.connect(server, guarded);
                if (isPrimary(connection)) {
                    primary = server;
                    return connection;
                }
                connection.close();
            } catch (SQLException failure) {
                away = failure;
            }
        }
        throw new SQLTransientConnectionException("none of the database servers can be written to", "08001", away);
    }

    /** The primary seldom changes: it is asked before the others. */
    private List<String> lastFirst(List<String> servers) {
        String last = primary;
        if (last == null || !servers.contains(last)) {
            return servers;
        }
        List<String> ordered = new ArrayList<>(servers);
        ordered.remove(last);
        ordered.add(0, last);
        return ordered;
    }

    /** A member of a group that is not its primary, or is in no group any more, is set to read only by the server itself. */
    private static boolean isPrimary(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@global.read_only")) {
            return row.next() && row.getInt(1) == 0;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** Each server of an address by itself; whatever is written in another way is left to the driver. */
    static List<String> servers(String url) {
        if (!url.startsWith(PREFIX)) {
            return List.of(url);
        }
        int slash = url.indexOf('/', PREFIX.length());
        String hosts = url.substring(PREFIX.length(), slash < 0 ? url.length() : slash);
        if (hosts.contains("(") || hosts.contains("[")) {
            return List.of(url);
        }
        String rest = slash < 0 ? "" : url.substring(slash);
        return Stream.of(hosts.split(","))
                .map(host -> PREFIX + host.strip() + rest)
                .toList();
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return plain.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return plain.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return plain.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return plain.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return plain.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return plain.getParentLogger();
    }
}
