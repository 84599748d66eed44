package org.yiyang.launcher;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yiyang.local.Lifetime;

/** One run of the suite under this launcher: from the lock on the data folder to the end of the last process. */
final class SuiteRun implements AutoCloseable {
    private static final int WATCH_MILLIS = 500;
    private static final String RUNS_ALREADY =
            "the suite already runs: deploy/suite status shows it, deploy/suite down stops it";

    private final Workplace workplace;
    private final Suite suite;
    private final FolderLock lock;
    private final AtomicBoolean released = new AtomicBoolean();

    private SuiteRun(Workplace workplace, Suite suite, FolderLock lock) {
        this.workplace = workplace;
        this.suite = suite;
        this.lock = lock;
    }

    /** Starts everything; Ctrl-C stops it from the first moment on. */
    static SuiteRun start(Workplace workplace, SuiteSettings settings) {
        SuiteFolder folder = workplace.folder();
        FolderLock lock = FolderLock.take(folder, FolderLock.LAUNCHER);
        if (folder.hasRunningPart()) {
            lock.close();
            throw new LauncherFailure(RUNS_ALREADY);
        }
        Suite suite = new Suite(workplace.root(), folder, settings, workplace.catalog(), Lifetime.UNTIL_STOPPED);
        SuiteRun session = new SuiteRun(workplace, suite, lock);
        Runtime.getRuntime().addShutdownHook(new Thread(session::close, "stop the suite"));
        Observe beside = Observe.of(workplace, settings);
        // What observed an earlier suite does not know the ports of this one.
        beside.stop();
        suite.start(workplace.out(), () -> {
            if (settings.traced()) {
                beside.start().forEach(workplace.out()::println);
            }
        });
        return session;
    }

    /** Starts again what has ended of a suite that runs, with the settings of its start; whoever started it keeps it. */
    static void mend(Workplace workplace) {
        SuiteFolder folder = workplace.folder();
        RunningSuite running = new RunningSuite(folder);
        try (FolderLock mending = FolderLock.take(folder, FolderLock.MENDING)) {
            running.mustHaveBeenReady();
            List<String> ended = running.ended();
            Suite suite = new Suite(
                    workplace.root(), folder, running.settings(), workplace.catalog(), Lifetime.UNTIL_STOPPED);
            if (!ended.isEmpty()) {
                suite.startAgain(ended, workplace.out());
            } else if (!suite.mendTopics(workplace.out())) {
                throw new LauncherFailure(RUNS_ALREADY);
            }
        }
    }

    /** Starts what observes beside a suite that runs. */
    static void observe(Workplace workplace) {
        RunningSuite running = new RunningSuite(workplace.folder());
        try (FolderLock mending = FolderLock.take(workplace.folder(), FolderLock.MENDING)) {
            running.mustHaveBeenReady();
            SuiteSettings settings = running.settings();
            Observe.of(workplace, settings).start().forEach(workplace.out()::println);
            if (!settings.traced()) {
                workplace.out().println("the applications were started without --observe: they send no spans");
            }
        }
    }

    Suite suite() {
        return suite;
    }

    /** Stays until this process is to end; says when a part ends by itself, and when it is back. */
    void watch() {
        PrintStream out = workplace.out();
        out.println("Ctrl-C stops the suite.");
        Set<String> said = new HashSet<>();
        while (!Thread.currentThread().isInterrupted()) {
            List<Part> ended = suite.ended();
            List<String> names = ended.stream().map(Part::name).toList();
            said.stream().filter(name -> !names.contains(name)).forEach(name -> out.println(name + " runs again"));
            said.retainAll(names);
            ended.stream().filter(part -> said.add(part.name())).forEach(part -> out.println(howItEnded(part)));
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
        lock.close();
    }

    @Override
    public void close() {
        if (released.compareAndSet(false, true)) {
            suite.stop(workplace.out());
            Shutdown.endOwn();
            lock.close();
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
