package org.yiyang.institution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.history.Takeover;

/** The bodies of requests and answers about institutions. */
final class InstitutionJson {
    private InstitutionJson() {}

    /** A new institution; {@code creditCode} may be missing for an internal unit only. */
    record Register(
            @NotBlank @Size(max = 100) String name,
            @NotNull InstitutionCategory category,
            HospitalLevel hospitalLevel,
            @Size(max = 40) String creditCode,
            @NotNull @Pattern(regexp = REGION) String regionCode,
            @NotBlank @Size(max = 200) String address,
            @NotNull Ownership ownership,
            UUID parentId,
            UUID operatedById,
            @NotNull @Min(0) @Max(20000) Integer beds,
            LocalDate openedOn) {
        InstitutionEntry entry() {
            return new InstitutionEntry(
                    name.strip(),
                    category,
                    hospitalLevel,
                    creditCode == null ? null : CreditCode.of(creditCode),
                    regionCode,
                    address,
                    ownership,
                    parentId,
                    operatedById,
                    beds,
                    openedOn);
        }
    }

    static final String REGION = "\\d{6}(\\d{3}|F\\d{2})?|\\d{4}F\\d{2}";

    /** An institution as it stood on paper, with the certificates that it held. */
    record TakeOver(
            @NotNull @Valid Register institution,
            @NotNull @Size(max = 10) List<@NotNull @Valid Qualify> qualifications,
            @NotBlank @Size(max = 100) String document,
            @NotBlank @Size(max = 500) String reason) {
        List<Qualification.Issue> certificates() {
            return qualifications.stream().map(Qualify::issue).toList();
        }

        Takeover mark(String by, Instant at) {
            return new Takeover(document, reason, by, at);
        }
    }

    /** A certificate as it is issued; {@code validUntil} is its last day, missing if it has none. */
    record Qualify(
            @NotNull QualificationKind kind,
            @NotBlank @Size(max = 60) String number,
            @NotBlank @Size(max = 100) String authority,
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
            @NotBlank @Size(max = 100) String document,
            @NotBlank @Size(max = 500) String reason) {
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
            @NotBlank @Size(max = 100) String document,
            @NotBlank @Size(max = 500) String reason) {
        Institutions.Correction correction() {
            Days.Span days = new Days.Span(validFrom, validUntil == null ? null : validUntil.plusDays(1));
            return new Institutions.Correction(qualificationId, state, days, document, reason);
        }
    }

    /** Why something is done. */
    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** An institution as an entitled caller sees it. */
    record View(
            @JsonUnwrapped InstitutionSnapshot institution,
            boolean dualCertifiedNow,
            TakeoverView takeover,
            long version,
            List<String> allowedActions) {}

    /** One page of institutions. */
    record Listed(List<View> items) {}

    /** Every move of an institution, oldest first. */
    record History(List<MoveTable.Entry> items) {}

    /** The mark of a record taken over from paper, without the account that entered it. */
    record TakeoverView(String document, String reason, Instant enteredAt) {
        static TakeoverView of(Takeover mark) {
            return mark == null ? null : new TakeoverView(mark.document(), mark.reason(), mark.enteredAt());
        }
    }
}
