package org.yiyang.institution.registry.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.Decision;
import org.yiyang.institution.registry.entry.Coordinates;
import org.yiyang.institution.registry.entry.CreditCode;
import org.yiyang.institution.registry.entry.HospitalGrade;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.OperatingMode;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.institution.registry.registration.Registrations;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Phone;
import org.yiyang.kit.text.PhoneNumber;
import org.yiyang.kit.text.Text;
import org.yiyang.kit.text.VisibleText;

/** The bodies of requests about what is registered. */
final class RegistrationJson {
    private RegistrationJson() {}

    /** What changes; a field that is missing stays as it was, {@code selfOperated} ends that another operates it. */
    @Schema(name = "RegistrationChange")
    record Change(
            @NotNull LocalDate effectiveOn,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason,
            @NotNull @Valid Fields fields) {
        RegistrationChange change() {
            return fields.change();
        }

        Decision decision(Call call) {
            return new Decision(effectiveOn, document, reason, call.now());
        }
    }

    /**
     * The fields of an entry that may change.
     *
     * @param creditCodeReason why a code is genuine whose check character is wrong; only a supervisor enters one
     */
    @Schema(name = "RegistrationFields")
    record Fields(
            @Text @Size(max = 100) String name,

            InstitutionCategory category,
            HospitalLevel hospitalLevel,
            HospitalGrade hospitalGrade,
            @Text @Size(max = 40) @PaperNumber String creditCode,
            @Pattern(regexp = InstitutionJson.REGION) String regionCode,

            @Text @Size(max = 200) String address,

            Ownership ownership,
            OperatingMode operatingMode,
            UUID operatedById,
            Boolean selfOperated,
            @Min(0) @Max(InstitutionJson.BEDS_MAX) Integer beds,
            @Valid InstitutionJson.BedKinds bedKinds,
            LocalDate openedOn,
            @Text @Phone @Size(max = 40) @PaperNumber String phone,
            @Valid Coordinates location,
            @Text @Size(max = 500) String creditCodeReason) {
        RegistrationChange change() {
            return new RegistrationChange(
                    VisibleText.normal(name),
                    category,
                    hospitalLevel,
                    hospitalGrade,
                    CreditCode.vouched(creditCode, creditCodeReason),
                    regionCode,
                    address,
                    ownership,
                    operatingMode,
                    operatedById,
                    Boolean.TRUE.equals(selfOperated),
                    beds,
                    bedKinds == null ? null : bedKinds.registered(),
                    openedOn,
                    PhoneNumber.normal(phone),
                    location,
                    creditCodeReason);
        }
    }

    /** A change of standing, today unless {@code effectiveOn} says another day, which may not lie in the future. */
    @Schema(name = "RegistrationStanding")
    record Standing(
            LocalDate effectiveOn,
            @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        Decision decision(Call call) {
            return new Decision(effectiveOn == null ? call.today() : effectiveOn, document, reason, call.now());
        }
    }

    /** The end; {@code settlementDocument} names the plan by which a home's remaining residents are settled. */
    @Schema(name = "RegistrationClose")
    record Close(
            LocalDate effectiveOn,
            @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason,
            @Text @Size(max = 100) @PaperNumber String settlementDocument) {
        Decision decision(Call call) {
            return new Decision(effectiveOn == null ? call.today() : effectiveOn, document, reason, call.now());
        }
    }

    /** The successor, and whether it has the valid certificates from then on (MOVE) or they end (END). */
    @Schema(name = "RegistrationReplace")
    record Replace(
            @NotNull UUID successorId,
            @NotNull Handover certificates,
            @NotNull LocalDate effectiveOn,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        Decision decision(Call call) {
            return new Decision(effectiveOn, document, reason, call.now());
        }
    }

    /** What becomes of the certificates of an institution that is replaced. */
    @Schema(name = "RegistrationHandover")
    enum Handover {
        MOVE,
        END
    }

    /** Why a closing was a mistake. */
    @Schema(name = "RegistrationCorrectClosing")
    record CorrectClosing(
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {}

    /**
     * What should have stood in the register from {@code validFrom} to {@code validUntil}, the last day. Whoever enters its
     * end so names, as at a closing, the plan by which a home's remaining residents are settled.
     */
    @Schema(name = "RegistrationCorrect")
    record Correct(
            @NotNull LocalDate validFrom,
            LocalDate validUntil,
            @NotNull @Valid Fields fields,
            InstitutionStatus status,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason,
            @Text @Size(max = 100) @PaperNumber String settlementDocument) {
        Registrations.Correction correction() {
            return new Registrations.Correction(
                    fields.change(), status, span(validFrom, validUntil), document, reason, settlementDocument);
        }
    }

    static Days.Span span(LocalDate from, LocalDate until) {
        return new Days.Span(from, until == null ? null : until.plusDays(1));
    }
}
