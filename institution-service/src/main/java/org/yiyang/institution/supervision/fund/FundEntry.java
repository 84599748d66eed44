package org.yiyang.institution.supervision.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;
import org.yiyang.kit.text.NormalForm;

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
    /** As long as the column of the key. */
    static final int KEY_LENGTH = 400;

    /** What may be declared only once. */
    String key() {
        String parts = String.join("|", regionCode, Integer.toString(year), source.name(), document, purpose);
        return NormalForm.key(parts, KEY_LENGTH);
    }
}
