package org.yiyang.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * The state machines of all services as pages show them: made from the drawings that each service records of its own
 * tables of moves.
 */
final class StateMachinesPage {
    private static final String ENDING = ".mmd";
    private static final String INTRODUCTION = """
            # State machines

            Made from `schemas/state-machines`, which each service records from the table of moves of its status enums and holds against them
            (`ArchitectureTest`); `DocumentsTest` holds this page against the records. Corrections by a supervisor and moves that leave the
            state as it is are left out; `GET …/state-machine` of a collection has them, with the kinds for which each move is possible and
            who makes it. A name in parentheses is the kind to which an arrow is limited.
            """;
    private static final String IN_README =
            "(?s)(?<=<!-- The state machine of a referral: recorded, see CONTRIBUTING.md -->\n)```mermaid\n.*?```\n";
    private final Path records;

    /** @param records the folder with a folder of drawings for each service */
    StateMachinesPage(Path records) {
        this.records = records;
    }

    String text() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Path service : sorted(records)) {
            String owner = service.getFileName().toString();
            page.append("\n## ")
                    .append(owner.equals("kit") ? "service-kit" : owner + "-service")
                    .append("\n");
            for (Path drawing : sorted(service)) {
                String name = drawing.getFileName().toString().replace(ENDING, "");
                page.append("\n### `").append(name).append("`\n\n").append(block(drawing));
            }
        }
        return page.toString();
    }

    /** The text of the README with the referral as it is recorded. */
    String inReadme(String readme) throws IOException {
        String drawn = block(records.resolve("referral").resolve("ReferralStatus" + ENDING));
        if (!readme.matches("(?s).*" + IN_README + ".*")) {
            throw new AssertionError("the README has no place for the state machine of a referral");
        }
        return readme.replaceFirst(IN_README, Matcher.quoteReplacement(drawn));
    }

    private static String block(Path drawing) throws IOException {
        return "```mermaid\n" + Files.readString(drawing) + "```\n";
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }
}
