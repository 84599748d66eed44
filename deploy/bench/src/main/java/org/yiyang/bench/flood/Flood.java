package org.yiyang.bench.flood;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.yiyang.local.LocalIssuer;
import org.yiyang.local.TokenRequest;

/** Times a well-behaved caller alone, and while others send 20,000 malformed calls and hold 200 slow connections. */
public final class Flood {
    private static final int CALLS = 20_000;
    private static final int SLOW = 200;
    private static final Duration ALONE = Duration.ofSeconds(15);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Flood() {}

    /** The gateway's address and the issuer's. */
    public static void main(String[] arguments) throws Exception {
        URI gateway = URI.create(arguments[0]);
        WellBehaved caller = new WellBehaved(gateway, token(arguments[1], "calm"));
        caller.time(WARM_UP);
        List<Long> alone = caller.time(ALONE);

        Malformed malformed = new Malformed(gateway, token(arguments[1], "loud"), CALLS);
        try (SlowConnections slow = new SlowConnections(gateway, token(arguments[1], "slow"), SLOW)) {
            slow.start();
            malformed.start();
            List<Long> flooded = caller.timeWhile(malformed::isRunning, LONGEST);
            malformed.stop();
            print(alone, flooded);
            System.out.printf("%nanswers to the malformed calls: %s%n", malformed.answers());
            System.out.printf("slow connections closed by the gateway, each followed by another: %d%n", slow.closed());
            System.out.printf("refusals and failures of the well-behaved caller: %d%n", caller.failures());
        }
        System.exit(0);
    }

    private static String token(String issuer, String subject) {
        return LocalIssuer.token(
                issuer, TokenRequest.as("HEALTH_ADMIN").region("46").subject("flood-" + subject));
    }

    private static void print(List<Long> alone, List<Long> flooded) {
        System.out.printf("| %-8s | %6s | %7s | %7s | %7s |%n", "", "calls", "p50 ms", "p99 ms", "max ms");
        System.out.println("|---|---|---|---|---|");
        row("alone", alone);
        row("flooded", flooded);
        System.out.printf("%np99 flooded / alone: %.2f%n", millis(flooded, 0.99) / millis(alone, 0.99));
    }

    private static void row(String name, List<Long> nanos) {
        System.out.printf(
                "| %-8s | %6d | %7.1f | %7.1f | %7.1f |%n",
                name, nanos.size(), millis(nanos, 0.5), millis(nanos, 0.99), millis(nanos, 1));
    }

    private static double millis(List<Long> nanos, double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }
}
