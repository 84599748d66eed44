package org.yiyang.institution.registry.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.yiyang.kit.text.NormalForm;

/**
 * How names are searched: in half-width lower case without spaces, by their pieces of two neighbouring characters, which
 * an index finds, and then by the whole text.
 */
public final class NamePieces {
    /** As many pieces as a question is asked with; the whole text decides in the end. */
    public static final int ASKED_MAX = 6;

    private static final String BETWEEN = "\n";
    private static final int PIECE = 2;

    private NamePieces() {}

    public static String normalised(String text) {
        return NormalForm.forSearch(text);
    }

    /** The pieces of one normalised text, in their order; none if it is shorter than two characters. */
    public static Set<String> of(String normalised) {
        int[] characters = normalised.codePoints().toArray();
        Set<String> pieces = new LinkedHashSet<>();
        for (int i = 0; i + PIECE <= characters.length; i++) {
            pieces.add(new String(characters, i, PIECE));
        }
        return pieces;
    }

    /** All names, normalised, in one text in which no search can reach from one name into the next. */
    public static String joined(Collection<String> names) {
        Set<String> texts = new LinkedHashSet<>();
        names.forEach(name -> texts.add(normalised(name)));
        return String.join(BETWEEN, texts);
    }

    /** The pieces of every name in a joined text. */
    public static Set<String> ofJoined(String joined) {
        Set<String> pieces = new LinkedHashSet<>();
        for (String name : joined.split(BETWEEN)) {
            pieces.addAll(of(name));
        }
        return pieces;
    }
}
