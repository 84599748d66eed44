package org.yiyang.insurance.bureau.wire;

/** The six digits by which the national platform names an area, made of a code of this suite. */
public final class AreaCode {
    private static final int DIGITS = 6;
    private static final int CITY = 4;

    private AreaCode() {}

    /** The county of a code; of a functional area, or of a city alone, the city. */
    public static String of(String region) {
        String digits = region.replaceFirst("\\D.*", "");
        String county = digits.length() < DIGITS ? digits.substring(0, Math.min(CITY, digits.length())) : digits;
        return padded(county.substring(0, Math.min(DIGITS, county.length())));
    }

    /** The pool (统筹区) of a code, which has so many digits; the rest is filled with zeros. */
    public static String ofPool(String region, int poolDigits) {
        String county = of(region);
        return padded(county.substring(0, Math.min(poolDigits, DIGITS)));
    }

    private static String padded(String digits) {
        return (digits + "0".repeat(DIGITS)).substring(0, DIGITS);
    }
}
