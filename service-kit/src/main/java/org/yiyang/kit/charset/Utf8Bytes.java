package org.yiyang.kit.charset;

/** Single characters in UTF-8, RFC 3629. */
final class Utf8Bytes {
    private static final int CONTINUATION_BITS = 6;
    /** Moves a byte to the upper end of an int. */
    private static final int LEAD_SHIFT = 24;

    private static final int LENGTH_MAX = 4;
    private static final int THREE = 0xE0;
    private static final int LEAD_END = 0xF5;
    /** The first character that needs so many bytes. */
    private static final int[] FIRST = {0, 0, 0x80, 0x800, 0x10000};

    private Utf8Bytes() {}

    /** How many bytes the character beyond ASCII has that begins at a place before {@code end}; 0 if none does. */
    static int lengthAt(byte[] bytes, int at, int end) {
        int length = Integer.numberOfLeadingZeros(~(bytes[at] << LEAD_SHIFT));
        if (length < 2 || length > LENGTH_MAX || at + length > end) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if (!isContinuation(bytes[at + i])) {
                return 0;
            }
        }
        int letter = letterAt(bytes, at, length);
        boolean surrogate = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return letter >= FIRST[length] && letter <= Character.MAX_CODE_POINT && !surrogate ? length : 0;
    }

    /** The character of that length. */
    static int letterAt(byte[] bytes, int at, int length) {
        int letter = bytes[at] & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            letter = letter << CONTINUATION_BITS | (bytes[at + i] & 0x3F);
        }
        return letter;
    }

    /** Whether a byte that is no part of a character can be what is left of a Chinese one. */
    static boolean mayBeCut(byte one) {
        int value = one & 0xFF;
        return isContinuation(one) || (value >= THREE && value < LEAD_END);
    }

    private static boolean isContinuation(byte one) {
        return (one & 0xC0) == 0x80;
    }
}
