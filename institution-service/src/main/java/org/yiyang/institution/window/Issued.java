package org.yiyang.institution.window;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the window handed out (综合窗口出件).
 *
 * @param institutionId the institution that the register now knows or has changed
 * @param qualificationId the certificate that was issued or concerned; null where there is none
 * @param nextVerificationOn of a verification (校验): the day by which the next is due
 */
@Embeddable
record Issued(
        @Column(name = "issued_on") LocalDate on,
        @Column(name = "issued_by") String by,
        @Column(name = "issued_institution_id") UUID institutionId,
        @Column(name = "issued_qualification_id") UUID qualificationId,
        @Column(name = "next_verification_on") LocalDate nextVerificationOn) {}
