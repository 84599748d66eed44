package org.yiyang.institution;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.yiyang.kit.database.Binary;

/** The events of one aggregate as they stand in the outbox, oldest first. */
record PublishedFact(long sequence, String type, String payload) {
    static List<PublishedFact> of(DataSource database, String id) throws SQLException {
        List<PublishedFact> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select sequence, type, payload from outbox where aggregate_id = ? order by sequence")) {
            select.setBytes(1, Binary.of(UUID.fromString(id)));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new PublishedFact(row.getLong(1), row.getString(2), row.getString(3)));
                }
            }
        }
        return events;
    }
}
