package org.yiyang.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerFolderTest {
    @TempDir
    private Path parent;

    @Test
    void onlyItsOwnerMayEnterWhetherItIsNewOrWasThere() throws IOException {
        Path folder = parent.resolve("suite");
        OwnerFolder.create(folder);
        assertEquals("rwx------", rights(folder));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        OwnerFolder.create(folder);
        assertEquals("rwx------", rights(folder));
    }

    private static String rights(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
