package org.yiyang.console.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The few things that the API's documents do not say of a page: which lists a role begins with, columns, what an id refers to. */
final class Declared {
    private static final Properties LISTS = read("/lists.properties");
    private static final Properties REFERENCES = read("/references.properties");
    private static final Properties MENUS = read("/menus.properties");

    private Declared() {}

    /**
     * Where the records are to which an id refers.
     *
     * @param path of their list, {@code {id}} standing for the record at hand
     * @param id the field of an item that is meant
     * @param label the fields by which a person knows it
     */
    record Reference(String path, String id, List<String> label) {}

    static List<String> columns(String path) {
        return words(LISTS.getProperty(path, ""));
    }

    /** By the operation and the field, or by the field alone wherever it stands. */
    static Optional<Reference> reference(String operation, String field) {
        String found = REFERENCES.getProperty(operation + "." + field, REFERENCES.getProperty(field));
        if (found == null) {
            return Optional.empty();
        }
        String[] parts = found.split(" ");
        return Optional.of(new Reference(parts[0], parts[1], words(parts[2])));
    }

    /** The lists of a role, each with its name in the words of the pages. */
    static List<String> menu(List<String> roles) {
        Map<String, Boolean> all = new LinkedHashMap<>();
        for (String group : words(MENUS.getProperty("groups", ""))) {
            boolean meant =
                    words(MENUS.getProperty("roles." + group, "")).stream().anyMatch(roles::contains);
            if (meant) {
                words(MENUS.getProperty("lists." + group, "")).forEach(list -> all.put(list, true));
            }
        }
        return List.copyOf(all.keySet());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Properties read(String name) {
        Properties lines = new Properties();
        try (InputStream file = Declared.class.getResourceAsStream(name)) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
