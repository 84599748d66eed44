package org.yiyang.kit.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeysTest {
    private static final String GOOD = KeyFolder.key(1);

    @TempDir
    Path folder;

    static Stream<Arguments> wrongFieldFiles() {
        return Stream.of(
                Arguments.of("has no active", lines("k1.cipher=AES-GCM", "k1.key=" + GOOD)),
                Arguments.of("has no k1.cipher", lines("active=k1", "k1.key=" + GOOD)),
                Arguments.of("has no k1.key", lines("active=k1", "k1.cipher=AES-GCM")),
                Arguments.of("has no k1.key", lines("active=k1", "k1.cipher=AES-GCM", "k1.key=")),
                Arguments.of(
                        "k1.cipher must be one of AES-GCM, SM4-GCM",
                        lines("active=k1", "k1.cipher=DES", "k1.key=" + GOOD)),
                Arguments.of("k1.key is not base64", lines("active=k1", "k1.cipher=AES-GCM", "k1.key=?" + GOOD)),
                Arguments.of(
                        "k1.key has 30 bytes instead of 32",
                        lines("active=k1", "k1.cipher=AES-GCM", "k1.key=" + GOOD.substring(0, 40))),
                Arguments.of(
                        "the active key k2 is not in it", lines("active=k2", "k1.cipher=AES-GCM", "k1.key=" + GOOD)),
                Arguments.of(
                        "the active key (not a valid id) is not in it",
                        lines("active=" + GOOD, "k1.cipher=AES-GCM", "k1.key=" + GOOD)),
                Arguments.of(
                        "has k1.key twice",
                        lines("active=k1", "k1.cipher=AES-GCM", "k1.key=" + GOOD, "k1.key=" + KeyFolder.key(2))),
                Arguments.of(
                        "has active twice", lines("active=k1", "active=k1", "k1.cipher=AES-GCM", "k1.key=" + GOOD)),
                Arguments.of(
                        "keys k1 and k2 are the same key",
                        lines(
                                "active=k1",
                                "k1.cipher=AES-GCM",
                                "k1.key=" + GOOD,
                                "k2.cipher=SM4-GCM",
                                "k2.key=" + GOOD)),
                Arguments.of(
                        "has an entry that is not active, <id>.key or <id>.cipher"
                                + " with an id of at most 16 characters a-z, 0-9 and -",
                        lines("active=k1", "k1.cipher=AES-GCM", "k1.key=" + GOOD, GOOD + "x=1")));
    }

    private static String[] lines(String... lines) {
        return lines;
    }

    @ParameterizedTest
    @MethodSource("wrongFieldFiles")
    void aWrongFileStopsTheStartWithOneLineThatHoldsNoKey(String what, String[] lines) {
        KeyFolder files = new KeyFolder(folder).field(lines);

        IllegalStateException wrong = assertThrows(IllegalStateException.class, files::keys);

        assertEquals("Key file " + folder.resolve(KeyFolder.FIELD) + ": " + what, wrong.getMessage());
        assertFalse(wrong.getMessage().contains(GOOD));
    }

    @Test
    void aMissingFileStopsTheStart() throws IOException {
        KeyFolder files = new KeyFolder(folder);
        Files.delete(folder.resolve(KeyFolder.BLIND));

        IllegalStateException wrong = assertThrows(IllegalStateException.class, files::keys);

        assertEquals("Key file " + folder.resolve(KeyFolder.BLIND) + ": is missing", wrong.getMessage());
    }

    @Test
    void aFileThatIsNoTextStopsTheStart() throws IOException {
        KeyFolder files = new KeyFolder(folder);
        Files.write(folder.resolve(KeyFolder.FIELD), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});

        IllegalStateException wrong = assertThrows(IllegalStateException.class, files::keys);

        assertEquals(
                "Key file " + folder.resolve(KeyFolder.FIELD)
                        + ": cannot be read: not a text file of properties, or no permission",
                wrong.getMessage());
    }

    @Test
    void anUnknownHashForBlindIndexesStopsTheStart() {
        KeyFolder files = new KeyFolder(folder).blind("active=b1", "b1.mac=MD5", "b1.key=" + GOOD);

        IllegalStateException wrong = assertThrows(IllegalStateException.class, files::keys);

        assertEquals(
                "Key file " + folder.resolve(KeyFolder.BLIND) + ": b1.mac must be one of HMAC-SHA256, HMAC-SM3",
                wrong.getMessage());
    }

    @Test
    void nothingThatHoldsKeysPrintsThem() {
        Keys keys = new KeyFolder(folder).keys();

        assertEquals("Keys[hidden]", keys.toString());
        assertEquals("KeyRing[active k1 of 1]", keys.field().toString());
        assertEquals("Key[k1, AES_GCM]", keys.field().active().toString());
        assertEquals("BlindIndex[hidden]", keys.blindIndex("elder.citizen-id").toString());
        assertEquals("FieldCipher[hidden]", new KeyRingCipher(keys).toString());
    }
}
