package org.yiyang.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The suite as units of systemd. */
final class SystemdFolder {
    private static final String FOLDER = "deploy/production/systemd/";
    private static final String PLACE = "/etc/yiyang/";
    private static final List<String> CONFINED = List.of(
            "User=yiyang", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=", "UMask=0077");

    private SystemdFolder() {}

    static List<DeployedApplication> applications() {
        return DeployedApplication.NAMES.stream()
                .map(SystemdFolder::application)
                .toList();
    }

    private static DeployedApplication application(String name) {
        List<String> unit =
                Repository.text(FOLDER + "yiyang-" + name + ".service").lines().toList();
        Map<String, String> environment = new LinkedHashMap<>();
        for (String line : unit) {
            if (line.startsWith("EnvironmentFile=" + PLACE)) {
                environment.putAll(variables(line.substring(line.lastIndexOf('/') + 1)));
            }
        }
        Map<String, String> files = new LinkedHashMap<>();
        Prepared.FILES.forEach(file -> files.put(PLACE + file, file));
        Set<String> peers = new TreeSet<>();
        for (String service : DeployedApplication.NAMES) {
            peers.add(service + "@localhost:" + ApplicationPorts.http(service));
            peers.add(service + "@127.0.0.1:" + ApplicationPorts.management(service));
        }
        Set<Integer> ports = new TreeSet<>();
        ports.add(Integer.parseInt(
                environment.getOrDefault("QUARKUS_HTTP_PORT", String.valueOf(ApplicationPorts.http(name)))));
        ports.add(Integer.parseInt(environment.getOrDefault(
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(ApplicationPorts.management(name)))));
        boolean confined = unit.containsAll(CONFINED)
                && unit.stream().anyMatch(line -> line.startsWith("MemoryMax="))
                && unit.stream().anyMatch(line -> line.startsWith("LimitNOFILE="))
                && unit.contains("TimeoutStopSec=40");
        return new DeployedApplication(
                name,
                "no/image:0",
                environment,
                files,
                ports,
                Set.of(ApplicationPorts.management(name) + "/q/health/ready"),
                peers,
                confined);
    }

    private static Map<String, String> variables(String file) {
        Map<String, String> variables = new LinkedHashMap<>();
        Repository.text(FOLDER + file)
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .forEach(line ->
                        variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return variables;
    }

    /** Units whose command names another application than theirs. */
    static List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String name : DeployedApplication.NAMES) {
            String module = ApplicationPorts.module(name);
            if (!Repository.text(FOLDER + "yiyang-" + name + ".service")
                    .contains(" -jar /opt/yiyang/" + module + "/quarkus-run.jar\n")) {
                faults.add(name + ": its unit starts another application");
            }
        }
        return faults;
    }
}
