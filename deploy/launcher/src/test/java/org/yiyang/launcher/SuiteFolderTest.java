package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept between runs, and what a reset leaves. */
class SuiteFolderTest {
    @TempDir
    private Path folder;

    @Test
    void keysOfAnOwnServerStandApartAndOutliveAReset() throws IOException {
        SuiteFolder suite = new SuiteFolder(folder.resolve("suite"));
        SuiteSettings embedded = SuiteSettings.embedded(9000);
        SuiteSettings own = new SuiteSettings(
                embedded.ports(),
                Optional.of(new OwnDatabase("jdbc:mysql://db.example:3306", "root", "")),
                Optional.empty(),
                Optional.empty());
        Path kept = suite.keys(own);
        Files.createDirectories(suite.keys(embedded));
        Files.createDirectories(suite.run());
        Files.createDirectories(kept);
        Files.writeString(kept.resolve("field.properties"), "active=field-1");

        suite.delete(suite.keysOfOwnServers());

        assertEquals(suite.folder().resolve("keys-of-jdbc-mysql-db.example-3306"), kept);
        assertEquals(List.of(kept), suite.keysOfOwnServers());
        assertEquals("active=field-1", Files.readString(kept.resolve("field.properties")));
        assertFalse(Files.exists(suite.keys(embedded)));
        assertFalse(Files.exists(suite.run()));
    }

    @Test
    void withoutKeysToKeepNothingIsLeft() throws IOException {
        SuiteFolder suite = new SuiteFolder(folder.resolve("suite"));
        assertEquals(List.of(), suite.keysOfOwnServers());
        suite.delete(List.of());
        Files.createDirectories(suite.run());
        assertTrue(Files.exists(suite.folder()));

        suite.delete(suite.keysOfOwnServers());

        assertFalse(Files.exists(suite.folder()));
    }
}
