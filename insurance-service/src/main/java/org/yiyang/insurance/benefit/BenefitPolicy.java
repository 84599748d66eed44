package org.yiyang.insurance.benefit;

import java.math.BigDecimal;
import java.util.UUID;
import org.yiyang.insurance.elder.InsuranceType;

/**
 * How far an insurance pays in a scene at institutions of a level, from a day on in a region. Configuration only: no
 * amount is ever settled by it.
 *
 * @param ratio the percentage that is reimbursed
 * @param deductible what the insured pays first (起付线), in yuan
 */
public record BenefitPolicy(
        UUID id,
        Scene scene,
        InstitutionLevel level,
        InsuranceType insuranceType,
        BigDecimal ratio,
        BigDecimal deductible,
        Validity validity)
        implements Versioned {}
