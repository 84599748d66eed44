package org.yiyang.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyang.local.DatabaseAccount;

/** What a drill reads of the tables: the effects of its calls, and when their events were applied elsewhere. */
record DrillRows(Rows rows) {
    private static final String SENT =
            "select hex(event_id), happened_at from outbox where topic = 'yiyang.institution' and happened_at >= ?";
    private static final String APPLIED = "select hex(event_id), applied_at from inbox where applied_at >= ?";

    /** The ids of calls with this mark, as often as each had an effect. */
    List<String> effects(String service, String mark) {
        return read(service, DrillWork.effects(service), mark + "%", row -> row.getString(1));
    }

    /**
     * The longest time from a commit in the registry until another service had applied its event; an event that a service has
     * not applied yet counts until now.
     */
    long longestEventMillis(Instant since) {
        Map<String, Instant> sent = moments(DrillWork.REGISTRY, SENT, since);
        long longest = 0;
        for (DatabaseAccount account : rows.accounts()) {
            if (account.service().equals(DrillWork.REGISTRY)) {
                continue;
            }
            Map<String, Instant> applied = moments(account.service(), APPLIED, since);
            for (Map.Entry<String, Instant> event : sent.entrySet()) {
                Instant until = applied.getOrDefault(event.getKey(), Instant.now());
                longest = Math.max(
                        longest, Duration.between(event.getValue(), until).toMillis());
            }
        }
        return longest;
    }

    /** Whether every other service has applied all events of the registry. */
    boolean isAllApplied(Instant since) {
        Map<String, Instant> sent = moments(DrillWork.REGISTRY, SENT, since);
        return rows.accounts().stream()
                .map(DatabaseAccount::service)
                .filter(service -> !service.equals(DrillWork.REGISTRY))
                .allMatch(service -> moments(service, APPLIED, since).keySet().containsAll(sent.keySet()));
    }

    private Map<String, Instant> moments(String service, String select, Instant since) {
        Map<String, Instant> moments = new HashMap<>();
        read(service, select, Timestamp.from(since), row -> {
            moments.put(row.getString(1), row.getTimestamp(2).toInstant());
            return row.getString(1);
        });
        return moments;
    }

    /** What is made of a row. */
    private interface Reader {
        String read(ResultSet row) throws SQLException;
    }

    private List<String> read(String service, String select, Object parameter, Reader reader) {
        DatabaseAccount account = rows.accounts().stream()
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseThrow();
        try (Connection connection = PrimaryConnection.open(rows.server(), account);
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, parameter);
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new LauncherFailure("the tables of " + service + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
