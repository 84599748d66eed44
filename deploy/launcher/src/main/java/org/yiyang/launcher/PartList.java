package org.yiyang.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.KafkaQuorum;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalDatabase;
import org.yiyang.local.LocalHome;
import org.yiyang.local.LocalIssuer;
import org.yiyang.local.LocalKafka;
import org.yiyang.local.LocalKeycloak;
import org.yiyang.local.LocalMysql;
import org.yiyang.local.MysqlGroup;
import org.yiyang.local.ServerPlace;

/** Makes the list of the suite's processes from the settings: the servers, and the applications that need them. */
record PartList(Path root, SuiteFolder folder, SuiteSettings settings, Catalog catalog, Lifetime lifetime) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Twice as many programs start on the same processors. */
    private static final Duration PATIENCE_IN_CLUSTER = Duration.ofSeconds(300);

    private static final String KEEP_CLASSES = "-XX:ArchiveClassesAtExit";
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** The embedded servers: those that are not the caller's own. */
    List<Part> servers(List<DatabaseAccount> accounts) {
        LocalHome home = LocalHome.ofRepository(root);
        List<Part> parts = new ArrayList<>();
        if (settings.runsDatabaseGroup()) {
            settings.layout().instances(Parts.DATABASE).forEach(name -> parts.add(member(name)));
        } else if (settings.isEmbedded(Parts.DATABASE)) {
            LocalDatabase database = new LocalDatabase(home, place(Parts.DATABASE), lifetime);
            parts.add(new Part(
                    database.process(),
                    () -> database.start(accounts, passwords().backup()),
                    GRACE));
        }
        if (settings.isEmbedded(Parts.KAFKA)) {
            settings.layout().instances(Parts.KAFKA).forEach(name -> parts.add(broker(home, Instance.of(name))));
        }
        if (settings.isEmbedded(Parts.ISSUER)) {
            parts.add(issuer(home));
        }
        return parts;
    }

    /** The database servers as one group, where the suite runs several. */
    Optional<MysqlGroup> group() {
        return DatabaseGroup.of(folder, settings);
    }

    private Part member(String name) {
        Path script = root.resolve("deploy/local/real-mysql");
        LocalMysql server = new LocalMysql(name, script, place(name), group().orElseThrow(), lifetime);
        return new Part(server.process(), server::start, GRACE);
    }

    private Part broker(LocalHome home, Instance instance) {
        List<Integer> controllers = settings.layout().instances(Parts.KAFKA).stream()
                .map(settings.ports()::controllerOf)
                .toList();
        KafkaQuorum quorum = new KafkaQuorum(instance.number(), controllers);
        LocalKafka kafka = new LocalKafka(instance.name(), home, place(instance.name()), quorum, lifetime);
        return new Part(kafka.process(), kafka::start, GRACE);
    }

    private ServerPlace place(String server) {
        return settings.layout() == ProcessLayout.SINGLE
                ? folder.place(server, port(server))
                : folder.placeInCluster(server, port(server));
    }

    private Part issuer(LocalHome home) {
        if (settings.runsKeycloak()) {
            LocalKeycloak keycloak = LocalKeycloak.ofRepository(
                            root, place(Parts.ISSUER), folder.identitySecrets(), lifetime)
                    .withConsole(SuiteAddresses.of(settings).gateway());
            return new Part(keycloak.process(), keycloak::start, GRACE);
        }
        LocalIssuer issuer = new LocalIssuer(home, place(Parts.ISSUER), lifetime);
        return new Part(issuer.process(), issuer::start, GRACE);
    }

    /** The first of each, and after these the second ones, which find the tables made. */
    List<Part> applications(List<DatabaseAccount> accounts) {
        return settings.layout().applications().stream()
                .map(Instance::of)
                .filter(instance -> catalog.applications().contains(instance.part()))
                .sorted(Comparator.comparingInt(Instance::number))
                .map(instance -> application(instance, environment(instance, accounts)))
                .toList();
    }

    private Environment environment(Instance instance, List<DatabaseAccount> accounts) {
        return accounts.stream()
                .filter(account -> account.service().equals(instance.part()))
                .findFirst()
                .map(account -> Environment.ofService(settings, instance, account, folder))
                .orElseGet(() -> instance.part().equals(Parts.CONSOLE)
                        ? Environment.ofConsole(settings)
                        : Environment.ofGateway(settings, instance));
    }

    private Part application(Instance instance, Environment environment) {
        ChildProcess process = folder.process(instance.name());
        List<String> command = new ArrayList<>(catalog.command(instance.part(), settings.jvm()));
        if (instance.number() > 1) {
            // Two programs that end at the same time would write one file.
            command.removeIf(word -> word.startsWith(KEEP_CLASSES));
        }
        Map<String, String> variables = environment.variables();
        Health health = new Health(SuiteAddresses.of(settings).management(instance.name()));
        Duration patience = settings.layout() == ProcessLayout.SINGLE ? PATIENCE : PATIENCE_IN_CLUSTER;
        Runnable start = () -> {
            process.start(command, variables, lifetime);
            process.awaitReady(health::isReady, patience);
        };
        return new Part(process, start, GRACE);
    }

    private Passwords passwords() {
        return Passwords.in(folder.keys(settings));
    }

    private int port(String part) {
        return settings.ports().of(part);
    }
}
