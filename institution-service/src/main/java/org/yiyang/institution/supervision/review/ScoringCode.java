package org.yiyang.institution.supervision.review;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code for one answer (评价码): twenty letters and digits, 100 bits, so that with a million codes in people's hands a
 * guess still has to hit one in 2<sup>80</sup>. None of its signs is taken for another.
 */
record ScoringCode(String signs) {
    /** As people type it: in groups or not, large or small, O for 0 and I or L for 1. */
    static final String TYPED = "[0-9A-Za-z]([ -]?[0-9A-Za-z]){19}";

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    static ScoringCode drawn(SecureRandom random) {
        StringBuilder signs = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, SIGNS.length()).forEach(at -> signs.append(SIGNS.charAt(at)));
        return new ScoringCode(signs.toString());
    }

    static ScoringCode read(String typed) {
        return new ScoringCode(typed.replaceAll("[ -]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** In groups, as it is given out. */
    String printed() {
        return String.join("-", signs.split("(?<=\\G.{" + GROUP + "})"));
    }

    @Override
    public String toString() {
        return "ScoringCode[hidden]";
    }
}
