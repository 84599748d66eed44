package org.yiyang.kit.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.yiyang.kit.failover.PrimaryDriver;

/**
 * Checks that every unique key compares texts character by character. The collation that a database gives to a table
 * that names none takes A for a, and some ideographs for one another, so that one record would keep another out.
 */
final class UniqueTexts {
    static final String COLLATION = "utf8mb4_bin";
    private static final String OTHERS = "SELECT k.table_name, k.index_name, k.column_name, c.collation_name"
            + " FROM information_schema.statistics k JOIN information_schema.columns c"
            + " ON c.table_schema = k.table_schema AND c.table_name = k.table_name AND c.column_name = k.column_name"
            + " WHERE k.table_schema = database() AND k.non_unique = 0 AND c.collation_name IS NOT NULL"
            + " AND c.collation_name <> ? ORDER BY k.table_name, k.index_name, k.seq_in_index";

    private UniqueTexts() {}

    /**
     * Asks the schema of an address.
     *
     * @throws IllegalStateException naming each unique key that compares otherwise
     */
    static void mustBeBinary(String url, String username, String password) {
        try (Connection connection = PrimaryDriver.open(url, username, password)) {
            List<String> others = others(connection);
            if (!others.isEmpty()) {
                throw new IllegalStateException("Unique keys do not compare by " + COLLATION + ": " + others);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the collations of the tables cannot be read", failure);
        }
    }

    /** The columns of unique keys that hold texts and compare them otherwise. */
    static List<String> others(Connection connection) throws SQLException {
        List<String> others = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OTHERS)) {
            select.setString(1, COLLATION);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    others.add(row.getString(1) + "." + row.getString(3) + " (key " + row.getString(2) + ", "
                            + row.getString(4) + ")");
                }
            }
        }
        return others;
    }
}
