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
        List<Part> started = new ArrayList<>();
        try {
            for (Part part : list.servers(passwords.accounts())) {
                if (NEEDED.contains(Instance.of(part.name()).part())
                        && !part.process().isAlive()) {
                    started.add(0, part);
                }
            }
            startTogether(started);
            if (started.stream()
                    .anyMatch(part -> Instance.of(part.name()).part().equals(Parts.DATABASE))) {
                list.group()
                        .ifPresent(group ->
                                group.form(DatabaseGroup.statements(passwords.accounts(), passwords.backup())));
            }
            return work.call();
        } finally {
            started.forEach(Part::stop);
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
