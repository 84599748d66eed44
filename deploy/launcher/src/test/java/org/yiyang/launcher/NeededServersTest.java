package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.PidFile;

/** Servers that need each other are started side by side, as brokers of a quorum are. */
class NeededServersTest {
    @TempDir
    Path temporary;

    private Part part(String name, Runnable start) {
        ChildProcess process =
                new ChildProcess(name, temporary.resolve(name + ".log"), new PidFile(temporary.resolve(name + ".pid")));
        return new Part(process, start, Duration.ofSeconds(1));
    }

    @Test
    void aServerThatIsReadyOnlyWithItsFellowsIsStartedWithThem() {
        CountDownLatch quorum = new CountDownLatch(2);
        AtomicInteger ready = new AtomicInteger();
        Runnable broker = () -> {
            quorum.countDown();
            if (!isReached(quorum)) {
                throw new LauncherFailure("its fellows were not started");
            }
            ready.incrementAndGet();
        };
        NeededServers.startTogether(List.of(part("one", broker), part("two", broker), part("three", broker)));

        assertEquals(3, ready.get());
    }

    @Test
    void whyOneDidNotStartIsTold() {
        Part dying = part("dying", () -> {
            throw new LauncherFailure("it ended while it started");
        });
        LauncherFailure thrown = assertThrows(
                LauncherFailure.class, () -> NeededServers.startTogether(List.of(part("living", () -> {}), dying)));

        assertEquals("it ended while it started", thrown.getMessage());
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
