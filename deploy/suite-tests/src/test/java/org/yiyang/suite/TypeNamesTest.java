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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A type's name says the same in every module: two modules have equal names only for what is the same in both. */
class TypeNamesTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final List<String> MODULES = List.of(
            "http-kit",
            "service-kit",
            "gateway",
            "console",
            "institution-service",
            "contract-service",
            "insurance-service",
            "referral-service",
            "deploy/local",
            "deploy/launcher");

    @Test
    void equalNamesAreThoseOfTheSameThing() throws IOException {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                        .forEach(name -> modules.computeIfAbsent(name.replace(".java", ""), ignored -> new TreeSet<>())
                                .add(module));
            }
        }
        modules.values().removeIf(of -> of.size() == 1);
        List<String> allowed = Files.readAllLines(Path.of("src/test/resources/equal-type-names.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertEquals(allowed, List.copyOf(modules.keySet()), modules::toString);
    }
}
