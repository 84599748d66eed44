package org.yiyang.institution;

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
import org.yiyang.kit.history.MoveTable;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;
import org.yiyang.kit.text.VisibleText;

/** The bodies of requests and answers about institutions. */
final class InstitutionJson {
    private InstitutionJson() {}

    /** A new institution; {@code creditCode} may be missing for an internal unit only. */
    record Register(
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
            @Size(max = 20) Set<@NotNull Capability> capabilities) {
        InstitutionEntry entry() {
            return new InstitutionEntry(
                    VisibleText.normal(name),
                    category,
                    hospitalLevel,
                    creditCode == null ? null : CreditCode.of(creditCode),
                    regionCode,
                    address,
                    ownership,
                    parentId,
                    operatedById,
                    beds,
                    openedOn,
                    hospitalGrade,
                    operatingMode,
                    bedKinds == null ? RegisteredBeds.of(category.kind(), beds) : bedKinds.registered());
        }

        Offered offered() {
            return new Offered(departments, capabilities);
        }
    }

    static final int BEDS_MAX = 20000;

    /** The beds 张 by what they are for; what is missing is none. */
    @Schema(name = "RegisteredBedKinds")
    record BedKinds(
            @Min(0) @Max(BEDS_MAX) Integer care,
            @Min(0) @Max(BEDS_MAX) Integer nursing,
            @Min(0) @Max(BEDS_MAX) Integer medical,
            @Min(0) @Max(BEDS_MAX) Integer integrated,
            @Min(0) @Max(BEDS_MAX) Integer family) {
        RegisteredBeds registered() {
            return new RegisteredBeds(or0(care), or0(nursing), or0(medical), or0(integrated), or0(family));
        }

        private static int or0(Integer beds) {
            return beds == null ? 0 : beds;
        }
    }

    static final String REGION = "\\d{6}(\\d{3}|F\\d{2})?|\\d{4}F\\d{2}";

    /** An institution as it stood on paper, with the certificates that it held. */
    record TakeOver(
            @NotNull @Valid Register institution,
            @NotNull @Size(max = 10) List<QualificationJson.@NotNull @Valid Qualify> qualifications,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        Institutions.Paper paper(String by, Instant at) {
            return new Institutions.Paper(
                    institution.entry(),
                    institution.offered(),
                    qualifications.stream()
                            .map(QualificationJson.Qualify::issue)
                            .toList(),
                    new Takeover(document, reason, by, at));
        }
    }

    /**
     * An institution as an entitled caller sees it.
     *
     * @param certificatesThen how each certificate stands on the day asked for, today unless another is named
     * @param verifications how its licences were verified (校验), the latest first; what was corrected is left out
     * @param integrationType by its certificates, else CO_LOCATED for a member of a campus; null for all others
     */
    record View(
            @JsonUnwrapped InstitutionSnapshot institution,
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
    record Standing(UUID qualificationId, QualificationKind kind, CertificateStanding standing, LocalDate lastDay) {
        static Standing of(Qualification one, LocalDate day) {
            LocalDate end = one.lastEnd();
            return new Standing(one.id(), one.kind(), one.standingOn(day), end == null ? null : end.minusDays(1));
        }
    }

    /**
     * How a licence was verified on a day.
     *
     * @param deferredUntil the last day of a deferral, null where it passed
     */
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
    record Successor(UUID id, String name, InstitutionStatus status) {
        static Successor of(Institution institution) {
            return institution == null
                    ? null
                    : new Successor(institution.id(), institution.entry().name(), institution.status());
        }
    }

    /** The green channel that is open now, with its office's telephone. */
    record GreenChannelView(LocalDate openedOn, List<GreenChannelItem> items, String contact) {
        static GreenChannelView of(GreenChannelTimeline channel, LocalDate day) {
            return channel.on(day)
                    .map(open -> new GreenChannelView(
                            GreenChannelTimeline.openSince(channel.known(), day), open.items(), open.contact()))
                    .orElse(null);
        }
    }

    /** One page of institutions. */
    record Listed(List<View> items) {}

    /** Every move of an institution, oldest first. */
    record History(List<MoveTable.Entry> items) {}
}
