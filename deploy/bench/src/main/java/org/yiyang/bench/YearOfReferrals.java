package org.yiyang.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** Fills a year of a city's referrals, and prints how long the queue, the lists and R12 take over it. */
public final class YearOfReferrals {
    private static final double BUDGET_MILLIS = 300;
    private static final int RUNS = Integer.getInteger("yiyang.bench.runs", 101);
    private static final int CURSOR_HASH = 6;
    private static final int PAGE = 50;
    private static final int FAR = 10_000;
    private static final Duration COUNTING = Duration.ofMinutes(10);
    private static final String TABLES = "referral, referral_question, aggregate_move, deadline, task, task_addressee,"
            + " known_institution, known_practice_period";

    private YearOfReferrals() {}

    /** The packaged referral-service, and how many referrals. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        LocalServers servers = LocalServers.startOnce();
        try (Measured service = new Measured(Path.of(arguments[0]), servers, "referral")) {
            service.start();
            long begun = System.nanoTime();
            Map<Asked, String> asked = fill(servers, count);
            System.out.printf("%d referrals of a year filled in %.0f s%n", count, (System.nanoTime() - begun) / 1e9);
            begun = System.nanoTime();
            service.restart();
            awaitCountedMonths(servers);
            System.out.printf("its months counted %.0f s after a new start began%n", (System.nanoTime() - begun) / 1e9);
            measure(service, asked);
        }
        System.exit(0);
    }

    private static Connection database(LocalServers servers) throws SQLException {
        Map<String, String> config = servers.config("referral");
        String url = config.get("quarkus.datasource.jdbc.url") + "&rewriteBatchedStatements=true";
        return DriverManager.getConnection(
                url, config.get("quarkus.datasource.username"), config.get("quarkus.datasource.password"));
    }

    /** What a service does each night is done when it starts. */
    private static void awaitCountedMonths(LocalServers servers) throws SQLException, InterruptedException {
        String left = "select count(distinct q.submitted_month) from referral_question q left join referral_month m"
                + " on m.submitted_month = q.submitted_month where m.submitted_month is null";
        long until = System.nanoTime() + COUNTING.toNanos();
        try (Connection database = database(servers);
                Statement statement = database.createStatement()) {
            int months = 1;
            while (months > 0) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("months are still not counted: " + months);
                }
                TimeUnit.SECONDS.sleep(1);
                try (ResultSet row = statement.executeQuery(left)) {
                    row.next();
                    months = row.getInt(1);
                }
            }
            statement.execute("analyze table referral_month, referral_month_count");
        }
    }

    /** Fills the tables; what is asked of them, each with a token. */
    private static Map<Asked, String> fill(LocalServers servers, int count) throws Exception {
        try (Connection database = database(servers)) {
            database.setAutoCommit(false);
            Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            CityYear year = new CityYear(database, count, end);
            year.enterInstitutions(database);
            year.enterAll();
            year.close();
            database.commit();
            try (Statement statement = database.createStatement()) {
                // The optimiser is to know the tables as it would after a night.
                statement.execute("analyze table " + TABLES);
            }
            return asked(servers, year, count);
        }
    }

    private static Map<Asked, String> asked(LocalServers servers, CityYear year, int count)
            throws NoSuchAlgorithmException {
        String dispatcher = servers.token(TokenRequest.as("DISPATCHER").region(CityYear.CITY));
        String office = servers.token(TokenRequest.as("REFERRAL_OFFICE")
                .institution(CityYear.hospital(1).toString()));
        String elder =
                servers.token(TokenRequest.as("ELDER").person(CityYear.elder(1).toString()));
        String far = "/api/v1/referrals?limit=" + PAGE + "&cursor="
                + cursor("/api/v1/referrals", year.id(Math.min(PAGE * FAR, count) - PAGE - 1));
        Map<Asked, String> all = new LinkedHashMap<>();
        all.put(new Asked("one referral", "/api/v1/referrals/" + year.id(count / 2)), dispatcher);
        all.put(new Asked("queue of the dispatcher", "/api/v1/referral/tasks"), dispatcher);
        all.put(new Asked("queue of a hospital", "/api/v1/referral/tasks"), office);
        all.put(new Asked("city, page 1", "/api/v1/referrals?limit=" + PAGE), dispatcher);
        all.put(new Asked("city, page " + Math.min(FAR, count / PAGE), far), dispatcher);
        all.put(new Asked("city, pending", "/api/v1/referrals?status=PENDING"), dispatcher);
        all.put(new Asked("city, flagged", "/api/v1/referrals?flagged=true"), dispatcher);
        all.put(new Asked("hospital, page 1", "/api/v1/referrals"), office);
        all.put(new Asked("hospital, last page", far), office);
        all.put(new Asked("hospital, pending", "/api/v1/referrals?status=PENDING"), office);
        all.put(new Asked("own in plain words", "/api/v1/referral/my-referrals"), elder);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        for (String by : List.of("REGION", "MONTH", "PAIR")) {
            report(all, dispatcher, "month", today.minusMonths(2).withDayOfMonth(1), 1, by);
            report(all, dispatcher, "year", today.minusMonths(12).withDayOfMonth(1), 12, by);
        }
        all.put(
                new Asked(
                        "summary of a year",
                        "/api/v1/referral/reports/summary?region=" + CityYear.CITY + "&from=" + today.minusMonths(12)
                                + "&to=" + today),
                dispatcher);
        return all;
    }

    /** As the service makes it: the beginning of the hash of the list, and the key of the record before the page. */
    private static String cursor(String list, UUID before) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(hash, 0, CURSOR_HASH);
        all.writeBytes(before.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.toByteArray());
    }

    private static void report(
            Map<Asked, String> all, String bearer, String of, LocalDate from, int months, String by) {
        String path = "/api/v1/referral/reports/performance?region=" + CityYear.CITY + "&from=" + from + "&to="
                + from.plusMonths(months).minusDays(1) + "&by=" + by;
        all.put(new Asked("R12 of a " + of + " by " + by, path), bearer);
        LocalDate yesterday =
                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).minusDays(1);
        all.put(new Asked("the same of yesterday", path + "&asOf=" + yesterday), bearer);
    }

    private static void measure(Measured service, Map<Asked, String> asked) throws IOException {
        System.out.printf(
                "%n| %-26s | %9s | %7s | %12s | %14s | %6s |%n",
                "", "median ms", "p99 ms", "p99 x budget", "x one referral", "KiB");
        System.out.println("|---|---|---|---|---|---|");
        double cheapest = 0;
        for (Map.Entry<Asked, String> each : asked.entrySet()) {
            Timing one = service.time(each.getKey(), each.getValue(), RUNS);
            cheapest = cheapest == 0 ? one.medianMillis() : cheapest;
            System.out.printf(
                    "| %-26s | %9.1f | %7.1f | %12.2f | %14.1f | %6.1f |%n",
                    one.name(),
                    one.medianMillis(),
                    one.slowMillis(),
                    one.slowMillis() / BUDGET_MILLIS,
                    one.medianMillis() / cheapest,
                    one.bytes() / 1024.0);
        }
    }
}
