package org.yiyang.institution.supervision.policy;

import jakarta.inject.Singleton;
import org.yiyang.kit.migration.NormalFormMigration;

/** Writes the normal forms of the keys of policy documents that were entered before there were any. */
@Singleton
class PolicyDocumentKeys extends NormalFormMigration {
    PolicyDocumentKeys() {
        super(
                "2026.11.30.8172",
                new Column("policy_document", "open_key", "open_key", PolicyDocument.Entry.KEY_LENGTH));
    }
}
