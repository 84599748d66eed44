package org.yiyang.institution.registry;

import jakarta.inject.Singleton;
import org.yiyang.kit.migration.NormalFormMigration;

/** Writes the normal forms of the names of institutions that were entered before there were any. */
@Singleton
class NameKeys extends NormalFormMigration {
    NameKeys() {
        super("2026.11.30.8171", new Column("institution", "name", "name_key", NameIndex.NAME_KEY_LENGTH));
    }
}
