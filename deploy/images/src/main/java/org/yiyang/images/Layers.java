package org.yiyang.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Layers that depend on the names and contents of files alone: owner, rights and time are always the same. */
final class Layers {
    private static final Instant TIME = Instant.ofEpochSecond(1);
    private static final String OWNER = "0:0";
    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");

    private Layers() {}

    /** The files below some folders, at the same places below {@code target}; archives of classes, which runs write, are left out. */
    static FileEntriesLayer below(String name, Path root, String target, String... folders) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        for (String folder : Arrays.stream(folders).sorted().toList()) {
            for (Path file : files(root.resolve(folder))) {
                add(layer, file, target + "/" + root.relativize(file).toString().replace('\\', '/'));
            }
        }
        return layer.build();
    }

    static void add(FileEntriesLayer.Builder layer, Path file, String place) {
        FilePermissions rights = Files.isExecutable(file) ? PROGRAM : FILE;
        layer.addEntry(file, AbsoluteUnixPath.get(place), rights, TIME, OWNER);
    }

    /** A folder in which everybody may write. */
    static void addOpenFolder(FileEntriesLayer.Builder layer, Path folder, String place) {
        FilePermissions everybody = FilePermissions.fromOctalString("777");
        layer.addEntry(folder, AbsoluteUnixPath.get(place), everybody, TIME, OWNER);
    }

    /** All files of a folder, or the file itself, in an order that is the same everywhere. */
    static List<Path> files(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new ImageFailure(place + " is not there: run mvn -Dquick package");
        }
        try (Stream<Path> inside = Files.walk(place)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".jsa"))
                    .sorted()
                    .toList();
        }
    }
}
