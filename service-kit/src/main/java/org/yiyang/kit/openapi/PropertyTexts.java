package org.yiyang.kit.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;

/**
 * What the properties and parameters of the API mean: the column's Chinese header, and what
 * {@code openapi/properties.properties} of the kit or the service says of {@code Type.property} or of the name.
 */
final class PropertyTexts {
    private final Properties glossary = read("openapi/properties.properties");
    private final Properties labels = read("labels.properties");

    /** The text for a property of a type; null where nobody has written any. */
    String of(String type, String property) {
        String own = glossary.getProperty(type + "." + property, glossary.getProperty(property));
        String label = labels.getProperty(property);
        if (label == null || isWhole(own)) {
            return own;
        }
        return own == null ? label + " (" + words(property) + ")" : label + ": " + own;
    }

    private static boolean isWhole(String text) {
        return text != null && Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static String words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    /** The lines of every file of this name on the class path: the kit's and the service's. */
    static Properties read(String name) {
        Properties lines = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources(name))) {
                try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    lines.load(text);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }
}
