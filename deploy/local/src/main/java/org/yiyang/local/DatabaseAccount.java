package org.yiyang.local;

import java.util.List;

/** The schema of one service and its two accounts: one that runs, one that migrates. */
public record DatabaseAccount(String service, String runPassword, String migratePassword) {
    /** Fixed passwords, for databases that live as long as a test. */
    public static DatabaseAccount forTests(String service) {
        return new DatabaseAccount(service, "run-" + service, "migrate-" + service);
    }

    public String schema() {
        return "yiyang_" + service;
    }

    public String runUser() {
        return service + "_run";
    }

    public String migrateUser() {
        return service + "_migrate";
    }

    /** Statements that create what is missing and set the passwords; they may be repeated at any time. */
    public List<String> statements(String host) {
        String grantee = grantee();
        return List.of(
                "CREATE DATABASE IF NOT EXISTS " + schema() + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "CREATE USER IF NOT EXISTS " + user(runUser(), host) + by(runPassword),
                "ALTER USER " + user(runUser(), host) + by(runPassword),
                "CREATE USER IF NOT EXISTS " + user(migrateUser(), host) + by(migratePassword),
                "ALTER USER " + user(migrateUser(), host) + by(migratePassword),
                // UPDATE and DELETE are granted table by table, by the account that migrates: never on the audit.
                // What an older suite granted is revoked; where it was never granted MySQL needs IF EXISTS for that,
                // in a comment that MariaDB ignores.
                "GRANT SELECT, INSERT ON " + grantee + " TO " + user(runUser(), host),
                "REVOKE /*!80030 IF EXISTS */ UPDATE, DELETE ON " + grantee + " FROM " + user(runUser(), host),
                "GRANT ALL PRIVILEGES ON " + grantee + " TO " + user(migrateUser(), host) + " WITH GRANT OPTION");
    }

    /** All tables of the schema, as GRANT names them. */
    String grantee() {
        // An underscore is a wildcard in GRANT: unescaped, yiyang_a would open yiyangxa as well.
        return "`" + schema().replace("_", "\\_") + "`.*";
    }

    private static String user(String name, String host) {
        return "'" + name + "'@'" + host + "'";
    }

    private static String by(String password) {
        return " IDENTIFIED BY '" + password + "'";
    }
}
