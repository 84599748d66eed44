package org.yiyang.institution.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What was declared: so much money for a purpose.
 *
 * @param amount yuan (元) with two decimals
 * @param document the number of the notice
 */
@Embeddable
record FundEntry(
        @Column(name = "region_code") String regionCode,
        @Column(name = "fund_year") int year,
        @Enumerated(EnumType.STRING) @Column(length = 20) FundSource source,
        @Column(precision = 14, scale = 2) BigDecimal amount,
        String purpose,
        String document,
        @Column(name = "policy_document_id") UUID policyDocumentId) {
    /** What may be declared only once. */
    String key() {
        return String.join("|", regionCode, Integer.toString(year), source.name(), document.strip(), purpose.strip());
    }
}
