package org.yiyang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** Fills a province's register of insured elders, prints how long lists, lookups and R11 take over it, and brings a file. */
public final class ProvinceOfElders {
    private static final double BUDGET_MILLIS = 300;
    private static final double LOOKUP_BUDGET_MILLIS = 10;
    private static final int RUNS = Integer.getInteger("yiyang.bench.runs", 101);
    private static final int LOOKUPS = 400;
    /** Enough calls that everything a call runs is compiled; a service just after its start is not measured here. */
    private static final int WARM_UP = Integer.getInteger("yiyang.bench.warm-up-calls", 3000);

    /** Inserted before the timed rows, or the first figure would be that of a driver that is not compiled yet. */
    private static final int BARE_WARM_UP = 20_000;

    private static final int HEAP_MEGABYTES = 192;
    private static final String REPORT = "/api/v1/insurance/reports/elders?region=";

    private ProvinceOfElders() {}

    /** The packaged insurance-service, how many elders, and how many of a file. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        int brought = Integer.parseInt(arguments[2]);
        LocalServers servers = LocalServers.startOnce();
        Map<String, String> config = servers.config("insurance");
        double rate;
        try (Measured service = new Measured(Path.of(arguments[0]), servers, "insurance", HEAP_MEGABYTES)) {
            service.start();
            try (Connection database = writing(config)) {
                long begun = System.nanoTime();
                ElderRows rows = new ElderRows(database, Path.of(config.get("yiyang.keys.dir")));
                rows.enterAll(database, count);
                System.out.printf("%d elders filled in %.0f s%n", count, (System.nanoTime() - begun) / 1e9);
                measure(service, servers, rows);
                rate = file(new FileOfElders(service, servers), database, brought);
            }
        }
        bare(config, brought, rate);
        System.exit(0);
    }

    private static Connection writing(Map<String, String> config) throws SQLException {
        Connection database = DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url") + "&rewriteBatchedStatements=true",
                config.get("yiyang.migration.username"),
                config.get("yiyang.migration.password"));
        database.setAutoCommit(false);
        return database;
    }

    private static void measure(Measured service, LocalServers servers, ElderRows rows) throws IOException {
        String agent = servers.token(
                TokenRequest.as("INSURANCE_AGENT").region(ElderRows.PROVINCE).subject("bench-agent"));
        String admin = servers.token(
                TokenRequest.as("INSURANCE_ADMIN").region(ElderRows.PROVINCE).subject("bench-admin"));
        System.out.printf(
                "%n| %-28s | %9s | %7s | %12s |%n|---|---|---|---|%n", "", "median ms", "p99 ms", "p99 x budget");
        lookup(service, agent, rows);
        for (Asked one : asked(rows)) {
            if (one.path().startsWith(REPORT)) {
                long begun = System.nanoTime();
                service.read(one.path(), agent);
                System.out.printf("%s for the first time: %.0f ms%n", one.name(), (System.nanoTime() - begun) / 1e6);
            }
            print(service.time(one, agent, RUNS), BUDGET_MILLIS);
        }
        print(
                service.time(new Asked("duplicates, province", "/api/v1/elders/duplicates?region=46"), admin, RUNS),
                BUDGET_MILLIS);
        print(
                service.time(new Asked("duplicates, city", "/api/v1/elders/duplicates?region=4605"), admin, RUNS),
                BUDGET_MILLIS);
    }

    private static List<Asked> asked(ElderRows rows) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        LocalDate yesterday = today.minusDays(1);
        return List.of(
                new Asked("one elder", "/api/v1/elders/" + rows.id(500)),
                new Asked("province, page 1", "/api/v1/elders?region=46"),
                new Asked("city, page 1", "/api/v1/elders?region=4605"),
                new Asked("city, active", "/api/v1/elders?region=4605&status=ACTIVE"),
                new Asked("city, dead", "/api/v1/elders?region=4605&status=DECEASED"),
                new Asked("district, stale", "/api/v1/elders?region=460503&stale=true"),
                new Asked("city, stale", "/api/v1/elders?region=4605&stale=true"),
                new Asked("R11 of a city", REPORT + "4605&asOf=" + today),
                new Asked("R11 of the province", REPORT + "46&asOf=" + today),
                new Asked("R11 of a city, yesterday", REPORT + "4605&asOf=" + yesterday),
                new Asked("R11 of the province, yest.", REPORT + "46&asOf=" + yesterday));
    }

    private static void lookup(Measured service, String agent, ElderRows rows) throws IOException {
        long[] nanos = new long[LOOKUPS];
        for (int i = -WARM_UP; i < LOOKUPS; i++) {
            String body = "{\"citizenId\":\"" + rows.number(Math.abs(i * 7)) + "\"}";
            long begun = System.nanoTime();
            String found =
                    service.send("POST", "/api/v1/elders/search", agent, new Measured.Body("application/json", body));
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begun;
            }
            if (!found.contains("\"id\"")) {
                throw new IllegalStateException("a number was not found: " + found);
            }
        }
        print(Timing.of("exact lookup by ID number", nanos, 0), LOOKUP_BUDGET_MILLIS);
    }

    private static void print(Timing one, double budget) {
        System.out.printf(
                "| %-28s | %9.1f | %7.1f | %12.2f |%n",
                one.name(), one.medianMillis(), one.slowMillis(), one.slowMillis() / budget);
    }

    private static double file(FileOfElders file, Connection database, int brought)
            throws IOException, InterruptedException, SQLException {
        double rate = file.rowsPerSecond(brought);
        database.commit();
        long waiting = FileOfElders.waiting(database);
        long[] published = FileOfElders.publishedMillis(database);
        System.out.printf(
                "%na file of %d elders goes in at %.0f rows a second beside the others, with %d MB of heap%n",
                brought, rate, HEAP_MEGABYTES);
        System.out.printf(
                "what was entered by hand meanwhile was published after %d ms (median), %d ms at most, while %d events of the"
                        + " file waited at its end%n",
                published[0], published[1], waiting);
        return rate;
    }

    /** The service has ended: nothing else is beside it. */
    private static void bare(Map<String, String> config, int brought, double rate) throws SQLException {
        try (Connection reading = DriverManager.getConnection(
                        config.get("quarkus.datasource.jdbc.url"),
                        config.get("yiyang.migration.username"),
                        config.get("yiyang.migration.password"));
                Connection writing = writing(config)) {
            new BareInsert(reading, writing, Math.min(brought, BARE_WARM_UP)).intoEmptyTables();
            BareInsert bare = new BareInsert(reading, writing, brought);
            compared("empty tables of the same form", bare.intoEmptyTables(), rate);
            compared("the same tables, beside all that is there", bare.intoTheSameTables(), rate);
        }
    }

    private static void compared(String where, double bare, double rate) {
        System.out.printf(
                "a bare batched insert of the same rows into %s makes %.0f a second: ratio %.2f%n",
                where, bare, rate / bare);
    }
}
