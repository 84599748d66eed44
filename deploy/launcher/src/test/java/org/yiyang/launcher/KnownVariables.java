package org.yiyang.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.LocalServers;

/** Which variables an application reads, and which it needs in production: taken from the code that reads them. */
final class KnownVariables {
    private static final Pattern PROPERTY = Pattern.compile("ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern METHOD = Pattern.compile("\\b([a-z]\\w*)\\(\\);");
    private static final Pattern SET = Pattern.compile("(?m)^([a-z][\\w.\"-]*)=");
    private static final Pattern DEMANDED = Pattern.compile("\"((?:quarkus|kafka|yiyang)\\.[a-z.-]*[a-z])\"");
    private static final Set<String> TLS_PREFIXES = Set.of("YIYANG_TLS", "YIYANG_GATEWAY_SERVICES_TLS");
    private static final Pattern TLS_SETTING = Pattern.compile("[pP](?:refix|REFIX) \\+ \"\\.([a-z]+)\"");
    /** Of the JVM and of the configuration itself. */
    private static final Set<String> OUTSIDE = Set.of("JAVA_TOOL_OPTIONS", "SMALLRYE_CONFIG_LOCATIONS");

    /** Sources are read once for each application. */
    private static final Map<String, Predicate<String>> KNOWN = new ConcurrentHashMap<>();

    private KnownVariables() {}

    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** What the launcher sets for an application, except ports; in production also what the mode's check demands. */
    static Set<String> needed(String application) {
        Set<String> needed = new TreeSet<>(local(application).variables().keySet());
        needed.removeIf(name -> name.endsWith("_PORT"));
        Matcher demanded = DEMANDED.matcher(Repository.text(
                LocalServers.SERVICES.contains(application)
                        ? "service-kit/src/main/java/org/yiyang/kit/caller/Mode.java"
                        : application + "/src/main/java/org/yiyang/" + application + "/StartGuard.java"));
        while (demanded.find()) {
            needed.add(variable(demanded.group(1)));
        }
        needed.removeAll(TLS_PREFIXES);
        needed.remove("YIYANG_GATEWAY_CORS_ORIGINS");
        needed.remove("YIYANG_CONSOLE_DEMO_PERSONS");
        if (application.equals(Parts.CONSOLE)) {
            // It verifies no tokens.
            needed.removeIf(name -> name.startsWith("QUARKUS_OIDC_"));
        }
        return needed;
    }

    private static Environment local(String application) {
        SuiteSettings settings = SuiteSettings.embedded(SuitePorts.DEFAULT_BASE);
        return switch (application) {
            case Parts.GATEWAY -> Environment.ofGateway(settings, Instance.of(application));
            case Parts.CONSOLE -> Environment.ofConsole(settings);
            default ->
                Environment.ofService(
                        settings,
                        Instance.of(application),
                        new DatabaseAccount(application, "", ""),
                        new SuiteFolder(Path.of("target")));
        };
    }

    static boolean isKnown(String application, String name) {
        return KNOWN.computeIfAbsent(application, KnownVariables::read).test(name);
    }

    private static Predicate<String> read(String application) {
        Set<String> names = known(application);
        List<Pattern> mappings = mappings(application);
        return name -> names.contains(name)
                || mappings.stream().anyMatch(mapping -> mapping.matcher(name).matches());
    }

    private static Set<String> known(String application) {
        Set<String> known = new TreeSet<>(OUTSIDE);
        known.addAll(needed(application));
        ConfigDef tls = new ConfigDef();
        SslConfigs.addClientSslSupport(tls);
        if (LocalServers.SERVICES.contains(application)) {
            tls.names().forEach(name -> known.add(variable("kafka." + name)));
        }
        for (Path file : Repository.files("http-kit/src/main/java/org/yiyang/http/tls", ".java")) {
            TLS_SETTING
                    .matcher(Repository.text(file))
                    .results()
                    .forEach(setting -> TLS_PREFIXES.stream()
                            .filter(prefix -> prefix.equals("YIYANG_TLS") || application.equals(Parts.GATEWAY))
                            .forEach(prefix -> known.add(prefix + "_" + variable(setting.group(1)))));
        }
        for (Path file : sources(application, ".properties")) {
            SET.matcher(Repository.text(file)).results().forEach(key -> known.add(variable(key.group(1))));
        }
        for (Path file : sources(application, ".java")) {
            PROPERTY.matcher(Repository.text(file)).results().forEach(key -> known.add(variable(key.group(1))));
        }
        return known;
    }

    /** A name of a mapping: its prefix, then one of its methods, or one of a group of it. */
    private static List<Pattern> mappings(String application) {
        return sources(application, ".java").stream()
                .map(Repository::text)
                .flatMap(text -> mapping(text).stream())
                .toList();
    }

    private static Optional<Pattern> mapping(String text) {
        Matcher prefix = MAPPING.matcher(text);
        if (!prefix.find()) {
            return Optional.empty();
        }
        Set<String> methods = new TreeSet<>();
        METHOD.matcher(text)
                .results()
                .forEach(found ->
                        methods.add(found.group(1).replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)));
        String any = "(?:" + String.join("|", methods) + ")";
        return Optional.of(Pattern.compile(variable(prefix.group(1)) + "_(?:" + any + "_)?" + any));
    }

    private static List<Path> sources(String application, String ending) {
        List<String> modules = LocalServers.SERVICES.contains(application)
                ? List.of(application + "-service/src/main", "service-kit/src/main", "http-kit/src/main")
                : List.of(application + "/src/main", "http-kit/src/main");
        return modules.stream()
                .flatMap(module -> Repository.files(module, ending).stream())
                .filter(file -> ending.equals(".java")
                        || file.endsWith("application.properties")
                        || file.endsWith("microprofile-config.properties"))
                .toList();
    }
}
