package org.yiyang.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.yiyang.local.DatabaseAccount;
import org.yiyang.local.LocalServers;
import org.yiyang.local.SecretFile;

/** The database passwords of this data folder: drawn once, readable by their owner only. */
record Passwords(Path file) {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Passwords in(Path keys) {
        return new Passwords(keys.resolve("database.properties"));
    }

    List<DatabaseAccount> accounts() {
        try {
            Properties passwords = new Properties();
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    passwords.load(reader);
                }
            }
            List<DatabaseAccount> accounts = LocalServers.SERVICES.stream()
                    .map(service -> new DatabaseAccount(
                            service, drawn(passwords, service + "_run"), drawn(passwords, service + "_migrate")))
                    .toList();
            SecretFile.write(file, text(passwords));
            return accounts;
        } catch (IOException failure) {
            throw new LauncherFailure("the passwords cannot be kept in " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static String drawn(Properties passwords, String user) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        passwords.putIfAbsent(user, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        return passwords.getProperty(user);
    }

    private static String text(Properties passwords) {
        StringBuilder text = new StringBuilder();
        for (String user : new TreeSet<>(passwords.stringPropertyNames())) {
            text.append(user).append('=').append(passwords.getProperty(user)).append('\n');
        }
        return text.toString();
    }
}
