package org.yiyang.kit.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/**
 * In what words the reasons of moves are shown. A reason is what a person wrote, or begins with the codes of closed
 * lists that are known here by the verb, as {@code NO_CAPACITY} or {@code OTHER: the lift is broken}. Ids are shown to
 * nobody.
 */
public final class Reasons {
    /** Of moves whose reasons people write, all of them. */
    public static final Reasons WRITTEN = new Reasons(Map.of());

    static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String NOTE = ":";
    private final Map<String, Map<String, Label>> codes;

    private Reasons(Map<String, Map<String, Label>> codes) {
        this.codes = codes;
    }

    /** The same with the closed lists from which the reasons of a verb may come. */
    @SafeVarargs
    public final Reasons with(String verb, Class<? extends Labelled>... lists) {
        Map<String, Label> words = new LinkedHashMap<>();
        Stream.of(lists)
                .flatMap(list -> Stream.of(list.getEnumConstants()))
                .forEach(constant -> words.put(constant.name(), constant.label()));
        return with(verb, words);
    }

    /** The same with words with which the reasons of a verb may begin, by what is recorded for them. */
    public Reasons with(String verb, Map<String, Label> words) {
        Map<String, Map<String, Label>> all = new HashMap<>(codes);
        all.merge(verb, words, (known, more) -> {
            Map<String, Label> both = new LinkedHashMap<>(known);
            both.putAll(more);
            return both;
        });
        return new Reasons(all);
    }

    /** A reason as it may be shown: what was recorded, without ids; null where nothing is left. */
    public static String shown(String reason) {
        if (reason == null) {
            return null;
        }
        String rest = ID.matcher(reason).replaceAll("").replaceAll(" {2,}", " ").strip();
        return rest.isEmpty() ? null : rest;
    }

    /**
     * A reason in words, in both languages: each code by its label,
     * what a person wrote unchanged; null where there is none.
     */
    public Label words(String verb, String reason) {
        String shown = shown(reason);
        if (shown == null) {
            return null;
        }
        Read read = read(verb, shown);
        return new Label(read.said(Label::zh, "，", "："), read.said(Label::en, ", ", ": "));
    }

    /** The codes with which a reason begins, and what follows; {@code noted} where a colon stands between the two. */
    record Read(List<Label> codes, String rest, boolean noted) {
        private String said(Function<Label, String> language, String comma, String colon) {
            String first = codes.stream().map(language).collect(Collectors.joining(comma));
            boolean both = !first.isEmpty() && !rest.isEmpty();
            return first + (both ? noted ? colon : " " : "") + rest;
        }
    }

    Read read(String verb, String reason) {
        Map<String, Label> known = codes.getOrDefault(verb, Map.of());
        List<Label> found = new ArrayList<>();
        String rest = reason;
        boolean noted = false;
        while (!rest.isEmpty() && !noted) {
            String[] parts = rest.split(" ", 2);
            noted = parts[0].endsWith(NOTE);
            Label word = known.get(noted ? parts[0].substring(0, parts[0].length() - 1) : parts[0]);
            if (word == null) {
                return new Read(found, rest, false);
            }
            found.add(word);
            rest = parts.length == 1 ? "" : parts[1];
        }
        return new Read(found, rest, noted);
    }
}
