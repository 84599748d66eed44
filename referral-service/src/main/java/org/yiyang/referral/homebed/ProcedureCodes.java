package org.yiyang.referral.homebed;

import jakarta.persistence.Converter;

/** Procedures as one column. */
@Converter
public class ProcedureCodes extends CodeSet<CareProcedure> {
    public ProcedureCodes() {
        super(CareProcedure.class);
    }
}
