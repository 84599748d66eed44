package org.yiyang.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The suite in Kubernetes: the base, whose objects are found by kind and name. */
final class KubernetesFolder {
    static final String BASE = "deploy/production/kubernetes/base";

    private final Map<String, JsonNode> objects = new LinkedHashMap<>();

    KubernetesFolder(List<JsonNode> documents) {
        documents.forEach(one -> objects.put(
                one.path("kind").asText() + "/" + one.at("/metadata/name").asText(), one));
    }

    static KubernetesFolder read() {
        List<JsonNode> documents = new ArrayList<>();
        Repository.files(BASE, ".yaml").forEach(file -> documents.addAll(Repository.documents(file)));
        return new KubernetesFolder(documents);
    }

    private JsonNode object(String kind, String name) {
        return objects.getOrDefault(kind + "/" + name, MissingNode.getInstance());
    }

    List<DeployedApplication> applications() {
        return DeployedApplication.NAMES.stream().map(this::application).toList();
    }

    private DeployedApplication application(String name) {
        JsonNode pod = object("Deployment", name).at("/spec/template/spec");
        JsonNode container = pod.at("/containers/0");
        Map<String, Integer> ports = new LinkedHashMap<>();
        container
                .path("ports")
                .forEach(port -> ports.put(
                        port.path("name").asText(), port.path("containerPort").asInt()));
        Set<String> probes = new TreeSet<>();
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            JsonNode get = container.at("/" + probe + "/httpGet");
            probes.add(ports.getOrDefault(get.path("port").asText(), 0)
                    + get.path("path").asText());
        }
        Set<String> peers = new TreeSet<>();
        DeployedApplication.NAMES.forEach(service -> object("Service", service)
                .at("/spec/ports")
                .forEach(port -> peers.add(
                        service + "@" + service + ":" + port.path("port").asText())));
        return new DeployedApplication(
                name,
                container.path("image").asText(),
                environment(container),
                files(pod, container),
                new TreeSet<>(ports.values()),
                probes,
                peers,
                isConfined(pod, container));
    }

    private Map<String, String> environment(JsonNode container) {
        Map<String, String> environment = new LinkedHashMap<>();
        container
                .path("envFrom")
                .forEach(from -> object(
                                "ConfigMap", from.at("/configMapRef/name").asText())
                        .path("data")
                        .fields()
                        .forEachRemaining(one ->
                                environment.put(one.getKey(), one.getValue().asText())));
        container.path("env").forEach(one -> {
            JsonNode from = one.at("/valueFrom/configMapKeyRef");
            environment.put(
                    one.path("name").asText(),
                    from.isMissingNode()
                            ? one.path("value").asText()
                            : object("ConfigMap", from.path("name").asText())
                                    .at("/data/" + from.path("key").asText())
                                    .asText());
        });
        return environment;
    }

    /** Each key of a secret is named as the file of which it is made (README.md of the folder). */
    private static Map<String, String> files(JsonNode pod, JsonNode container) {
        Map<String, String> files = new LinkedHashMap<>();
        container
                .path("volumeMounts")
                .forEach(mount -> pod.path("volumes").forEach(volume -> {
                    if (volume.path("name").equals(mount.path("name")) && volume.has("secret")) {
                        String secret = volume.at("/secret/secretName").asText();
                        String folder =
                                secret.endsWith("-keys") ? "keys-" + secret.replaceAll("^yiyang-|-keys$", "") : "";
                        String path = mount.path("mountPath").asText();
                        volume.at("/secret/items")
                                .forEach(item -> files.put(
                                        path + "/" + item.path("path").asText(),
                                        (folder.isEmpty() ? "" : folder + "/")
                                                + item.path("key").asText()));
                        if (!folder.isEmpty()) {
                            files.put(path, folder);
                        }
                    }
                }));
        return files;
    }

    private static boolean isConfined(JsonNode pod, JsonNode container) {
        return pod.at("/securityContext/runAsNonRoot").asBoolean()
                && pod.at("/securityContext/runAsUser").asInt() > 0
                && !pod.path("automountServiceAccountToken").asBoolean(true)
                && container.at("/securityContext/readOnlyRootFilesystem").asBoolean()
                && !container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)
                && container.at("/securityContext/capabilities/drop/0").asText().equals("ALL")
                && container.at("/resources/limits/memory").isTextual()
                && container.at("/resources/requests/memory").isTextual();
    }

    /** What does not fit together: services, budgets, policies, lists of files. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String name : DeployedApplication.NAMES) {
            JsonNode labels = object("Deployment", name).at("/spec/template/metadata/labels");
            for (JsonNode selector : List.of(
                    object("Service", name).at("/spec/selector"),
                    object("Deployment", name).at("/spec/selector/matchLabels"),
                    object("PodDisruptionBudget", name).at("/spec/selector/matchLabels"),
                    object("NetworkPolicy", name).at("/spec/podSelector/matchLabels"))) {
                if (selector.isMissingNode()
                        || !selector.path("app.kubernetes.io/name").equals(labels.path("app.kubernetes.io/name"))) {
                    faults.add(name + ": a selector finds no pod of it");
                }
            }
            Set<Integer> open = new TreeSet<>();
            object("NetworkPolicy", name)
                    .at("/spec/ingress")
                    .forEach(from -> from.path("ports")
                            .forEach(port -> open.add(port.path("port").asInt())));
            if (!open.equals(Set.of(ApplicationPorts.http(name), ApplicationPorts.management(name)))) {
                faults.add(name + ": the policy allows callers to " + open);
            }
        }
        JsonNode deny = object("NetworkPolicy", "default-deny").path("spec");
        if (!deny.path("podSelector").isEmpty()
                || deny.path("policyTypes").size() != 2
                || deny.has("ingress")
                || deny.has("egress")) {
            faults.add("there is no policy that denies everything");
        }
        return faults;
    }

    /** Names of resources and targets in the kustomizations that are not there. */
    static List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Path file : Repository.files("deploy/production/kubernetes", "kustomization.yaml")) {
            JsonNode kustomization = Repository.documents(file).get(0);
            kustomization.path("resources").forEach(resource -> {
                if (!Files.exists(file.resolveSibling(resource.asText()))) {
                    missing.add(file + ": " + resource.asText());
                }
            });
            kustomization.path("replicas").findValuesAsText("name").stream()
                    .filter(name -> !DeployedApplication.NAMES.contains(name))
                    .forEach(name -> missing.add(file + ": " + name));
        }
        Repository.documents(Repository.ROOT.resolve("deploy/production/kubernetes/overlays/production/scaling.yaml"))
                .forEach(scaler -> {
                    String target = scaler.at("/spec/scaleTargetRef/name").asText();
                    if (!DeployedApplication.NAMES.contains(target)) {
                        missing.add("scaling: " + target);
                    }
                });
        return missing;
    }
}
