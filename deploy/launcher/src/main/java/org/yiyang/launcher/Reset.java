package org.yiyang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Empties the local data: registers, topics, logs, and the keys that the embedded database was written with. */
@Command(name = "reset", mixinStandardHelpOptions = true, description = "Delete all local data; asks before.")
final class Reset implements Callable<Integer> {
    private static final String RUNS = "the suite runs: first deploy/suite down";
    private static final Set<String> YES = Set.of("y", "yes", "是");

    private final Workplace workplace;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(
            names = "--keys",
            description = "Also the keys of servers of your own; what they hold can then never be read.")
    private boolean keys;

    Reset(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        SuiteFolder folder = workplace.folder();
        if (folder.isInUse()) {
            throw new LauncherFailure(RUNS);
        }
        if (!yes && !confirmed()) {
            workplace.out().println("nothing was deleted");
            return 1;
        }
        List<Path> kept = keys ? List.of() : folder.keysOfOwnServers();
        try (FolderLock lock = FolderLock.take(folder, FolderLock.LAUNCHER)) {
            if (folder.hasRunningProcess()) {
                throw new LauncherFailure(RUNS);
            }
            folder.delete(kept);
        }
        workplace.out().println("deleted " + folder.folder() + "; servers of your own are untouched");
        kept.forEach(
                path -> workplace.out().println("kept " + path + ": without it that server's data cannot be read"));
        return 0;
    }

    private boolean confirmed() {
        workplace
                .out()
                .print("Delete all data, keys and logs in " + workplace.folder().folder() + "? [y/N] ");
        workplace.out().flush();
        Scanner answers = new Scanner(System.in, StandardCharsets.UTF_8);
        return answers.hasNextLine() && YES.contains(answers.nextLine().strip().toLowerCase(Locale.ROOT));
    }
}
