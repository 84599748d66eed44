package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.TokenRequest;

/** The commands of {@code docs/new-city.md}, pasted into a shell in their order: each is answered 2xx. */
class NewCityIT {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BLOCK = Pattern.compile("^```\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TOKEN =
            Pattern.compile("\\$\\(deploy/suite token --role (\\w+)(?: --region (\\d+))?\\)");
    /** Says on another channel what each call was answered; a reader's shell does not have this line. */
    private static final String ECHO =
            "curl() { command curl -w '%{stderr}%{http_code} %{url_effective}\\n' \"$@\"; }\n";

    private static final int MINUTES_MOST = 3;
    private final List<String> blocks = blocks();

    @Tag("long")
    @Test
    void whatANewCityPastesIsTaken() throws Exception {
        Path answers = Files.createTempFile("new-city", ".answers");
        String entered = ran(answers, blocks.subList(0, blocks.size() - 2));
        for (String service : List.of("contract", "insurance")) {
            Awaitility.await()
                    .until(() -> Suite.tables(service)
                                    .count("select count(*) from known_institution where region_code = '440203'")
                            >= 2);
        }
        // what a step leaves in the shell is in the first block: tokens, days and two functions
        String takenOver =
                ran(answers, List.of(blocks.get(0), blocks.get(blocks.size() - 2), blocks.get(blocks.size() - 1)));
        List<String> calls = (entered + takenOver)
                .lines()
                .filter(line -> line.matches("\\d{3} http.*"))
                .toList();
        assertTrue(calls.size() > 25, "only " + calls);
        assertEquals(
                List.of(), calls.stream().filter(call -> !call.startsWith("2")).toList(), entered + takenOver);
        assertTrue(Files.readString(answers).contains("\"name\":\"武江示范养老院\""), "the home is not dual-certified");
    }

    private static List<String> blocks() {
        try {
            return BLOCK.matcher(Files.readString(ROOT.resolve("docs").resolve("new-city.md")))
                    .results()
                    .map(block -> block.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Runs them in one shell in the folder of the repository; what it said besides the answers. */
    private static String ran(Path answers, List<String> commands) throws Exception {
        String script = TOKEN.matcher(ECHO + String.join("", commands))
                .replaceAll(NewCityIT::token)
                .replaceFirst("gateway=\\S+", "gateway=" + Suite.gateway().uri());
        Path said = Files.createTempFile("new-city", ".said");
        Process shell = new ProcessBuilder("bash", "-c", script)
                .directory(ROOT.toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(answers.toFile()))
                .redirectError(said.toFile())
                .start();
        boolean ended = shell.waitFor(MINUTES_MOST, TimeUnit.MINUTES);
        shell.destroy();
        assertTrue(ended, "a command of the page does not end");
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    private static String token(MatchResult asked) {
        TokenRequest request = TokenRequest.as(asked.group(1));
        return Suite.city().token(asked.group(2) == null ? request : request.region(asked.group(2)));
    }
}
