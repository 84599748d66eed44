package org.yiyang.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing is left of the servers when the process that started them is gone. */
class OrphansIT {
    private static final Path FOLDER = Path.of("target", "orphans").toAbsolutePath();

    @Tag("long")
    @Test
    @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theServersDieWithAParentThatIsKilled() throws IOException {
        Files.createDirectories(FOLDER);
        Process parent = new ProcessBuilder(
                        JavaProgram.executable().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentOfServers.class.getName())
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = parent.inputReader()) {
            List<ProcessHandle> children = childrenIn(output);
            assertEquals(3, children.size());
            assertTrue(children.stream().allMatch(PidFile::runs));
            parent.destroyForcibly();
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> awaitEnd(children));
        } finally {
            parent.destroyForcibly();
        }
    }

    private static List<ProcessHandle> childrenIn(BufferedReader output) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith("children ")) {
            line = output.readLine();
        }
        assertTrue(line != null, "the parent ended before it named its children");
        return Stream.of(line.split(" ", -1))
                .skip(1)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .toList();
    }

    private static void awaitEnd(List<ProcessHandle> children) throws InterruptedException {
        while (children.stream().anyMatch(PidFile::runs)) {
            Thread.sleep(20);
        }
    }
}
