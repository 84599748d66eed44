package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every route that a page names with its method is one of the recorded OpenAPI documents. */
class DocumentedRoutesTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern NAMED =
            Pattern.compile("\\b(GET|POST|PUT|PATCH|DELETE) (…?/[^\\s`\"'?]*)(?=[\\s`\"'?]|$)( ?`? …)?");
    private static final Pattern AFTER = Pattern.compile("[.,;:)\\\\|*/]+$");
    /** A segment that stands for any: {id}, <service>, S. */
    private static final Pattern ANY = Pattern.compile("\\{.*}|<.*>|[A-Z]|…");
    /** Of the gateway and of a receiver of webhooks. */
    private static final Set<String> OF_OTHERS = Set.of("GET /api/v1/problems", "POST /yiyang");

    private final List<List<String>> recorded = new ArrayList<>();

    DocumentedRoutesTest() throws IOException {
        for (Path document : files(ROOT.resolve("schemas/openapi"), ".json")) {
            JsonNode paths = new ObjectMapper().readTree(document.toFile()).get("paths");
            paths.properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(
                                    method -> recorded.add(route(method.toUpperCase(Locale.ROOT), path.getKey()))));
        }
    }

    @Test
    void everyRouteThatAPageNamesIsThere() throws IOException {
        Set<String> unknown = new TreeSet<>();
        int named = 0;
        for (Path page : files(ROOT, ".md")) {
            for (MatchResult route :
                    NAMED.matcher(Files.readString(page)).results().toList()) {
                String path = AFTER.matcher(route.group(2)).replaceFirst("");
                named++;
                if (route.group(3) == null && !isThere(route.group(1), path)) {
                    unknown.add(ROOT.relativize(page) + ": " + route.group(1) + " " + path);
                }
            }
        }
        assertEquals(Set.of(), unknown);
        assertTrue(named > 200, named + " routes are named");
    }

    @Test
    void aRouteThatIsNotThereIsFound() {
        assertTrue(isThere("POST", "/api/v1/referrals/{id}/accept"));
        assertTrue(isThere("POST", "…/{id}/accept"));
        assertEquals(false, isThere("POST", "…/home-beds/tell"));
        assertEquals(false, isThere("PUT", "/api/v1/referrals/{id}/accept"));
        assertEquals(false, isThere("GET", "/api/v1/referrals/accepted"));
    }

    private boolean isThere(String method, String path) {
        if (OF_OTHERS.contains(method + " " + path)) {
            return true;
        }
        List<String> asked = route(method, path.replace("…", ""));
        return recorded.stream().anyMatch(one -> fits(asked, one, path.startsWith("…")));
    }

    /** The whole path, or what follows "/api/v1" or the service's own prefix; of a path with "…" its end. */
    private static boolean fits(List<String> asked, List<String> known, boolean end) {
        if (!asked.get(0).equals(known.get(0))) {
            return false;
        }
        int left = known.size() - asked.size();
        boolean whole = left == 0 || left == 2 || left == 3;
        return left >= 0
                && (end || whole)
                && equal(asked.subList(1, asked.size()), known.subList(1 + left, known.size()));
    }

    private static boolean equal(List<String> asked, List<String> known) {
        for (int i = 0; i < asked.size(); i++) {
            if (!asked.get(i).equals(known.get(i)) && !ANY.matcher(asked.get(i)).matches()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> route(String method, String path) {
        List<String> segments = new ArrayList<>(List.of(method));
        Arrays.stream(path.split("/")).filter(one -> !one.isEmpty()).forEach(segments::add);
        return segments;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder, 3)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file ->
                            Stream.of("target", "node_modules", "decisions").noneMatch(file.toString()::contains))
                    .filter(file -> !file.endsWith("CHANGELOG.md"))
                    .sorted()
                    .toList();
        }
    }
}
