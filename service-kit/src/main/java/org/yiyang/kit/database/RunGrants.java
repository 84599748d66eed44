package org.yiyang.kit.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * What the running account may do: read and insert everywhere, update and delete everywhere but in the audit. A
 * privilege granted for a schema cannot be revoked for one table of it, so the migrating account grants each table by
 * itself once it is there.
 */
public final class RunGrants {
    private static final Logger LOG = Logger.getLogger(RunGrants.class);
    private static final int COMMAND_DENIED = 1142;
    private static final Set<String> CLOSED =
            Set.of("audit_entry", "audit_repetition", "audit_link", "flyway_schema_history");
    private static final String ALL = "select table_name from information_schema.tables"
            + " where table_schema = database() and table_type = 'BASE TABLE' order by table_name";
    private static final String OPEN = "select table_name from information_schema.table_privileges"
            + " where table_schema = database() and privilege_type = 'DELETE'";

    private RunGrants() {}

    /**
     * Grants the tables that are not granted yet; does nothing where the account may do everything already.
     *
     * @param production refuses an account that may change or remove rows of the audit
     */
    public static void give(Connection migrating, Connection running, boolean production) throws SQLException {
        if (mayRemoveFromAudit(running)) {
            if (production) {
                throw new IllegalStateException(
                        "In production the account that runs may not change or remove rows of the"
                                + " audit: docs/operations.md, \"Accounts\".");
            }
            LOG.warn("the account that runs may change and remove rows of the audit: docs/operations.md, \"Accounts\"");
            return;
        }
        Set<String> open = new HashSet<>(column(running, OPEN));
        String account = account(running);
        try (Statement grant = migrating.createStatement()) {
            for (String table : column(migrating, ALL)) {
                if (!open.contains(table) && !CLOSED.contains(table)) {
                    grant.execute("grant update, delete on `" + table + "` to " + account);
                }
            }
        }
    }

    private static boolean mayRemoveFromAudit(Connection running) throws SQLException {
        try (Statement delete = running.createStatement()) {
            delete.executeUpdate("delete from audit_entry where 1 = 0");
            return true;
        } catch (SQLException refused) {
            if (refused.getErrorCode() == COMMAND_DENIED) {
                return false;
            }
            throw refused;
        }
    }

    /** As GRANT names it: the part of {@code current_user()} before the last at sign, and the host. */
    private static String account(Connection running) throws SQLException {
        String user = column(running, "select current_user()").get(0);
        int at = user.lastIndexOf('@');
        return "'" + user.substring(0, at) + "'@'" + user.substring(at + 1) + "'";
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
