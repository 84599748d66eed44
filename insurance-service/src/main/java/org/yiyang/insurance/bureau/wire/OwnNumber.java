package org.yiyang.insurance.bureau.wire;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Numbers by which this suite names a person (psn_no) or a filing to other systems: 26 characters that hold its id. */
public final class OwnNumber {
    private static final Pattern FORM = Pattern.compile("Y[0-9A-Z]{25}");
    private static final int RADIX = 36;
    private static final int DIGITS = 25;
    private static final int HALF_BITS = 64;

    private OwnNumber() {}

    public static String of(UUID id) {
        BigInteger bits =
                unsigned(id.getMostSignificantBits()).shiftLeft(HALF_BITS).or(unsigned(id.getLeastSignificantBits()));
        String digits = bits.toString(RADIX).toUpperCase(Locale.ROOT);
        return "Y" + "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** The id in a number; empty for a number of somebody else's. */
    public static Optional<UUID> read(String number) {
        if (number == null || !FORM.matcher(number).matches()) {
            return Optional.empty();
        }
        BigInteger bits = new BigInteger(number.substring(1), RADIX);
        return bits.bitLength() > 2 * HALF_BITS
                ? Optional.empty()
                : Optional.of(new UUID(bits.shiftRight(HALF_BITS).longValue(), bits.longValue()));
    }

    private static BigInteger unsigned(long half) {
        return new BigInteger(Long.toUnsignedString(half));
    }
}
