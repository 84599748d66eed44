package org.yiyang.bench.writes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A home with a medical unit, its partner hospital and their agreement, as the referral service has their copies. */
record Town(Schema schema, UUID home, UUID unit, UUID hospital) {
    private static final String SINCE = "2019-01-01";
    private static final String REGION = "460106";

    static Town in(Schema schema) throws SQLException {
        Town town = new Town(schema, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        try (Connection connection = schema.connect()) {
            town.institution(connection, town.home, "CARE", null);
            town.institution(connection, town.unit, "MEDICAL", town.home);
            town.institution(connection, town.hospital, "MEDICAL", null);
            UUID agreement = UUID.randomUUID();
            String columns = "id, sequence, medical_id, care_id, is_primary, green_referral, response_minutes";
            Schema.insert(
                    connection, "known_agreement", columns, agreement, 1, town.hospital, town.home, true, true, 30);
            Schema.insert(connection, "known_agreement_in_force", "agreement_id, valid_from", agreement, SINCE);
            UUID designation = UUID.randomUUID();
            Schema.insert(
                    connection, "known_designation", "id, sequence, institution_id", designation, 1, town.hospital);
            String period = "designation_id, state, valid_from";
            Schema.insert(connection, "known_designation_period", period, designation, "ACTIVE", SINCE);
        }
        return town;
    }

    private void institution(Connection connection, UUID id, String side, UUID parent) throws SQLException {
        String columns = "id, sequence, side, region_code, parent_id, status";
        Schema.insert(connection, "known_institution", columns, id, 1, side, REGION, parent, "OPERATING");
        // Builds before the periods of practice asked for a licence and the status of today.
        boolean periods = Schema.has(connection, "known_practice_period");
        String allowed = periods ? "known_practice_period" : "known_institution_licence";
        Schema.insert(connection, allowed, "institution_id, valid_from", id, SINCE);
    }

    /** Elders who were never referred. */
    List<UUID> elders(int count) throws SQLException {
        List<UUID> elders = new ArrayList<>();
        try (Connection connection = schema.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into known_elder (id, sequence, status, region_code) values (?, 1, 'ACTIVE', ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                UUID elder = UUID.randomUUID();
                elders.add(elder);
                insert.setBytes(1, Schema.bytes(elder));
                insert.setString(2, REGION);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
        return elders;
    }
}
