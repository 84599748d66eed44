package org.yiyang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.yiyang.local.ChildProcess;
import org.yiyang.local.PidFile;
import org.yiyang.local.ServerPlace;

/** What the suite keeps on disk between runs: data, logs, keys, and who runs. */
public record SuiteFolder(Path folder) {
    public SuiteFolder {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    public Path keys() {
        return folder.resolve("keys");
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

    Path run() {
        return folder.resolve("run");
    }

    PidFile launcher() {
        return pidFile("launcher");
    }

    boolean hasRunningPart() {
        return Parts.ALL.stream().anyMatch(part -> process(part).isAlive());
    }

    /** Keeps one earlier log of each part, so that what a part says is always of this run. */
    void beginLogs() {
        for (String part : Parts.ALL) {
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
