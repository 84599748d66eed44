package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The three forms of a production, held against what the applications read, need and offer; and mistakes planted into them. */
class ProductionTest {
    private static List<String> faults(List<DeployedApplication> applications) {
        List<String> faults = new ArrayList<>();
        applications.forEach(application -> faults.addAll(DeploymentFaults.of(application)));
        return faults;
    }

    private static DeployedApplication composed(String name) {
        return ComposeFolder.applications(Repository.document(ComposeFolder.FILE)).stream()
                .filter(application -> application.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String kubernetes() {
        StringBuilder all = new StringBuilder();
        Repository.files(KubernetesFolder.BASE, ".yaml")
                .forEach(file -> all.append("---\n").append(Repository.text(file)));
        return all.toString();
    }

    @Test
    void theContainersOfOneMachineFitTheApplications() {
        JsonNode compose = Repository.document(ComposeFolder.FILE);

        assertEquals(List.of(), faults(ComposeFolder.applications(compose)));
        assertEquals(List.of(), ComposeFolder.faults(compose));
    }

    @Test
    void theObjectsOfKubernetesFitTheApplicationsAndEachOther() {
        KubernetesFolder base = KubernetesFolder.read();

        assertEquals(List.of(), faults(base.applications()));
        assertEquals(List.of(), base.faults());
        assertEquals(List.of(), KubernetesFolder.missing());
    }

    @Test
    void theUnitsFitTheApplications() {
        assertEquals(List.of(), faults(SystemdFolder.applications()));
        assertEquals(List.of(), SystemdFolder.faults());
    }

    @Test
    void prometheusReadsTheContainersOfOneMachine() {
        JsonNode targets = Repository.document("deploy/production/compose/targets.json");
        List<String> read = new ArrayList<>();
        targets.forEach(one -> read.add(one.at("/labels/application").asText() + " "
                + one.at("/targets/0").asText()));

        assertEquals(
                DeployedApplication.NAMES.stream()
                        .map(name -> name + " " + name + ":" + ApplicationPorts.management(name))
                        .sorted()
                        .toList(),
                read.stream().sorted().toList());
    }

    /** What would leave a service closed, open, or without its data. */
    @Test
    void aMistakeInTheVariablesIsNamed() {
        DeployedApplication referral = composed("referral");
        for (String needed : List.of(
                "YIYANG_MODE",
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "YIYANG_KEYS_DIR",
                "YIYANG_MIGRATION_USERNAME",
                "KAFKA_BOOTSTRAP_SERVERS",
                "KAFKA_SECURITY_PROTOCOL")) {
            assertTrue(
                    DeploymentFaults.of(referral.with(needed, null)).contains("referral: " + needed + " is not set"),
                    needed);
        }
        Map.of(
                        "YIYANG_MOD", "YIYANG_MOD is read by nobody",
                        "YIYANG_OUTBOX_BATCHSIZE", "YIYANG_OUTBOX_BATCHSIZE is read by nobody",
                        "YIYANG_INSURANCE_BUREAU_URL", "YIYANG_INSURANCE_BUREAU_URL is read by nobody",
                        "QUARKUS_DATASOURCE_PASSWORD", "QUARKUS_DATASOURCE_PASSWORD shows a secret")
                .forEach((name, fault) ->
                        assertEquals(List.of("referral: " + fault), DeploymentFaults.of(referral.with(name, "1"))));
        Map.of(
                        "YIYANG_MODE", "local",
                        "QUARKUS_OIDC_AUTH_SERVER_URL", "http://keycloak/realms/yiyang",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                                "jdbc:mysql://mysql:3306/yiyang_insurance?sslMode=VERIFY_IDENTITY",
                        "QUARKUS_DATASOURCE_USERNAME", "referral_migrate",
                        "KAFKA_SECURITY_PROTOCOL", "PLAINTEXT",
                        "SMALLRYE_CONFIG_LOCATIONS", "/run/secrets/insurance.properties",
                        "YIYANG_TLS_AUTHORITIES", "",
                        "YIYANG_TLS_CLIENTS", "",
                        "KAFKA_SSL_TRUSTSTORE_LOCATION", "/run/secrets/cacert.pem")
                .forEach((name, value) -> assertTrue(
                        !DeploymentFaults.of(referral.with(name, value)).isEmpty(), name));
    }

    @Test
    void whatMayBeSetBesidesIsKnown() {
        DeployedApplication referral = composed("referral");
        for (String known : List.of(
                "YIYANG_OUTBOX_BATCH_SIZE",
                "YIYANG_WRITE_CALL_LIMIT",
                "YIYANG_LIMITS_ORDINARY_WORKERS",
                "QUARKUS_OTEL_TRACES_SAMPLER_ARG",
                "KAFKA_SSL_ENABLED_PROTOCOLS")) {
            assertEquals(List.of(), DeploymentFaults.of(referral.with(known, "1")), known);
        }
        assertEquals(
                List.of(), DeploymentFaults.of(composed("gateway").with("YIYANG_GATEWAY_LIMITS_RATE_PER_SECOND", "9")));
        assertEquals(
                List.of(), DeploymentFaults.of(composed("insurance").with("YIYANG_INSURANCE_BUREAU_URL", "https://b")));
    }

    @Test
    void aConsoleThatLetsAnybodyInIsNamed() {
        DeployedApplication console = composed("console");
        Map.of(
                        "YIYANG_CONSOLE_DEMO_PERSONS", "true",
                        "YIYANG_CONSOLE_GATEWAY", "http://gateway:8080",
                        "YIYANG_CONSOLE_SITE", "http://yiyang.city.example",
                        "YIYANG_CONSOLE_ISSUER", "http://keycloak/realms/yiyang",
                        "YIYANG_TLS_CLIENTS", "",
                        "QUARKUS_DATASOURCE_USERNAME", "referral_run")
                .forEach((name, value) -> assertTrue(
                        !DeploymentFaults.of(console.with(name, value)).isEmpty(), name));
        for (String needed : List.of("YIYANG_MODE", "YIYANG_CONSOLE_ISSUER", "YIYANG_CONSOLE_SITE")) {
            assertTrue(
                    DeploymentFaults.of(console.with(needed, null)).contains("console: " + needed + " is not set"),
                    needed);
        }
        assertEquals(List.of(), DeploymentFaults.of(console.with("YIYANG_CONSOLE_IDLE_MINUTES", "15")));
    }

    @Test
    void anAddressOfTheGatewayThatIsNobodysIsNamed() {
        DeployedApplication gateway = composed("gateway");

        assertEquals(
                List.of("gateway: YIYANG_GATEWAY_REFERRAL_URL is not where referral listens"),
                DeploymentFaults.of(gateway.with("YIYANG_GATEWAY_REFERRAL_URL", "https://referral:8083")));
        assertEquals(
                List.of("gateway: YIYANG_GATEWAY_REFERRAL_MANAGEMENT_URL is not where referral listens"),
                DeploymentFaults.of(gateway.with("YIYANG_GATEWAY_REFERRAL_MANAGEMENT_URL", "http://referal:8184")));
    }

    @Test
    void aMistakeInTheContainersIsNamed() {
        String right = Repository.text(ComposeFolder.FILE);
        Map.of(
                        "mysql:8.4.6", "mysql:latest",
                        "user: \"10001:10001\"", "user: \"0:0\"",
                        "read_only: true\n  tmpfs", "read_only: false\n  tmpfs",
                        "/q/health/ready", "/q/healthy",
                        "expose: [\"8084\", \"8184\"]", "expose: [\"8084\", \"8185\"]",
                        "{cpus: \"2\", memory: 1g}, reservations", "{cpus: \"2\"}, reservations",
                        "secrets: [trust.p12, ca.pem, referral.pem", "secrets: [trust.p12, ca.pem, referal.pem",
                        "keys-referral:/run/keys", "keys-referal:/run/keys",
                        "/mysql-root.txt\"}", "/root.txt\"}",
                        "./kafka.properties", "./kafka.conf")
                .forEach((from, to) -> {
                    assertTrue(right.contains(from), from);
                    JsonNode wrong =
                            Repository.documents(right.replace(from, to)).get(0);
                    List<String> faults = new ArrayList<>(ComposeFolder.faults(wrong));
                    faults.addAll(faults(ComposeFolder.applications(wrong)));
                    assertTrue(!faults.isEmpty(), to);
                });
    }

    @Test
    void aMistakeOnTheWayOfTheSpansIsNamed() {
        String right = Repository.text(ComposeFolder.FILE);
        Map.of(
                        "ENDPOINT: http://zipkin:9411", "ENDPOINT: http://zipkin:4318",
                        "PROTOCOL: http/protobuf", "PROTOCOL: grpc",
                        "SAMPLER_ARG: \"0.05\"", "SAMPLER_ARG: \"0.0\"",
                        "SDK_DISABLED: \"false\"", "SDK_DISABLED: \"true\"",
                        "JDBC_TELEMETRY_ENABLED: \"true\"", "JDBC_TELEMETRY_ENABLED: \"false\"",
                        "\n  zipkin:\n", "\n  jaeger:\n")
                .forEach((from, to) -> {
                    assertTrue(right.contains(from), from);
                    JsonNode wrong =
                            Repository.documents(right.replace(from, to)).get(0);
                    assertTrue(!ComposeFolder.faults(wrong).isEmpty(), to);
                });
    }

    @Test
    void aMistakeInTheObjectsOfKubernetesIsNamed() {
        String right = kubernetes();
        Map.of(
                        "image: yiyang/referral:0.1.0", "image: yiyang/referral:latest",
                        "runAsNonRoot: true", "runAsNonRoot: false",
                        "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false",
                        "path: /q/health/started", "path: /q/health/begun",
                        "{name: management, containerPort: 8184}", "{name: management, containerPort: 8185}",
                        "configMapRef: {name: yiyang-services}", "configMapRef: {name: yiyang-service}",
                        "selector: {app.kubernetes.io/name: referral}", "selector: {app.kubernetes.io/name: referal}",
                        "key: referral.pem", "key: referal.pem",
                        "podSelector: {}\n  policyTypes: [Ingress, Egress]",
                                "podSelector: {}\n  policyTypes: [Ingress]",
                        "limits: {cpu: \"2\", memory: 1Gi}", "limits: {cpu: \"2\"}")
                .forEach((from, to) -> {
                    assertTrue(right.contains(from), from);
                    KubernetesFolder wrong = new KubernetesFolder(Repository.documents(right.replace(from, to)));
                    List<String> faults = new ArrayList<>(wrong.faults());
                    faults.addAll(faults(wrong.applications()));
                    assertTrue(!faults.isEmpty(), to);
                });
    }
}
