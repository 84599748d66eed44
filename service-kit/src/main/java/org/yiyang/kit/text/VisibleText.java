package org.yiyang.kit.text;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** What of a text can be seen. */
public final class VisibleText {
    /** Fillers and the empty braille pattern count as letters or signs, and yet show nothing. */
    private static final Set<Integer> EMPTY_LETTERS = Set.of(0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private VisibleText() {}

    /** Whether anything of it can be seen. */
    public static boolean shows(String text) {
        return text.codePoints().anyMatch(VisibleText::shows);
    }

    private static boolean shows(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !EMPTY_LETTERS.contains(letter);
        };
    }

    /** The index of the first character that takes no place on paper: zero width, a direction mark, a soft hyphen. */
    static OptionalInt firstInvisible(String text) {
        return IntStream.range(0, text.length())
                .filter(index -> !Character.isLowSurrogate(text.charAt(index)) && isInvisible(text.codePointAt(index)))
                .findFirst();
    }

    static boolean isInvisible(int letter) {
        boolean control = Character.getType(letter) == Character.CONTROL && "\t\n\r".indexOf(letter) < 0;
        return control || Character.getType(letter) == Character.FORMAT || EMPTY_LETTERS.contains(letter);
    }

    /**
     * The form in which a name is stored and compared: one code for what looks the same (NFC), without blanks around it,
     * no-break blanks included.
     *
     * @param text may be null, and is null then
     */
    public static String normal(String text) {
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    }
}
