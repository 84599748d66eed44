package org.yiyang.referral.homebed;

import jakarta.persistence.Converter;
import org.yiyang.referral.homecare.CodeSet;

/** Grounds of eligibility as one column. */
@Converter
public class EligibilityCodes extends CodeSet<Eligibility> {
    public EligibilityCodes() {
        super(Eligibility.class);
    }
}
