package org.yiyang.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import org.yiyang.launcher.JvmProfile;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/**
 * The applications run with the options of a server. Ten times as many calls as the suite can answer at its best come through the gateway: what it answers is as much as before,
 * and fast; the rest is refused. Best and overload are measured one after the other on the same machine, and judged only where
 * the callers, who run there as well, offered as much and the machine was the same before and after.
 */
final class Overload implements Experiment {
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final int[] CALLERS = {4, 8, 16, 32, 64};
    /** So many stretches until all code is compiled. */
    private static final int WARM_UP = 5;

    private static final int OVERLOADING = 512;
    private static final int TIMES = 10;
    private static final int HOMES = 60;
    private static final double OFFERED_LEAST = 0.95;
    private static final double DRIFT_MOST = 0.2;
    private static final double GOODPUT_LEAST = 0.85;
    private static final long P99_MILLIS_MOST = 1_000;

    /** The list that a bureau opens: what it costs is what calls of people cost, and not what one row does. */
    private static final String PATH = "/api/v1/institutions?limit=50";

    @Override
    public void run(Settings settings, Lines lines) {
        // Of the laptop's profile it would show how long a small heap is swept, with as many calls in it at once.
        Application.startAs(JvmProfile.SERVER);
        Suite.startServices(LocalServers.SERVICES);
        Application gateway = Suite.gateway();
        for (int i = 0; i < HOMES; i++) {
            Suite.city().home("洪峰养老院 " + i);
        }
        Duration stretch = Duration.ofMillis(Math.max(8_000, (long) (MEASURED.toMillis() * settings.part())));
        answered(gateway, CALLERS[1], stretch.multipliedBy(WARM_UP)); // the compilers' share
        OpenLoop.Rate peak = null;
        int best = 0;
        for (int callers : CALLERS) {
            OpenLoop.Rate rate = answered(gateway, callers, stretch);
            lines.add(new Line(callers + " callers, each after its answer", 1, text(rate), true));
            if (peak == null || rate.good() > peak.good()) {
                best = callers;
                peak = rate;
            }
        }
        OpenLoop.Rate over = rate(gateway, OVERLOADING, peak.good() * TIMES, stretch);
        OpenLoop.Rate after = answered(gateway, best, stretch);
        lines.add(new Line(best + " callers again, after the overload", 1, text(after), true));
        lines.add(judged(peak, over, after));
    }

    /** What is promised, of the peak before and after it. */
    static Line judged(OpenLoop.Rate before, OpenLoop.Rate over, OpenLoop.Rate after) {
        String what = "ten times the peak offered, over " + OVERLOADING + " connections";
        double wanted = before.good() * TIMES;
        if (over.offered() < wanted * OFFERED_LEAST) {
            return Line.notJudged(
                    what,
                    text(over) + "; the callers could offer only " + whole(over.offered()) + " of " + whole(wanted));
        }
        if (Math.abs(after.good() - before.good()) > before.good() * DRIFT_MOST) {
            return Line.notJudged(
                    what,
                    text(over) + "; the machine was another afterwards: the peak was " + whole(before.good())
                            + " a second before and " + whole(after.good()) + " after");
        }
        double share = over.good() / Math.min(before.good(), after.good());
        return new Line(
                what,
                1,
                String.format(Locale.ROOT, "%s; goodput %.0f %% of the peak", text(over), share * 100),
                share >= GOODPUT_LEAST && over.p99Millis() <= P99_MILLIS_MOST);
    }

    private static String whole(double perSecond) {
        return String.format(Locale.ROOT, "%.0f", perSecond);
    }

    private static String text(OpenLoop.Rate rate) {
        return String.format(
                Locale.ROOT,
                "%.0f of %.0f a second, p99 %s, the callers themselves used %.2f processors",
                rate.good(),
                rate.offered(),
                Felt.seconds(rate.p99Millis()),
                rate.processors());
    }

    private static OpenLoop.Rate answered(Application gateway, int callers, Duration stretch) {
        return rate(gateway, callers, OpenLoop.AS_ANSWERED, stretch);
    }

    private static OpenLoop.Rate rate(Application gateway, int connections, double perSecond, Duration stretch) {
        String bearer = Suite.SERVERS.token(TokenRequest.as("HEALTH_ADMIN").region("4601"));
        try (OpenLoop calls = new OpenLoop(gateway.port(), PATH, bearer, connections)) {
            return calls.measure(perSecond, stretch);
        } catch (IOException cut) {
            throw new UncheckedIOException("the gateway cut a connection", cut);
        }
    }
}
