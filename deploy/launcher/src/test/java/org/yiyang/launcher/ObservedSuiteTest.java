package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus beside a suite is told. */
class ObservedSuiteTest {
    @TempDir
    Path temporary;

    @Test
    void itReadsTheApplicationsOfThisSuiteWithTheAlertsOfTheRepository() throws Exception {
        SuiteFolder folder = new SuiteFolder(temporary);
        Path settings = new Observe(Repository.ROOT, folder, new SuitePorts(9000), Layout.SINGLE).settings();

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
    void itHasNoLineInTheTableOfProcessesUnlessItRuns() {
        assertEquals(Optional.empty(), Observe.line(new SuiteFolder(temporary), new SuitePorts(9000)));
    }

    @Test
    void itsPortIsNoneOfTheSuites() {
        SuitePorts ports = new SuitePorts(9000);
        assertTrue(Preflight.portsOf(SuiteSettings.embedded(9000)).keySet().stream()
                .noneMatch(port -> port == Observe.portOf(ports)));
    }
}
