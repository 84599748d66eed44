package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of Prometheus and the collector of spans beside a suite, and of the applications. */
class ObservedSuiteTest {
    @TempDir
    Path temporary;

    @Test
    void itReadsTheApplicationsOfThisSuiteWithTheAlertsOfTheRepository() throws Exception {
        SuiteFolder folder = new SuiteFolder(temporary);
        Path settings = new Observe(Repository.ROOT, folder, new SuitePorts(9000), ProcessLayout.SINGLE).settings();

        assertEquals(Repository.text("deploy/observe/alerts.yml"), Files.readString(settings.resolve("alerts.yml")));
        String targets = Files.readString(settings.resolve("targets/suite.json"));
        assertEquals(
                Parts.APPLICATIONS.size(),
                Repository.documents(settings.resolve("targets/suite.json"))
                        .get(0)
                        .size());
        assertTrue(
                targets.contains("{\"targets\": [\"127.0.0.1:9104\"], \"labels\": {\"application\": \"referral\"}}"),
                targets);
    }

    @Test
    void nothingOfItHasALineInTheTableOfProcessesUnlessItRuns() {
        assertEquals(List.of(), Observe.lines(new SuiteFolder(temporary), new SuitePorts(9000)));
    }

    @Test
    void itsPortsAreNoneOfTheSuites() {
        SuitePorts ports = new SuitePorts(9000);
        Set<Integer> taken = Preflight.portsOf(SuiteSettings.embedded(9000)).keySet();
        Set<Integer> own =
                Observe.NAMES.stream().map(name -> Observe.portOf(name, ports)).collect(Collectors.toSet());

        assertEquals(Observe.NAMES.size(), own.size());
        assertTrue(Collections.disjoint(own, taken), own + " and " + taken);
    }

    /** Whether spans are sent is a choice of the start, which those who come after it remember. */
    @Test
    void applicationsOfASuiteThatIsTracedSendTheirSpansToItsCollector() throws Exception {
        SuiteFolder folder = new SuiteFolder(temporary);
        RunningSuite running = new RunningSuite(folder);
        running.remember(SuiteSettings.embedded(9000), List.of());
        assertNull(gateway(running.settings()).get("QUARKUS_OTEL_SDK_DISABLED"));

        running.remember(SuiteSettings.embedded(9000).traced(true), List.of());
        Map<String, String> given = gateway(running.settings());
        assertEquals("http://127.0.0.1:9022", given.get("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT"));
        assertEquals("http/protobuf", given.get("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL"));
        assertEquals("false", given.get("QUARKUS_OTEL_SDK_DISABLED"));
    }

    private static Map<String, String> gateway(SuiteSettings settings) {
        return Environment.ofGateway(settings, Instance.of(Parts.GATEWAY)).variables();
    }
}
