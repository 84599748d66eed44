package org.yiyang.referral.homecare;

import jakarta.persistence.Converter;

/** Professions as one column. */
@Converter
public class ProfessionCodes extends CodeSet<CareProfession> {
    public ProfessionCodes() {
        super(CareProfession.class);
    }
}
