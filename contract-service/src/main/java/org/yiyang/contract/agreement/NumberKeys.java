package org.yiyang.contract.agreement;

import jakarta.inject.Singleton;
import org.yiyang.kit.migration.NormalFormMigration;

/** Writes the normal forms of the numbers of agreements that were entered before there were any. */
@Singleton
class NumberKeys extends NormalFormMigration {
    NumberKeys() {
        super("2026.11.30.8171", new Column("agreement", "number", "number_key", Agreement.NUMBER_KEY_LENGTH));
    }
}
