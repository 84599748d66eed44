package org.yiyang.launcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yiyang.local.MysqlGroup;

/** The database servers of a suite that runs several: who they are, and which of them is written to. */
final class DatabaseGroup {
    static final String PRIMARY = "PRIMARY";
    static final String SECONDARY = "SECONDARY";

    private DatabaseGroup() {}

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
