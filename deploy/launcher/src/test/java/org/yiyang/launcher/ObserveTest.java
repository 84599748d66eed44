package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The queries of Prometheus and Grafana, compared with the applications' metrics and the page of alerts. */
class ObserveTest {
    private static final Pattern CODES = Pattern.compile("code=~?\"([A-Z_|]+)\"");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\w+)$");

    private static List<JsonNode> alerts() {
        List<JsonNode> alerts = new ArrayList<>();
        Repository.document("deploy/observe/alerts.yml")
                .get("groups")
                .forEach(group -> group.get("rules").forEach(alerts::add));
        return alerts;
    }

    /** Every expression of alerts and dashboards, variables of dashboards included. */
    private static List<String> expressions() {
        List<String> all = new ArrayList<>(
                alerts().stream().map(alert -> alert.get("expr").textValue()).toList());
        for (Path dashboard : Repository.files("deploy/observe/dashboards", ".json")) {
            JsonNode document = Repository.documents(dashboard).get(0);
            document.findValuesAsText("expr").forEach(all::add);
        }
        return all;
    }

    @Test
    void noAlertOrDashboardAsksForAMetricThatNoApplicationShows() {
        Set<String> asked = new TreeSet<>();
        expressions().forEach(expression -> asked.addAll(AskedMetrics.of(expression)));
        assertTrue(asked.size() > 25, asked::toString);
        asked.removeAll(KnownMetrics.names());

        assertEquals(Set.of(), asked);
    }

    @Test
    void aMetricThatIsThereFromItsFirstUseOnStandsInTheCode() {
        assertEquals(List.of(), KnownMetrics.notInCode());
    }

    @Test
    void theMetricsOfAnExpressionAreFound() {
        assertEquals(
                Set.of("a_total", "b_seconds"),
                AskedMetrics.of(
                        "sum by (application, le) (rate(a_total{x=~\"y_z|w\"}[5m]))\n and b_seconds == bool b_seconds"));
        assertEquals(Set.of(), AskedMetrics.of("count(ALERTS{alertstate=\"firing\"}) or vector(0) > 1e3"));
    }

    @Test
    void everyAlertHasItsSectionAndEverySectionAnAlert() {
        Set<String> named = new TreeSet<>();
        Set<String> pages = new TreeSet<>();
        for (JsonNode alert : alerts()) {
            String name = alert.get("alert").textValue();
            named.add(name);
            assertTrue(
                    Set.of("critical", "warning")
                            .contains(alert.at("/labels/severity").asText()),
                    name);
            assertEquals(
                    "docs/alerts.md#" + name.toLowerCase(Locale.ROOT),
                    alert.at("/annotations/runbook").asText());
            assertTrue(!alert.at("/annotations/summary").asText().isBlank(), name);
        }
        Matcher sections = SECTION.matcher(Repository.text("docs/alerts.md"));
        while (sections.find()) {
            pages.add(sections.group(1));
        }
        assertEquals(named, pages);
    }

    @Test
    void everyCodeOfARefusalThatIsAskedForIsOneOfTheGateway() {
        String refusals = Repository.text("schemas/problems/gateway.json");
        for (String expression : expressions()) {
            Matcher codes = CODES.matcher(expression);
            while (codes.find()) {
                for (String code : codes.group(1).split("\\|", -1)) {
                    assertTrue(refusals.contains('"' + code + '"'), code);
                }
            }
        }
    }

    @Test
    void thePoolIsNearlyFullTwoConnectionsBelowItsMost() {
        Matcher most = Pattern.compile("(?m)^quarkus\\.datasource\\.jdbc\\.max-size=(\\d+)$")
                .matcher(Repository.text("service-kit/src/main/resources/META-INF/microprofile-config.properties"));
        assertTrue(most.find());
        String near = alerts().stream()
                .filter(alert -> alert.get("alert").textValue().equals("PoolNearlyFull"))
                .findFirst()
                .orElseThrow()
                .get("expr")
                .textValue();
        assertTrue(near.endsWith(">= " + (Integer.parseInt(most.group(1)) - 2)), near);
    }

    @Test
    void everyApplicationIsReadAtItsManagementPort() {
        SuitePorts ports = new SuitePorts(SuitePorts.DEFAULT_BASE);
        Set<String> read = new TreeSet<>();
        Repository.document("deploy/observe/targets/suite.json")
                .forEach(target -> read.add(target.at("/labels/application").asText() + " "
                        + target.at("/targets/0").asText()));
        Set<String> expected = new TreeSet<>();
        Parts.APPLICATIONS.forEach(name -> expected.add(name + " 127.0.0.1:" + ports.managementOf(name)));

        assertEquals(expected, read);
    }
}
