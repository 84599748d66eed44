package org.yiyang.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.yiyang.launcher.DrillCallers.Done;
import org.yiyang.local.MysqlGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Kills processes of a running cluster in mid-traffic, one after the other, and prints what callers felt of it. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = "Kill processes of the running cluster in mid-traffic, start each again, and print what was felt:"
                + " calls, attempts that had to be repeated, the longest pause of a caller and of an event, what was"
                + " lost, what was done twice. Status 1 if anything was.")
final class Drill implements Callable<Integer> {
    private static final String PRIMARY = "primary";
    private static final String SECONDARY = "secondary";
    private static final int CALLS_AROUND = 30;
    private static final Duration APPLIED_WITHIN = Duration.ofSeconds(180);
    private static final long LOOK_MILLIS = 250;
    private final Workplace workplace;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "Which: names of processes, or primary and secondary of the database; without any, one of each kind.")
    private List<String> names = List.of(
            Parts.GATEWAY,
            "institution",
            "contract",
            "insurance",
            "referral",
            Parts.KAFKA,
            Parts.ISSUER,
            SECONDARY,
            PRIMARY);

    Drill(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        RunningSuite running = new RunningSuite(workplace.folder());
        if (running.layout() != ProcessLayout.CLUSTER || !running.ended().isEmpty()) {
            throw new LauncherFailure("a drill needs a cluster of which everything runs: deploy/suite up --cluster");
        }
        PrintStream out = workplace.out();
        SuiteAddresses addresses = running.addresses();
        List<URI> gateways = ProcessLayout.CLUSTER.instances(Parts.GATEWAY).stream()
                .map(addresses::application)
                .toList();
        DrillWork work = new DrillWork(Tokens.ofRunning(workplace));
        work.prepare(gateways.get(0));
        List<DrillFigures> all = new ArrayList<>();
        for (String name : names) {
            work.renewTokens();
            all.add(strike(target(name), gateways, work));
            out.println((all.size() == 1 ? DrillFigures.head() + "\n" : "")
                    + all.get(all.size() - 1).line());
            out.flush();
        }
        Reconcile.Result records = new Reconcile(workplace).compare();
        records.differences().forEach(out::println);
        out.println(records.summary());
        boolean right = all.stream().allMatch(one -> one.effects().areRight());
        return right && records.differences().isEmpty() ? 0 : 1;
    }

    private DrillFigures strike(String name, List<URI> gateways, DrillWork work) {
        String mark = "drill-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-";
        Instant begun = Instant.now();
        try (DrillCallers callers = new DrillCallers(gateways, work, mark)) {
            callers.awaitMore(CALLS_AROUND);
            long killed = System.nanoTime();
            workplace.folder().process(name).kill9();
            callers.awaitMore(CALLS_AROUND);
            long mending = System.nanoTime();
            SuiteRun.mend(quiet());
            Duration back = Duration.ofNanos(System.nanoTime() - mending);
            callers.awaitMore(CALLS_AROUND);
            return figures(name, mark, callers.end(), killed, begun, back);
        }
    }

    private DrillFigures figures(
            String name, String mark, Map<String, List<Done>> done, long killed, Instant begun, Duration back) {
        DrillRows rows = new DrillRows(Rows.ofRunning(workplace.folder()));
        awaitApplied(rows, begun);
        List<String> acknowledged = new ArrayList<>();
        List<String> effects = new ArrayList<>();
        int again = 0;
        long pause = 0;
        String pausedAt = "-";
        for (Map.Entry<String, List<Done>> service : done.entrySet()) {
            service.getValue().forEach(one -> acknowledged.add(one.id()));
            effects.addAll(rows.effects(service.getKey(), mark));
            again += service.getValue().stream()
                    .mapToInt(one -> one.attempts() - 1)
                    .sum();
            long longest = DrillFigures.longestPauseMillis(service.getValue(), killed);
            if (longest > pause) {
                pause = longest;
                pausedAt = service.getKey();
            }
        }
        return new DrillFigures(
                name,
                acknowledged.size(),
                again,
                pause,
                pausedAt,
                rows.longestEventMillis(begun),
                back,
                DrillFigures.Effects.of(acknowledged, effects));
    }

    private static void awaitApplied(DrillRows rows, Instant since) {
        long end = System.nanoTime() + APPLIED_WITHIN.toNanos();
        while (!rows.isAllApplied(since) && System.nanoTime() - end < 0) {
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new LauncherFailure("interrupted", interrupted);
            }
        }
    }

    private String target(String name) {
        SuiteSettings settings = new RunningSuite(workplace.folder()).settings();
        if (!name.equals(PRIMARY) && !name.equals(SECONDARY)) {
            if (!settings.layout().all().contains(name)) {
                throw new LauncherFailure("there is no process " + name + ": "
                        + String.join(", ", settings.layout().all()));
            }
            return name;
        }
        int primary = DatabaseGroup.of(workplace.folder(), settings)
                .flatMap(MysqlGroup::primary)
                .orElseThrow(() -> new LauncherFailure("there is no database group with a primary"));
        return settings.layout().instances(Parts.DATABASE).stream()
                .filter(member -> Objects.equals(settings.ports().of(member), primary) == name.equals(PRIMARY))
                .findFirst()
                .orElseThrow();
    }

    private Workplace quiet() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return new Workplace(workplace.root(), workplace.folder(), workplace.catalog(), nowhere);
    }
}
