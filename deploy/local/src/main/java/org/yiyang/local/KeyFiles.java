package org.yiyang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The keys of the field encryption and the blind index, each 32 random bytes, readable by their owner only. */
public final class KeyFiles {
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyFiles() {}

    /** Creates the files that are missing; a key once given is never replaced, because data depends on it. */
    public static Path createIn(Path folder) throws IOException {
        createOnce(folder.resolve("field.properties"), "active=field-1\nfield-1.cipher=AES-GCM\nfield-1.key=");
        createOnce(folder.resolve("blind.properties"), "active=blind-1\nblind-1.key=");
        return folder;
    }

    private static void createOnce(Path file, String beginning) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        SecretFile.write(file, beginning + Base64.getEncoder().encodeToString(key) + "\n");
    }
}
