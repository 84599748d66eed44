package org.yiyang.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Keys are made once, long enough, and for their owner only. */
class KeyFilesTest {
    @TempDir
    private Path folder;

    @Test
    void eachFileNamesItsActiveKeyOfThirtyTwoBytes() throws IOException {
        KeyFiles.createIn(folder);
        Properties field = read("field.properties");
        Properties blind = read("blind.properties");
        assertEquals("field-1", field.getProperty("active"));
        assertEquals("AES-GCM", field.getProperty("field-1.cipher"));
        assertEquals("blind-1", blind.getProperty("active"));
        assertEquals(32, Base64.getDecoder().decode(field.getProperty("field-1.key")).length);
        assertEquals(32, Base64.getDecoder().decode(blind.getProperty("blind-1.key")).length);
        assertNotEquals(field.getProperty("field-1.key"), blind.getProperty("blind-1.key"));
    }

    @Test
    void aKeyOnceGivenIsKept() throws IOException {
        KeyFiles.createIn(folder);
        byte[] before = Files.readAllBytes(folder.resolve("field.properties"));
        KeyFiles.createIn(folder);
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("field.properties")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadThem() throws IOException {
        KeyFiles.createIn(folder);
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(folder.resolve("field.properties")));
    }

    private Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }
}
