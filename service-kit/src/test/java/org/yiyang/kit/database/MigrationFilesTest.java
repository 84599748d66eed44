package org.yiyang.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every table of every service that holds texts names how they are compared, when it is made or later. */
class MigrationFilesTest {
    private static final Pattern CREATED = Pattern.compile("create table (\\w+)\\s*\\((.*)\\)([^)]*)", Pattern.DOTALL);
    private static final Pattern CONVERTED =
            Pattern.compile("alter table (\\w+) convert to character set utf8mb4 collate utf8mb4_bin");
    private static final Set<String> KEY_OF_THE_SERVER = Set.of(
            "one_window_missing",
            "one_window_material",
            "known_licence",
            "designation_past_term",
            "evaluation_score",
            "designation_change");
    private static final Pattern TEXT = Pattern.compile("\\b(varchar|char|(tiny|medium|long)?text)\\b");

    @Test
    void everyTableWithATextNamesItsCollation() throws IOException {
        Set<String> unnamed = new TreeSet<>();
        List<Path> folders = folders();
        assertEquals(5, folders.size());
        for (Path folder : folders) {
            unnamed.addAll(unnamed(folder));
        }
        assertEquals(Set.of(), unnamed);
    }

    /** A group of servers (docs/scale.md) takes no row of a table without one; these are given theirs by the servers. */
    @Test
    void everyTableHasAPrimaryKeyWhenItIsMadeOrLater() throws IOException {
        Set<String> without = new TreeSet<>();
        for (Path folder : folders()) {
            for (Path file : sorted(folder)) {
                noteKey(Files.readString(file).replaceAll("--.*", "").toLowerCase(Locale.ROOT), without);
            }
        }
        assertEquals(KEY_OF_THE_SERVER, without);
    }

    private static void noteKey(String sql, Set<String> without) {
        Matcher created = CREATED.matcher(sql);
        if (created.find() && !sql.contains("primary key")) {
            without.add(created.group(1));
        }
        Matcher altered = Pattern.compile("alter table (\\w+) .*primary key", Pattern.DOTALL)
                .matcher(sql);
        if (altered.find()) {
            without.remove(altered.group(1));
        }
        Matcher dropped = Pattern.compile("drop table (\\w+)").matcher(sql);
        if (dropped.find()) {
            without.remove(dropped.group(1));
        }
    }

    private static Set<String> unnamed(Path folder) throws IOException {
        Set<String> unnamed = new TreeSet<>();
        for (Path file : sorted(folder)) {
            String sql = Files.readString(file).replaceAll("--.*", "").toLowerCase(Locale.ROOT);
            Matcher created = CREATED.matcher(sql);
            if (created.find() && TEXT.matcher(created.group(2)).find() && !sql.contains("collate utf8mb4_bin")) {
                unnamed.add(folder.getName(1) + ": " + created.group(1));
            }
            Matcher converted = CONVERTED.matcher(sql);
            if (converted.find()) {
                assertTrue(unnamed.remove(folder.getName(1) + ": " + converted.group(1)), file.toString());
            }
            Matcher dropped = Pattern.compile("drop table (\\w+)").matcher(sql);
            if (dropped.find()) {
                unnamed.remove(folder.getName(1) + ": " + dropped.group(1));
            }
        }
        return unnamed;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> folders() {
        return Stream.of(
                        "institution-service/src/main/resources/db/migration",
                        "contract-service/src/main/resources/db/migration",
                        "insurance-service/src/main/resources/db/migration",
                        "referral-service/src/main/resources/db/migration",
                        "service-kit/src/main/resources/db/kit")
                .map(folder -> Path.of("..").resolve(folder))
                .filter(Files::isDirectory)
                .toList();
    }
}
