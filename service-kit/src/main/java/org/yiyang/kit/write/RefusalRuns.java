package org.yiyang.kit.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiyang.kit.audit.Audit;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.problem.RightsRefused;
import org.yiyang.kit.refusal.Refused;

/**
 * Refusals that one caller repeats at one address within a minute, counted in memory so that they become one row of the
 * audit; only so many are kept, and whoever tries address after address is counted by route.
 */
final class RefusalRuns {
    static final Duration WINDOW = Duration.ofMinutes(1);
    static final int ADDRESSES_OF_CALLER_MAX = 10;
    static final int RUNS_MAX = 10_000;
    private static final int ACTION_LENGTH_MAX = 200;
    private final Map<Key, Run> open = new LinkedHashMap<>();
    private final Map<String, Integer> openOfSubject = new HashMap<>();
    private final List<Run> over = new ArrayList<>();

    /** What makes a refusal the same as another. */
    private record Key(
            String subject,
            String client,
            String roles,
            String region,
            UUID institution,
            String action,
            String code,
            Refused.Subject about) {
        static Key of(RightsRefused refused, String path) {
            Caller caller = refused.caller();
            String action = refused.method() + " " + path;
            return new Key(
                    caller.subject(),
                    caller.client(),
                    caller.rolesText(),
                    caller.region(),
                    caller.institution(),
                    action.substring(0, Math.min(action.length(), ACTION_LENGTH_MAX)),
                    refused.code(),
                    refused.subject());
        }
    }

    /** One row of the audit as it stands now. */
    record Row(UUID id, Call first, Audit.Act act, Audit.Times times) {}

    /** One row that is being counted. */
    private static final class Run {
        private final UUID id = Ids.next();
        private final Call first;
        private final Key key;
        private Instant last;
        private int times = 1;
        private int written;

        Run(Caller caller, Key key, Instant now) {
            this.first = new Call(caller, null, now);
            this.key = key;
            this.last = now;
        }

        boolean isOver(Instant now) {
            return !now.isBefore(first.now().plus(WINDOW));
        }

        Row row() {
            Refused.Subject about = key.about() == null ? new Refused.Subject("request", null) : key.about();
            Audit.Act act = new Audit.Act(key.action(), about.kind(), about.id(), Audit.Outcome.REFUSED, key.code());
            return new Row(id, first, act, new Audit.Times(times, times == 1 ? null : last));
        }
    }

    /** Counts a refusal; returns the row of one that is the first of its minute, which is to be written at once. */
    synchronized List<Row> count(RightsRefused refused, Instant now) {
        Key key = keyOf(refused);
        Run run = open.get(key);
        if (run != null && !run.isOver(now)) {
            run.times++;
            run.last = now;
            return List.of();
        }
        Run begun = new Run(refused.caller(), key, now);
        if (run != null) {
            over.add(run);
            open.put(key, begun);
        } else if (open.size() + over.size() < RUNS_MAX) {
            open.put(key, begun);
            openOfSubject.merge(key.subject(), 1, Integer::sum);
        }
        return List.of(begun.row());
    }

    private Key keyOf(RightsRefused refused) {
        Key exact = Key.of(refused, refused.path());
        // The subject of a refusal is never dropped: it is what a caller who asks about many was looking for.
        boolean tryingManyAddresses = exact.about() == null
                && !open.containsKey(exact)
                && openOfSubject.getOrDefault(exact.subject(), 0) >= ADDRESSES_OF_CALLER_MAX;
        return tryingManyAddresses ? Key.of(refused, refused.route()) : exact;
    }

    /** The rows whose counts have grown since they were written. */
    synchronized List<Row> unwritten() {
        List<Row> rows = new ArrayList<>();
        over.forEach(run -> rows.add(run.row()));
        open.values().stream().filter(run -> run.times > run.written).forEach(run -> rows.add(run.row()));
        return rows;
    }

    /** Notes that these rows are written; those whose minute is over are forgotten. */
    synchronized void written(List<Row> rows, Instant now) {
        Map<UUID, Integer> times = new HashMap<>();
        rows.forEach(row -> times.put(row.id(), row.times().times()));
        open.values().forEach(run -> run.written = Math.max(run.written, times.getOrDefault(run.id, 0)));
        over.removeIf(run -> times.containsKey(run.id));
        open.values().removeIf(run -> {
            boolean done = run.isOver(now) && run.times == run.written;
            if (done) {
                openOfSubject.computeIfPresent(run.key.subject(), (subject, count) -> count == 1 ? null : count - 1);
            }
            return done;
        });
    }
}
