package org.yiyang.launcher;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.yiyang.local.LocalServers;
import picocli.CommandLine.Command;

/** Prints where everything can be reached. */
@Command(name = "open", mixinStandardHelpOptions = true, description = "Print the addresses.")
final class Open implements Callable<Integer> {
    /** What the gateway answers without a token. */
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "/", "start page",
            "/docs", "try the calls",
            "/openapi.json", "their document",
            "/asyncapi.yaml", "the events",
            "/console", "pages to work with",
            "/api/v1/problems", "every refusal"));

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
        PAGES.forEach((page, what) -> out.println("  " + padded("") + addresses.gateway() + page + "  " + what));
        for (String service : running.layout().instances(LocalServers.SERVICES).stream()
                .filter(running::isOwn)
                .toList()) {
            out.println("  " + padded(service) + addresses.application(service) + "  health and OpenAPI: "
                    + addresses.management(service) + "/q/");
        }
        out.println("  issuer       " + addresses.issuer()
                + "  (a token: deploy/suite token --role HEALTH_ADMIN --region 4601)");
        out.println("  kafka        " + addresses.kafka());
        out.println("  database     " + addresses.database());
        return 0;
    }

    private static String padded(String name) {
        return String.format("%-13s", name);
    }
}
