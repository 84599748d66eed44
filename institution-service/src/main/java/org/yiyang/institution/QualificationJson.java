package org.yiyang.institution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests about certificates. */
final class QualificationJson {
    private QualificationJson() {}

    /** A certificate as it is issued; {@code validUntil} is its last day, missing if it has none. */
    record Qualify(
            @NotNull QualificationKind kind,
            @NotNull @Text @Size(max = 60) @PaperNumber String number,
            @NotNull @Text @Size(max = 100) String authority,
            @NotNull LocalDate validFrom,
            LocalDate validUntil) {
        Qualification.Issue issue() {
            return new Qualification.Issue(kind, number, authority, validFrom, validUntil);
        }
    }

    /** A decision on a certificate, in force from {@code effectiveOn}, which may not lie in the future. */
    record Decide(
            @NotNull UUID qualificationId,
            @NotNull LocalDate effectiveOn,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        QualificationMove move(QualificationState to, String verb) {
            return new QualificationMove(qualificationId, to, verb, effectiveOn, document, reason);
        }
    }

    /** What should have been recorded of a certificate from {@code validFrom} on. */
    record Correct(
            @NotNull UUID qualificationId,
            @NotNull QualificationState state,
            @NotNull LocalDate validFrom,
            LocalDate validUntil,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        Qualifications.Correction correction() {
            Days.Span days = new Days.Span(validFrom, validUntil == null ? null : validUntil.plusDays(1));
            return new Qualifications.Correction(qualificationId, state, days, document, reason);
        }
    }

    /** How a licence was verified; {@code deferredUntil} is the last day of a deferral and missing where it passed. */
    record Verify(
            @NotNull UUID qualificationId,
            @NotNull LocalDate verifiedOn,
            @NotNull VerificationOutcome outcome,
            LocalDate deferredUntil,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @Text @Size(max = 500) String reason) {
        Verification.Finding finding() {
            return new Verification.Finding(qualificationId, verifiedOn, outcome, deferredUntil);
        }

        Registrant.Decision decision(Call call) {
            return new Registrant.Decision(verifiedOn, document, reason, call.now());
        }
    }

    /** What should have been recorded of the last verification. */
    record CorrectVerification(
            @NotNull @Valid Verify verification,
            @NotNull @Text @Size(max = 500) String reason) {
        Registrant.Decision decision(Call call) {
            return new Registrant.Decision(verification.verifiedOn(), verification.document(), reason, call.now());
        }
    }
}
