package org.yiyang.kit.lifecycle;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yiyang.kit.dictionary.RoleName;
import org.yiyang.kit.refusal.Label;

/**
 * What people call the verbs, states and roles of moves. The Chinese words of verbs stand in every {@code verbs.properties}
 * on the class path, the kit's and the service's; states and roles have those of their enums.
 */
public final class MoveLabels {
    private static final Properties VERBS = read();

    private MoveLabels() {}

    /** Whether a verb has its Chinese word. */
    public static boolean isNamed(String verb) {
        return VERBS.containsKey(verb);
    }

    /** All that have a word, by the verb or by kind and verb. */
    static Map<String, Label> verbs() {
        Map<String, Label> verbs = new TreeMap<>();
        VERBS.stringPropertyNames().forEach(name -> {
            int dot = name.lastIndexOf('.');
            verbs.put(name, verb(name.substring(0, Math.max(0, dot)), name.substring(dot + 1)));
        });
        return verbs;
    }

    /** A verb of a kind of aggregate; one without a label is shown as the verb itself in both languages. */
    static Label verb(String kind, String verb) {
        String words = verb.replace('-', ' ');
        String english = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return new Label(VERBS.getProperty(kind + "." + verb, VERBS.getProperty(verb, english)), english);
    }

    /** A state by its code; null where there is none, the code itself where the table of moves no longer knows it. */
    static Label state(Collection<? extends State> states, String code) {
        return code == null
                ? null
                : states.stream()
                        .filter(state -> state.name().equals(code))
                        .findFirst()
                        .map(state -> new Label(state.zh(), state.en()))
                        .orElse(new Label(code, code));
    }

    /** The roles of a caller, as they are kept: their codes with commas between them. */
    static Label roles(String codes) {
        List<Label> roles =
                Stream.of(codes.split(",", -1)).map(MoveLabels::role).toList();
        return Label.joined(roles);
    }

    private static Label role(String code) {
        return Stream.of(RoleName.values())
                .filter(role -> role.name().equals(code))
                .findFirst()
                .map(RoleName::label)
                .orElse(new Label(code, code));
    }

    private static Properties read() {
        Properties words = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources("verbs.properties"))) {
                try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    words.load(text);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
