package org.yiyang.kit.audit;

import org.yiyang.kit.database.Database;

/** Makes the audit for tests without a container. */
public final class AuditTables {
    private AuditTables() {}

    public static Audit over(Database database) {
        return new Audit(database);
    }
}
