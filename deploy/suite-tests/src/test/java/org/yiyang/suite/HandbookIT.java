package org.yiyang.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yiyang.local.TokenRequest;

/** The commands of {@code docs/handbook.md} that call the suite, pasted into a shell in their order: each is answered 2xx. */
@Tag("long")
class HandbookIT {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BLOCK = Pattern.compile("^```\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TOKEN = Pattern.compile("\\$\\(deploy/suite token --role (\\w+)\\)");
    /** Says on another channel what each call was answered; a reader's shell does not have this line. */
    private static final String ECHO =
            "curl() { command curl -w '%{stderr}%{http_code} %{url_effective}\\n' \"$@\"; }\n";

    private static final int MINUTES_MOST = 3;

    @Test
    void whatAnOperatorPastesIsTaken() throws Exception {
        Suite.gateway(); // what is parked and blocked needs the tables
        Suite.city();
        Tables contract = Suite.tables("contract");
        UUID parked = new Parking(contract)
                .park(Awaitility.await()
                        .until(() -> Suite.topic("yiyang.reference").records(), sent -> !sent.isEmpty())
                        .get(0));
        block(contract);

        String said = ran(BLOCK.matcher(Files.readString(ROOT.resolve("docs").resolve("handbook.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> !block.startsWith("deploy/") && !block.startsWith("mysqldump "))
                .toList());
        List<String> calls =
                said.lines().filter(line -> line.matches("\\d{3} http.*")).toList();
        assertTrue(calls.size() >= 25, "only " + calls);
        assertEquals(
                List.of(), calls.stream().filter(call -> !call.startsWith("2")).toList(), said);
        assertTrue(calls.stream().anyMatch(call -> call.endsWith("/parked/" + parked + "/replay")), said);
        assertEquals(
                0, contract.count("select count(*) from outbox where blocked_reason is not null and sent_at is null"));
    }

    /** No relay sends it, and others wait until all is sent. */
    @AfterEach
    void nothingIsLeft() {
        Suite.tables("contract").change("delete from outbox where topic = 'planted'");
    }

    /** On a topic without a relay, before all events of its record. */
    private static void block(Tables tables) {
        tables.change(
                "insert into outbox (event_id, topic, aggregate_kind, aggregate_id, sequence, type, payload, happened_at,"
                        + " blocked_reason) values (?, 'planted', 'planted', ?, -7, 'planted', '{}', utc_timestamp(6),"
                        + " 'planted')",
                bytes(UUID.randomUUID()),
                bytes(UUID.randomUUID()));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** Runs them in one shell in the folder of the repository; what it said besides the answers. */
    private static String ran(List<String> commands) throws Exception {
        String script = TOKEN.matcher(ECHO + String.join("", commands))
                .replaceAll(HandbookIT::token)
                .replaceFirst("gateway=\\S+", "gateway=" + Suite.gateway().uri());
        Path said = Files.createTempFile("handbook", ".said");
        Process shell = new ProcessBuilder("bash", "-c", script)
                .directory(ROOT.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();
        boolean ended = shell.waitFor(MINUTES_MOST, TimeUnit.MINUTES);
        shell.destroy();
        assertTrue(ended, "a command of the page does not end");
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    private static String token(MatchResult asked) {
        return Suite.city().token(TokenRequest.as(asked.group(1)));
    }
}
