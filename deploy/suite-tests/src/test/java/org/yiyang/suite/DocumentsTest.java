package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiyang.local.KnownRoles;
import org.yiyang.local.SuiteTopics;

/** Compares the pages that newcomers read with the repository. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern LINK = Pattern.compile("]\\((?!http|#)([^)#]+)");

    @Test
    void everyLinkOfEveryPageLeadsSomewhere() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(page + " -> " + link.group(1));
                }
            }
        }
        assertEquals(Set.of(), broken);
    }

    @Test
    void theModuleTableNamesEveryModule() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        for (String module : modules()) {
            assertTrue(readme.contains("| [" + module + "]("), module + " is not in the README's table");
        }
    }

    /** With {@code -Dyiyang.record=true} the drawing and the page are written instead. */
    @Test
    void theStateMachinesAreDrawnAsTheServicesRecordThem() throws IOException {
        StateMachinesPage page = new StateMachinesPage(ROOT.resolve("schemas/state-machines"));
        Path readme = ROOT.resolve("README.md");
        Path all = ROOT.resolve("docs/state-machines.md");
        if (Boolean.getBoolean("yiyang.record")) {
            Files.writeString(all, page.text());
            Files.writeString(readme, page.inReadme(Files.readString(readme)));
        }
        assertEquals(page.text(), Files.readString(all), "record it, see CONTRIBUTING.md");
        String written = Files.readString(readme);
        assertEquals(page.inReadme(written), written, "record it, see CONTRIBUTING.md");
    }

    @Test
    void theAsyncApiDocumentHasTheTopicsThatAreCreatedAndTheirSchemas() throws IOException {
        String document = Files.readString(ROOT.resolve("schemas/asyncapi.yaml"));
        Set<String> described = Pattern.compile("(?m)^ +address: *(yiyang\\.[a-z-]+) *$")
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> topics = new TreeSet<>(SuiteTopics.ALL);
        topics.add(SuiteTopics.AUDIT_SEAL);
        assertEquals(topics, described);
        for (String topic : topics) {
            String name = topic.substring("yiyang.".length());
            assertTrue(document.contains("events/" + name + ".schema.json"), topic + " has no schema there");
            assertTrue(Files.exists(ROOT.resolve("schemas/events/" + name + ".schema.json")), topic);
            assertTrue(Files.exists(ROOT.resolve("schemas/events/" + name + ".sample.json")), topic);
        }
    }

    /** In the merged document such a name is another for each service, and so is that of whatever refers to it. */
    @Test
    void aNameOfASchemaMeansTheSameInAllServices() throws IOException {
        Map<String, JsonNode> known = new TreeMap<>();
        Set<String> different = new TreeSet<>();
        for (String service : List.of("institution", "contract", "insurance", "referral")) {
            JsonNode schemas = Http.json(Files.readString(ROOT.resolve("schemas/openapi/" + service + ".json")))
                    .at("/components/schemas");
            schemas.properties().forEach(one -> {
                JsonNode before = known.putIfAbsent(one.getKey(), one.getValue());
                if (before != null && !before.equals(one.getValue())) {
                    different.add(one.getKey());
                }
            });
        }
        assertEquals(Set.of("Capability", "ShareBasis"), different);
    }

    /** With {@code -Dyiyang.record=true} the page is written again instead. */
    @Test
    void thePageOfRolesIsWhatTheRecordedDocumentsSay() throws IOException {
        RolesPage page = new RolesPage(Stream.of("institution", "contract", "insurance", "referral")
                .map(service -> ROOT.resolve("schemas/openapi/" + service + ".json"))
                .map(DocumentsTest::document));
        Path written = ROOT.resolve("docs/roles.md");
        if (Boolean.getBoolean("yiyang.record")) {
            Files.writeString(written, page.text());
        }
        assertEquals(page.text(), Files.readString(written), "record it again, see CONTRIBUTING.md");
        assertEquals(new TreeSet<>(KnownRoles.ALL), new TreeSet<>(RolesPage.ROLES.keySet()));
    }

    /** With {@code -Dyiyang.record=true} the page is written again instead. */
    @Test
    void thePageOfErrorsIsWhatTheRecordedRefusalsSay() throws IOException {
        String page = new ErrorsPage(ROOT.resolve("schemas/problems")).text();
        Path written = ROOT.resolve("docs/errors.md");
        if (Boolean.getBoolean("yiyang.record")) {
            Files.writeString(written, page);
        }
        assertEquals(page, Files.readString(written), "record it again, see CONTRIBUTING.md");
    }

    private static Document document(Path recorded) {
        try {
            return new Document(Http.json(Files.readString(recorded)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.toString().contains("/.yiyang/"))
                    .filter(file -> !file.toString().contains("/node_modules/"))
                    .filter(file -> !file.toString().contains("/generated/"))
                    .toList();
        }
    }

    /** The folders of all modules that have sources, as the poms name them. */
    private static List<String> modules() throws IOException {
        try (Stream<Path> poms = Files.walk(ROOT, 3)) {
            return poms.filter(file -> file.endsWith("pom.xml"))
                    .map(Path::getParent)
                    .filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .map(folder -> ROOT.relativize(folder).toString())
                    .sorted()
                    .toList();
        }
    }
}
