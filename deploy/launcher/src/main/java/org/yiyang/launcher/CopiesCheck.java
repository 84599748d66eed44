package org.yiyang.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yiyang.local.DatabaseAccount;

/** Compares each copy that a service keeps of another's records with the record itself, by their versions. */
public record CopiesCheck(String server, List<DatabaseAccount> accounts) {
    /** Every table of copies with the register that it follows. */
    public static final List<Followed> ALL = List.of(
            new Followed("known_institution", "institution", "institution", null),
            new Followed("known_agreement", "contract", "agreement", null),
            new Followed("known_designation", "insurance", "designation", null),
            new Followed("known_elder", "insurance", "elder", null),
            new Followed("known_filing", "insurance", "referral_filing", null),
            new Followed(
                    "known_referral",
                    "referral",
                    "referral",
                    "submitted_at < timestampadd(month, -12, utc_timestamp(6))"));

    private static final int BATCH = 5_000;
    /** No id is greater. */
    private static final byte[] ALL_IDS = HexFormat.of().parseHex("f".repeat(32));

    private static final int LOOKS = 3;
    private static final long PAUSE_MILLIS = 2_000;

    /**
     * Copies of the records of one register.
     *
     * @param forgotten of which records there need be no copy any more; null where each has one
     */
    public record Followed(String copies, String owner, String register, String forgotten) {}

    /** How many copies were compared, and each difference in one line. */
    public record Result(long examined, List<String> differences) {}

    /** A record and a copy of it that are not the same; null where there is none. */
    private record Difference(String service, String copies, String id, Long copied, Long registered) {
        boolean differs() {
            return !Objects.equals(copied, registered);
        }

        private String what() {
            if (copied == null) {
                return "COPY_MISSING";
            }
            if (registered == null) {
                return "COPY_WITHOUT_RECORD";
            }
            return registered > copied ? "COPY_BEHIND" : "COPY_AHEAD";
        }

        String line() {
            return String.format(
                    "%-12s %-24s %s %s: copy at version %s, register at %s",
                    service, what(), copies, id, copied == null ? "-" : copied, registered == null ? "-" : registered);
        }
    }

    static CopiesCheck ofRunning(SuiteFolder folder) {
        Rows rows = Rows.ofRunning(folder);
        return new CopiesCheck(rows.server(), rows.accounts());
    }

    /** What is on its way is not yet a difference: only what differs in every one of several comparisons is. */
    public Result compare() {
        long examined = 0;
        List<Difference> lasting = List.of();
        for (int look = 0; look < LOOKS; look++) {
            List<Difference> found = new ArrayList<>();
            examined = look(found);
            lasting =
                    look == 0 ? found : lasting.stream().filter(found::contains).toList();
            if (lasting.isEmpty()) {
                break;
            }
            pause();
        }
        return new Result(examined, lasting.stream().map(Difference::line).toList());
    }

    private long look(List<Difference> found) {
        long examined = 0;
        for (DatabaseAccount account : accounts) {
            for (Followed followed : ALL) {
                Optional<DatabaseAccount> owner = accounts.stream()
                        .filter(one -> one.service().equals(followed.owner()))
                        .findFirst();
                if (owner.isPresent()) {
                    examined += look(account, followed, owner.get(), found);
                }
            }
        }
        return examined;
    }

    private long look(DatabaseAccount account, Followed followed, DatabaseAccount owner, List<Difference> found) {
        try (Connection copies = PrimaryConnection.open(server, account);
                Connection register = PrimaryConnection.open(server, owner)) {
            return hasTable(copies, followed.copies())
                    ? compare(account.service(), followed, copies, register, found)
                    : 0;
        } catch (SQLException failure) {
            throw new LauncherFailure("copies cannot be compared: " + failure.getMessage(), failure);
        }
    }

    /** Walks through the register in the order of its ids, with the copies of the same stretch beside it. */
    private static long compare(
            String service, Followed followed, Connection copies, Connection register, List<Difference> found)
            throws SQLException {
        long examined = 0;
        byte[] after = {};
        while (after != null) {
            NavigableMap<String, Long> registered =
                    versions(register, "select id, version from " + followed.register() + " where ", after, null);
            byte[] last = registered.size() < BATCH ? null : HexFormat.of().parseHex(registered.lastKey());
            byte[] until = last == null ? ALL_IDS : last;
            Map<String, Long> copied =
                    versions(copies, "select id, sequence from " + followed.copies() + " where ", after, until);
            Set<String> forgotten = followed.forgotten() == null
                    ? Set.of()
                    : versions(
                                    register,
                                    "select id, version from " + followed.register() + " where " + followed.forgotten()
                                            + " and ",
                                    after,
                                    until)
                            .keySet();
            Set<String> ids = new TreeSet<>(registered.keySet());
            ids.addAll(copied.keySet());
            for (String id : ids) {
                Difference one = new Difference(service, followed.copies(), id, copied.get(id), registered.get(id));
                if (one.differs() && !(one.copied() == null && forgotten.contains(id))) {
                    found.add(one);
                }
            }
            examined += copied.size();
            after = last;
        }
        return examined;
    }

    /** The versions of the ids after one: up to another, or as many as fit into a batch. */
    private static NavigableMap<String, Long> versions(Connection connection, String select, byte[] after, byte[] last)
            throws SQLException {
        String until = last == null ? " order by id limit " + BATCH : " and id <= ?";
        try (PreparedStatement statement = connection.prepareStatement(select + "id > ?" + until)) {
            statement.setBytes(1, after);
            if (last != null) {
                statement.setBytes(2, last);
            }
            NavigableMap<String, Long> versions = new TreeMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    versions.put(HexFormat.of().formatHex(row.getBytes(1)), row.getLong(2));
                }
            }
            return versions;
        }
    }

    private static boolean hasTable(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("show tables like '" + table + "'");
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted", interrupted);
        }
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return server;
    }
}
