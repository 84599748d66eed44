package org.yiyang.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yiyang.backup.Rebuild;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.LocalServers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Rebuilds the services' copies of others' records from the topics alone. */
@Command(
        name = "rebuild-copies",
        mixinStandardHelpOptions = true,
        description =
                "Forget what services know of each other's records while the suite is down; they learn all of it from the"
                        + " topics when it is up again.")
final class RebuildCopies implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(arity = "0..*", paramLabel = "SERVICE", description = "Which; all without one.")
    private List<String> services = new ArrayList<>();

    RebuildCopies(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws Exception {
        for (String service : services) {
            if (!LocalServers.SERVICES.contains(service)) {
                throw new LauncherFailure(
                        "there is no service " + service + ": " + String.join(", ", LocalServers.SERVICES));
            }
        }
        RestoreCommand.mustBeDown(workplace);
        SuiteSettings settings = new RunningSuite(workplace.folder()).settings();
        List<DatabaseAccount> accounts =
                Passwords.in(workplace.folder().keys(settings)).accounts();
        return new NeededServers(workplace).during(() -> {
            String server = PrimaryConnection.serverOf(settings.databaseServer(), accounts.get(0));
            Rebuild rebuild = new Rebuild(server, settings.kafkaServers());
            for (DatabaseAccount account : accounts) {
                if (services.isEmpty() || services.contains(account.service())) {
                    workplace.out().println(account.service() + ": " + rebuild.of(account) + " rows forgotten");
                }
            }
            return 0;
        });
    }
}
