package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the script decides before any Java of ours can run. */
@DisabledOnOs(OS.WINDOWS)
class SuiteScriptIT {
    private static final Path SCRIPT = Path.of("..", "suite").toAbsolutePath().normalize();

    @TempDir
    private Path home;

    @Test
    void aJavaThatIsTooOldEndsInOneLineThatSaysWhatToDo() throws IOException, InterruptedException {
        for (String version : new String[] {"1.8.0_392", "11.0.2", "16"}) {
            assertEquals(
                    "1 Java " + version + " at " + home + "/bin/java is too old: install a JDK 17 or newer,"
                            + " or set JAVA_HOME to one.",
                    statusAndOutputWith("openjdk version \"" + version + "\" 2020-01-01"));
        }
    }

    @Test
    void aFolderWithoutJavaEndsInOneLineThatSaysWhatToDo() throws IOException, InterruptedException {
        assertEquals(
                "1 No Java was found at " + home + "/bin/java: install a JDK 17 or newer, or set JAVA_HOME to one.",
                statusAndOutputWith("no such thing"));
    }

    private String statusAndOutputWith(String answerOfJava) throws IOException, InterruptedException {
        Path java = home.resolve("bin").resolve("java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\necho '" + answerOfJava + "' >&2\n");
        assertTrue(java.toFile().setExecutable(true));
        ProcessBuilder builder = new ProcessBuilder("bash", SCRIPT.toString(), "status").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.toString());
        Process script = builder.start();
        String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return script.waitFor() + " " + output;
    }
}
