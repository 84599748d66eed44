package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yiyang.local.FileTree;
import org.yiyang.local.JavaProgram;
import org.yiyang.local.PidFile;
import org.yiyang.local.SuiteTopics;

/** The launcher as its own process, with real servers and stand-ins for the applications. */
@Tag("long")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherIT {
    private static final List<String> IN_ORDER = List.of(
            "gateway", "console", "institution", "contract", "insurance", "referral", "kafka", "issuer", "database");

    private static final Path FOLDER = Path.of("target", "launcher-it").toAbsolutePath();

    private final SuiteFolder folder = new SuiteFolder(FOLDER);
    private final int base = PreflightTest.freeBase();
    private final List<Process> launchers = new ArrayList<>();

    @BeforeEach
    void empty() throws IOException {
        FileTree.delete(FOLDER);
    }

    @AfterEach
    void end() {
        launchers.forEach(Process::destroyForcibly);
        new Shutdown(folder).stopEverything(System.out);
    }

    @Test
    void aPortInUseEndsInOneLineWithNothingLeft() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), base + 2));
            Ended ended = run("", "up", "--port-base=" + base);
            assertEquals(1, ended.status());
            assertEquals(
                    List.of("port " + (base + 2) + " (contract) is in use: stop the program that listens there,"
                            + " or move all ports with --port-base " + (base + 1000)),
                    ended.errors());
            assertNothingRuns();
        }
    }

    @Test
    void anApplicationThatDiesDuringStartEndsInOneLineWithNothingLeft() throws Exception {
        Ended ended = run("referral", "up", "--port-base=" + base);
        assertEquals(1, ended.status());
        assertEquals(
                List.of("referral ended while it started: Caused by: the table has gone (log: " + folder.log("referral")
                        + ")"),
                ended.errors());
        assertNothingRuns();
    }

    @Test
    void aLauncherThatIsToldToEndStopsAllItsProcesses() throws Exception {
        Process launcher = up();
        List<ProcessHandle> processes = processes();
        launcher.destroy();
        launcher.waitFor();
        assertTrue(processes.stream().noneMatch(PidFile::runs));
        assertNothingRuns();
    }

    @Test
    void downStopsEverythingAfterTheLauncherWasKilled() throws Exception {
        Process launcher = up();
        List<ProcessHandle> processes = processes();
        launcher.destroyForcibly().waitFor();
        assertEquals(
                9,
                Parts.ALL.stream()
                        .filter(part -> folder.process(part).isAlive())
                        .count());

        Ended second = run("", "up", "--port-base=" + base);
        assertEquals(1, second.status());
        assertEquals(
                List.of("the suite already runs: deploy/suite status shows it, deploy/suite down stops it"),
                second.errors());
        Ended status = run("", "status");
        assertEquals(0, status.status(), String.join("\n", status.output()));
        assertEquals(
                9,
                status.output().stream().filter(line -> line.contains(" UP ")).count());
        assertEquals(1, run("", "reset", "--yes").status());

        Ended down = run("", "down");
        assertEquals(0, down.status());
        assertEquals(
                IN_ORDER,
                down.output().stream()
                        .filter(line -> line.startsWith("stopped "))
                        .map(line -> line.substring("stopped ".length()))
                        .toList());
        assertTrue(processes.stream().noneMatch(PidFile::runs));
        assertNothingRuns();
    }

    @Test
    void whatHasEndedIsStartedAgainAndNothingElse() throws Exception {
        Process launcher = up();
        long gateway = folder.process(Parts.GATEWAY).pid();
        for (String part : List.of(Parts.KAFKA, "referral")) {
            folder.pidFile(part).alive().orElseThrow().destroyForcibly();
            said(launcher, part + " has ended by itself: ");
        }
        Ended again = run("", "up");
        assertEquals(0, again.status(), String.join("\n", again.errors()));
        assertEquals(9, processes().size());
        assertEquals(gateway, folder.process(Parts.GATEWAY).pid());
        said(launcher, "referral runs again");
        launcher.destroy();
        launcher.waitFor();
        assertNothingRuns();
    }

    @Test
    void aBrokerThatCameBackEmptyHasItsTopicsAgainAfterUp() throws Exception {
        Process launcher = up();
        String kafka = new RunningSuite(folder).addresses().kafka();
        folder.process(Parts.KAFKA).kill9();
        FileTree.delete(folder.place(Parts.KAFKA, 0).data());
        Ended again = run("", "up", "--detach");
        assertEquals(0, again.status(), String.join("\n", again.errors()));
        assertEquals(List.of(), SuiteTopics.missing(kafka, SuiteTopics.ALL));

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.deleteTopics(List.of("yiyang.elder")).all().get();
        }
        Ended status = run("", "status");
        assertEquals(1, status.status());
        assertTrue(
                status.output().contains("topics are missing: yiyang.elder; deploy/suite up makes them"),
                String.join("\n", status.output()));
        assertEquals(0, run("", "up").status(), "nothing has ended, and yet something is mended");
        assertEquals(List.of(), SuiteTopics.missing(kafka, SuiteTopics.ALL));
        assertEquals(0, run("", "status").status());
        assertEquals(1, run("", "up").status());
        launcher.destroy();
        launcher.waitFor();
        assertNothingRuns();
    }

    @Test
    void dataIsKeptBetweenRunsUntilAReset() throws Exception {
        assertEquals(0, run("", "up", "--detach", "--port-base=" + base).status());
        String passwords = Files.readString(FOLDER.resolve("keys/database.properties"));
        assertEquals(0, run("", "down").status());
        assertEquals(0, run("", "up", "--detach", "--port-base=" + base).status());
        assertEquals(passwords, Files.readString(FOLDER.resolve("keys/database.properties")));
        assertTrue(run("", "token", "--role=AUDITOR").output().get(0).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+"));
        assertEquals(0, run("", "down").status());
        assertEquals(0, run("", "reset", "--yes").status());
        assertFalse(Files.exists(FOLDER));
    }

    /** Without a database that must be mended after it, as Ctrl-C on a suite leaves none. */
    @Test
    void aBackupThatIsToldToEndEndsTheServersThatItNeedsInOrder() throws Exception {
        assertEquals(0, run("", "up", "--detach", "--port-base=" + base).status());
        assertEquals(0, run("", "down").status());
        int before = Files.readString(folder.log(Parts.DATABASE)).length();
        Process backup = launch("", "backup", FOLDER.resolve("backup").toString());
        while (!Files.readString(folder.log(Parts.DATABASE)).substring(before).contains("ready for connections")) {
            assertTrue(backup.isAlive());
            Thread.sleep(20);
        }
        Ended up = run("", "up", "--port-base=" + base);
        assertEquals(List.of("another launcher works in " + FOLDER + ": deploy/suite down ends it"), up.errors());

        backup.destroy();
        backup.waitFor();

        assertNothingRuns();
        String said = Files.readString(folder.log(Parts.DATABASE)).substring(before);
        assertTrue(said.contains("Shutdown complete"), said);
    }

    /** By its processes: a port that they had may be another's at once. */
    private void assertNothingRuns() {
        assertEquals(
                List.of(),
                Parts.ALL.stream()
                        .filter(part -> folder.process(part).isAlive())
                        .toList());
        assertEquals(List.of(), processes());
    }

    private List<ProcessHandle> processes() {
        return Parts.ALL.stream()
                .flatMap(part -> folder.pidFile(part).alive().stream())
                .toList();
    }

    /** A launcher in the foreground that has said that everything is ready. */
    private Process up() throws IOException {
        Process launcher = launch("", "up", "--port-base=" + base);
        said(launcher, "Ctrl-C stops");
        assertEquals(9, processes().size());
        return launcher;
    }

    /** Reads until the launcher has said this. */
    private static void said(Process launcher, String words) throws IOException {
        BufferedReader output = launcher.inputReader();
        String line = output.readLine();
        while (line != null && !line.contains(words)) {
            line = output.readLine();
        }
        assertTrue(line != null, "the launcher ended without a word of: " + words);
    }

    private Ended run(String dying, String... words) throws IOException, InterruptedException {
        Process launcher = launch(dying, words);
        List<String> output = launcher.inputReader().lines().toList();
        List<String> errors = launcher.errorReader().lines().toList();
        return new Ended(launcher.waitFor(), output, errors);
    }

    private Process launch(String dying, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                JavaProgram.executable().toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StandInLauncher.class.getName(),
                FOLDER.toString(),
                dying));
        command.addAll(List.of(words));
        Process launcher = new ProcessBuilder(command).start();
        launchers.add(launcher);
        return launcher;
    }

    /** What a launcher has left: its status and both its outputs, by line. */
    private record Ended(int status, List<String> output, List<String> errors) {}
}
