package org.yiyang.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.yiyang.backup.BackupFolder;
import org.yiyang.backup.DatabaseTools;
import org.yiyang.backup.Restore;
import org.yiyang.local.DatabaseAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts all schemas back to a backup, and the topics with them. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Replace all four schemas by a backup. The suite must be down; everything written since is lost. The keys"
                        + " must be those of the backup.")
final class RestoreCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(paramLabel = "FOLDER", description = "A folder that deploy/suite backup has written.")
    private Path folder;

    @Option(
            names = "--yes",
            required = true,
            description = "Required. Confirms that everything written since the backup is discarded.")
    private boolean yes;

    RestoreCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    /** An application that writes meanwhile would write into a half-restored database. */
    static void mustBeDown(Workplace workplace) {
        if (ProcessLayout.CLUSTER.applications().stream()
                .anyMatch(name -> workplace.folder().process(name).isAlive())) {
            throw new LauncherFailure("the suite runs: first deploy/suite down");
        }
    }

    @Override
    public Integer call() throws Exception {
        if (!yes) {
            return 1;
        }
        mustBeDown(workplace);
        SuiteSettings settings = new RunningSuite(workplace.folder()).settings();
        List<DatabaseAccount> accounts =
                Passwords.in(workplace.folder().keys(settings)).accounts();
        DatabaseTools tools = BackupCommand.tools(workplace);
        List<String> done = new NeededServers(workplace).during(() -> {
            // A group copies what its primary loads: no member is loaded by itself.
            String server = PrimaryConnection.serverOf(settings.databaseServer(), accounts.get(0));
            return new Restore(tools, server, accounts, settings.kafkaServers()).from(new BackupFolder(folder));
        });
        done.forEach(workplace.out()::println);
        workplace.out().println("Now deploy/suite up, deploy/suite reconcile and deploy/suite audit verify.");
        return 0;
    }
}
