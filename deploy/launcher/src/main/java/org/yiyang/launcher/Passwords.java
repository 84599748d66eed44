package org.yiyang.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiyang.local.BackupAccount;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.DrawnSecrets;
import org.yiyang.local.LocalServers;

/** The database passwords of this data folder: drawn once, readable by their owner only. */
record Passwords(Path file) {
    private static final String GROUP_ADMINISTRATOR = "group_admin";

    static Passwords in(Path keys) {
        return new Passwords(keys.resolve("database.properties"));
    }

    List<DatabaseAccount> accounts() {
        List<String> users = LocalServers.SERVICES.stream()
                .flatMap(service -> Stream.of(run(service), migrate(service)))
                .toList();
        try {
            return of(new DrawnSecrets(file).of(users));
        } catch (IOException failure) {
            throw new LauncherFailure("the passwords cannot be kept in " + file + ": " + failure.getMessage(), failure);
        }
    }

    BackupAccount backup() {
        try {
            return new BackupAccount(
                    new DrawnSecrets(file).of(List.of(BackupAccount.USER)).get(BackupAccount.USER));
        } catch (IOException failure) {
            throw new LauncherFailure("the passwords cannot be kept in " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** Of the database servers' own administrator, where they are several. */
    String groupAdministrator() {
        try {
            return new DrawnSecrets(file).of(List.of(GROUP_ADMINISTRATOR)).get(GROUP_ADMINISTRATOR);
        } catch (IOException failure) {
            throw new LauncherFailure("the passwords cannot be kept in " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** The accounts with these passwords, by the names of the accounts; of services that have both. */
    static List<DatabaseAccount> of(Map<?, ?> passwords) {
        return LocalServers.SERVICES.stream()
                .filter(service -> passwords.containsKey(run(service)) && passwords.containsKey(migrate(service)))
                .map(service -> new DatabaseAccount(
                        service,
                        String.valueOf(passwords.get(run(service))),
                        String.valueOf(passwords.get(migrate(service)))))
                .toList();
    }

    private static String run(String service) {
        return service + "_run";
    }

    private static String migrate(String service) {
        return service + "_migrate";
    }
}
