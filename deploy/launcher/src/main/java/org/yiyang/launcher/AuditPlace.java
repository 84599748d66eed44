package org.yiyang.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.yiyang.audit.AuditSeals;
import org.yiyang.local.DatabaseAccount;
import picocli.CommandLine.Option;

/** Where the audit and its seals are: in the suite that was started last, or on servers that are named. */
final class AuditPlace {
    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "The MySQL server of an installation that this launcher did not start, jdbc:mysql://HOST:PORT/.")
    private String database;

    @Option(
            names = "--passwords",
            paramLabel = "FILE",
            description =
                    "With it: the passwords of its accounts, as contract_run=… and contract_migrate=… of each service.")
    private Path passwords;

    @Option(
            names = "--kafka-settings",
            paramLabel = "FILE",
            description =
                    "With it: the settings of a Kafka client, bootstrap.servers and what it needs to authenticate.")
    private Path kafka;

    /** What is done with it. */
    interface Work {
        int with(Found found) throws Exception;
    }

    /** The servers, and the accounts of all services. */
    record Found(String server, List<DatabaseAccount> accounts, AuditSeals seals) {
        Connection running(DatabaseAccount account) throws SQLException {
            return open(account, account.runUser(), account.runPassword());
        }

        Connection migrating(DatabaseAccount account) throws SQLException {
            return open(account, account.migrateUser(), account.migratePassword());
        }

        private Connection open(DatabaseAccount account, String user, String password) throws SQLException {
            // How long a read takes depends on the length of the audit.
            return PrimaryConnection.open(
                    server,
                    account.schema(),
                    user,
                    password,
                    address -> address.replace("socketTimeout=15000", "socketTimeout=0"));
        }

        /** Without the passwords. */
        @Override
        public String toString() {
            return server;
        }
    }

    int use(Workplace workplace, Work work) throws Exception {
        if (database != null) {
            if (passwords == null || kafka == null) {
                throw new LauncherFailure("--database needs --passwords and --kafka-settings");
            }
            Map<String, Object> broker = new HashMap<>();
            read(kafka).forEach((name, value) -> broker.put(name.toString(), value));
            return work.with(new Found(database, Passwords.of(read(passwords)), new AuditSeals(broker)));
        }
        Callable<Integer> ofSuite = () -> {
            Rows rows = Rows.ofRunning(workplace.folder());
            String servers = new RunningSuite(workplace.folder()).addresses().kafka();
            return work.with(new Found(rows.server(), rows.accounts(), AuditSeals.at(servers)));
        };
        return new NeededServers(workplace).during(ofSuite);
    }

    private static Properties read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
            return lines;
        } catch (IOException failure) {
            throw new LauncherFailure(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
