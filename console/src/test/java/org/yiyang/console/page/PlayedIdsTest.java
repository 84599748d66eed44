package org.yiyang.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the plays in a browser (.ci/browser) look for by its id stands in a template, so that whoever renames it learns of it
 * here and not an hour later. The ids of fields follow from the API, those of drawings from their names.
 */
class PlayedIdsTest {
    private static final Pattern SOUGHT = Pattern.compile("['`\"]#(?!f-)([A-Za-z][A-Za-z0-9-]*)");
    private static final Pattern GIVEN = Pattern.compile(" id=\"([A-Za-z][A-Za-z0-9-]*)");
    private static final String OF_A_DRAWING = "-desc";

    private static Set<String> found(Path folder, String ending, Pattern wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> matching =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            return matching.stream()
                    .flatMap(file -> wanted.matcher(text(file)).results())
                    .map((MatchResult one) -> one.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void whatThePlaysLookForIsInATemplate() throws IOException {
        Set<String> sought = found(Path.of("..", ".ci", "browser"), ".mjs", SOUGHT);
        sought.removeIf(id -> id.endsWith(OF_A_DRAWING));
        assertTrue(sought.contains("found"), "the plays were not read: " + sought);
        sought.removeAll(found(Path.of("src", "main", "resources", "templates"), ".html", GIVEN));
        assertEquals(Set.of(), sought);
    }
}
