package org.yiyang.local;

import java.util.List;
import java.util.stream.Stream;

/** JDBC addresses with the parameters that the whole suite uses. */
public final class JdbcAddress {
    /**
     * Times in UTC; waits that end; one isolation on MySQL and MariaDB; the driver's own tracing off, because it would
     * register a global tracer before the application does.
     */
    public static final String PARAMETERS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&connectTimeout=3000&socketTimeout=15000&openTelemetry=DISABLED"
            + "&sessionVariables=innodb_lock_wait_timeout=3,transaction_isolation='READ-COMMITTED'";

    /** For servers on this machine alone: each connection begins with fewer words. */
    public static final String WITHOUT_TLS = "sslMode=DISABLED&allowPublicKeyRetrieval=true";

    private static final String PREFIX = "jdbc:mysql://";

    private JdbcAddress() {}

    /** The servers of an address of several, {@code jdbc:mysql://host:port,host:port/?more=parameters}, each by itself. */
    public static List<String> servers(String address) {
        int slash = address.indexOf('/', PREFIX.length());
        String hosts = address.substring(PREFIX.length(), slash < 0 ? address.length() : slash);
        String rest = slash < 0 ? "" : address.substring(slash);
        return Stream.of(hosts.split(",")).map(host -> PREFIX + host + rest).toList();
    }

    /** Address of a schema on a server given as {@code jdbc:mysql://host:port/?more=parameters}. */
    public static String of(String server, String schema) {
        int question = server.indexOf('?');
        String host = question < 0 ? server : server.substring(0, question);
        String more = question < 0 ? "" : "&" + server.substring(question + 1);
        return host + (host.endsWith("/") ? "" : "/") + schema + "?" + PARAMETERS + more;
    }
}
