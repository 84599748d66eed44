package org.yiyang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.LocalServers;

/** What an installation keeps secret is drawn once. */
class PrepareIT {
    @TempDir
    Path temporary;

    private Map<String, String> prepared(Path folder) throws Exception {
        Path log = temporary.resolve("log");
        int status = new ProcessBuilder(
                        Repository.ROOT.resolve("deploy/production/prepare").toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertEquals(0, status, Files.readString(log));
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> below = Files.walk(folder)) {
            below.filter(file -> !file.equals(folder))
                    .forEach(file -> contents.put(
                            folder.relativize(file).toString(), Files.isDirectory(file) ? "" : content(file)));
        }
        return contents;
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void everyFileIsMadeOnceAndTheAccountsAreThoseOfTheServices() throws Exception {
        Path folder = temporary.resolve("secrets");
        Map<String, String> first = prepared(folder);

        Set<String> made = new TreeSet<>(first.keySet());
        assertEquals(Prepared.FILES, made);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        for (String service : LocalServers.SERVICES) {
            DatabaseAccount account = new DatabaseAccount(service, "", "");
            String sql = first.get("accounts.sql");
            assertTrue(
                    sql.contains("CREATE DATABASE IF NOT EXISTS " + account.schema() + " CHARACTER SET utf8mb4"), sql);
            for (String grant : account.statements("%")) {
                assertTrue(!grant.startsWith("GRANT") || sql.contains(grant + ";"), grant);
            }
            assertTrue(
                    first.get("keys-" + service + "/field.properties").startsWith("active=field-1\nfield-1.cipher="));
        }
        assertEquals(first, prepared(folder));
    }
}
