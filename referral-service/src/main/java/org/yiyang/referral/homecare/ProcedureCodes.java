package org.yiyang.referral.homecare;

import jakarta.persistence.Converter;

/** Procedures as one column. */
@Converter
public class ProcedureCodes extends CodeSet<CareProcedure> {
    public ProcedureCodes() {
        super(CareProcedure.class);
    }
}
