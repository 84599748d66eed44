package org.yiyang.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of each embedded server this build has. */
public final class LocalVersions {
    private LocalVersions() {}

    /** The version of {@code database}, {@code kafka} or {@code issuer}. */
    public static String of(String server) {
        try (InputStream file = LocalVersions.class.getResourceAsStream("/local-versions.properties")) {
            Properties versions = new Properties();
            versions.load(file);
            return versions.getProperty(server, "-");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
