package org.yiyang.local;

import java.nio.file.Path;

/** Where a server keeps its data, its log and its pid, and on which port it listens (0: a free one). */
public record ServerPlace(Path data, Path log, PidFile pidFile, int port) {
    /** Everything below one folder. */
    public static ServerPlace below(Path folder, String name, int port) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new ServerPlace(
                absolute.resolve("data").resolve(name),
                absolute.resolve("logs").resolve(name + ".log"),
                new PidFile(absolute.resolve("run").resolve(name + ".pid")),
                port);
    }
}
