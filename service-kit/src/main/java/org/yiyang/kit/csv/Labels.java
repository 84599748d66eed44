package org.yiyang.kit.csv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.yiyang.http.Language;

/**
 * The Chinese names of fields, from every {@code labels.properties} on the class path: the kit's and the service's. A key
 * is a field's path or, for all paths that end so, its last name.
 */
public final class Labels {
    private static final Labels ALL = read();
    private final Properties names;

    private Labels(Properties names) {
        this.names = names;
    }

    public static Labels all() {
        return ALL;
    }

    /** The header of a column: in English the path itself, in Chinese its label or, without one, the path. */
    public String header(String path, Language language) {
        if (language == Language.EN) {
            return path;
        }
        String whole = names.getProperty(path);
        if (whole != null) {
            return whole;
        }
        List<String> parts = new ArrayList<>();
        for (String step : path.split("\\.", -1)) {
            String name = names.getProperty(step);
            if (name == null) {
                return path;
            }
            parts.add(name);
        }
        return String.join("·", parts);
    }

    private static Labels read() {
        Properties names = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources("labels.properties"))) {
                try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    names.load(text);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Labels(names);
    }
}
