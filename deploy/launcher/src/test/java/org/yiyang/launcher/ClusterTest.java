package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.Ports;
import picocli.CommandLine;

/** What a cluster consists of, and where each of its processes finds the others. */
class ClusterTest {
    private final SuiteSettings cluster = settings("--cluster", "--port-base=9000");

    @TempDir
    private Path temporary;

    @Test
    void ofEachPartThereAreSoManyThatOneMayBeMissingSaveTheIssuerAndTheConsole() {
        assertEquals(
                List.of(
                        "database",
                        "database-2",
                        "database-3",
                        "kafka",
                        "kafka-2",
                        "kafka-3",
                        "issuer",
                        "institution",
                        "institution-2",
                        "contract",
                        "contract-2",
                        "insurance",
                        "insurance-2",
                        "referral",
                        "referral-2",
                        "gateway",
                        "gateway-2",
                        "console"),
                ProcessLayout.CLUSTER.all());
        assertEquals(Parts.ALL, ProcessLayout.SINGLE.all());
        assertEquals(new HashSet<>(ProcessLayout.CLUSTER.all()), new HashSet<>(ProcessLayout.everyName()));
    }

    @Test
    void noProcessSharesAPortWithAnotherOrWithWhatObserves() {
        // Two for each of 6 servers and 11 applications, and the issuer's.
        assertEquals(35, Preflight.portsOf(cluster).size());
        assertTrue(Preflight.portsOf(cluster).keySet().stream()
                .noneMatch(port ->
                        Observe.NAMES.stream().anyMatch(name -> port == Observe.portOf(name, cluster.ports()))));
        assertEquals(9134, cluster.ports().managementOf("referral-2"));
        assertEquals(9073, cluster.ports().controllerOf("kafka-3"));
    }

    @Test
    void applicationsKnowAllServersAndTheGatewayAllInstances() {
        DatabaseAccount account = new DatabaseAccount("referral", "run", "migrate");
        SuiteFolder folder = new SuiteFolder(temporary);
        Map<String, String> second = Environment.ofService(cluster, Instance.of("referral-2"), account, folder)
                .variables();
        assertEquals("9034", second.get("QUARKUS_HTTP_PORT"));
        assertEquals("127.0.0.1:9012,127.0.0.1:9042,127.0.0.1:9072", second.get("KAFKA_BOOTSTRAP_SERVERS"));
        String url = second.get("QUARKUS_DATASOURCE_JDBC_URL");
        String servers = "jdbc:mysql://127.0.0.1:9014,127.0.0.1:9044,127.0.0.1:9074/yiyang_referral?";
        assertTrue(url.startsWith(servers) && url.endsWith("&sslMode=DISABLED&allowPublicKeyRetrieval=true"), url);

        Map<String, String> gateway =
                Environment.ofGateway(cluster, Instance.of("gateway-2")).variables();
        assertEquals("9030", gateway.get("QUARKUS_HTTP_PORT"));
        assertEquals("http://127.0.0.1:9003,http://127.0.0.1:9033", gateway.get("YIYANG_GATEWAY_INSURANCE_URL"));
        assertEquals(
                "http://127.0.0.1:9103,http://127.0.0.1:9133", gateway.get("YIYANG_GATEWAY_INSURANCE_MANAGEMENT_URL"));
    }

    @Test
    void itIsRememberedForTheCommandsThatComeAfterAndKeepsDataOfItsOwn() {
        SuiteFolder folder = new SuiteFolder(temporary);
        RunningSuite running = new RunningSuite(folder);
        running.remember(cluster, cluster.layout().all());
        assertEquals(cluster, running.settings());
        assertEquals(ProcessLayout.CLUSTER.all(), running.ended());
        assertEquals(
                folder.folder().resolve("data/cluster/kafka"),
                folder.placeInCluster("kafka", 1).data());
        assertEquals(
                List.of(9014, 9044, 9074),
                DatabaseGroup.of(folder, cluster).orElseThrow().ports());
        assertEquals(
                List.of(9015, 9045, 9075),
                DatabaseGroup.of(folder, cluster).orElseThrow().groupPorts());
    }

    /** A backup and a restore use one server, the primary; a group without one cannot be copied. */
    @Test
    void ofSeveralServersNoneOfWhichAnswersThereIsNoneToCopy() {
        DatabaseAccount account = new DatabaseAccount("referral", "run", "migrate");
        String gone = "jdbc:mysql://127.0.0.1:" + Ports.free() + ",127.0.0.1:" + Ports.free() + "/";
        LauncherFailure refused = assertThrows(LauncherFailure.class, () -> PrimaryConnection.serverOf(gone, account));
        assertTrue(
                refused.getMessage().startsWith("none of the database servers can be written to"),
                refused.getMessage());
        assertEquals("jdbc:mysql://db:3306/", PrimaryConnection.serverOf("jdbc:mysql://db:3306/", account));
    }

    @Test
    void aGroupOfOnesOwnIsNoneOfTheSuites() {
        SuiteSettings own = settings("--cluster", "--database=jdbc:mysql://a:1,b:2/");
        assertEquals("jdbc:mysql://a:1,b:2/", own.databaseServer());
        assertEquals(Optional.empty(), DatabaseGroup.of(new SuiteFolder(temporary), own));
        assertTrue(Preflight.portsOf(own).values().stream().noneMatch(name -> name.contains("database")));
    }

    @Test
    void prometheusReadsEveryInstanceAsItsApplication() throws Exception {
        SuiteFolder folder = new SuiteFolder(temporary);
        Path settings = new Observe(Repository.ROOT, folder, cluster.ports(), cluster.layout()).settings();
        String targets = java.nio.file.Files.readString(settings.resolve("targets/suite.json"));
        assertTrue(
                targets.contains("{\"targets\": [\"127.0.0.1:9134\"], \"labels\": {\"application\": \"referral\"}}"),
                targets);
    }

    private static SuiteSettings settings(String... words) {
        SuiteOptions options = new SuiteOptions();
        new CommandLine(options).parseArgs(words);
        return options.settings();
    }
}
