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

    @Test
    void theFirstRunSaysHowLongItTakesAndALaterOneDoesNot() throws IOException, InterruptedException {
        Path checkout = home.resolve("checkout");
        Path script = checkout.resolve("deploy").resolve("suite");
        Files.createDirectories(checkout.resolve("deploy/launcher/src/main"));
        Files.createDirectories(checkout.resolve("gateway/src/main"));
        Files.copy(SCRIPT, script);
        executable("java", "echo 'openjdk version \"17.0.9\" 2023-10-17' >&2");
        executable("mvn", "echo '[ERROR] no build here'; exit 1");

        assertEquals(
                "1 building deploy/launcher gateway: 3 to 6 minutes the first time, and what Maven downloads"
                        + " (the log is .yiyang/build.log)\n[ERROR] no build here\nThe build failed: see .yiyang/build.log.",
                statusAndOutput(script, "up"));
        Path launcher = checkout.resolve("deploy/launcher/target/launcher.jar");
        Files.createDirectories(launcher.getParent());
        Files.createFile(launcher);
        assertEquals(
                "1 building gateway (the log is .yiyang/build.log)\n[ERROR] no build here\n"
                        + "The build failed: see .yiyang/build.log.",
                statusAndOutput(script, "up"));
    }

    private void executable(String name, String does) throws IOException {
        Path file = home.resolve("bin").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private String statusAndOutputWith(String answerOfJava) throws IOException, InterruptedException {
        executable("java", "echo '" + answerOfJava + "' >&2");
        return statusAndOutput(SCRIPT, "status");
    }

    private String statusAndOutput(Path suite, String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", suite.toString(), command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.toString());
        builder.environment().merge("PATH", home.resolve("bin").toString(), (path, first) -> first + ":" + path);
        Process script = builder.start();
        String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return script.waitFor() + " " + output;
    }
}
