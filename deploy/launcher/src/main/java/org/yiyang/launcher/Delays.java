package org.yiyang.launcher;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.local.LocalServers;

/**
 * How long facts took from their commit in one service to their commit in another that consumed them, as the consuming
 * services count them.
 *
 * @param within how many took at most so many seconds
 */
public record Delays(TreeMap<Double, Long> within) {
    private static final Pattern BUCKET =
            Pattern.compile("yiyang_inbox_delay_seconds_bucket\\{.*le=\"([^\"]+)\".*} ([0-9.E]+)");
    private static final int MILLIS = 1000;

    /** What all services have counted since they were started. */
    public static Delays of(SuiteAddresses addresses) {
        TreeMap<Double, Long> within = new TreeMap<>();
        for (String service : ProcessLayout.CLUSTER.instances(LocalServers.SERVICES)) {
            new Health(addresses.management(service))
                    .metrics()
                    .ifPresent(exposition -> read(exposition)
                            .within()
                            .forEach((seconds, count) -> within.merge(seconds, count, Long::sum)));
        }
        return new Delays(within);
    }

    static Delays read(String exposition) {
        TreeMap<Double, Long> within = new TreeMap<>();
        exposition.lines().map(BUCKET::matcher).filter(Matcher::matches).forEach(bucket -> {
            String bound = bucket.group(1);
            double seconds = bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound);
            within.merge(seconds, (long) Double.parseDouble(bucket.group(2)), Long::sum);
        });
        return new Delays(within);
    }

    public Delays since(Delays earlier) {
        TreeMap<Double, Long> more = new TreeMap<>();
        within.forEach((seconds, count) -> more.put(seconds, count - earlier.within.getOrDefault(seconds, 0L)));
        return new Delays(more);
    }

    /** How many facts were consumed. */
    public long facts() {
        return within.isEmpty() ? 0 : within.lastEntry().getValue();
    }

    /** The middle one, taken to lie evenly between the bounds that are counted; at most the last of these. */
    public long medianMillis() {
        double half = facts() / 2.0;
        double from = 0;
        long before = 0;
        for (Map.Entry<Double, Long> bucket : within.entrySet()) {
            if (bucket.getValue() >= half && bucket.getValue() > before) {
                double to = Double.isInfinite(bucket.getKey()) ? from : bucket.getKey();
                double share = (half - before) / (bucket.getValue() - before);
                return Math.round((from + (to - from) * share) * MILLIS);
            }
            from = bucket.getKey();
            before = bucket.getValue();
        }
        return 0;
    }
}
