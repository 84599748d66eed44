package org.yiyang.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The suite as containers on one machine. */
final class ComposeFolder {
    static final String FILE = "deploy/production/compose/compose.yaml";
    private static final String SECRETS = "${YIYANG_SECRETS:-./secrets}/";
    private static final Pattern PROBE = Pattern.compile("127\\.0\\.0\\.1/(\\d+);.*GET (/[\\w/]+) HTTP");

    private static final Pattern COLLECTOR = Pattern.compile("http://([a-z]+):(\\d+)");

    private ComposeFolder() {}

    static List<DeployedApplication> applications(JsonNode compose) {
        List<DeployedApplication> all = new ArrayList<>();
        for (String name : DeployedApplication.NAMES) {
            all.add(application(name, compose.at("/services/" + name), compose));
        }
        return all;
    }

    private static DeployedApplication application(String name, JsonNode service, JsonNode compose) {
        Map<String, String> environment = new LinkedHashMap<>();
        service.path("environment")
                .fields()
                .forEachRemaining(
                        one -> environment.put(one.getKey(), one.getValue().asText()));
        Set<Integer> ports = new TreeSet<>();
        service.path("expose").forEach(port -> ports.add(port.asInt()));
        Set<String> probes = new TreeSet<>();
        Matcher probe = PROBE.matcher(service.at("/healthcheck/test/1").asText());
        if (probe.find()) {
            probes.add(probe.group(1) + probe.group(2));
        }
        Set<String> peers = new TreeSet<>();
        DeployedApplication.NAMES.forEach(other -> compose.at("/services/" + other + "/expose")
                .forEach(port -> peers.add(other + "@" + other + ":" + port.asText())));
        boolean confined = service.path("user").asText().matches("[1-9]\\d*:[1-9]\\d*")
                && service.path("read_only").asBoolean()
                && service.path("cap_drop").path(0).asText().equals("ALL")
                && service.at("/deploy/resources/limits/memory").isTextual()
                && service.at("/deploy/resources/limits/cpus").isTextual();
        return new DeployedApplication(
                name,
                service.path("image").asText().replaceAll("\\$\\{YIYANG_VERSION:-([\\d.]+)}", "$1"),
                environment,
                files(service, compose),
                ports,
                probes,
                peers,
                confined);
    }

    private static Map<String, String> files(JsonNode service, JsonNode compose) {
        Map<String, String> files = new LinkedHashMap<>();
        service.path("secrets")
                .forEach(secret -> files.put(
                        "/run/secrets/" + secret.asText(),
                        compose.at("/secrets/" + secret.asText() + "/file")
                                .asText()
                                .replace(SECRETS, "")));
        service.path("volumes").forEach(volume -> {
            String[] parts = volume.asText().replace(SECRETS, "").split(":", -1);
            files.put(parts[1], parts[0]);
        });
        return files;
    }

    /** What is wrong with the other containers: versions, users, limits, health, files that are not there. */
    static List<String> faults(JsonNode compose) {
        List<String> faults = new ArrayList<>();
        compose.path("services").fields().forEachRemaining(one -> {
            JsonNode service = one.getValue();
            String image = service.path("image").asText();
            if (!image.matches("[\\w./-]+:[\\w.${}:-]*\\d.*") || image.endsWith(":latest")) {
                faults.add(one.getKey() + ": the image " + image + " has no version");
            }
            if (!service.path("user").asText().matches("[1-9]\\d*:\\d+")) {
                faults.add(one.getKey() + ": it may run as root");
            }
            if (service.at("/deploy/resources/limits/memory").isMissingNode()) {
                faults.add(one.getKey() + ": it has no limit of memory");
            }
            if (service.path("healthcheck").isMissingNode()) {
                faults.add(one.getKey() + ": nobody asks for its health");
            }
            faults.addAll(missing(one.getKey(), service, compose));
        });
        DeployedApplication.NAMES.forEach(name -> faults.addAll(traces(name, compose)));
        compose.path("secrets").forEach(secret -> {
            String file = secret.path("file").asText();
            if (!file.startsWith(SECRETS) || !Prepared.FILES.contains(file.substring(SECRETS.length()))) {
                faults.add("the secret " + file + " is not made by prepare");
            }
        });
        return faults;
    }

    /** Spans of the gateway and the services go to a container that listens there, and all that must be switched on is. */
    private static List<String> traces(String name, JsonNode compose) {
        if (name.equals(Parts.CONSOLE)) {
            return List.of();
        }
        JsonNode environment = compose.at("/services/" + name + "/environment");
        List<String> faults = new ArrayList<>();
        Matcher address = COLLECTOR.matcher(
                environment.path("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT").asText());
        if (!address.matches() || !exposes(compose.at("/services/" + address.group(1)), address.group(2))) {
            faults.add(name + ": nobody listens where its spans are sent");
        }
        if (!environment.path("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL").asText().equals("http/protobuf")) {
            faults.add(name + ": its spans are sent by another protocol than Zipkin takes");
        }
        String share = environment.path("QUARKUS_OTEL_TRACES_SAMPLER_ARG").asText();
        if (!share.matches("0\\.\\d*[1-9]|1\\.0")) {
            faults.add(name + ": the share of traces is " + share);
        }
        String last = name.equals(Parts.GATEWAY)
                ? "QUARKUS_OTEL_SDK_DISABLED=false"
                : "QUARKUS_DATASOURCE_JDBC_TELEMETRY_ENABLED=true";
        String key = last.substring(0, last.indexOf('='));
        if (!last.equals(key + "=" + environment.path(key).asText())) {
            faults.add(name + ": " + last + " is not set");
        }
        return faults;
    }

    private static boolean exposes(JsonNode service, String port) {
        for (JsonNode exposed : service.path("expose")) {
            if (exposed.asText().equals(port)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> missing(String name, JsonNode service, JsonNode compose) {
        List<String> faults = new ArrayList<>();
        service.path("secrets").forEach(secret -> {
            String source = secret.path("source").asText(secret.asText());
            if (compose.at("/secrets/" + source).isMissingNode()) {
                faults.add(name + ": there is no secret " + source);
            }
        });
        service.path("volumes").forEach(volume -> {
            String source = volume.asText().split(":", -1)[0];
            boolean isThere = source.startsWith(".")
                    ? exists(source)
                    : source.startsWith("$") || compose.at("/volumes").has(source);
            if (!isThere) {
                faults.add(name + ": there is no " + source);
            }
        });
        service.path("depends_on").fieldNames().forEachRemaining(other -> {
            if (compose.at("/services/" + other).isMissingNode()) {
                faults.add(name + ": there is no container " + other);
            }
        });
        return faults;
    }

    /** The realm comes with deploy/identity. */
    private static boolean exists(String path) {
        Path folder = Repository.ROOT.resolve(FILE).getParent();
        boolean isLater = path.startsWith("../../identity/") && !Files.exists(folder.resolve("../../identity"));
        return isLater || Files.exists(folder.resolve(path));
    }
}
