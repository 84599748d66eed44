package org.yiyang.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops every process of the suite and of what observes it, whoever started it. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop everything; the data stays.")
final class Down implements Callable<Integer> {
    private final Workplace workplace;

    Down(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SuiteFolder folder = workplace.folder();
        if (!folder.isInUse()) {
            workplace.out().println("nothing runs");
            return 0;
        }
        new Shutdown(folder).stopEverything(workplace.out());
        workplace.out().println("the suite is down, its data is kept in " + folder.folder());
        return 0;
    }
}
