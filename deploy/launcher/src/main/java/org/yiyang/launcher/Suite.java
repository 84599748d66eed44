package org.yiyang.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.KeyFiles;
import org.yiyang.local.Lifetime;
import org.yiyang.local.LocalFailure;
import org.yiyang.local.SuiteTopics;

/** The whole suite as one thing that is started and stopped; also what tests of the whole suite drive. */
public final class Suite {
    private final SuiteFolder folder;
    private final SuiteSettings settings;
    private final PartList list;
    private final Path root;
    private final List<Part> parts = new ArrayList<>();
    private volatile boolean stopping;
    private Duration startedIn = Duration.ZERO;

    /** Nothing is started yet; {@code root} is the repository with its built modules. */
    public Suite(Path root, SuiteFolder folder, SuiteSettings settings, Catalog catalog, Lifetime lifetime) {
        this.folder = folder;
        this.settings = settings;
        this.root = root;
        this.list = new PartList(root, folder, settings, catalog, lifetime);
    }

    /** Servers first, then the applications; whatever fails, nothing is left running. */
    public void start(PrintStream out) {
        start(out, () -> {});
    }

    /** As {@link #start(PrintStream)}; the collector is there before those who send to it, and is ended with them. */
    void start(PrintStream out, Runnable collector) {
        Progress progress = new Progress(out);
        Instant begun = Instant.now();
        try {
            begin(progress, collector);
            startedIn = Duration.between(begun, Instant.now());
            new RunningSuite(folder).becameReady();
            progress.say("all " + parts.size() + " processes are ready, " + startTime() + ", " + resident());
            announceClasses(progress);
        } catch (RuntimeException | Error failure) {
            stop(new PrintStream(PrintStream.nullOutputStream()));
            throw failure;
        }
    }

    /** The next start begins with the classes that these have loaded, if they end in the ordinary way. */
    private void announceClasses(Progress progress) {
        if (isFirst()) {
            progress.say("the next start will be quicker: classes are kept when the suite stops");
        }
    }

    /** Whether an application of this build has not run before. */
    private boolean isFirst() {
        return list.catalog().applications().stream()
                .anyMatch(name -> list.catalog()
                        .archive(name)
                        .filter(archive -> !archive.isFresh())
                        .isPresent());
    }

    /** Starts the parts that have ended again, on their data and ports; leaves the others alone. */
    void startAgain(List<String> ended, PrintStream out) {
        Progress progress = new Progress(out);
        List<DatabaseAccount> accounts = Passwords.in(folder.keys(settings)).accounts();
        startAll("starting again", only(ended, list.servers(accounts)), progress);
        formGroup(List.of(), progress);
        createTopics(progress);
        startApplications("starting again:", only(ended, list.applications(accounts)), progress);
    }

    private void formGroup(List<DatabaseAccount> accounts, Progress progress) {
        list.group().ifPresent(group -> {
            group.form(statements(accounts));
            progress.say("the database servers are one group, written to at "
                    + group.primary().orElseThrow(() -> new LauncherFailure("the database group has no primary")));
        });
    }

    /** What makes the schemas and the accounts of the services and of the backup, where they are missing. */
    private List<String> statements(List<DatabaseAccount> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : DatabaseGroup.statements(
                        accounts, Passwords.in(folder.keys(settings)).backup());
    }

    /** Creates the topics that an otherwise running suite lacks; false if it has them all. */
    boolean mendTopics(PrintStream out) {
        return createTopics(new Progress(out));
    }

    private boolean createTopics(Progress progress) {
        List<String> made = SuiteTopics.create(settings.kafkaServers(), SuiteTopics.ALL);
        progress.say(made.isEmpty() ? "topics are ready" : "topics made: " + String.join(", ", made));
        return !made.isEmpty();
    }

    private static List<Part> only(List<String> names, List<Part> parts) {
        return parts.stream().filter(part -> names.contains(part.name())).toList();
    }

    private String startTime() {
        SuiteBudget budget = settings.layout() == ProcessLayout.SINGLE ? SuiteBudget.START : SuiteBudget.CLUSTER_START;
        return budget.of(startedIn.toMillis());
    }

    private String resident() {
        SuiteBudget budget =
                settings.layout() == ProcessLayout.SINGLE ? SuiteBudget.MEMORY : SuiteBudget.CLUSTER_MEMORY;
        return budget.of(Memory.residentKib(pids())) + " resident";
    }

