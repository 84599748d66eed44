package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model names what holds: each of the ten risks of OWASP's list, and tests that exist. */
class ThreatModelTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern RISK = Pattern.compile("(?m)^\\| (API\\d+) [^|]+\\| [^|]{20,}\\| `");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> missing = found(NAMED);
        missing.removeAll(tests());
        assertEquals(Set.of(), missing);
    }

    @Test
    void eachOfTheTenRisksHasAnAnswerAndATest() throws IOException {
        Set<String> ten = IntStream.rangeClosed(1, 10).mapToObj(i -> "API" + i).collect(Collectors.toSet());
        assertEquals(ten, found(RISK));
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(ROOT.resolve("docs/threat-model.md")));
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(Path::toString)
                    .filter(file -> file.matches(".*/src/test/java/.*(Test|IT)\\.java"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
