package org.yiyang.insurance.elder;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.person.PersonMask;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.Phone;
import org.yiyang.kit.text.PhoneNumber;
import org.yiyang.kit.text.Text;

/** What is proposed to change of an elder's record: as it is asked and as it is shown. Prints nothing of itself. */
final class ProposalJson {
    private ProposalJson() {}

    /** Where an elder lives from a day on; without an institution: in none, as one who goes home. */
    @Schema(name = "ElderProposedResidence")
    record Residence(UUID institutionId, @NotNull LocalDate from) {}

    /** In which region of the same pool an elder is insured from a day on. */
    @Schema(name = "ElderProposedRegion")
    record Region(
            @NotNull @Pattern(regexp = ElderJson.REGION) String code,
            @NotNull LocalDate from) {}

    /** What shall be changed; what is missing stays. */
    @Schema(name = "ElderPropose")
    record Propose(
            @Text @Size(max = 50) String name,

            @Text @Phone @Size(max = 40) @PaperNumber String phone,

            Boolean removePhone,
            @Valid Residence residence,
            @Valid Region region) {
        ProposedChange proposed() {
            boolean removes = Boolean.TRUE.equals(removePhone);
            if (removes && phone != null) {
                throw new Refused(ElderRefusal.PHONE_OR_NONE).at("/removePhone");
            }
            return new ProposedChange(
                    name,
                    removes ? ProposedChange.NO_PHONE : PhoneNumber.normal(phone),
                    residence == null ? null : residence.institutionId(),
                    residence == null ? null : residence.from(),
                    region == null ? null : region.code(),
                    region == null ? null : region.from());
        }

        @Override
        public String toString() {
            return "Propose[hidden]";
        }
    }

    /** What is proposed to change; what is missing stays. Name and phone are masked but for {@code reveal}. */
    @Schema(name = "ElderProposedView")
    record View(
            String name,
            String phone,
            boolean phoneRemoved,
            UUID residenceInstitutionId,
            String residenceInstitutionName,
            LocalDate residenceFrom,
            @Nullable String regionCode,
            @Nullable LocalDate regionFrom) {
        static View of(ProposedChange proposed) {
            return proposed == null
                    ? null
                    : new View(
                            proposed.name(),
                            proposed.removesPhone() ? null : proposed.phone(),
                            proposed.removesPhone(),
                            proposed.residenceId(),
                            null,
                            proposed.residenceFrom(),
                            proposed.regionCode(),
                            proposed.regionFrom());
        }

        View masked(PersonMask mask, Function<UUID, String> institutionName) {
            return new View(
                    mask.name(name),
                    mask.phone(phone),
                    phoneRemoved,
                    residenceInstitutionId,
                    institutionName.apply(residenceInstitutionId),
                    residenceFrom,
                    regionCode,
                    regionFrom);
        }

        @Override
        public String toString() {
            return "View[hidden]";
        }
    }
}
