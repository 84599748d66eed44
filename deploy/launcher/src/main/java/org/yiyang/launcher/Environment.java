package org.yiyang.launcher;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.JdbcAddress;
import org.yiyang.local.LocalServers;

/** Settings of an application as environment variables, so that no password is seen in a list of processes. */
final class Environment {
    private final Map<String, String> keys = new LinkedHashMap<>();

    private Environment() {}

    static Environment ofService(
            SuiteSettings settings, Instance instance, DatabaseAccount account, SuiteFolder folder) {
        return ofApplication(settings, instance.name())
                .with("quarkus.datasource.jdbc.url", JdbcAddress.of(settings.databaseServer(), account.schema()))
                .with("quarkus.datasource.username", account.runUser())
                .with("quarkus.datasource.password", account.runPassword())
                .with("yiyang.migration.username", account.migrateUser())
                .with("yiyang.migration.password", account.migratePassword())
                .with("kafka.bootstrap.servers", settings.kafkaServers())
                .with("yiyang.keys.dir", folder.keys(settings).toString());
    }

    static Environment ofGateway(SuiteSettings settings, Instance instance) {
        Environment environment = ofApplication(settings, instance.name());
        SuiteAddresses addresses = SuiteAddresses.of(settings);
        for (String service : LocalServers.SERVICES) {
            String key = "yiyang.gateway." + service;
            List<String> instances = settings.layout().instances(service);
            environment
                    .with(key + "-url", joined(instances, addresses::application))
                    .with(key + "-management-url", joined(instances, addresses::management));
        }
        return environment
                .with(
                        "yiyang.gateway.console-url",
                        addresses.application(Parts.CONSOLE).toString())
                .with(
                        "yiyang.gateway.console-management-url",
                        addresses.management(Parts.CONSOLE).toString());
    }

    /** Signing in as persons of the demo is possible where the issuer gives whatever it is asked for. */
    static Environment ofConsole(SuiteSettings settings) {
        String gateway = SuiteAddresses.of(settings).gateway().toString();
        boolean demo = settings.isEmbedded(Parts.ISSUER) && !settings.runsKeycloak();
        return ofApplication(settings, Parts.CONSOLE)
                .with("yiyang.console.gateway", gateway)
                .with("yiyang.console.site", gateway)
                .with("yiyang.console.issuer", settings.issuerUrl())
                .with("yiyang.console.demo-persons", String.valueOf(demo));
    }

    private static String joined(List<String> names, Function<String, URI> address) {
        return names.stream().map(name -> address.apply(name).toString()).collect(Collectors.joining(","));
    }

    /** By the rule of MicroProfile Config: capitals, and an underscore for whatever is neither letter nor digit. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        keys.forEach((key, value) ->
                variables.put(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        return variables;
    }

    private static Environment ofApplication(SuiteSettings settings, String name) {
        return new Environment()
                .with("quarkus.http.host", "127.0.0.1")
                .with("quarkus.http.port", String.valueOf(settings.ports().of(name)))
                .with("quarkus.management.host", "127.0.0.1")
                .with("quarkus.management.port", String.valueOf(settings.ports().managementOf(name)))
                .with("quarkus.oidc.auth-server-url", settings.issuerUrl())
                .with("quarkus.oidc.token.audience", "yiyang")
                .with("yiyang.mode", "local")
                .traced(settings);
    }

    /** All spans, those of statements among them; an application ignores a setting that is not its own. */
    private Environment traced(SuiteSettings settings) {
        return settings.traced()
                ? with(
                                "quarkus.otel.exporter.otlp.endpoint",
                                "http://127.0.0.1:" + Observe.portOf(Observe.OTLP, settings.ports()))
                        .with("quarkus.otel.exporter.otlp.protocol", "http/protobuf")
                        .with("quarkus.otel.traces.sampler.arg", "1.0")
                        .with("quarkus.otel.sdk.disabled", "false")
                        .with("quarkus.datasource.jdbc.telemetry.enabled", "true")
                : this;
    }

    private Environment with(String key, String value) {
        keys.put(key, value);
        return this;
    }
}
