package org.yiyang.kit.charset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedSpoolTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1 << 20, (1 << 20) + 1, 3_000_001})
    void whatIsKeptIsReadAsOftenAsAskedFor(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        try (SealedSpool spool = SealedSpool.of(new ByteArrayInputStream(bytes))) {
            try (InputStream once = spool.open()) {
                assertArrayEquals(bytes, once.readAllBytes());
            }
            try (InputStream again = spool.openLast()) {
                assertArrayEquals(bytes, again.readAllBytes());
            }
        }
    }

    /** The folder shows nothing, and nothing is left when the process is killed. */
    @Test
    void theFileHasNoName() throws IOException {
        Set<Path> before = named();
        try (SealedSpool spool = SealedSpool.of(new ByteArrayInputStream(new byte[1 << 21]));
                InputStream all = spool.open()) {
            assertEquals(before, named());
            assertEquals(1 << 21, all.readAllBytes().length);
        }
        assertEquals(before, named());
    }

    private static Set<Path> named() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("rows"))
                    .collect(Collectors.toSet());
        }
    }
}
