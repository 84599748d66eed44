package org.yiyang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.FileTree;
import org.yiyang.local.PidFile;
import org.yiyang.local.ServerPlace;

/** What the suite keeps on disk between runs: data, logs, keys, and who runs. */
public record SuiteFolder(Path folder) {
    private static final String OWN_KEYS = "keys-of-";

    public SuiteFolder {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /**
     * The keys and passwords of one database: those of a server of the caller's own stand apart from those of the embedded
     * one, because what was written with them outlives a reset.
     */
    public Path keys(SuiteSettings settings) {
        return settings.database().map(own -> keysOf(own.server())).orElseGet(this::keys);
    }

    /** Those of the embedded database. */
    Path keys() {
        return folder.resolve("keys");
    }

    /** The secrets of the suite's own Keycloak. */
    Path identitySecrets() {
        return keys().resolve("identity.properties");
    }

    /** Those of a server of the caller's own. */
    Path keysOf(String server) {
        return folder.resolve(OWN_KEYS + server.replaceAll("[^A-Za-z0-9.]+", "-"));
    }

    /** The keys of servers of the caller's own. */
    List<Path> keysOfOwnServers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> path.getFileName().toString().startsWith(OWN_KEYS))
                    .sorted()
                    .toList();
        }
    }

    /** Deletes all but these. */
    void delete(List<Path> kept) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            // The locks last: until then nobody starts anything here.
            for (Path path : inside.filter(path -> !kept.contains(path))
                    .sorted(Comparator.comparing(path -> path.equals(run())))
                    .toList()) {
                FileTree.delete(path);
            }
        }
        if (kept.isEmpty()) {
            FileTree.delete(folder);
        }
    }

    public PidFile pidFile(String part) {
        return new PidFile(run().resolve(part + ".pid"));
    }

    /** The process of a part, whoever started it. */
    public ChildProcess process(String part) {
        return new ChildProcess(part, log(part), pidFile(part));
    }

    public ServerPlace place(String server, int port) {
        return ServerPlace.below(folder, server, port);
    }

    /** As {@link #place}, of a server of several: what one alone has written is not theirs. */
    ServerPlace placeInCluster(String server, int port) {
        Path data = folder.resolve("data").resolve("cluster").resolve(server);
        return new ServerPlace(data, log(server), pidFile(server), port);
    }

    Path run() {
        return folder.resolve("run");
    }

    PidFile launcher() {
        return pidFile(FolderLock.LAUNCHER);
    }

    /** The lock of whoever starts something in addition to what runs. */
    PidFile mending() {
        return pidFile(FolderLock.MENDING);
    }

    /** The names of all that is ever started here: the suite, and what observes it. */
    static List<String> everyProcess() {
        return Stream.concat(ProcessLayout.everyName().stream(), Observe.NAMES.stream())
                .toList();
    }

    /** Whether anything runs that {@code down} ends, the suite or not. */
    boolean hasRunningProcess() {
        return everyProcess().stream().anyMatch(name -> process(name).isAlive());
    }

    /** Whether anything runs here, or a launcher works that may start something. */
    boolean isInUse() {
        return launcher().alive().isPresent() || mending().alive().isPresent() || hasRunningProcess();
    }

    /** Whether a process of the suite itself runs; what observes it is none. */
    boolean hasRunningPart() {
        return ProcessLayout.everyName().stream().anyMatch(part -> process(part).isAlive());
    }

    /** Keeps one earlier log of each part, so that what a part says is always of this run. */
    void beginLogs() {
        for (String part : ProcessLayout.everyName()) {
            Path log = log(part);
            try {
                Files.createDirectories(log.getParent());
                if (Files.exists(log)) {
                    Path earlier = log.resolveSibling(part + ".previous.log");
                    Files.move(log, earlier, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
