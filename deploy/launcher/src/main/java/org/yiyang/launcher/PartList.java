package org.yiyang.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalDatabase;
import org.yiyang.local.LocalHome;
import org.yiyang.local.LocalIssuer;
import org.yiyang.local.LocalKafka;

/** Makes the list of the suite's processes from the settings: the servers, and the applications that need them. */
record PartList(Path root, SuiteFolder folder, SuiteSettings settings, Catalog catalog, Lifetime lifetime) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** The embedded servers: those that are not the caller's own. */
    List<Part> servers(List<DatabaseAccount> accounts) {
        LocalHome home = LocalHome.ofRepository(root);
        List<Part> parts = new ArrayList<>();
        if (settings.isEmbedded(Parts.DATABASE)) {
            LocalDatabase database =
                    new LocalDatabase(home, folder.place(Parts.DATABASE, port(Parts.DATABASE)), lifetime);
            parts.add(new Part(database.process(), () -> database.start(accounts), GRACE));
        }
        if (settings.isEmbedded(Parts.KAFKA)) {
            int controller = settings.ports().kafkaController();
            LocalKafka kafka = new LocalKafka(home, folder.place(Parts.KAFKA, port(Parts.KAFKA)), controller, lifetime);
            parts.add(new Part(kafka.process(), kafka::start, GRACE));
        }
        if (settings.isEmbedded(Parts.ISSUER)) {
            LocalIssuer issuer = new LocalIssuer(home, folder.place(Parts.ISSUER, port(Parts.ISSUER)), lifetime);
            parts.add(new Part(issuer.process(), issuer::start, GRACE));
        }
        return parts;
    }

    List<Part> applications(List<DatabaseAccount> accounts) {
        List<Part> parts = new ArrayList<>();
        List<String> names = catalog.applications();
        accounts.stream()
                .filter(account -> names.contains(account.service()))
                .map(account -> application(account.service(), Environment.ofService(settings, account, folder)))
                .forEach(parts::add);
        if (names.contains(Parts.GATEWAY)) {
            parts.add(application(Parts.GATEWAY, Environment.ofGateway(settings)));
        }
        return parts;
    }

    private Part application(String name, Environment environment) {
        ChildProcess process = folder.process(name);
        List<String> command = catalog.command(name, settings.jvm());
        Map<String, String> variables = environment.variables();
        Health health = new Health(SuiteAddresses.of(settings).management(name));
        Runnable start = () -> {
            process.start(command, variables, lifetime);
            process.awaitReady(health::isReady, PATIENCE);
        };
        return new Part(process, start, GRACE);
    }

    private int port(String part) {
        return settings.ports().of(part);
    }
}
