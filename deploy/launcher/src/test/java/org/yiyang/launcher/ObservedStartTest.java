package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalFailure;
import org.yiyang.local.PidFile;

/** What {@code up --observe} has started is ended with the start, by whoever may, and seen until then. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ObservedStartTest {
    @TempDir
    private Path temporary;

    private final int base = PreflightTest.freeBase();
    private final List<Process> launchers = new ArrayList<>();
    private ObservedFolder place;

    @BeforeEach
    void aPrometheusThatIsAwaited() throws IOException {
        place = ObservedFolder.in(temporary, ObservedFolder.NEVER_READY);
    }

    @AfterEach
    void end() {
        launchers.forEach(Process::destroyForcibly);
        SuiteFolder.everyProcess().forEach(name -> place.folder().process(name).kill9());
    }

    @Test
    @Tag("long")
    void aLauncherThatIsToldToEndWhileItWaitsForPrometheusEndsIt() throws Exception {
        Process launcher = starting();
        ProcessHandle prometheus = prometheus();

        launcher.destroy();

        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
        assertFalse(PidFile.runs(prometheus));
        assertEquals(List.of("nothing runs", "status 0"), place.said("down"));
    }

    @Test
    @Tag("long")
    void aLauncherThatIsToldToEndEndsWhatItIsJustUnpacking() throws Exception {
        Path unpacking = temporary.resolve("unpacking");
        Files.writeString(
                place.root().resolve("deploy/observe/prometheus"),
                "#!/bin/sh\necho $$ > '" + unpacking + ".half'\nmv '" + unpacking + ".half' '" + unpacking
                        + "'\nexec sleep 300\n");
        Process launcher = up();
        await(launcher, () -> Files.exists(unpacking));
        ProcessHandle program = ProcessHandle.of(
                        Long.parseLong(Files.readString(unpacking).strip()))
                .orElseThrow();

        launcher.destroy();

        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
        assertFalse(PidFile.runs(program));
    }

    @Test
    @Tag("long")
    void aSecondLauncherIsRefusedAndEndsNothingOfTheFirst() throws Exception {
        Process launcher = starting();
        ProcessHandle prometheus = prometheus();

        assertEquals(
                List.of(
                        "another launcher works in " + place.folder().folder() + ": deploy/suite down ends it",
                        "status 1"),
                place.said("up", "--observe", "--port-base=" + base));

        assertTrue(launcher.isAlive());
        assertEquals(prometheus, prometheus());
        List<String> down = place.said("down");
        assertEquals("status 0", down.get(down.size() - 1), down::toString);
        assertFalse(PidFile.runs(prometheus));
        assertTrue(launcher.waitFor(60, TimeUnit.SECONDS));
    }

    @Test
    @Tag("long")
    void whatALauncherThatWasKilledHasLeftIsToldKeptFromAResetAndEnded() throws Exception {
        starting().destroyForcibly().waitFor();
        ProcessHandle prometheus = prometheus();

        List<String> status = place.said("status");
        assertTrue(
                status.stream()
                        .anyMatch(line -> line.matches("prometheus +" + prometheus.pid() + " +" + (base + 20) + " .*")),
                () -> String.join("\n", status));
        assertTrue(
                status.contains("nothing runs but what --observe started: deploy/suite down stops it"),
                () -> String.join("\n", status));
        assertEquals(List.of("the suite runs: first deploy/suite down", "status 1"), place.said("reset", "--yes"));
        assertTrue(PidFile.runs(prometheus));

        assertTrue(place.said("down").contains("stopped prometheus"));
        assertFalse(PidFile.runs(prometheus));
        assertEquals("status 0", place.said("reset", "--yes").get(1));
        assertFalse(Files.exists(place.folder().folder()));
    }

    /** It reads other ports, perhaps, and its spans are of a suite that is gone. */
    @Test
    @Tag("long")
    void theNextStartEndsWhatAnEarlierOneHasLeft() throws Exception {
        starting().destroyForcibly().waitFor();
        ProcessHandle left = prometheus();

        Process launcher = up();
        await(launcher, () -> !PidFile.runs(left) && place.isRunning(Observe.PROMETHEUS));
        assertFalse(left.equals(prometheus()));
    }

    @Test
    void ifTheCollectorCannotBeStartedThePrometheusThatWasStartedWithItEnds() throws Exception {
        place = ObservedFolder.in(temporary.resolve("ready"), ObservedFolder.READY);
        LocalFailure failure =
                assertThrows(LocalFailure.class, () -> place.observe(base).start());
        assertTrue(failure.getMessage().startsWith("Zipkin is not there"), failure.getMessage());
        assertFalse(place.isRunning(Observe.PROMETHEUS));
    }

    @Test
    void ifTheCollectorCannotBeStartedThePrometheusOfSomebodyElseGoesOn() {
        ProcessHandle other = place.runs(Observe.PROMETHEUS);
        assertThrows(LocalFailure.class, () -> place.observe(base).start());
        assertEquals(other, prometheus());
    }

    @Test
    void whateverGoesWrongInAStartEndsWhatItHasStarted() {
        Suite suite = new Suite(
                place.root(), place.folder(), SuiteSettings.embedded(base), new StandIns(""), Lifetime.WITH_PARENT);
        Runnable collector = () -> {
            place.runs(Observe.PROMETHEUS);
            throw new IllegalStateException("nobody thought of this");
        };
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        assertThrows(IllegalStateException.class, () -> suite.start(nowhere, collector));
        assertFalse(place.isRunning(Observe.PROMETHEUS));
    }

    private ProcessHandle prometheus() {
        return place.folder().pidFile(Observe.PROMETHEUS).alive().orElseThrow();
    }

    /** A launcher that waits for its Prometheus. */
    private Process starting() throws InterruptedException {
        Process launcher = up();
        await(launcher, () -> place.isRunning(Observe.PROMETHEUS));
        return launcher;
    }

    private Process up() {
        Process launcher = place.launch("up", "--observe", "--port-base=" + base);
        launchers.add(launcher);
        return launcher;
    }

    private static void await(Process launcher, BooleanSupplier there) throws InterruptedException {
        while (!there.getAsBoolean()) {
            assertTrue(
                    launcher.isAlive(),
                    () -> "it ended: "
                            + String.join("\n", launcher.inputReader().lines().toList()));
            Thread.sleep(20);
        }
    }
}
