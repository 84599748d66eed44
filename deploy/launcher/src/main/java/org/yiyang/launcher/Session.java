package org.yiyang.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yiyang.local.Lifetime;
import org.yiyang.local.OwnerFolder;

/** One run of the suite under this launcher: from the lock on the data folder to the end of the last process. */
final class Session implements AutoCloseable {
    private static final int WATCH_MILLIS = 500;
    private static final String RUNS_ALREADY =
            "the suite already runs: deploy/suite status shows it, deploy/suite down stops it";

    private final Workplace workplace;
    private final Suite suite;
    private final FileLock lock;
    private final AtomicBoolean released = new AtomicBoolean();

    private Session(Workplace workplace, Suite suite, FileLock lock) {
        this.workplace = workplace;
        this.suite = suite;
        this.lock = lock;
    }

    /** Starts everything; Ctrl-C stops it from the first moment on. */
    static Session start(Workplace workplace, SuiteSettings settings) {
        SuiteFolder folder = workplace.folder();
        FileLock lock = lock(folder, "launcher.lock");
        if (folder.hasRunningPart()) {
            throw new LauncherFailure(RUNS_ALREADY);
        }
        Suite suite = new Suite(workplace.root(), folder, settings, workplace.catalog(), Lifetime.UNTIL_STOPPED);
        Session session = new Session(workplace, suite, lock);
        folder.launcher().write(ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(session::close, "stop the suite"));
        suite.start(workplace.out());
        return session;
    }

    /** Starts again what has ended of a suite that runs, with the settings of its start; whoever started it keeps it. */
    static void mend(Workplace workplace) {
        SuiteFolder folder = workplace.folder();
        RunningSuite running = new RunningSuite(folder);
        try (FileChannel mending = lock(folder, "mending.lock").channel()) {
            if (!running.wasReady()) {
                throw new LauncherFailure(
                        "the suite is still starting, or its start was cut off: deploy/suite down stops it");
            }
            List<String> ended = running.ended();
            Suite suite = new Suite(
                    workplace.root(), folder, running.settings(), workplace.catalog(), Lifetime.UNTIL_STOPPED);
            if (!ended.isEmpty()) {
                suite.startAgain(ended, workplace.out());
            } else if (!suite.mendTopics(workplace.out())) {
                throw new LauncherFailure(RUNS_ALREADY);
            }
        } catch (IOException failure) {
            throw new LauncherFailure(
                    "the folder " + folder.folder() + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    Suite suite() {
        return suite;
    }

    /** Stays until this process is to end; says when a part ends by itself, and when it is back. */
    void watch() {
        PrintStream out = workplace.out();
        out.println("Ctrl-C stops the suite.");
        Set<String> told = new HashSet<>();
        while (!Thread.currentThread().isInterrupted()) {
            List<Part> ended = suite.ended();
            List<String> names = ended.stream().map(Part::name).toList();
            told.stream().filter(name -> !names.contains(name)).forEach(name -> out.println(name + " runs again"));
            told.retainAll(names);
            ended.stream().filter(part -> told.add(part.name())).forEach(part -> out.println(howItEnded(part)));
            pause();
        }
    }

    private static String howItEnded(Part part) {
        return part.name() + " has ended by itself: " + part.process().lastWords() + " (log: "
                + part.process().log() + "); deploy/suite up in another terminal starts it again";
    }

    /** Leaves the processes to themselves, for {@code down} to stop. */
    void detach() {
        released.set(true);
        workplace.folder().launcher().delete();
    }

    @Override
    public void close() {
        if (released.compareAndSet(false, true)) {
            suite.stop(workplace.out());
            workplace.folder().launcher().delete();
            unlock();
        }
    }

    private void unlock() {
        try {
            lock.channel().close();
        } catch (IOException failure) {
            workplace.out().println("the lock of " + workplace.folder().folder() + " could not be given back");
        }
    }

    private static FileLock lock(SuiteFolder folder, String name) {
        Path file = folder.run().resolve(name);
        try {
            OwnerFolder.create(folder.folder());
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new LauncherFailure(
                        "another launcher works in " + folder.folder() + ": deploy/suite down ends it");
            }
            return lock;
        } catch (IOException failure) {
            throw new LauncherFailure(
                    "the folder " + folder.folder() + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    private void pause() {
        try {
            Thread.sleep(WATCH_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
