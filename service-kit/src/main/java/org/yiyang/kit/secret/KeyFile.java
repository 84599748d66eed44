package org.yiyang.kit.secret;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one key file into a {@link KeyRing}, or says in one line which file is wrong and how, without its contents. */
final class KeyFile<A extends Enum<A>> {
    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,15}");
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final String choice;
    private final Map<String, A> algorithms = new TreeMap<>();
    private final A fallback;

    /**
     * @param choice the property beside each key that names its algorithm, as {@code cipher} in {@code k1.cipher}
     * @param fallback what a key is used with that names nothing; null when it must
     */
    KeyFile(Path file, String choice, A[] known, Function<A, String> label, A fallback) {
        this.file = file;
        this.choice = choice;
        this.fallback = fallback;
        Arrays.stream(known).forEach(algorithm -> algorithms.put(label.apply(algorithm), algorithm));
    }

    KeyRing<A> read() {
        Properties lines = load();
        String active = text(lines, "active");
        TreeSet<String> ids = new TreeSet<>();
        for (String name : lines.stringPropertyNames()) {
            if (!name.equals("active")) {
                ids.add(idIn(name));
            }
        }
        List<KeyRing.Key<A>> keys = new ArrayList<>();
        Map<String, String> idByMaterial = new TreeMap<>();
        for (String id : ids) {
            byte[] material = material(lines, id);
            String twin = idByMaterial.put(Base64.getEncoder().encodeToString(material), id);
            if (twin != null) {
                throw wrong("keys " + twin + " and " + id + " are the same key");
            }
            keys.add(new KeyRing.Key<>(id, algorithm(lines, id), material));
        }
        if (!ids.contains(active)) {
            throw wrong("the active key " + shown(active) + " is not in it");
        }
        return new KeyRing<>(active, keys);
    }

    private Properties load() {
        if (!Files.isRegularFile(file)) {
            throw wrong("is missing");
        }
        Properties lines = new OnceOnly();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw wrong("cannot be read: not a text file of properties, or no permission");
        }
        return lines;
    }

    private String idIn(String name) {
        int dot = name.lastIndexOf('.');
        String id = dot < 0 ? "" : name.substring(0, dot);
        String part = name.substring(dot + 1);
        if (!KEY_ID.matcher(id).matches() || !(part.equals("key") || part.equals(choice))) {
            throw wrong("has an entry that is not active, <id>.key or <id>." + choice
                    + " with an id of at most 16 characters a-z, 0-9 and -");
        }
        return id;
    }

    private byte[] material(Properties lines, String id) {
        byte[] material;
        try {
            material = Base64.getDecoder().decode(text(lines, id + ".key"));
        } catch (IllegalArgumentException notBase64) {
            throw wrong(id + ".key is not base64");
        }
        if (material.length != KEY_BYTES) {
            throw wrong(id + ".key has " + material.length + " bytes instead of " + KEY_BYTES);
        }
        return material;
    }

    private A algorithm(Properties lines, String id) {
        String name = id + "." + choice;
        if (fallback != null && !lines.containsKey(name)) {
            return fallback;
        }
        A algorithm = algorithms.get(text(lines, name));
        if (algorithm == null) {
            throw wrong(name + " must be one of " + String.join(", ", algorithms.keySet()));
        }
        return algorithm;
    }

    private String text(Properties lines, String name) {
        String value = lines.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw wrong("has no " + name);
        }
        return value;
    }

    /** Somebody may paste a key where an id belongs: only what looks like an id is quoted. */
    private static String shown(String id) {
        return KEY_ID.matcher(id).matches() ? id : "(not a valid id)";
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException("Key file " + file + ": " + what);
    }

    /** Refuses a name given twice, of which {@link Properties} would silently keep the last. */
    private final class OnceOnly extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object name, Object value) {
            if (containsKey(name)) {
                String entry = String.valueOf(name);
                throw wrong("has "
                        + (entry.equals("active") ? entry : idIn(entry) + entry.substring(entry.lastIndexOf('.')))
                        + " twice");
            }
            return super.put(name, value);
        }
    }
}
