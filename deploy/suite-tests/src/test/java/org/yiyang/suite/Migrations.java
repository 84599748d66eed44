package org.yiyang.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The migrations of all services, and what in one would break instances of the version before, which go on beside the new ones
 * while these come, and are come back to.
 */
final class Migrations {
    private static final Pattern NAME = Pattern.compile("V([0-9.]+)__.*\\.sql");
    /** Says why the version before goes on all the same. */
    private static final Pattern NOTE = Pattern.compile("(?m)^-- expands: \\S+.*$");

    private static final Pattern ALTER = Pattern.compile("alter table \\S+ (.*)");
    private static final Pattern GONE =
            Pattern.compile("drop (?!key |index |foreign key |constraint |check |default).*");
    private static final Pattern RENAMED = Pattern.compile("(rename (?!key |index )|change ).*");
    private static final Pattern NEW_COLUMN = Pattern.compile(
            "add (column )?(?!(unique|key|index|constraint|primary|foreign|fulltext|check)\\b).*\\bnot null\\b.*");
    private static final Pattern STRICTER =
            Pattern.compile("(modify (column )?.*\\bnot null\\b|alter .* drop default).*");
    private static final Pattern NEW_RULE =
            Pattern.compile("add (unique|constraint|primary key|foreign key|check)\\b.*");

    private Migrations() {}

    /** Those after a version, of all modules of a tree; by path. */
    static List<Path> after(Path tree, String version) {
        try (Stream<Path> modules = Files.list(tree)) {
            return modules.map(module -> module.resolve("src/main/resources/db"))
                    .filter(Files::isDirectory)
                    .flatMap(Migrations::below)
                    .filter(file -> version(file).compareTo(version) > 0)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As in {@code V2026.12.06.0540__…}; all parts have the same number of digits, so that texts compare as versions do. */
    private static String version(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? name.group(1) : "";
    }

    /** What in the text of a migration the version before would not survive; empty where its author says why it does. */
    static List<String> contractions(String sql) {
        if (NOTE.matcher(sql).find()) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (String statement : sql.replaceAll("(?m)--.*$", " ").split(";")) {
            String plain = statement.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
            if (plain.startsWith("drop table") || plain.startsWith("rename ") || plain.startsWith("truncate ")) {
                found.add(plain);
            }
            Matcher alter = ALTER.matcher(plain);
            if (alter.matches()) {
                parts(alter.group(1)).stream().filter(Migrations::isContraction).forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isContraction(String part) {
        boolean filled = part.contains(" default ") || part.contains(" auto_increment") || part.contains(" as (");
        return GONE.matcher(part).matches()
                || RENAMED.matcher(part).matches()
                || STRICTER.matcher(part).matches()
                || NEW_RULE.matcher(part).matches()
                || (NEW_COLUMN.matcher(part).matches() && !filled);
    }

    /** What one statement changes, part by part: commas within brackets part nothing. */
    private static List<String> parts(String changes) {
        List<StringBuilder> parts = new ArrayList<>(List.of(new StringBuilder()));
        int depth = 0;
        for (int i = 0; i < changes.length(); i++) {
            char c = changes.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(new StringBuilder());
            } else {
                parts.get(parts.size() - 1).append(c);
            }
        }
        return parts.stream().map(part -> part.toString().strip()).collect(Collectors.toList());
    }
}
