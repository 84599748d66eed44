package org.yiyang.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.yiyang.local.Lifetime;

/**
 * Databases and brokers of the suite that was started last: those that do not run are started for as long as they are needed,
 * of several servers all, as one group.
 */
record NeededServers(Workplace workplace) {
    private static final List<String> NEEDED = List.of(Parts.DATABASE, Parts.KAFKA);

    <T> T during(Callable<T> work) throws Exception {
        RunningSuite running = new RunningSuite(workplace.folder());
        SuiteSettings settings = running.settings();
        SuiteFolder folder = workplace.folder();
        PartList list = new PartList(workplace.root(), folder, settings, workplace.catalog(), Lifetime.WITH_PARENT);
        Passwords passwords = Passwords.in(folder.keys(settings));
        if (missing(list.servers(passwords.accounts())).isEmpty()) {
            return work.call();
        }
        try (Locks locks = Locks.take(folder)) {
            Started started = new Started(missing(list.servers(passwords.accounts())));
            // Ctrl-C and down end them in order, too.
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "stop what was needed"));
            try {
                startTogether(started.parts);
                if (started.parts.stream()
                        .anyMatch(part -> Instance.of(part.name()).part().equals(Parts.DATABASE))) {
                    list.group()
                            .ifPresent(group ->
                                    group.form(DatabaseGroup.statements(passwords.accounts(), passwords.backup())));
                }
                return work.call();
            } finally {
                started.stop();
            }
        }
    }

    /** Those that do not run, the last first. */
    private static List<Part> missing(List<Part> servers) {
        List<Part> missing = new ArrayList<>();
        for (Part part : servers) {
            if (NEEDED.contains(Instance.of(part.name()).part())
                    && !part.process().isAlive()) {
                missing.add(0, part);
            }
        }
        return missing;
    }

    /** Nobody may start or mend the suite on servers that end with this work. */
    private record Locks(List<FolderLock> held) implements AutoCloseable {
        static Locks take(SuiteFolder folder) {
            FolderLock mending = FolderLock.take(folder, FolderLock.MENDING);
            try {
                return folder.hasRunningPart()
                        ? new Locks(List.of(mending))
                        : new Locks(List.of(FolderLock.take(folder, FolderLock.LAUNCHER), mending));
            } catch (LauncherFailure taken) {
                mending.close();
                throw taken;
            }
        }

        @Override
        public void close() {
            held.forEach(FolderLock::close);
        }
    }

    /** What this process has started, ended once: afterwards the same names may be another's. */
    private static final class Started {
        private final List<Part> parts;
        private boolean over;

        Started(List<Part> parts) {
            this.parts = parts;
        }

        synchronized void stop() {
            if (!over) {
                over = true;
                parts.forEach(Part::stop);
            }
        }
    }

    /** Side by side: the first broker of several is ready only once most of them run. */
    static void startTogether(List<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(parts.size());
        try {
            List<CompletableFuture<Void>> starts = parts.stream()
                    .map(part -> CompletableFuture.runAsync(part.start(), threads))
                    .toList();
            starts.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        } finally {
            threads.shutdownNow();
        }
    }
}
