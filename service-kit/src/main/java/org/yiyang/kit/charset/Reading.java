package org.yiyang.kit.charset;

import java.util.EnumMap;
import java.util.Map;

/** What comes out if a whole file is read in one charset: which characters, and where it cannot be read. */
final class Reading {
    private final Map<Letter, Long> letters = new EnumMap<>(Letter.class);
    private long damaged;
    private Place fault;

    /**
     * A place in a file.
     *
     * @param line from 1, which is the header of a table
     * @param at the number of the byte in the file, from 1
     */
    record Place(long line, long at) {}

    void letter(int codePoint) {
        letters.merge(Letter.of(codePoint), 1L, Long::sum);
    }

    /** Bytes that are no character of the charset. */
    void damage(int bytes, Place place) {
        damaged += bytes;
        if (fault == null) {
            fault = place;
        }
    }

    long count(Letter letter) {
        return letters.getOrDefault(letter, 0L);
    }

    /** How many Chinese characters it has. */
    long han() {
        return count(Letter.COMMON) + count(Letter.KNOWN) + count(Letter.RARE);
    }

    /** Whether a character is none of GB 2312, which has nearly all of names and addresses. */
    boolean isUnusual() {
        return count(Letter.RARE) + count(Letter.FOREIGN) > 0;
    }

    /** Whether its characters are less than half as odd as another's, on the average. */
    boolean isPlainerThan(Reading other) {
        return 2 * oddness() < other.oddness();
    }

    private double oddness() {
        long all = 0;
        long odd = 0;
        for (Map.Entry<Letter, Long> one : letters.entrySet()) {
            all += one.getValue();
            odd += one.getValue() * one.getKey().oddness();
        }
        return all == 0 ? 0 : (double) odd / all;
    }

    /** How many bytes could not be read. */
    long damaged() {
        return damaged;
    }

    boolean isWhole() {
        return damaged == 0;
    }

    /** The first place that cannot be read; null if there is none. */
    Place fault() {
        return fault;
    }
}
