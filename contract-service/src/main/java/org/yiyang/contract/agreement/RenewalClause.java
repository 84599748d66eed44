package org.yiyang.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The clause by which an agreement is renewed by itself.
 *
 * @param years for how long each time
 * @param noticeDays so many days before its end a party may object at the latest
 */
@Embeddable
public record RenewalClause(
        @Column(name = "renewal_years") Integer years,
        @Column(name = "renewal_notice_days") Integer noticeDays) {

    /** The last day on which a party may object. */
    LocalDate objectUntil(AgreementEntry entry) {
        return entry.endDate().minusDays(noticeDays);
    }
}
