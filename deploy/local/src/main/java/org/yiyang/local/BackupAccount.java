package org.yiyang.local;

import java.util.ArrayList;
import java.util.List;

/** The account that reads all schemas at one moment, for their backup; it changes nothing. */
public record BackupAccount(String password) {
    public static final String USER = "yiyang_backup";

    /** A fixed password, for databases that live as long as a test. */
    public static BackupAccount forTests() {
        return new BackupAccount("backup-tests");
    }

    /** Statements that create it where it is missing and set its password; they may be repeated at any time. */
    public List<String> statements(String host, List<DatabaseAccount> accounts) {
        String user = "'" + USER + "'@'" + host + "'";
        List<String> statements = new ArrayList<>(List.of(
                "CREATE USER IF NOT EXISTS " + user + " IDENTIFIED BY '" + password + "'",
                "ALTER USER " + user + " IDENTIFIED BY '" + password + "'"));
        accounts.forEach(account -> statements.add("GRANT SELECT ON " + account.grantee() + " TO " + user));
        return statements;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return USER;
    }
}
