package org.yiyang.images;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A base of this machine for where none can be fetched: the Java that runs us, without its tools, the C library that it needs,
 * and four small files. There is no shell in it and no package manager.
 *
 * @param folder where the parts of it are made; what is there already is taken
 */
record BareBase(Path folder) {
    /** Where Java is in an image. */
    static final String JAVA = "/opt/java";

    /** What the applications may load, found by {@code jdeps} or by name; tools, compilers and windows are left out. */
    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.security.auth",
            "jdk.unsupported",
            "jdk.zipfs");

    static final int FIRST_WITH_SAME_CLASSES = 25;
    private static final Pattern NEEDED = Pattern.compile("(?:=> )?(/[^ ]+) \\(0x[0-9a-f]+\\)");
    /** Libraries inside of jars (compression) want these, and Java itself does not. */
    private static final List<String> BESIDES = List.of("libgcc_s.so.1", "libstdc++.so.6");
    /** They draw windows and play sounds; a server has neither, and they would bring half of a desktop. */
    private static final Set<String> OF_A_DESKTOP =
            Set.of("libawt_xawt.so", "libjawt.so", "libsplashscreen.so", "libjsound.so");

    /** Those that seldom change come first: they are sent and stored once. */
    List<FileEntriesLayer> layers() throws IOException {
        Files.createDirectories(folder);
        Path java = java();
        return List.of(libraries(java), runtime(java), account());
    }

    private Path java() {
        Path java = folder.resolve("java");
        if (!Files.exists(java.resolve("release"))) {
            Programs.output(List.of(
                    Programs.ofJdk("jlink"),
                    "--add-modules=" + String.join(",", MODULES),
                    "--include-locales=en,zh",
                    "--strip-debug",
                    "--no-man-pages",
                    "--no-header-files",
                    "--output=" + java));
            keepClasses(java);
        }
        return java;
    }

    /**
     * The archive of classes that a start need not read again, where it is the same each time: what Java 17 writes differs from
     * one dump to the next.
     */
    private static void keepClasses(Path java) {
        if (Runtime.version().feature() >= FIRST_WITH_SAME_CLASSES) {
            Programs.output(List.of(java.resolve("bin/java").toString(), "-Xshare:dump"));
        }
    }

    private static FileEntriesLayer runtime(Path java) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("java");
        try (Stream<Path> inside = Files.walk(java)) {
            for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
                if (!OF_A_DESKTOP.contains(file.getFileName().toString())) {
                    Layers.add(layer, file, JAVA + "/" + java.relativize(file));
                }
            }
        }
        return layer.build();
    }

    /** The loader and every library that a part of Java is linked with, at the places where they are looked for. */
    private static FileEntriesLayer libraries(Path java) throws IOException {
        Set<String> needed = new TreeSet<>();
        List<Path> parts = new ArrayList<>(List.of(java.resolve("bin/java")));
        try (Stream<Path> inside = Files.walk(java.resolve("lib"))) {
            inside.filter(file -> file.toString().endsWith(".so"))
                    .filter(file -> !OF_A_DESKTOP.contains(file.getFileName().toString()))
                    .sorted()
                    .forEach(parts::add);
        }
        for (Path part : parts) {
            Matcher found = NEEDED.matcher(Programs.output(List.of("ldd", part.toString())));
            found.results().map(one -> one.group(1)).forEach(needed::add);
        }
        needed.removeIf(library -> library.startsWith(java.toString()));
        Path places = needed.stream()
                .filter(library -> library.endsWith("/libc.so.6"))
                .map(library -> Path.of(library).getParent())
                .findFirst()
                .orElseThrow(
                        () -> new ImageFailure("ldd names no C library: build on Linux with glibc, or name a --base"));
        BESIDES.stream().map(places::resolve).filter(Files::exists).forEach(library -> needed.add(library.toString()));
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("libraries");
        for (String library : needed) {
            Layers.add(layer, Path.of(library).toRealPath(), library);
        }
        return layer.build();
    }

    /** Who runs it, how names of machines are found, and a place for what is thrown away. */
    private FileEntriesLayer account() throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("account");
        String user = String.valueOf(ImagePlan.USER);
        write(layer, "passwd", "yiyang:x:" + user + ":" + user + "::/application:/sbin/nologin\n");
        write(layer, "group", "yiyang:x:" + user + ":\n");
        write(layer, "nsswitch.conf", "hosts: files dns\n");
        Path empty = folder.resolve("tmp");
        Files.createDirectories(empty);
        Layers.addOpenFolder(layer, empty, "/tmp");
        return layer.build();
    }

    private void write(FileEntriesLayer.Builder layer, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        Layers.add(layer, file, "/etc/" + name);
    }
}
