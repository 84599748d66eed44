package org.yiyang.local;

/** JDBC addresses with the parameters that the whole suite uses. */
public final class JdbcAddress {
    /** Times in UTC; waits that end; one isolation on MySQL and MariaDB. */
    public static final String PARAMETERS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&connectTimeout=3000&socketTimeout=15000"
            + "&sessionVariables=innodb_lock_wait_timeout=3,transaction_isolation='READ-COMMITTED'";

    private JdbcAddress() {}

    /** Address of a schema on a server given as {@code jdbc:mysql://host:port}. */
    public static String of(String server, String schema) {
        return server + (server.endsWith("/") ? "" : "/") + schema + "?" + PARAMETERS;
    }
}
