package org.yiyang.launcher;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.yiyang.local.LocalServers;
import picocli.CommandLine.Command;

/** Prints where everything can be reached. */
@Command(name = "open", mixinStandardHelpOptions = true, description = "Print the addresses.")
final class Open implements Callable<Integer> {
    private final Workplace workplace;

    Open(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        RunningSuite running = new RunningSuite(workplace.folder());
        SuiteAddresses addresses = running.addresses();
        PrintStream out = workplace.out();
        out.println("  gateway      " + addresses.gateway() + "  (all calls)");
        for (String service :
                LocalServers.SERVICES.stream().filter(running::isOwn).toList()) {
            out.println("  " + padded(service) + addresses.application(service) + "  health and OpenAPI: "
                    + addresses.management(service) + "/q/");
        }
        out.println("  issuer       " + addresses.issuer() + "  (deploy/suite token --role …)");
        out.println("  kafka        " + addresses.kafka());
        out.println("  database     " + addresses.database());
        return 0;
    }

    private static String padded(String name) {
        return String.format("%-13s", name);
    }
}
