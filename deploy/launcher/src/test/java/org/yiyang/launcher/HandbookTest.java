package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The launcher parses each of its commands that a page gives to operators; the others are run by HandbookIT. */
class HandbookTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BLOCK = Pattern.compile("^```\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern WITHIN = Pattern.compile("\\$\\(deploy/suite ([^)]*)\\)");
    private static final Pattern WORD = Pattern.compile("'[^']*'|\\S+");
    private static final String OWN = "deploy/suite ";
    /** Programs beside the launcher that a block of it may name. */
    private static final List<String> OTHERS = List.of("git pull --ff-only", "mvn -B -Dquick package");

    /** PrepareIT runs the first; Backup calls the other with the same words, and BackupIT runs that. */
    private static final List<String> SCRIPTS =
            List.of("deploy/production/prepare ", "mysqldump --single-transaction --hex-blob --databases ");

    private static final Pattern ROW = Pattern.compile("^\\| [^|]+ \\| ([^|]+) \\| (scale|performance|README) \\|$");
    private static final Map<String, String> PAGES =
            Map.of("scale", "docs/scale.md", "performance", "docs/performance.md", "README", "README.md");

    @TempDir
    private Path folder;

    @Test
    void theLauncherKnowsEveryCommandOfItsOwn() throws IOException {
        List<String> commands = new ArrayList<>();
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
            for (Path page :
                    pages.filter(path -> path.toString().endsWith(".md")).toList()) {
                commands.addAll(ofLauncher(Files.readString(page)));
            }
        }
        assertTrue(commands.size() > 40, commands.toString());
        for (String command : commands) {
            line().parseArgs(words(command));
        }
        assertThrows(CommandLine.ParameterException.class, () -> line().parseArgs(words("restore /tmp/x")));
        assertThrows(CommandLine.ParameterException.class, () -> line().parseArgs(words("audit fly")));
    }

    @Test
    void aBlockOfTheHandbookIsTheLaunchersOrIsRunInAShell() throws IOException {
        for (String block : blocks(page())) {
            List<String> lines = block.lines().toList();
            boolean ofLauncher = lines.get(0).startsWith(OWN);
            boolean ofScript = SCRIPTS.stream().anyMatch(lines.get(0)::startsWith);
            for (String line : lines) {
                boolean own = line.startsWith(OWN) || OTHERS.contains(line);
                assertTrue(ofScript || own == ofLauncher, line);
            }
        }
        assertTrue(Files.isExecutable(ROOT.resolve("deploy/production/prepare")), "PrepareIT runs it");
    }

    @Test
    void theFiguresOfTheTableStandOnThePagesThatItNames() throws IOException {
        List<MatchResult> rows =
                page().lines().flatMap(line -> ROW.matcher(line).results()).toList();
        assertEquals(9, rows.size());
        for (MatchResult row : rows) {
            String there = Files.readString(ROOT.resolve(PAGES.get(row.group(2))));
            for (String figure : row.group(1).split(", ")) {
                assertTrue(there.contains(figure), figure + " is not in " + row.group(2));
            }
        }
    }

    private static List<String> ofLauncher(String page) {
        List<String> commands = new ArrayList<>();
        for (String block : blocks(page)) {
            block.lines()
                    .filter(line -> line.startsWith(OWN))
                    .forEach(line -> commands.add(line.substring(OWN.length())));
            WITHIN.matcher(block).results().forEach(found -> commands.add(found.group(1)));
        }
        return commands;
    }

    private static List<String> blocks(String page) {
        return BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/handbook.md"));
    }

    /** As a shell splits them: without a comment or another command behind it, what is quoted as one. */
    private static String[] words(String command) {
        return WORD.matcher(command.replaceAll(" *(#|&&|\\|).*", ""))
                .results()
                .map(word -> word.group().replace("'", ""))
                .toArray(String[]::new);
    }

    private CommandLine line() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return Launcher.commandLine(
                new Workplace(folder, new SuiteFolder(folder.resolve("data")), new StandIns(""), nowhere));
    }
}
