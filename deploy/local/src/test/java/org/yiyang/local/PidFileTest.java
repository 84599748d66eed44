package org.yiyang.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pid file finds its own process and no other. */
class PidFileTest {
    @TempDir
    private Path folder;

    private final ProcessHandle self = ProcessHandle.current();
    private PidFile file;

    @BeforeEach
    void name() {
        file = new PidFile(folder.resolve("run").resolve("self.pid"));
    }

    @Test
    void aLivingProcessIsFound() {
        file.write(self);
        assertEquals(Optional.of(self), file.alive());
    }

    @Test
    void aRecycledIdIsNotTakenForTheProcess() throws IOException {
        file.write(self);
        Instant earlier = self.info().startInstant().orElseThrow().minusSeconds(5);
        Files.writeString(file.file(), self.pid() + " " + earlier);
        assertTrue(file.alive().isEmpty());
    }

    @Test
    void whatCannotBeReadNamesNobody() throws IOException {
        assertTrue(file.alive().isEmpty());
        Files.createDirectories(file.file().getParent());
        for (String text : new String[] {"", "x", "1 2 3", "many 2020-01-01T00:00:00Z", self.pid() + " yesterday"}) {
            Files.writeString(file.file(), text);
            assertTrue(file.alive().isEmpty(), text);
        }
    }

    @Test
    void aProcessThatHasEndedIsNotFound() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(JavaProgram.executable().toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        file.write(child.toHandle());
        child.waitFor();
        assertTrue(file.alive().isEmpty());
    }
}
