package org.yiyang.kit.text;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** What of a text can be seen. */
public final class VisibleText {
    /** Fillers and the empty braille pattern count as letters or signs, but show nothing. */
    private static final Set<Integer> EMPTY_LETTERS = Set.of(0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private static final int RADICALS = 0x2E80;
    private static final int KANGXI_RADICALS = 0x2F00;
    private static final int RADICALS_END = 0x2FDF;

    /** Of the supplement those that are drawn as a character is, by Unicode's EquivalentUnifiedIdeograph. */
    private static final String SUPPLEMENT = "⺁⺊⺒⺝⺟⺠⺩⺬⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻯⻰⻳";

    private static final String OF_SUPPLEMENT = "厂卜巳月母民王示虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿竜龙龟";

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

    /**
     * The index of the first character without a width on paper: zero width, a direction mark, a variation selector.
     */
    static OptionalInt firstInvisible(String text) {
        return IntStream.range(0, text.length())
                .filter(index -> !Character.isLowSurrogate(text.charAt(index)) && isInvisible(text.codePointAt(index)))
                .findFirst();
    }

    static boolean isInvisible(int letter) {
        boolean control = Character.getType(letter) == Character.CONTROL && "\t\n\r".indexOf(letter) < 0;
        return control
                || Character.getType(letter) == Character.FORMAT
                || EMPTY_LETTERS.contains(letter)
                || selectsVariant(letter);
    }

    /** A variation selector, which chooses another glyph for the character before it and shows nothing itself. */
    private static boolean selectsVariant(int letter) {
        return (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0xE0100 && letter <= 0xE01EF);
    }

    /** The character that a radical (⼀, ⻔) is drawn as, which comes out of PDF files in its place; others are themselves. */
    static int drawnAs(int letter) {
        if (letter < RADICALS || letter > RADICALS_END) {
            return letter;
        }
        if (letter >= KANGXI_RADICALS) {
            return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC)
                    .codePointAt(0);
        }
        int at = SUPPLEMENT.indexOf(letter);
        return at < 0 ? letter : OF_SUPPLEMENT.charAt(at);
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
