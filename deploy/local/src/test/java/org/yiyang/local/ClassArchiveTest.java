package org.yiyang.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path folder;

    /** A program of the JDK's own, packed as one of ours would be. */
    private int run(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JavaProgram.executable().toString()));
        command.addAll(options);
        command.add("-version");
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return program.waitFor();
    }

    @Test
    void whatAProgramLeavesBehindWhenItEndsIsUsedByTheNextUntilTheJarIsNewer() throws Exception {
        Path jar = Files.writeString(folder.resolve("app.jar"), "packed");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
        ClassArchive archive = new ClassArchive(jar);
        assertFalse(archive.isFresh());
        List<String> first = archive.options();
        assertTrue(first.get(0).startsWith("-XX:ArchiveClassesAtExit="), first.get(0));

        assertEquals(0, run(first));

        assertTrue(archive.isFresh());
        List<String> second = archive.options();
        assertTrue(second.get(0).startsWith("-XX:SharedArchiveFile="), second.get(0));
        assertEquals(0, run(second));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertFalse(archive.isFresh());
    }

    @Test
    void anArchiveThatWasCutOffKeepsNothingFromStarting() throws Exception {
        Path jar = Files.writeString(folder.resolve("app.jar"), "packed");
        ClassArchive archive = new ClassArchive(jar);
        Path written = Path.of(archive.options().get(0).replaceFirst("[^=]*=", ""));
        Files.write(written, new byte[50_000]);
        assertTrue(archive.isFresh());

        assertEquals(0, run(archive.options()));
    }
}
