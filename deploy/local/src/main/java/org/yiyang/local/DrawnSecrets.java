package org.yiyang.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Passwords and secrets of a data folder by their names: drawn once, readable by their owner only. */
public record DrawnSecrets(Path file) {
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FIT = Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])");

    /** Those of these names, in their order; what is missing in the file is drawn and kept there. */
    public Map<String, String> of(Collection<String> names) throws IOException {
        Properties kept = read();
        Map<String, String> secrets = new LinkedHashMap<>();
        for (String name : names) {
            kept.putIfAbsent(name, drawn());
            secrets.put(name, kept.getProperty(name));
        }
        SecretFile.write(file, text(kept));
        return secrets;
    }

    private Properties read() throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        return kept;
    }

    /** With a small letter, a capital and a digit, as rules for passwords want them. */
    private static String drawn() {
        byte[] random = new byte[BYTES];
        String text = "";
        while (!FIT.matcher(text).lookingAt()) {
            RANDOM.nextBytes(random);
            text = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        }
        return text;
    }

    private static String text(Properties kept) {
        StringBuilder text = new StringBuilder();
        for (String name : new TreeSet<>(kept.stringPropertyNames())) {
            text.append(name).append('=').append(kept.getProperty(name)).append('\n');
        }
        return text.toString();
    }
}
