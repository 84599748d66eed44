package org.yiyang.referral.referral;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.refusal.Bilingual;
import org.yiyang.kit.refusal.Label;
import org.yiyang.referral.copies.FilingGround;
import org.yiyang.referral.copies.InsuranceFilingState;
import org.yiyang.referral.copies.KnownFiling;

/**
 * How the filing of a referral with the insurance bureau stands.
 *
 * @param number the bureau's, null until it is filed
 * @param ground why it is refused, null unless it is
 */
@Schema(name = "ReferralInsuranceFiling")
record InsuranceFiling(
        InsuranceFilingState status, String number, LocalDate filedOn, FilingGround ground, String zh, String en)
        implements Bilingual {

    /** Null where nothing is filed. */
    static InsuranceFiling of(KnownFiling known) {
        if (known == null) {
            return null;
        }
        Label words = words(known);
        return new InsuranceFiling(
                known.status(), known.number(), known.filedOn(), known.ground(), words.zh(), words.en());
    }

    /** A sentence for the elder and the family. */
    static Label words(KnownFiling known) {
        InsuranceFilingState status = known.status();
        return switch (status) {
            case FILED ->
                new Label(
                        status.zh() + "，备案号 " + known.number() + "（" + known.filedOn() + "）",
                        status.en() + ", number " + known.number() + " (" + known.filedOn() + ")");
            case REFUSED ->
                known.ground() == null
                        ? status.label()
                        : new Label(
                                status.zh() + "：" + known.ground().zh(),
                                status.en() + ": " + known.ground().en());
            case PREPARED, PENDING, DEAD, REVOKING, REVOKED, WITHDRAWN -> status.label();
        };
    }
}
