package org.yiyang.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the suite and stays until Ctrl-C; of a suite that runs, starts again what has ended. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Start the whole suite and stay until Ctrl-C. If it runs already, start again what has ended of it.")
final class Up implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private SuiteOptions options;

    @Option(names = "--detach", description = "Return when everything is ready; deploy/suite down stops it.")
    private boolean detach;

    @Option(
            names = "--observe",
            description =
                    "Start Prometheus beside it, from Debian's package, with the alerts of deploy/observe, and Zipkin, to"
                            + " which the applications send their spans if they are started with it.")
    private boolean observe;

    Up(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SuiteFolder folder = workplace.folder();
        if (folder.hasRunningPart()) {
            if (observe && !Observe.isComplete(folder)) {
                SuiteRun.observe(workplace);
            } else {
                SuiteRun.mend(workplace);
            }
            return 0;
        }
        SuiteRun session = SuiteRun.start(workplace, options.settings().traced(observe));
        new Open(workplace).call();
        if (detach) {
            session.detach();
            return 0;
        }
        session.watch();
        return 0;
    }
}
