package org.yiyang.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yiyang.local.BackupAccount;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.MysqlGroup;

/** The database servers of a suite that runs several: who they are, and which of them is written to. */
final class DatabaseGroup {
    static final String PRIMARY = "PRIMARY";
    static final String SECONDARY = "SECONDARY";

    private DatabaseGroup() {}

    /** The statements that give a new group its schemas and accounts; they change nothing in one that has them. */
    static List<String> statements(List<DatabaseAccount> accounts, BackupAccount backup) {
        List<String> statements = new ArrayList<>();
        accounts.forEach(account -> statements.addAll(account.statements("127.0.0.1")));
        statements.addAll(backup.statements("127.0.0.1", accounts));
        return statements;
    }

    /** None where the suite runs one server, or has one of the caller's own. */
    static Optional<MysqlGroup> of(SuiteFolder folder, SuiteSettings settings) {
        if (!settings.runsDatabaseGroup()) {
            return Optional.empty();
        }
        List<String> members = settings.layout().instances(Parts.DATABASE);
        return Optional.of(new MysqlGroup(
                members.stream().map(settings.ports()::of).toList(),
                members.stream().map(settings.ports()::groupOf).toList(),
                Passwords.in(folder.keys(settings)).groupAdministrator()));
    }

    /** One word for each member that answers: its role, or why it has none. */
    static Map<String, String> words(SuiteFolder folder, SuiteSettings settings) {
        Map<String, String> words = new TreeMap<>();
        of(folder, settings).ifPresent(group -> {
            Map<Integer, String> states = group.states();
            Optional<Integer> primary = group.primary();
            for (String name : settings.layout().instances(Parts.DATABASE)) {
                int port = settings.ports().of(name);
                String state = states.getOrDefault(port, "no answer");
                String role = primary.filter(one -> one == port).isPresent() ? PRIMARY : SECONDARY;
                words.put(name, state.equals("ONLINE") ? role : state);
            }
        });
        return words;
    }
}
