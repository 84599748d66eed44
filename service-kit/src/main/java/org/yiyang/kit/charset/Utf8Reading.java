package org.yiyang.kit.charset;

import java.util.ArrayList;
import java.util.List;
import org.yiyang.kit.charset.Reading.Place;

/**
 * Reads a file as UTF-8 while it passes, to see what would come out. It looks at each run of bytes beyond ASCII, which is
 * a word or a cell: a UTF-8 file that has lost bytes has few that cannot be read, of the kinds that a cut leaves behind;
 * a GB18030 file has many, of all kinds.
 */
final class Utf8Reading {
    private static final int RUN_MAX = 4096;
    private static final int TAIL = 3;
    private static final int ASCII = 0x80;
    private static final int CUT_MAX = 3;
    private final Reading reading = new Reading();
    private final byte[] run = new byte[RUN_MAX];
    private int length;
    private Place start;
    private long at;
    private long line = 1;
    private int previous;
    private int beforeRun;
    private int damagedInRow;
    private long uncut;
    private boolean split;
    private Place first;
    private Place foreign;
    private Place solid;

    void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            int one = bytes[i] & 0xFF;
            at++;
            if (one >= ASCII) {
                add(bytes[i]);
            } else {
                endRun(one);
                line += one == '\n' ? 1 : 0;
            }
            previous = one;
        }
    }

    Reading end() {
        endRun(0);
        return reading;
    }

    private void add(byte one) {
        if (length == 0) {
            start = new Place(line, at);
            beforeRun = previous;
            first = first == null ? start : first;
        }
        if (length == RUN_MAX) {
            split = true;
            int read = letters(length - TAIL, new ArrayList<>());
            System.arraycopy(run, read, run, 0, length - read);
            length -= read;
            start = new Place(line, start.at() + read);
        }
        run[length++] = one;
    }

    private void endRun(int next) {
        if (length > 0) {
            List<Integer> letters = new ArrayList<>();
            long damaged = reading.damaged();
            letters(length, letters);
            if (!split && reading.damaged() == damaged) {
                judge(letters, Character.isLetterOrDigit(beforeRun) || Character.isLetterOrDigit(next));
            }
        }
        length = 0;
        split = false;
        damagedInRow = 0;
    }

    /** Reads the run up to about a place; where it came to. */
    private int letters(int upTo, List<Integer> letters) {
        int i = 0;
        while (i < upTo) {
            int bytes = Utf8Bytes.lengthAt(run, i, length);
            if (bytes == 0) {
                damage(i++);
            } else {
                int letter = Utf8Bytes.letterAt(run, i, bytes);
                letters.add(letter);
                reading.letter(letter);
                damagedInRow = 0;
                i += bytes;
            }
        }
        return i;
    }

    private void damage(int i) {
        reading.damage(1, new Place(line, start.at() + i));
        damagedInRow++;
        if (!Utf8Bytes.mayBeCut(run[i]) || damagedInRow > CUT_MAX) {
            uncut++;
        }
    }

    /** What a run that can be read says about the others. */
    private void judge(List<Integer> letters, boolean inWord) {
        List<Letter> kinds = letters.stream().map(Letter::of).toList();
        List<Letter> gb = new String(run, 0, length, DecodedText.GB18030)
                .codePoints()
                .mapToObj(Letter::of)
                .toList();
        boolean oneSign = kinds.size() == 1;
        if (foreign == null && !(oneSign && inWord) && isForeign(kinds, gb)) {
            foreign = start;
        }
        if (solid == null && !oneSign && isSolid(kinds, gb)) {
            solid = start;
        }
    }

    /** Whether a word of another script is a plain Chinese one in GB18030. */
    private static boolean isForeign(List<Letter> kinds, List<Letter> gb) {
        return kinds.contains(Letter.FOREIGN) && kinds.stream().noneMatch(Letter::isHan) && isUsual(gb);
    }

    /** Whether it is a Chinese word, and in GB18030 hardly one. */
    private static boolean isSolid(List<Letter> kinds, List<Letter> gb) {
        if (!kinds.stream().allMatch(Letter::isHan)) {
            return false;
        }
        boolean gbUnknown = gb.contains(Letter.RARE) || gb.contains(Letter.FOREIGN);
        return (isUsual(kinds) && !isUsual(gb)) || (!kinds.contains(Letter.RARE) && gbUnknown);
    }

    private static boolean isUsual(List<Letter> kinds) {
        return kinds.stream().allMatch(kind -> kind == Letter.COMMON);
    }

    /** How many of the bytes that cannot be read are nothing that a cut leaves of a Chinese character. */
    long uncut() {
        return uncut;
    }

    /** The first byte beyond ASCII; null if there is none. */
    Place first() {
        return first;
    }

    /** The first word of another script that is a Chinese one in GB18030; null if there is none. */
    Place foreign() {
        return foreign;
    }

    /** The first word that is Chinese here and nothing in GB18030; null if there is none. */
    Place solid() {
        return solid;
    }
}
