package org.yiyang.kit.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.yiyang.kit.text.NormalForm;

/**
 * Writes the normal forms of the rows that were there before the column was. Of rows that are the same but for their
 * spelling the first has the form and the others keep what they had, so that nothing is lost and no migration stops; the
 * next change of such a row is held against the first.
 */
public abstract class NormalFormMigration extends PagedMigration {
    private final Column column;
    private final String fill;

    /**
     * What is filled.
     *
     * @param text where the text stands
     * @param key where its form goes; the same column where it holds nothing but a key
     */
    public record Column(String table, String text, String key, int length) {}

    protected NormalFormMigration(String version, Column column) {
        super(version, "normal forms of " + column.table() + " " + column.text(), column.table(), column.text());
        this.column = column;
        this.fill = "UPDATE IGNORE " + column.table() + " SET " + column.key() + " = ? WHERE id = ?";
    }

    @Override
    protected void write(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(fill)) {
            for (Row row : rows) {
                update.setString(1, NormalForm.key(row.text(), column.length()));
                update.setBytes(2, row.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
