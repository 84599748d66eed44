package org.yiyang.local;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder into which the build of deploy/local has put what the servers need. */
public record LocalHome(Path folder) {
    private static final String CLASS_PATH_FILE = "servers.classpath";

    /** Beside the classes or the jar that this type comes from: true for every build that has deploy/local in it. */
    public static LocalHome ofThisBuild() {
        String name = LocalHome.class.getSimpleName() + ".class";
        URL url = LocalHome.class.getResource(name);
        String address = String.valueOf(url);
        String packages = "/" + LocalHome.class.getName().replace('.', '/') + ".class";
        String origin = address.substring(0, address.length() - packages.length());
        if (origin.startsWith("jar:")) {
            origin = origin.substring("jar:".length(), origin.length() - "!".length());
        }
        try {
            return new LocalHome(Path.of(new URI(origin)).getParent()).checked();
        } catch (URISyntaxException | IllegalArgumentException unusable) {
            throw new LocalFailure("cannot determine where the local servers are from " + address, unusable);
        }
    }

    /** The folder of a build at the given root of the repository. */
    public static LocalHome ofRepository(Path root) {
        return new LocalHome(root.resolve("deploy/local/target")).checked();
    }

    /** Jars of the servers, none of which is on the class path of those who start them. */
    List<Path> jars() {
        try {
            String all = Files.readString(folder.resolve(CLASS_PATH_FILE)).strip();
            return List.of(all.split(File.pathSeparator)).stream().map(Path::of).toList();
        } catch (IOException unreadable) {
            throw new LocalFailure("cannot read " + folder.resolve(CLASS_PATH_FILE), unreadable);
        }
    }

    /** The class path of a server's own Java process. */
    String classPath() {
        Path classes = folder.resolve("classes");
        return classes
                + File.pathSeparator
                + String.join(
                        File.pathSeparator, jars().stream().map(Path::toString).toList());
    }

    private LocalHome checked() {
        if (!Files.exists(folder.resolve(CLASS_PATH_FILE))) {
            throw new LocalFailure("the local servers are not built at " + folder
                    + ": add -am to the Maven call, or run: mvn -pl deploy/local -am package");
        }
        return this;
    }
}
