package org.yiyang.institution;

import cn.hutool.core.util.CreditCodeUtil;
import java.text.Normalizer;
import java.util.Locale;
import org.yiyang.kit.refusal.Refused;

/** 统一社会信用代码, GB 32100-2015. */
final class CreditCode {
    private CreditCode() {}

    /**
     * The code in half-width capitals.
     *
     * @throws Refused unless the checksum holds
     */
    static String of(String entered) {
        String code =
                Normalizer.normalize(entered, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (!CreditCodeUtil.isCreditCode(code)) {
            throw new Refused(InstitutionRefusal.CREDIT_CODE_INVALID).at("/creditCode");
        }
        return code;
    }
}
