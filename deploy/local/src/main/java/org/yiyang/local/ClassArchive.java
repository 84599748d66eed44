package org.yiyang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * The classes that a Java program has loaded, kept by the JDK beside the program's jar: the next start takes them from there
 * and saves a third of its work. One for each version of Java; made again when the jar is newer.
 *
 * <p>The JDK writes it when the program ends in the ordinary way. It can write it for a program that goes on, too, but such
 * programs ended with SIGSEGV on Java 25.0.3 (2 of 5).
 */
public record ClassArchive(Path jar) {
    private static final String QUIET = "-Xlog:cds=error";

    /** Options with which a program uses the archive, or leaves one behind. */
    public List<String> options() {
        return isFresh()
                ? List.of("-XX:SharedArchiveFile=" + file(), QUIET)
                : List.of("-XX:ArchiveClassesAtExit=" + written(), QUIET);
    }

    /** Whether there is one of this jar; what an ended program has written is taken over first. */
    public boolean isFresh() {
        try {
            if (isOfThisJar(written())) {
                Files.move(written(), file(), StandardCopyOption.REPLACE_EXISTING);
            }
            return isOfThisJar(file());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean isOfThisJar(Path archive) throws IOException {
        if (!Files.exists(archive)) {
            return false;
        }
        FileTime packaged = Files.getLastModifiedTime(jar);
        return Files.getLastModifiedTime(archive).compareTo(packaged) >= 0;
    }

    /** What is cut off by a kill is not taken by the JDK, which then starts without. */
    private Path written() {
        return file().resolveSibling(file().getFileName() + ".new");
    }

    private Path file() {
        Runtime.Version java = Runtime.version();
        return jar.resolveSibling(
                "classes-" + java.feature() + "-" + java.build().orElse(0) + ".jsa");
    }
}
