package org.yiyang.referral.homebed;

import jakarta.persistence.Converter;

/** Grounds of eligibility as one column. */
@Converter
public class EligibilityCodes extends CodeSet<Eligibility> {
    public EligibilityCodes() {
        super(Eligibility.class);
    }
}
