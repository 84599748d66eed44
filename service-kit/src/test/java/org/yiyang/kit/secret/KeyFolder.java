package org.yiyang.kit.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/** Writes key files for tests; a key is named by one number, of which all its bytes are made. */
public final class KeyFolder {
    public static final String FIELD = "field.properties";
    public static final String BLIND = "blind.properties";

    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder;
        field("active=k1", "k1.cipher=AES-GCM", "k1.key=" + key(1));
        blind("active=b1", "b1.key=" + key(11));
    }

    public KeyFolder field(String... lines) {
        return write(FIELD, lines);
    }

    public KeyFolder blind(String... lines) {
        return write(BLIND, lines);
    }

    public Keys keys() {
        return new Keys(() -> folder);
    }

    /** A cipher that knows these keys. */
    public FieldCipher cipher() {
        return new KeyRingCipher(keys());
    }

    static String key(int number) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) number);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private KeyFolder write(String name, String... lines) {
        try {
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
