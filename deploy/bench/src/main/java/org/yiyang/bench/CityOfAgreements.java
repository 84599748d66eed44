package org.yiyang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.yiyang.local.LocalServers;
import org.yiyang.local.TokenRequest;

/** Fills a city's agreements, services and family doctors, and prints how long each list and report takes over them. */
public final class CityOfAgreements {
    private static final double BUDGET_MILLIS = 300;
    private static final int RUNS = Integer.getInteger("yiyang.bench.runs", 101);
    private static final String TABLES =
            "agreement, agreement_item, agreement_promise, agreement_period, service_record,"
                    + " performance_report, family_doctor_team, family_doctor_contract, family_doctor_term, known_elder,"
                    + " known_institution, known_practice_period, consortium, consortium_member, count_mark";
    private static final Duration COUNTING = Duration.ofMinutes(20);
    private static final String MARK =
            "insert into count_mark (id, kind, subject_id, from_day) select id, '%s', id," + " '1000-01-01' from %s";

    private CityOfAgreements() {}

    /** The packaged contract-service, and how many agreements. */
    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        LocalServers servers = LocalServers.startOnce();
        try (Measured service = new Measured(Path.of(arguments[0]), servers, "contract")) {
            service.start();
            long begun = System.nanoTime();
            AgreementCity city = fill(servers.config("contract"), count);
            System.out.printf(
                    "%d agreements, %d services, %d family-doctor contracts filled in %.0f s%n",
                    count, city.records(), city.contracts(), (System.nanoTime() - begun) / 1e9);
            begun = System.nanoTime();
            service.restart();
            awaitCounted(servers.config("contract"));
            System.out.printf("counted %.0f s after a new start began%n", (System.nanoTime() - begun) / 1e9);
            measure(service, asked(servers));
        }
        System.exit(0);
    }

    private static Connection database(Map<String, String> config) throws SQLException {
        String url = config.get("quarkus.datasource.jdbc.url") + "&rewriteBatchedStatements=true";
        return DriverManager.getConnection(
                url, config.get("quarkus.datasource.username"), config.get("quarkus.datasource.password"));
    }

    /** What a service does each hour is done when it starts. */
    private static void awaitCounted(Map<String, String> config) throws SQLException, InterruptedException {
        long until = System.nanoTime() + COUNTING.toNanos();
        try (Connection database = database(config);
                Statement statement = database.createStatement()) {
            boolean more = true;
            while (more) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("not all is counted yet");
                }
                TimeUnit.SECONDS.sleep(1);
                try (ResultSet row = statement.executeQuery("select 1 from count_mark limit 1")) {
                    more = row.next();
                }
            }
            statement.execute("analyze table count_mark, count_sum, count_share");
        }
    }

    private static AgreementCity fill(Map<String, String> config, int count) throws Exception {
        try (Connection database = database(config)) {
            database.setAutoCommit(false);
            try (Statement statement = database.createStatement()) {
                // Rows of several tables are sent in batches of different lengths, so that a part may come before its
                // whole.
                statement.execute("set foreign_key_checks = 0");
            }
            AgreementCity city = new AgreementCity(database, count);
            city.enterAll();
            try (Statement statement = database.createStatement()) {
                statement.execute(MARK.formatted("PERFORMANCE", "agreement"));
                statement.execute(MARK.formatted("FAMILY_DOCTOR", "known_elder"));
            }
            database.commit();
            try (Statement statement = database.createStatement()) {
                // The optimiser is to know the tables as it would after a night.
                statement.execute("analyze table " + TABLES);
            }
            return city;
        }
    }

    private static Map<Asked, String> asked(LocalServers servers) {
        String officer = servers.token(TokenRequest.as("HEALTH_ADMIN").region(AgreementCity.CITY));
        String hospital = servers.token(TokenRequest.as("MED_MANAGER")
                .institution(AgreementCity.hospital(1).toString()));
        String centre = servers.token(TokenRequest.as("MED_MANAGER")
                .institution(AgreementCity.centre(1).toString()));
        String elder = servers.token(
                TokenRequest.as("ELDER").person(AgreementCity.elder(1).toString()));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Map<Asked, String> all = new LinkedHashMap<>();
        String agreements = "/api/v1/agreements";
        all.put(new Asked("one agreement", agreements + "/" + AgreementCity.agreement(1)), officer);
        all.put(new Asked("agreements of the city", agreements), officer);
        all.put(new Asked("those in force", agreements + "?status=EFFECTIVE"), officer);
        all.put(new Asked("agreements of a hospital", agreements), hospital);
        String contract = "/api/v1/contract/";
        String records = contract + "service-records";
        all.put(new Asked("services of the city", records), officer);
        all.put(new Asked("services of a hospital", records), hospital);
        all.put(new Asked("services of an agreement", records + "?agreement=" + AgreementCity.agreement(1)), hospital);
        all.put(new Asked("services of a month", records + "?from=" + today.minusMonths(1) + "&to=" + today), officer);
        String year = "?from=" + today.minusYears(1) + "&to=" + today.minusDays(1);
        all.put(
                new Asked("one agreement's year", contract + "performance/" + AgreementCity.agreement(1) + year),
                officer);
        all.put(new Asked("yearly reports", contract + "performance-reports"), officer);
        all.put(new Asked("family-doctor teams", contract + "family-doctor-teams"), officer);
        String signed = contract + "family-doctor-contracts";
        all.put(new Asked("contracts of the city", signed), officer);
        all.put(new Asked("contracts of a centre", signed), centre);
        all.put(new Asked("contracts of a team", signed + "?team=" + AgreementCity.team(1)), centre);
        all.put(new Asked("an elder's own", signed), elder);
        all.put(new Asked("consortia", contract + "consortia"), officer);
        all.put(new Asked("tasks of a hospital", contract + "tasks"), hospital);
        all.put(new Asked("directory of services", contract + "service-items?region=" + AgreementCity.CITY), officer);
        reports(all, officer, today);
        return all;
    }

    private static void reports(Map<Asked, String> all, String officer, LocalDate today) {
        String reports = "/api/v1/contract/reports/";
        String region = "?region=" + AgreementCity.CITY;
        String onDay = region + "&asOf=" + today;
        all.put(new Asked("R5 pairs", reports + "pairs" + onDay), officer);
        all.put(new Asked("homes without partner", reports + "homes-without-partner" + region), officer);
        all.put(new Asked("homes that must sign", reports + "homes-that-must-sign" + onDay), officer);
        all.put(new Asked("paper agreements", reports + "paper-agreements" + onDay), officer);
        all.put(new Asked("R17 family doctors", reports + "family-doctors" + onDay), officer);
        LocalDate month = today.minusMonths(1).withDayOfMonth(1);
        String ofMonth =
                region + "&from=" + month + "&to=" + month.plusMonths(1).minusDays(1);
        all.put(new Asked("R13 of a month", reports + "performance" + ofMonth), officer);
        String ofYear = region + "&from=" + month.minusMonths(11) + "&to="
                + month.plusMonths(1).minusDays(1);
        all.put(new Asked("R13 of a year", reports + "performance" + ofYear), officer);
    }

    private static void measure(Measured service, Map<Asked, String> asked) {
        System.out.printf(
                "%n| %-26s | %9s | %7s | %12s | %15s | %6s |%n",
                "", "median ms", "p99 ms", "p99 x budget", "x one agreement", "KiB");
        System.out.println("|---|---|---|---|---|---|");
        double cheapest = 0;
        for (Map.Entry<Asked, String> each : asked.entrySet()) {
            Timing one;
            try {
                one = service.time(each.getKey(), each.getValue(), RUNS);
            } catch (IOException | IllegalStateException failed) {
                System.out.printf("| %-26s | %s |%n", each.getKey().name(), failed.getMessage());
                continue;
            }
            cheapest = cheapest == 0 ? one.medianMillis() : cheapest;
            System.out.printf(
                    "| %-26s | %9.1f | %7.1f | %12.2f | %15.1f | %6.1f |%n",
                    one.name(),
                    one.medianMillis(),
                    one.slowMillis(),
                    one.slowMillis() / BUDGET_MILLIS,
                    one.medianMillis() / cheapest,
                    one.bytes() / 1024.0);
        }
    }
}
