package org.yiyang.institution.registry.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.registry.GreenChannelTimeline;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionSnapshot;
import org.yiyang.institution.registry.Paper;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.CertificateStanding;
import org.yiyang.institution.registry.entry.Coordinates;
import org.yiyang.institution.registry.entry.CreditCode;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.GreenChannelItem;
import org.yiyang.institution.registry.entry.HospitalGrade;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.IntegrationType;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.OperatingMode;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.RegisteredBeds;
import org.yiyang.institution.registry.entry.VerificationOutcome;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Phone;
import org.yiyang.kit.text.PhoneNumber;
import org.yiyang.kit.text.Text;
import org.yiyang.kit.text.VisibleText;

/** The bodies of requests and answers about institutions. */
public final class InstitutionJson {
    private InstitutionJson() {}

    /**
     * A new institution; {@code creditCode} may be missing for an internal unit only.
     *
     * @param phone the number at which the public reaches it, at most 40 characters
     * @param location where its entrance is, from which other services compute distances
     * @param creditCodeReason why a code is genuine whose check character is wrong; only a supervisor enters one
     */
    @Schema(name = "InstitutionRegister")
    public record Register(
            @NotNull @Text @Size(max = 100) String name,
            @NotNull InstitutionCategory category,
            HospitalLevel hospitalLevel,
            @Text @Size(max = 40) @PaperNumber String creditCode,
            @NotNull @Pattern(regexp = REGION) String regionCode,
            @NotNull @Text @Size(max = 200) String address,
            @NotNull Ownership ownership,
            UUID parentId,
            UUID operatedById,
            @NotNull @Min(0) @Max(BEDS_MAX) Integer beds,
            LocalDate openedOn,
            HospitalGrade hospitalGrade,
            OperatingMode operatingMode,
            @Valid BedKinds bedKinds,
            @Size(max = 60) Set<@NotNull Department> departments,
            @Size(max = 20) Set<@NotNull Capability> capabilities,
            @Text @Phone @Size(max = 40) @PaperNumber String phone,
            @Valid Coordinates location,
            @Text @Size(max = 500) String creditCodeReason) {
        InstitutionEntry entry() {
            return new InstitutionEntry(
                    VisibleText.normal(name),
                    category,
                    hospitalLevel,
                    CreditCode.vouched(creditCode, creditCodeReason),
                    regionCode,
                    address,
                    ownership,
                    parentId,
                    operatedById,
                    beds,
                    openedOn,
                    hospitalGrade,
                    operatingMode,
                    bedKinds == null ? RegisteredBeds.of(category.kind(), beds) : bedKinds.registered(),
                    PhoneNumber.normal(phone),
                    location);
        }

        OfferedServices offered() {
            return new OfferedServices(departments, capabilities);
        }
    }

    static final int BEDS_MAX = 20000;

    /** The beds 张 by what they are for; what is missing is none. */
    @Schema(name = "RegisteredBedKinds")
    public record BedKinds(
            @Min(0) @Max(BEDS_MAX) Integer care,
            @Min(0) @Max(BEDS_MAX) Integer nursing,
            @Min(0) @Max(BEDS_MAX) Integer medical,
            @Min(0) @Max(BEDS_MAX) Integer integrated,
            @Min(0) @Max(BEDS_MAX) Integer family) {
        public static BedKinds of(RegisteredBeds beds) {
            return new BedKinds(beds.care(), beds.nursing(), beds.medical(), beds.integrated(), beds.family());
        }

        RegisteredBeds registered() {
            return new RegisteredBeds(or0(care), or0(nursing), or0(medical), or0(integrated), or0(family));
        }

        private static int or0(Integer beds) {
            return beds == null ? 0 : beds;
        }
    }

    static final String REGION = "\\d{6}(\\d{3}|F\\d{2})?|\\d{4}F\\d{2}";

    /** An institution as it stood on paper, with the certificates that it held. */
    @Schema(name = "InstitutionTakeOver")
    public record TakeOver(
            @NotNull @Valid Register institution,
            @NotNull @Size(max = 10) List<QualificationJson.@NotNull @Valid Qualify> qualifications,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        public Paper paper(String by, Instant at) {
            return new Paper(
                    institution.entry(),
                    institution.offered(),
                    qualifications.stream()
                            .map(QualificationJson.Qualify::issue)
                            .toList(),
                    new Takeover(document, reason, by, at),
                    institution.creditCodeReason());
        }
    }

    /**
     * An institution as an entitled caller sees it.
     *
     * @param parentName as it is now, like the other two
     * @param certificatesThen how each certificate stands on the day asked for, today unless another is named
     * @param verifications how its licences were verified (校验), the latest first; what was corrected is left out
     * @param integrationType by its certificates, else CO_LOCATED for a member of a campus; null for all others
     */
    @Schema(name = "InstitutionView")
    public record View(
            @JsonUnwrapped InstitutionSnapshot institution,
            String parentName,
            String operatedByName,
            String replacedByName,
            boolean dualCertifiedNow,
            IntegrationType integrationType,
            List<Standing> certificatesThen,
            List<Verified> verifications,
            GreenChannelView greenChannel,
            Successor successor,
            List<InstitutionWarning> warnings,
            Takeover.View takeover,
            long version,
            List<String> allowedActions) {}

    /**
     * How a certificate stands on a day.
     *
     * @param lastDay null where it has none
     */
    @Schema(name = "InstitutionStanding")
    record Standing(UUID qualificationId, QualificationKind kind, CertificateStanding standing, LocalDate lastDay) {
        public static Standing of(Qualification one, LocalDate day) {
            LocalDate end = one.lastEnd();
            return new Standing(one.id(), one.kind(), one.standingOn(day), end == null ? null : end.minusDays(1));
        }
    }

    /**
     * How a licence was verified on a day.
     *
     * @param deferredUntil the last day of a deferral, null where it passed
     */
    @Schema(name = "InstitutionVerified")
    record Verified(
            UUID qualificationId,
            LocalDate verifiedOn,
            VerificationOutcome outcome,
            LocalDate deferredUntil,
            String document) {
        static Stream<Verified> of(Qualification one) {
            return one.verifications()
                    .map(found -> new Verified(
                            one.id(), found.verifiedOn(), found.outcome(), found.deferredUntil(), found.document()));
        }
    }

    /** The institution that works now in the place of one that was replaced. */
    @Schema(name = "InstitutionSuccessor")
    record Successor(UUID id, String name, InstitutionStatus status) {
        static Successor of(Institution institution) {
            return institution == null
                    ? null
                    : new Successor(institution.id(), institution.entry().name(), institution.status());
        }
    }

    /** The green channel that is open now, with its office's telephone. */
    @Schema(name = "InstitutionGreenChannelView")
    public record GreenChannelView(LocalDate openedOn, List<GreenChannelItem> items, String contact) {
        public static GreenChannelView of(GreenChannelTimeline channel, LocalDate day) {
            return channel.on(day)
                    .map(open -> new GreenChannelView(
                            GreenChannelTimeline.openSince(channel.known(), day), open.items(), open.contact()))
                    .orElse(null);
        }
    }

    /** One page of institutions. */
    @Schema(name = "InstitutionList")
    record Listed(List<View> items) {}

    /** Every move of an institution, oldest first. */
    @Schema(name = "InstitutionHistory")
    record History(List<MoveHistory.Entry> items) {}
}
