package org.yiyang.bench.writes;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.LocalServers;

/** One service's schema on the server of this run. */
record Schema(LocalServers servers, String service) {
    private static final String FAST = "&cachePrepStmts=true&useServerPrepStmts=true&prepStmtCacheSqlLimit=4096"
            + "&useLocalSessionState=true&rewriteBatchedStatements=true";

    Connection connect() throws SQLException {
        DatabaseAccount account = DatabaseAccount.forTests(service);
        return DriverManager.getConnection(url(), account.runUser(), account.runPassword());
    }

    /** Makes the same tables here, empty. */
    void takeTablesOf(Schema other, List<String> tables) throws SQLException {
        DatabaseAccount owner = DatabaseAccount.forTests(service);
        DatabaseAccount owners = DatabaseAccount.forTests(other.service);
        try (Connection here = DriverManager.getConnection(url(), owner.migrateUser(), owner.migratePassword());
                Connection there =
                        DriverManager.getConnection(other.url(), owners.migrateUser(), owners.migratePassword());
                Statement show = there.createStatement();
                Statement create = here.createStatement()) {
            for (String table : tables) {
                try (ResultSet row = show.executeQuery("show create table " + table)) {
                    row.next();
                    create.execute(row.getString(2));
                }
            }
        }
    }

    private String url() {
        return servers.config(service).get("quarkus.datasource.jdbc.url") + FAST;
    }

    /** Whether there is such a table. */
    static boolean has(Connection connection, String table) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), null, table, new String[] {"TABLE"})) {
            return tables.next();
        }
    }

    /** Inserts one row; ids are given as they are. */
    static void insert(Connection connection, String table, String columns, Object... values) throws SQLException {
        String marks = "?" + ",?".repeat(values.length - 1);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i] instanceof UUID id ? bytes(id) : values[i]);
            }
            insert.executeUpdate();
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
