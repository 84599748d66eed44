package org.yiyang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** Fills a register as large as a province's, and prints how long each report and list takes over it, and an import into it. */
public final class Bench {
    private static final double BUDGET_MILLIS = 300;
    private static final int ROWS = 2000;
    private static final int ROWS_MAX = 50_000;

    private Bench() {}

    /** The first argument is the packaged institution-service; with a second, the servers stay until Enter is pressed. */
    public static void main(String[] arguments) throws Exception {
        LocalServers servers = LocalServers.startOnce();
        try (Measured service = new Measured(Path.of(arguments[0]), servers)) {
            service.start();
            long begun = System.nanoTime();
            String filled = LargeRegister.fill(servers.config("institution"));
            System.out.printf("%s in %.1f s%n", filled, (System.nanoTime() - begun) / 1e9);
            print(measured(
                    service, servers.token(TokenRequest.as("HEALTH_ADMIN").region(Invented.CITY))));
            imported(new FileOfHomes(service, servers));
            if (arguments.length > 1) {
                System.out.println(servers.config("institution").get("quarkus.datasource.jdbc.url"));
                System.in.read();
            }
        }
        System.exit(0);
    }

    private static void imported(FileOfHomes homes) throws Exception {
        System.out.printf(
                "%na file of %d homes with their filings is entered at %.0f rows a second%n",
                ROWS, homes.rowsPerSecond(ROWS));
        double many = homes.checkedPerSecond(ROWS, false);
        double one = homes.checkedPerSecond(ROWS_MAX, true);
        System.out.printf(
                "a dry run checks %.0f rows a second of %d with keys of their own and %.0f of %d with one key, %.1f times as"
                        + " many%n",
                many, ROWS, one, ROWS_MAX, one / many);
    }

    private static List<Timing> measured(Measured service, String bearer) throws Exception {
        for (Asked asked : Asked.all()) {
            service.warmUp(asked, bearer);
        }
        List<Timing> timings = new ArrayList<>();
        for (Asked asked : Asked.all()) {
            timings.add(service.time(asked, bearer));
        }
        return timings;
    }

    private static void print(List<Timing> timings) {
        double cheapest = timings.stream()
                .min(Comparator.comparingDouble(Timing::medianMillis))
                .orElseThrow()
                .medianMillis();
        System.out.printf(
                "%n| %-34s | %9s | %7s | %8s | %10s | %6s |%n",
                "", "median ms", "max ms", "x budget", "x cheapest", "KiB");
        System.out.println("|---|---|---|---|---|---|");
        for (Timing one : timings) {
            System.out.printf(
                    "| %-34s | %9.1f | %7.1f | %8.2f | %10.1f | %6.1f |%n",
                    one.name(),
                    one.medianMillis(),
                    one.maxMillis(),
                    one.medianMillis() / BUDGET_MILLIS,
                    one.medianMillis() / cheapest,
                    one.bytes() / 1024.0);
        }
    }
}