    /** How long the start took, and what memory the processes have now, each with its budget. */
    String budgets() {
        return "The " + parts.size() + " processes were ready after " + startTime() + " and now have " + resident()
                + ".";
    }

    /** Ends everything, each part before those that it needs; safe to call at any time. */
    public void stop(PrintStream out) {
        stopping = true;
        new Shutdown(folder).stopAll(out);
    }

    public SuiteAddresses addresses() {
        return SuiteAddresses.of(settings);
    }

    public Tokens tokens() {
        return Tokens.of(root, folder, settings);
    }

    /** The process id of a part that runs. */
    public long pid(String name) {
        return part(name).process().pid();
    }

    /** Ends a part like a crash. */
    public void kill9(String name) {
        part(name).process().kill9();
    }

    /** Ends a part as an operator would. */
    public void stop(String name) {
        part(name).stop();
    }

    /** Starts a part again on its data and port, and waits until it is ready. */
    public void restart(String name) {
        part(name).start().run();
    }

    /** The parts that have ended although nobody stopped them. */
    List<Part> ended() {
        return stopping
                ? List.of()
                : parts.stream().filter(part -> !part.process().isAlive()).toList();
    }

    List<Long> pids() {
        return parts.stream()
                .flatMap(part -> part.process().pidFile().alive().stream())
                .map(ProcessHandle::pid)
                .toList();
    }

    private void begin(Progress progress, Runnable collector) {
        Preflight.check(settings, folder);
        if (isFirst()) {
            progress.say("the first start of a build takes about three times as long as the next ones");
        }
        folder.beginLogs();
        createKeys();
        List<DatabaseAccount> accounts = Passwords.in(folder.keys(settings)).accounts();
        List<Part> servers = list.servers(accounts);
        List<Part> applications = list.applications(accounts);
        parts.addAll(servers);
        parts.addAll(applications);
        new RunningSuite(folder)
                .remember(settings, parts.stream().map(Part::name).toList());
        unlessStopping("the collector", collector);
        settings.database().ifPresent(own -> {
            own.prepare(accounts, Passwords.in(folder.keys(settings)).backup());
            progress.say("schemas and accounts are ready at " + own.server());
        });
        startAll("starting servers", servers, progress);
        formGroup(accounts, progress);
        createTopics(progress);
        startApplications("starting", applications, progress);
    }

    /** The first instances migrate; those that follow find the tables made. */
    private void startApplications(String what, List<Part> applications, Progress progress) {
        Map<Boolean, List<Part>> first = applications.stream()
                .collect(Collectors.partitioningBy(
                        part -> Instance.of(part.name()).number() == 1));
        startAll(what + " applications", first.get(true), progress);
        startAll(what + " further instances", first.get(false), progress);
    }

    private void createKeys() {
        Path keys = folder.keys(settings);
        try {
            KeyFiles.createIn(keys);
        } catch (IOException failure) {
            throw new LauncherFailure("keys cannot be kept in " + keys + ": " + failure.getMessage(), failure);
        }
    }

    private void startAll(String what, List<Part> group, Progress progress) {
        if (group.isEmpty()) {
            return;
        }
        progress.begin(what, group.stream().map(Part::name).toList());
        ExecutorService threads = Executors.newFixedThreadPool(group.size());
        try {
            CompletionService<Part> starts = new ExecutorCompletionService<>(threads);
            group.forEach(part -> starts.submit(() -> startUnlessStopping(part)));
            for (int done = 0; done < group.size(); done++) {
                progress.ready(starts.take().get().name());
            }
        } catch (ExecutionException failure) {
            throw asLine(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while starting", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }

    private Part startUnlessStopping(Part part) {
        unlessStopping(part.name(), part.start());
        return part;
    }

    private void unlessStopping(String what, Runnable start) {
        if (stopping) {
            throw new LauncherFailure("stopped before " + what + " was started");
        }
        start.run();
    }

    private static RuntimeException asLine(Throwable cause) {
        return cause instanceof LocalFailure || cause instanceof LauncherFailure
                ? (RuntimeException) cause
                : new LauncherFailure("starting failed: " + cause, cause);
    }

    private Part part(String name) {
        Optional<Part> found =
                parts.stream().filter(part -> part.name().equals(name)).findFirst();
        return found.orElseThrow(() -> new LauncherFailure("there is no running part " + name));
    }
}
