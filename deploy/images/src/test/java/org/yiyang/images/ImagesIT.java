package org.yiyang.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.cloud.tools.jib.api.JibContainer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image of the gateway on a base of this machine: the same twice, taken apart, and started from its own files. */
@Tag("long")
class ImagesIT {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Application GATEWAY = Application.of(ROOT, "gateway");
    private static final int MINUTES_MOST = 5;

    @TempDir
    private static Path temporary;

    private static JibContainer built;
    private static Unpacked image;

    @BeforeAll
    static void build() throws IOException {
        Path file = temporary.resolve("gateway.tar");
        built = plan(ROOT, "first").write(GATEWAY, file);
        image = Unpacked.of(file, temporary.resolve("unpacked"));
    }

    private static ImagePlan plan(Path root, String bare) {
        return new ImagePlan(
                root,
                Optional.empty(),
                new BareBase(temporary.resolve(bare)),
                "0.1.0",
                "4f6c0de",
                Instant.parse("2026-12-01T00:00:00Z"));
    }

    /** Elsewhere: another folder, other times and rights of the files, Java cut down again, no cache. */
    @Test
    void theSameSourceMakesTheSameImage() throws IOException {
        Path elsewhere = copyOfTheGateway();
        Path file = temporary.resolve("again.tar");
        JibContainer again = plan(elsewhere, "second").write(GATEWAY, file);

        assertEquals(built.getImageId(), again.getImageId());
        assertEquals(built.getDigest(), again.getDigest());
        assertEquals(-1, Files.mismatch(temporary.resolve("gateway.tar"), file), "the files differ");

        Path jar = elsewhere.resolve("gateway/target/quarkus-app/quarkus-run.jar");
        Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);
        JibContainer changed = plan(elsewhere, "second").write(GATEWAY, temporary.resolve("changed.tar"));
        assertNotEquals(built.getImageId(), changed.getImageId());
    }

    private static Path copyOfTheGateway() throws IOException {
        Path elsewhere = temporary.resolve("elsewhere");
        Path from = ROOT.resolve("gateway/target/quarkus-app");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = elsewhere.resolve("gateway/target/quarkus-app").resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return elsewhere;
    }

    @Test
    void itSaysWhatItIsAndRunsAsNobodyInParticular() throws IOException {
        JsonNode config = image.config();
        assertEquals("10001:10001", config.get("User").asText());
        assertEquals("/application", config.get("WorkingDir").asText());
        assertEquals(
                "2026-12-01T00:00:00Z", image.configuration().get("created").asText());
        JsonNode labels = config.get("Labels");
        assertEquals("0.1.0", labels.get("org.opencontainers.image.version").asText());
        assertEquals("4f6c0de", labels.get("org.opencontainers.image.revision").asText());
        assertEquals(
                "Apache-2.0", labels.get("org.opencontainers.image.licenses").asText());
        Set<String> ports = new TreeSet<>();
        config.get("ExposedPorts").fieldNames().forEachRemaining(ports::add);
        assertEquals(Set.of("8080/tcp", "8180/tcp"), ports);
        assertFalse(Files.exists(image.root().resolve("bin/sh")), "there is a shell");
        assertEquals(
                Runtime.version().feature() >= BareBase.FIRST_WITH_SAME_CLASSES,
                Files.exists(image.root().resolve("opt/java/lib/server/classes.jsa")));
        try (Stream<Path> files = Files.walk(image.root().resolve("application"))) {
            for (Path file : files.toList()) {
                assertEquals(0, Files.getAttribute(file, "unix:uid"), file + " is not root's");
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                assertEquals('-', rights.charAt(7), file + " may be changed by everybody");
                assertEquals('-', rights.charAt(4), file + " may be changed by its group");
            }
        }
    }

    /** In production it demands its settings, and says which: so far it has come by the image's files alone. */
    @Test
    void withoutSettingsItsEntryPointSaysWhatIsMissingAndEnds() throws Exception {
        Process process = image.entrypoint(List.of("YIYANG_MODE=production")).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(MINUTES_MOST, TimeUnit.MINUTES), said);
        assertNotEquals(0, process.exitValue(), said);
        assertTrue(said.contains("quarkus.oidc.auth-server-url"), said);
    }

    @Test
    void itsEntryPointServesItsHealth() throws Exception {
        int management = freePort();
        Process process = image.entrypoint(List.of(
                        "YIYANG_MODE=local",
                        "QUARKUS_HTTP_PORT=" + freePort(),
                        "QUARKUS_MANAGEMENT_PORT=" + management,
                        "QUARKUS_OIDC_AUTH_SERVER_URL=http://127.0.0.1:9/nobody"))
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder said = new StringBuilder();
            boolean listens = lines.lines()
                    .peek(line -> said.append(line).append('\n'))
                    .anyMatch(line -> line.contains("Management interface listening on"));
            assertTrue(listens, said.toString());
            String answer = Programs.output(List.of(
                    "curl",
                    "-s",
                    "-o",
                    "/dev/null",
                    "-w",
                    "%{http_code}",
                    "http://127.0.0.1:" + management + "/q/health/live"));
            assertEquals("200", answer);
        } finally {
            // The process that waits for the other process ids gets no request to end, and takes no child with it.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aBaseOrAnApplicationThatIsNotThereIsTold() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        assertEquals(1, Images.commandLine(ROOT, nowhere).execute("--application", "cashier"));
        assertEquals(
                1,
                Images.commandLine(ROOT, nowhere)
                        .execute("--application", "gateway", "--base", "tar://" + temporary.resolve("none.tar")));
    }
}
