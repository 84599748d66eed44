package org.yiyang.institution.registry.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.QualificationMove;
import org.yiyang.institution.registry.Verification;
import org.yiyang.institution.registry.certificate.Qualifications;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.QualificationState;
import org.yiyang.institution.registry.entry.VerificationOutcome;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests about certificates. */
public final class QualificationJson {
    private QualificationJson() {}

    /**
     * A certificate as it is issued.
     *
     * @param validUntil its last day, missing if it has none
     * @param licenceNumberReason why a licence's number is genuine that is not built by the rule; only a supervisor enters one
     */
    @Schema(name = "QualificationQualify")
    public record Qualify(
            @NotNull QualificationKind kind,
            @NotNull @Text @Size(max = 60) @PaperNumber String number,
            @NotNull @Text @Size(max = 100) String authority,
            @NotNull LocalDate validFrom,
            LocalDate validUntil,
            @Text @Size(max = 500) String licenceNumberReason) {
        public Qualification.Issue issue() {
            return new Qualification.Issue(kind, number, authority, validFrom, validUntil, licenceNumberReason);
        }
    }

    /** A decision on a certificate, in force from {@code effectiveOn}, which may not lie in the future. */
    @Schema(name = "QualificationDecide")
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
    @Schema(name = "QualificationCorrect")
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
    @Schema(name = "QualificationVerify")
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

        Decision decision(Call call) {
            return new Decision(verifiedOn, document, reason, call.now());
        }
    }

    /** What should have been recorded of the last verification. */
    @Schema(name = "QualificationCorrectVerification")
    record CorrectVerification(
            @NotNull @Valid Verify verification,
            @NotNull @Text @Size(max = 500) String reason) {
        Decision decision(Call call) {
            return new Decision(verification.verifiedOn(), verification.document(), reason, call.now());
        }
    }
}
