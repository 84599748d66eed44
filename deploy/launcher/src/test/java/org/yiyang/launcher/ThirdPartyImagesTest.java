package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;

/** Which images of others are named, with fixed versions, and that they are those that the suite is tried with. */
class ThirdPartyImagesTest {
    @Test
    void eachIsOneVersionForEverAndNamedOnce() {
        assertEquals(List.of(), ThirdPartyImages.ofRepository().faults());
    }

    @Test
    void eachIsWhatIsTriedHere() {
        assertEquals(List.of(), ThirdPartyImages.ofRepository().strangers());
    }

    /** MariaDB 11.4 and Debian's MySQL 9 are tried; cities get the release of MySQL with eight years of support. */
    @Test
    void theDatabaseIsTheSeriesWithLongSupport() {
        assertTrue(
                ThirdPartyImages.ofRepository().tag("docker.io/library/mysql").startsWith("8.4."));
    }

    @Test
    void javaIsNoOlderThanTheCodeIsCompiledFor() {
        int release = Integer.parseInt(
                Repository.text("pom.xml").replaceAll("(?s).*<maven.compiler.release>(\\d+)<.*", "$1"));
        String java = ThirdPartyImages.ofRepository().tag("docker.io/library/eclipse-temurin");

        assertTrue(Integer.parseInt(ThirdPartyImages.major(java)) >= release, java);
    }

    @Test
    void aMistakeIsNamed() {
        String right = Repository.text(ComposeFolder.FILE);
        Map<String, String> mistakes = new LinkedHashMap<>();
        mistakes.put("kafka:4.1.1", "kafka:4.0.0");
        mistakes.put("keycloak/keycloak:26.7.3", "keycloak/keycloak:25.0.6");
        mistakes.put("zipkin-otel:0.3.0", "zipkin-otel:0.4.0");
        mistakes.put("prometheus:v2.53.5", "prometheus:v2.53");
        mistakes.put("mysql:8.4.6", "mysql");
        mistakes.put("image: docker.io/grafana/grafana", "image: grafana/grafana");
        mistakes.put("docker.io/grafana/grafana:11.6.1", "docker.io/prom/prometheus:v2.53.4");
        mistakes.forEach((from, to) -> {
            assertTrue(right.contains(from), from);
            ThirdPartyImages wrong = ThirdPartyImages.of(Map.of(ComposeFolder.FILE, right.replace(from, to)));
            List<String> faults = new ArrayList<>(wrong.faults());
            faults.addAll(wrong.strangers());
            assertEquals(1, faults.size(), to + ": " + faults);
        });
    }

    /** The broker's program is the one that reads them here. */
    @Test
    void theBrokersPropertiesAreKnownToKafkaAndFitEachOther() throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(Repository.text("deploy/production/compose/kafka.properties")));

        assertTrue(KafkaConfig.configDef().names().containsAll(properties.stringPropertyNames()), properties::toString);
        KafkaConfig read = new KafkaConfig(properties);
        assertEquals(1, read.nodeId());
        properties.setProperty("controller.listener.names", "CITY");
        assertThrows(RuntimeException.class, () -> new KafkaConfig(properties), "a controller without its listener");
    }
}
