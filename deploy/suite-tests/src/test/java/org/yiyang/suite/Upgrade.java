package org.yiyang.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.LocalServers;

/**
 * Under calls, one of two instances after the other is replaced by this build, whose migrations the first of each service runs,
 * then by the build before, on the tables as they are now, and by this one again; no request may fail.
 */
final class Upgrade implements Experiment {
    private static final String FROM = "org.yiyang.suite.from";
    private static final int CALLERS = 1;
    private static final int CALLS_AROUND = 5;

    /** Of which build instances and gateway are afterwards. */
    private record Step(String what, Path tree, boolean gatewayFirst) {}

    @Override
    public void run(Settings settings, Lines lines) {
        Path before = before();
        try (Pairs pairs = new Pairs(before)) {
            Partners partners = Partners.of("升级");
            long migrated = migrations();
            List<Step> steps = List.of(
                    new Step("from the build before to this one", Application.ROOT, false),
                    new Step("back to the build before, on this one's tables", before, true),
                    new Step("forward once more", Application.ROOT, false));
            for (Step step : steps) {
                lines.add(line(step, pairs, partners, lines, migrated));
            }
        }
    }

    private static Path before() {
        Path tree = Path.of(System.getProperty(FROM, ""));
        if (!Files.isDirectory(tree.resolve("service-kit"))) {
            throw new IllegalStateException("the tree of the build before is not there: " + FROM + "=" + tree);
        }
        return tree.toAbsolutePath();
    }

    private static Line line(Step step, Pairs pairs, Partners partners, Lines lines, long migratedBefore) {
        String mark = "upgrade-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-";
        List<Strike.Scene> scenes = List.of(
                Registry.scene(mark),
                Emergencies.scene(mark, partners),
                Holds.scene("contract", mark),
                Holds.scene("insurance", mark));
        long began = System.nanoTime();
        Felt felt;
        try (Session session = new Session(scenes, CALLERS, pairs::gateway)) {
            session.awaitMore(CALLS_AROUND);
            replaceAll(step, pairs, session);
            felt = session.end();
            lines.findings(session.failed());
        }
        long millis = Time.millisSince(began);
        felt = felt.and(Whole.findings());
        lines.findings(felt.findings());
        return new Line(
                step.what(),
                pairs.all().size(),
                String.format(
                        Locale.ROOT,
                        "%d failed requests of %s; all replaced within %s, %d migrations more than at the beginning",
                        felt.unknown() + felt.refused(),
                        felt.text(),
                        Felt.seconds(millis),
                        migrations() - migratedBefore),
                felt.isRight() && felt.unknown() + felt.refused() == 0);
    }

    /** The gateway last, and first on the way back: what is before a service is never newer than it. */
    private static void replaceAll(Step step, Pairs pairs, Session session) {
        if (step.gatewayFirst()) {
            pairs.replaceGateway(step.tree());
        }
        for (Application one : pairs.all()) {
            one.stop();
            one.of(step.tree()).start();
            session.awaitMore(CALLS_AROUND);
        }
        if (!step.gatewayFirst()) {
            pairs.replaceGateway(step.tree());
        }
        session.awaitMore(CALLS_AROUND);
    }

    /** How many migrations the tables of all services have had. */
    private static long migrations() {
        return LocalServers.SERVICES.stream().mapToLong(Upgrade::migrations).sum();
    }

    private static long migrations(String service) {
        DatabaseAccount account = DatabaseAccount.forTests(service);
        String address = Suite.SERVERS.config(service).get("quarkus.datasource.jdbc.url");
        try (Connection connection =
                        DriverManager.getConnection(address, account.migrateUser(), account.migratePassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from flyway_schema_history where success")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
