package org.yiyang.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.LocalServers;

/** What is wrong with an application as it is deployed, each fault in one line. */
final class DeploymentFaults {
    /** What prepare writes into a service's file of properties. */
    private static final Set<String> IN_FILE = Set.of("QUARKUS_DATASOURCE_PASSWORD", "YIYANG_MIGRATION_PASSWORD");

    private static final Pattern PATH = Pattern.compile("(?<![\\w/.:])/(?:run|etc)/[\\w./-]+");
    private static final Pattern IMAGE = Pattern.compile("[\\w./-]+:(?!latest)[\\w.${}:-]*\\d[\\w.}-]*");
    private static final Set<String> HEALTH = Set.of("/q/health/ready", "/q/health/live", "/q/health/started");

    private final DeployedApplication application;
    private final List<String> faults = new ArrayList<>();

    private DeploymentFaults(DeployedApplication application) {
        this.application = application;
    }

    static List<String> of(DeployedApplication application) {
        DeploymentFaults all = new DeploymentFaults(application);
        all.variables();
        all.values();
        all.tls();
        if (application.isGateway()) {
            all.addresses();
        } else if (application.isService()) {
            all.accounts();
        } else {
            all.site();
        }
        all.files();
        all.place();
        return all.faults;
    }

    private void must(boolean holds, String fault) {
        if (!holds) {
            faults.add(application.name() + ": " + fault);
        }
    }

    private String value(String variable) {
        return application.environment().getOrDefault(variable, "");
    }

    private void variables() {
        Set<String> missing = new TreeSet<>(KnownVariables.needed(application.name()));
        missing.removeAll(application.environment().keySet());
        missing.removeAll(IN_FILE);
        missing.forEach(name -> must(false, name + " is not set"));
        application.environment().forEach((name, value) -> {
            boolean used =
                    application.environment().values().stream().anyMatch(other -> other.contains("$(" + name + ")"));
            must(used || KnownVariables.isKnown(application.name(), name), name + " is read by nobody");
            must(!name.contains("PASSWORD"), name + " shows a secret");
        });
    }

    private void values() {
        must(value("YIYANG_MODE").equals("production"), "YIYANG_MODE is not production");
        if (!application.isGateway() && !application.isService()) {
            return;
        }
        must(value("QUARKUS_OIDC_AUTH_SERVER_URL").startsWith("https://"), "the issuer is not reached by https");
        must(value("QUARKUS_OIDC_TOKEN_AUDIENCE").equals("yiyang"), "the audience is not yiyang");
    }

    /** As {@code ServerTls} demands: TLS to whoever calls, and only the gateway calls a service. */
    private void tls() {
        boolean own = has("YIYANG_TLS_CERTIFICATE") && has("YIYANG_TLS_KEY");
        if (application.isGateway()) {
            must(own || value("YIYANG_TLS_ELSEWHERE").equals("true"), "nobody speaks TLS to its callers");
            String services = "YIYANG_GATEWAY_SERVICES_TLS_";
            must(
                    has(services + "CERTIFICATE") && has(services + "KEY") && has(services + "AUTHORITIES"),
                    "the services do not know it");
        } else {
            must(own && has("YIYANG_TLS_AUTHORITIES"), "it does not speak TLS to the gateway");
            must(value("YIYANG_TLS_CLIENTS").equals("gateway"), "others than the gateway may call it");
        }
    }

    private boolean has(String variable) {
        return !value(variable).isBlank();
    }

    private void accounts() {
        DatabaseAccount account = new DatabaseAccount(application.name(), "", "");
        must(
                value("QUARKUS_DATASOURCE_JDBC_URL")
                        .matches("jdbc:mysql://[^/]+/" + account.schema() + "\\?(.*&)?sslMode=VERIFY_IDENTITY"),
                "the database's address is not that of " + account.schema() + " by TLS");
        must(value("QUARKUS_DATASOURCE_USERNAME").equals(account.runUser()), "the account that runs is another");
        must(value("YIYANG_MIGRATION_USERNAME").equals(account.migrateUser()), "the account that migrates is another");
        must(List.of("SSL", "SASL_SSL").contains(value("KAFKA_SECURITY_PROTOCOL")), "the broker is not reached by TLS");
        must(
                value("SMALLRYE_CONFIG_LOCATIONS").endsWith("/" + application.name() + ".properties"),
                "its passwords come from no file of its own");
    }

    /** Of the console: people reach it, and it the API, at one address, and it believes one issuer. */
    private void site() {
        must(value("YIYANG_CONSOLE_ISSUER").startsWith("https://"), "the issuer is not reached by https");
        must(value("YIYANG_CONSOLE_SITE").startsWith("https://"), "people do not reach it by https");
        must(value("YIYANG_CONSOLE_GATEWAY").startsWith("https://"), "it does not reach the gateway by https");
        must(!has("YIYANG_CONSOLE_DEMO_PERSONS"), "anybody may sign in as anybody");
    }

    private void addresses() {
        List<String> upstreams = new ArrayList<>(LocalServers.SERVICES);
        upstreams.add(Parts.CONSOLE);
        for (String service : upstreams) {
            String key = "YIYANG_GATEWAY_" + KnownVariables.variable(service);
            for (Map.Entry<String, Integer> one : Map.of(
                            key + "_URL", ApplicationPorts.http(service),
                            key + "_MANAGEMENT_URL", ApplicationPorts.management(service))
                    .entrySet()) {
                String scheme = one.getKey().contains("_MANAGEMENT_") ? "http://" : "https://";
                String address = value(one.getKey()).replaceFirst("^" + scheme, "");
                must(
                        address.endsWith(":" + one.getValue())
                                && application.peers().contains(service + "@" + address),
                        one.getKey() + " is not where " + service + " listens");
            }
        }
    }

    /** Every path that a variable names is a file or folder that the application is given, and that is prepared. */
    private void files() {
        Set<String> prepared = Prepared.FILES;
        application.environment().forEach((name, value) -> {
            Matcher paths = PATH.matcher(value);
            while (paths.find()) {
                must(application.files().containsKey(paths.group()), name + ": " + paths.group() + " is not there");
            }
        });
        application
                .files()
                .forEach((path, source) ->
                        must(prepared.contains(source), path + " is " + source + ", which prepare does not make"));
    }

    private void place() {
        must(IMAGE.matcher(application.image()).matches(), "the image " + application.image() + " has no version");
        must(application.confined(), "it is not confined");
        int management = ApplicationPorts.management(application.name());
        must(
                application.ports().equals(Set.of(ApplicationPorts.http(application.name()), management)),
                "its ports are " + application.ports());
        must(!application.probes().isEmpty(), "nobody asks for its health");
        for (String probe : application.probes()) {
            must(
                    probe.startsWith(management + "/") && HEALTH.contains(probe.substring(probe.indexOf('/'))),
                    "there is no probe " + probe);
        }
    }
}
