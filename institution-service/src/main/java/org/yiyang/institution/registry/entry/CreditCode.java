package org.yiyang.institution.registry.entry;

import cn.hutool.core.util.CreditCodeUtil;
import java.text.Normalizer;
import java.util.Locale;
import org.yiyang.kit.refusal.Refused;

/** 统一社会信用代码, GB 32100-2015. */
public final class CreditCode {
    private static final int LENGTH = 18;
    private static final String ALPHABET = "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}";
    private static final int BODY_FROM = 8;
    private static final int BODY_CHECK = 16;
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String BODY_CHECKS = "0123456789X";

    private CreditCode() {}

    /**
     * The code in half-width capitals.
     *
     * @throws Refused with the reason: its length, its characters, or its check character
     */
    public static String of(String entered) {
        String code = form(entered);
        if (!holds(code)) {
            throw new Refused(InstitutionRefusal.CREDIT_CODE_CHECK).at("/creditCode");
        }
        return code;
    }

    /**
     * The code in half-width capitals, whatever its check character if somebody vouches for it.
     *
     * @param entered may be null, and is null then
     * @param reason why it is genuine though its check character is wrong; null where nobody vouches for it
     * @throws Refused as {@link #of} or, with a reason, as {@link #form}
     */
    public static String vouched(String entered, String reason) {
        if (entered == null) {
            return null;
        }
        return reason == null ? of(entered) : form(entered);
    }

    /** Whether its check character is the right one; on a few genuine certificates it is not. */
    public static boolean holds(String code) {
        return CreditCodeUtil.isCreditCode(code);
    }

    /**
     * The code in half-width capitals, whatever its check character.
     *
     * @throws Refused with the reason: its length or its characters
     */
    public static String form(String entered) {
        String code =
                Normalizer.normalize(entered, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH) {
            throw new Refused(InstitutionRefusal.CREDIT_CODE_LENGTH, code.length()).at("/creditCode");
        }
        if (!code.matches(ALPHABET)) {
            throw new Refused(InstitutionRefusal.CREDIT_CODE_ALPHABET).at("/creditCode");
        }
        return code;
    }

    /** Whether the organisation's own code in it (GB 11714) has its check character; some real codes do not. */
    public static boolean bodyHolds(String code) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(BODY_FROM + i), Character.MAX_RADIX) * BODY_WEIGHTS[i];
        }
        int modulus = BODY_CHECKS.length();
        return code.charAt(BODY_CHECK) == BODY_CHECKS.charAt((modulus - sum % modulus) % modulus);
    }
}
