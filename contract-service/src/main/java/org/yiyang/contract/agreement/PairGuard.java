package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.kit.database.Database;

/**
 * One row for each pair and mode, and one for the primary place of each home, which must be bumped before a term
 * is taken. So two terms of a pair, or two primary ones of a home, are checked one after the other and cannot overlap.
 */
@ApplicationScoped
class PairGuard {
    private static final String BUMP = "insert into pair_guard (medical_id, care_id, mode, bumps) values (?, ?, ?, 1)"
            + " on duplicate key update bumps = bumps + 1";
    /** In the place of a mode; the home stands for the pair. */
    private static final String PRIMARY = "PRIMARY";

    private final Database database;

    PairGuard(Database database) {
        this.database = database;
    }

    void bump(AgreementEntry entry) {
        database.inUnit(sql -> sql.execute(BUMP, entry.medicalId(), entry.careId(), entry.mode()));
    }

    void bumpPrimary(AgreementEntry entry) {
        database.inUnit(sql -> sql.execute(BUMP, entry.careId(), entry.careId(), PRIMARY));
    }
}
