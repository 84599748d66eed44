package org.yiyang.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.yiyang.kit.database.Database;
import org.yiyang.kit.history.Binary;

/**
 * One row for each pair and mode, which whoever binds a term must bump first: so two terms of one pair are looked at one
 * after the other, and none can overlap unseen.
 */
@ApplicationScoped
class PairGuard {
    private static final String BUMP = "insert into pair_guard (medical_id, care_id, mode, bumps) values (?, ?, ?, 1)"
            + " on duplicate key update bumps = bumps + 1";
    private final Database database;

    PairGuard(Database database) {
        this.database = database;
    }

    void bump(AgreementEntry entry) {
        try (Connection connection = database.inUnit();
                PreparedStatement bump = connection.prepareStatement(BUMP)) {
            bump.setBytes(1, Binary.of(entry.medicalId()));
            bump.setBytes(2, Binary.of(entry.careId()));
            bump.setString(3, entry.mode().name());
            bump.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a pair cannot be guarded", failure);
        }
    }
}
