package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bill of materials of each application names just what is shipped, and every library has a licence that is recorded. */
class BillOfMaterialsIT {
    private static final Path ROOT = Path.of(System.getProperty("org.yiyang.suite.root", "../.."));
    private static final List<String> APPLICATIONS = List.of(
            "institution-service", "contract-service", "insurance-service", "referral-service", "gateway", "console");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "institution-service",
                "contract-service",
                "insurance-service",
                "referral-service",
                "gateway",
                "console"
            })
    void whatIsListedIsWhatIsShipped(String application) throws IOException {
        Path module = ROOT.resolve(application);
        assertEquals(Set.of(), BillOfMaterials.of(module).differences(module.resolve("target/quarkus-app")));
    }

    /** With {@code -Dyiyang.record=true} the page is written again instead. */
    @Test
    void thePageOfLicencesIsWhatTheBillsSay() throws IOException {
        Map<String, Set<String>> all = new TreeMap<>();
        for (String application : APPLICATIONS) {
            BillOfMaterials.of(ROOT.resolve(application))
                    .licences()
                    .forEach((licence, libraries) -> all.computeIfAbsent(licence, none -> new TreeSet<>())
                            .addAll(libraries));
        }
        assertEquals(Set.of(), all.getOrDefault("", Set.of()), "without a licence");
        Path written = ROOT.resolve("docs/licences.md");
        if (Boolean.getBoolean("yiyang.record")) {
            Files.writeString(written, page(all));
        }
        assertEquals(page(all), Files.readString(written), "look at what came, then record it, see CONTRIBUTING.md");
    }

    @Test
    void whatIsNotInTheBillAndWhatIsNotThereIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.jar"), "abc");
        Files.writeString(folder.resolve("c.jar"), "other");
        Files.writeString(folder.resolve("planted.jar"), "planted");
        String known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // of abc, FIPS 180-2
        String component = "{\"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + known
                + "\"}], \"evidence\": {\"occurrences\": [{\"location\": \"%s\"}]}}";
        String bill = "{\"components\": [" + component.formatted("a.jar") + ", " + component.formatted("b.jar") + ", "
                + component.formatted("c.jar") + "]}";
        assertEquals(
                Set.of("not shipped: b.jar", "other content: c.jar", "not listed: planted.jar"),
                new BillOfMaterials(Http.json(bill)).differences(folder));
    }

    private static String page(Map<String, Set<String>> licences) {
        StringBuilder page = new StringBuilder("# Licences of what is shipped\n\n"
                + "From the bills of materials (CycloneDX) that the build puts beside each application as\n"
                + "`target/quarkus-run-cyclonedx.json`; recorded, see CONTRIBUTING.md. Of several licences one may be chosen.\n\n"
                + "| licence | libraries |\n|---|---|\n");
        licences.forEach((licence, libraries) -> page.append("| ")
                .append(licence)
                .append(" | ")
                .append(String.join(", ", libraries))
                .append(" |\n"));
        return page.toString();
    }
}
