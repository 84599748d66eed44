package org.yiyang.institution.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.yiyang.institution.supervision.Entry;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/**
 * A policy document as it is cited.
 *
 * @param regionCode where it applies
 * @param number 文号, as 珠府办函〔2016〕184号
 */
@Embeddable
record PolicyDocumentEntry(
        @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12) @Column(name = "region_code")
        String regionCode,

        @NotNull @Text @Size(max = 100) @PaperNumber String number,
        @NotNull @Text @Size(max = 100) String issuer,
        @NotNull @Column(name = "issued_on") LocalDate issuedOn,
        @NotNull @Text @Size(max = 200) String title)
        implements Entry {
    @Override
    public String key() {
        return issuer.strip() + "|" + number.strip();
    }
}
