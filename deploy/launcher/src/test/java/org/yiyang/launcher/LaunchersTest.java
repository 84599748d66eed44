package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.local.KeyFiles;
import org.yiyang.local.PidFile;

/** Several launchers in one folder: who may start something, and what down and reset see. */
class LaunchersTest {
    private static final String REFUSED = "another launcher works in ";

    @TempDir
    private Path temporary;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ObservedFolder place;

    @BeforeEach
    void aSuiteThatRanBefore() throws Exception {
        place = ObservedFolder.in(temporary, ObservedFolder.NEVER_READY);
        SuiteSettings settings = SuiteSettings.embedded(PreflightTest.freeBase());
        KeyFiles.createIn(place.folder().keys(settings));
        new RunningSuite(place.folder()).remember(settings, Parts.ALL);
    }

    @AfterEach
    void end() {
        Stream.concat(SuiteFolder.everyProcess().stream(), Stream.of(FolderLock.LAUNCHER, FolderLock.MENDING))
                .forEach(name -> place.folder().process(name).kill9());
    }

    @Test
    void whateverIsStartedInAFolderIsEndedByDown() {
        List<String> ended = Shutdown.ORDER.stream().flatMap(List::stream).toList();
        assertEquals(new HashSet<>(SuiteFolder.everyProcess()), new HashSet<>(ended));
        assertEquals(Set.copyOf(ended).size(), ended.size());
    }

    /** A backup of a suite that is down starts its database: while another starts the whole suite, that would be two on one folder. */
    @Test
    void serversThatAreNeededAreNotStartedWhileAnotherLauncherStartsTheSuite() {
        try (FolderLock other = FolderLock.take(place.folder(), FolderLock.LAUNCHER)) {
            assertRefused();
        }
    }

    @Test
    void serversThatAreNeededAreNotStartedWhileAnotherMendsTheSuite() {
        place.runs(Parts.GATEWAY);
        try (FolderLock other = FolderLock.take(place.folder(), FolderLock.MENDING)) {
            assertRefused();
        }
        assertTrue(place.isRunning(Parts.GATEWAY));
    }

    @Test
    void whoIsRefusedHoldsNothing() {
        try (FolderLock other = FolderLock.take(place.folder(), FolderLock.LAUNCHER)) {
            assertRefused();
        }
        FolderLock.take(place.folder(), FolderLock.MENDING).close();
        assertFalse(place.folder().isInUse());
    }

    @Test
    void serversThatRunAreUsedWhoeverWorksBeside() throws Exception {
        place.runs(Parts.DATABASE);
        place.runs(Parts.KAFKA);
        try (FolderLock other = FolderLock.take(place.folder(), FolderLock.MENDING)) {
            assertEquals("done", new NeededServers(workplace()).during(() -> "done"));
        }
        assertTrue(place.isRunning(Parts.DATABASE) && place.isRunning(Parts.KAFKA));
    }

    @Test
    void aLauncherThatMendsIsEndedByDownBeforeItStartsAnythingMore() {
        ProcessHandle mending = place.runs(FolderLock.MENDING);

        assertEquals(1, run("reset", "--yes"));
        assertTrue(Files.exists(place.folder().folder()));
        assertEquals(0, run("down"));

        assertFalse(PidFile.runs(mending));
        assertTrue(said().startsWith("the suite is down"), said());
        assertFalse(place.folder().isInUse());
    }

    /** It would be ended as a part of a suite that never became ready. */
    @Test
    void nothingObservesASuiteThatIsStillStarting() {
        place.runs(Parts.KAFKA);
        assertEquals(1, run("up", "--observe"));
        assertFalse(place.isRunning(Observe.PROMETHEUS));
    }

    @Test
    void aResetIsRefusedWhileAnotherLauncherBegins() {
        try (FolderLock other = FolderLock.take(place.folder(), FolderLock.LAUNCHER)) {
            assertEquals(1, run("reset", "--yes"));
        }
        assertTrue(Files.exists(place.folder().folder()));
        assertEquals(0, run("reset", "--yes"));
        assertFalse(Files.exists(place.folder().folder()));
    }

    private void assertRefused() {
        LauncherFailure refused =
                assertThrows(LauncherFailure.class, () -> new NeededServers(workplace()).during(() -> "started"));
        assertTrue(refused.getMessage().startsWith(REFUSED), refused.getMessage());
        assertFalse(place.isRunning(Parts.DATABASE));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... words) {
        return Launcher.commandLine(workplace()).execute(words);
    }

    private Workplace workplace() {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Workplace(place.root(), place.folder(), new StandIns(""), stream);
    }
}
