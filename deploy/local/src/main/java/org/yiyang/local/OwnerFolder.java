package org.yiyang.local;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A folder that only its owner may enter: what is in it is nobody else's to read, whatever its own rights say. */
public final class OwnerFolder {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private OwnerFolder() {}

    /** Makes it where it is not there yet, and closes one that is. */
    public static void create(Path folder) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (!posix) {
            Files.createDirectories(folder);
        } else if (Files.isDirectory(folder)) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        } else {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
    }
}
