package org.yiyang.institution.supervision.pilot;

import jakarta.inject.Singleton;
import org.yiyang.kit.migration.NormalFormMigration;

/** Writes the normal forms of the keys of pilots that were entered before there were any. */
@Singleton
class PilotKeys extends NormalFormMigration {
    PilotKeys() {
        super("2026.11.30.8174", new Column("pilot", "open_key", "open_key", Pilot.KEY_LENGTH));
    }
}
