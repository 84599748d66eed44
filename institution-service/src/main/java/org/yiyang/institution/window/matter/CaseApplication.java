package org.yiyang.institution.window.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an institution asks for.
 *
 * @param subjectId the registered institution that it is about; null for a unit that is still to be registered
 * @param qualificationId the certificate that it is about; null where a new one is asked for
 * @param particulars of a new unit, or what shall change
 * @param firstResidentOn of a care filing: the day on which the first elder moved in
 * @param changedOn of a change that is registered already: the day on which it was
 * @param requestedUntil of a renewal: the last day asked for; null for a verification (校验)
 */
@Embeddable
public record CaseApplication(
        @Enumerated(EnumType.STRING) @Column(length = 30) CaseMatter matter,
        @Column(name = "applicant_id") UUID applicantId,
        @Column(name = "subject_id") UUID subjectId,
        @Column(name = "qualification_id") UUID qualificationId,
        @Embedded Particulars particulars,

        @Enumerated(EnumType.STRING) @Column(name = "change_reason", length = 20)
        ChangeReason changeReason,

        @Column(name = "first_resident_on") LocalDate firstResidentOn,
        @Column(name = "requested_until") LocalDate requestedUntil,
        @Column(name = "changed_on") LocalDate changedOn) {
    public CaseApplication(
            CaseMatter matter,
            UUID applicantId,
            UUID subjectId,
            UUID qualificationId,
            Particulars particulars,
            ChangeReason changeReason,
            LocalDate firstResidentOn,
            LocalDate requestedUntil) {
        this(
                matter,
                applicantId,
                subjectId,
                qualificationId,
                particulars,
                changeReason,
                firstResidentOn,
                requestedUntil,
                null);
    }

    /** What shall be entered; nothing if nothing was given. */
    public Particulars entered() {
        return particulars == null ? Particulars.NONE : particulars;
    }

    /** Whether a licence shall go on after its last day (延续), not only be verified (校验). */
    public boolean renews() {
        return matter == CaseMatter.RENEW_VERIFY && requestedUntil != null;
    }

    public CaseApplication by(UUID otherApplicant) {
        return but(matter, otherApplicant, subjectId, particulars);
    }

    public CaseApplication of(CaseMatter other) {
        return but(other, applicantId, subjectId, particulars);
    }

    public CaseApplication with(Particulars other) {
        return but(matter, applicantId, subjectId, other);
    }

    public CaseApplication about(UUID registered) {
        return but(matter, applicantId, registered, particulars);
    }

    private CaseApplication but(CaseMatter what, UUID by, UUID about, Particulars shall) {
        return new CaseApplication(
                what, by, about, qualificationId, shall, changeReason, firstResidentOn, requestedUntil, changedOn);
    }
}
