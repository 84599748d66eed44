package org.yiyang.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import org.yiyang.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the suite where it does not run, and plays the demo on it. */
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Play a city's case on the suite.")
final class Play implements Callable<Integer> {
    private final Workplace workplace;
    private final Demo demo;

    @Mixin
    private SuiteOptions options;

    @Option(names = "--exit", description = "Stop everything after the demo; status 0 only if every check held.")
    private boolean exit;

    Play(Workplace workplace, Demo demo) {
        this.workplace = workplace;
        this.demo = demo;
    }

    @Override
    public Integer call() {
        if (workplace.folder().hasRunningPart()) {
            SuiteAddresses addresses = new RunningSuite(workplace.folder()).addresses();
            mustBeWhole(new RunningSuite(workplace.folder()));
            Rows rows = Rows.ofRunning(workplace.folder());
            return demo.play(addresses, Tokens.ofRunning(workplace), rows, workplace.out());
        }
        SuiteSettings settings = options.settings();
        SuiteRun session = SuiteRun.start(workplace, settings);
        Rows rows = Rows.of(workplace.folder(), settings);
        int result = demo.play(session.suite().addresses(), session.suite().tokens(), rows, workplace.out());
        workplace.out().println("   " + session.suite().budgets());
        if (exit) {
            session.close();
        } else {
            session.watch();
        }
        return result;
    }

    private static void mustBeWhole(RunningSuite running) {
        List<String> ended = running.ended();
        if (!ended.isEmpty()) {
            throw new LauncherFailure(
                    "not everything runs: deploy/suite up starts " + String.join(", ", ended) + " again");
        }
    }
}
