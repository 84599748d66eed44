package org.yiyang.institution.registry.search;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.yiyang.kit.migration.PagedMigration;

/** Writes the names by which institutions are found in the form in which names are asked for now. */
@Singleton
class SearchNames extends PagedMigration {
    private static final String NAMES = "UPDATE institution SET search_names = ? WHERE id = ?";
    private static final String PIECE =
            "INSERT IGNORE INTO institution_name_piece (institution_id, piece) VALUES (?, ?)";

    SearchNames() {
        super("2026.11.30.8175", "names to search for", "institution", "search_names");
    }

    @Override
    protected void write(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement names = connection.prepareStatement(NAMES);
                PreparedStatement piece = connection.prepareStatement(PIECE)) {
            for (Row row : rows) {
                String joined = NamePieces.joined(List.of(row.text().split("\n")));
                if (joined.equals(row.text())) {
                    continue;
                }
                names.setString(1, joined);
                names.setBytes(2, row.id());
                names.addBatch();
                for (String one : NamePieces.ofJoined(joined)) {
                    piece.setBytes(1, row.id());
                    piece.setString(2, one);
                    piece.addBatch();
                }
            }
            names.executeBatch();
            piece.executeBatch();
        }
    }
}
