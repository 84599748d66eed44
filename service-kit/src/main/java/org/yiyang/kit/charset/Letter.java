package org.yiyang.kit.charset;

import java.nio.charset.Charset;
import java.util.BitSet;

/** How usual a character is in Chinese names and addresses, by which a wrong reading of bytes is recognised. */
enum Letter {
    /** One of the 3,755 usual characters of GB 2312, level 1, or its punctuation and full-width signs. */
    COMMON(0),
    /** One of the 3,008 less usual characters of GB 2312, level 2. */
    KNOWN(1),
    /** Any other Chinese character. */
    RARE(3),
    /** A letter of another script, a mark, or no character at all. */
    FOREIGN(4),
    /** A sign of any language, as the dot in names of the minorities. */
    SYMBOL(0);

    // Signs below are of all languages: in UTF-8 the dot of names is what a road is in GB18030.
    private static final char EAST_ASIAN = '\u3000';
    private static final int ROW_FIRST = 0xA1;
    private static final int ROW_SIGNS_LAST = 0xA3;
    private static final int ROW_LEVEL_1 = 0xB0;
    private static final int ROW_LEVEL_2 = 0xD8;
    private static final int ROW_LAST = 0xF7;
    private static final int CELL_LAST = 0xFE;
    private static final BitSet LEVEL_1 = new BitSet();
    private static final BitSet LEVEL_2 = new BitSet();

    static {
        Charset gb2312 = Charset.forName("GB2312");
        for (int row = ROW_FIRST; row <= ROW_LAST; row++) {
            for (int cell = ROW_FIRST; cell <= CELL_LAST; cell++) {
                String one = new String(new byte[] {(byte) row, (byte) cell}, gb2312);
                if (one.length() == 1 && one.charAt(0) >= EAST_ASIAN && one.charAt(0) != '\uFFFD') {
                    place(row, one.charAt(0));
                }
            }
        }
    }

    private final int oddness;

    Letter(int oddness) {
        this.oddness = oddness;
    }

    private static void place(int row, char letter) {
        if (row <= ROW_SIGNS_LAST || (row >= ROW_LEVEL_1 && row < ROW_LEVEL_2)) {
            LEVEL_1.set(letter);
        } else if (row >= ROW_LEVEL_2) {
            LEVEL_2.set(letter);
        }
    }

    static Letter of(int codePoint) {
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT && LEVEL_1.get(codePoint)) {
            return COMMON;
        }
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT && LEVEL_2.get(codePoint)) {
            return KNOWN;
        }
        if (Character.isIdeographic(codePoint)) {
            return RARE;
        }
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> FOREIGN;
            default -> SYMBOL;
        };
    }

    /** Chinese, as opposed to signs and other scripts. */
    boolean isHan() {
        return this == COMMON || this == KNOWN || this == RARE;
    }

    int oddness() {
        return oddness;
    }
}
