package org.yiyang.institution.supervision.fund;

import jakarta.inject.Singleton;
import org.yiyang.kit.migration.NormalFormMigration;

/** Writes the normal forms of the keys of funds that were entered before there were any. */
@Singleton
class FundKeys extends NormalFormMigration {
    FundKeys() {
        super("2026.11.30.8173", new Column("fund", "open_key", "open_key", FundEntry.KEY_LENGTH));
    }
}
