package org.yiyang.kit.person;

import java.security.SecureRandom;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A code that a person is given and that is good once: twenty letters and digits, 100 bits, so that with a million codes in
 * people's hands a guess still has to hit one in 2<sup>80</sup>, and its plain hash leads back to none. None of its signs is taken
 * for another.
 */
public record OneTimeCode(String signs) {
    /** Reads it as people type it: in groups or not, in upper or lower case, O for 0 and I or L for 1. */
    public static final String TYPED = "[0-9A-Za-z]([ -]?[0-9A-Za-z]){19}";

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    public static OneTimeCode drawn(SecureRandom random) {
        StringBuilder signs = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, SIGNS.length()).forEach(at -> signs.append(SIGNS.charAt(at)));
        return new OneTimeCode(signs.toString());
    }

    public static OneTimeCode read(String typed) {
        return new OneTimeCode(typed.replaceAll("[ -]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** In groups, as it is given out. */
    public String printed() {
        return String.join("-", signs.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** What may be kept of it in plain. */
    public String hash() {
        return DigestUtils.sha256Hex(signs);
    }

    @Override
    public String toString() {
        return "OneTimeCode[hidden]";
    }
}
