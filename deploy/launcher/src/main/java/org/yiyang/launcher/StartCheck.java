package org.yiyang.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yiyang.local.LocalDatabase;
import org.yiyang.local.LocalFailure;
import org.yiyang.local.LocalHome;
import org.yiyang.local.LocalVersions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for what could keep the suite from starting. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Check Java, ports, disk, libraries and versions. Status 1 if something is wrong.")
final class StartCheck implements Callable<Integer> {
    private final Workplace workplace;
    private boolean healthy = true;

    @Mixin
    private SuiteOptions options;

    StartCheck(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SuiteSettings settings = options.settings();
        Path folder = workplace.folder().folder();
        long usableBytes = Preflight.usableBytes(folder);
        show(
                "Java",
                Preflight.javaProblem(Runtime.version().feature()),
                Runtime.version() + ", " + System.getProperty("java.home"));
        show(
                "platform",
                Optional.empty(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors");
        show("disk", Preflight.diskProblem(folder, usableBytes), (usableBytes >> 30) + " GiB free at " + folder);
        boolean runs = workplace.folder().hasRunningPart();
        show(
                "ports",
                runs ? Optional.empty() : Preflight.portProblem(settings),
                runs
                        ? "in use by the running suite"
                        : "all free from " + settings.ports().base());
        if (runs) {
            showRecords();
            show("events", eventProblem(), "flow");
        }
        show("database", databaseProblem(settings), "its program and libraries are there");
        for (String application : workplace.catalog().applications()) {
            show(application, buildProblem(application), "built");
        }
        show(
                "versions",
                Optional.empty(),
                "Yiyang " + Launcher.Version.text() + ", MariaDB "
                        + LocalVersions.of(Parts.DATABASE) + ", Kafka " + LocalVersions.of(Parts.KAFKA) + ", issuer "
                        + LocalVersions.of(IssuerKind.DEVELOPMENT.program()) + ", Keycloak "
                        + LocalVersions.of(IssuerKind.KEYCLOAK.program()));
        return healthy ? 0 : 1;
    }

    private void showRecords() {
        Reconcile.Result records = new Reconcile(workplace).compare();
        Optional<String> problem = records.differences().isEmpty()
                ? Optional.empty()
                : Optional.of(records.summary() + ": deploy/suite reconcile names them");
        show("records", problem, records.summary());
    }

    private void show(String what, Optional<String> problem, String otherwise) {
        healthy &= problem.isEmpty();
        workplace
                .out()
                .println(String.format(
                        "%-4s %-12s %s", problem.isEmpty() ? "ok" : "BAD", what, problem.orElse(otherwise)));
    }

    private Optional<String> eventProblem() {
        List<String> problems = new EventFlow(new RunningSuite(workplace.folder()).addresses()).problems();
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
    }

    private Optional<String> databaseProblem(SuiteSettings settings) {
        if (!settings.isEmbedded(Parts.DATABASE) || settings.runsDatabaseGroup()) {
            return Optional.empty();
        }
        try {
            List<String> missing = LocalDatabase.missingLibraries(LocalHome.ofRepository(workplace.root()));
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of("install the libraries " + String.join(", ", missing)
                            + ", or use a server of your own with --database");
        } catch (LocalFailure failure) {
            return Optional.of(failure.getMessage());
        } catch (IOException noLdd) {
            return Optional.of("its libraries cannot be checked: " + noLdd.getMessage());
        }
    }

    private Optional<String> buildProblem(String application) {
        try {
            workplace.catalog().command(application, JvmProfile.LAPTOP);
            return Optional.empty();
        } catch (LauncherFailure notBuilt) {
            return Optional.of(notBuilt.getMessage());
        }
    }
}
