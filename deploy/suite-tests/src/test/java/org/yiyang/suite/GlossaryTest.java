package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every type that {@code docs/glossary.md} names is one of the source, and every decision stands in the README. */
class GlossaryTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w{/-])[A-Z][a-z]\\w*");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)");

    @Test
    void everyTypeThatIsNamedIsDeclared() throws IOException {
        Set<String> declared = new HashSet<>();
        for (Path source : files(".*/src/main/.*\\.java")) {
            DECLARED.matcher(Files.readString(source)).results().forEach(type -> declared.add(type.group(1)));
        }
        Set<String> named = named(Files.readString(ROOT.resolve("docs/glossary.md")));
        Set<String> unknown = new TreeSet<>(named);
        unknown.removeAll(declared);
        assertEquals(Set.of(), unknown, "in docs/glossary.md, but declared nowhere");
        assertTrue(named.size() > 100, "only " + named.size() + " types named");
    }

    @Test
    void aTypeIsFoundInItsPackageAndBesideAnother() {
        assertEquals(
                Set.of("Agreement", "Side", "Move"), named("| a | b | `contract.Agreement`, `Side` · `Move.asIs` |"));
        assertEquals(Set.of(), named("| a | b | role DISPATCHER, `{id}/review`, `trt_dcla_sn` |"));
    }

    @Test
    void theReadmeNamesEveryDecision() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<String> missing = files(".*/docs/decisions/\\d{4}-.*\\.md").stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !readme.contains("docs/decisions/" + name))
                .sorted()
                .toList();
        assertEquals(List.of(), missing);
    }

    private static Set<String> named(String page) {
        return CODE.matcher(page)
                .results()
                .map(code -> code.group(1))
                .flatMap(code -> TYPE.matcher(code).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().matches(pattern)).toList();
        }
    }
}
