package org.yiyang.contract.familydoctor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Phone;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about family-doctor teams. */
final class TeamJson {
    private TeamJson() {}

    /**
     * A member by a posting or a licence number, or several of whom only the number is said; no person is named.
     *
     * @param postingId of the own institution or of a partner, in force today
     */
    @Schema(name = "FamilyDoctorTeamMember")
    record Member(
            @NotNull TeamPart part,
            @Min(1) @Max(100) Integer count,
            UUID postingId,

            @SealedText @Pattern(regexp = "[0-9A-Za-z]{6,40}") @PaperNumber
            String licenceNumber) {
        boolean namedOnce() {
            return Stream.of(count, postingId, licenceNumber)
                            .filter(Objects::nonNull)
                            .count()
                    == 1;
        }
    }

    /**
     * A team: its name, how elders reach it, whom it has, and the institutions behind it.
     *
     * @param partnerIds medical institutions: the hospitals of level 2 and 3, and further ones
     */
    @Schema(name = "FamilyDoctorTeamForm")
    record Form(
            @NotNull @Text @Size(max = 60) String name,

            @NotNull @Text @Phone @Size(max = 40) @PaperNumber
            String phone,

            @NotEmpty @Size(max = 100) List<@NotNull @Valid Member> members,
            @Size(max = 20) Set<@NotNull UUID> partnerIds) {
        /** Of a part that is counted twice all count. */
        Set<TeamMember> counted() {
            Map<TeamPart, Integer> counts = members.stream()
                    .filter(one -> one.count() != null)
                    .collect(Collectors.toMap(Member::part, Member::count, Integer::sum));
            return counts.entrySet().stream()
                    .map(one -> new TeamMember(one.getKey(), one.getValue()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Why something is done. */
    @Schema(name = "FamilyDoctorTeamReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** A member as a caller sees it; of those without posting and licence how many they are. */
    @Schema(name = "FamilyDoctorTeamMemberView")
    record MemberView(TeamPart part, Integer count, UUID postingId, String licenceMasked) {}

    /** An institution that stands behind a team. */
    @Schema(name = "FamilyDoctorTeamPartner")
    record Partner(UUID institutionId, String institutionName) {}

    /** A team as a caller sees it. */
    @Schema(name = "FamilyDoctorTeamView")
    record View(
            UUID id,
            UUID institutionId,
            String institutionName,
            String regionCode,
            String name,
            String phone,
            List<MemberView> members,
            List<Partner> partners,
            TeamStatus status,
            long version,
            List<String> allowedActions) {
        static View of(Team team, TeamQueries.Shown shown, List<String> allowed) {
            return new View(
                    team.id(),
                    team.institutionId(),
                    shown.name(),
                    team.region(),
                    team.name(),
                    team.phone(),
                    shown.members(),
                    shown.partners(),
                    team.status(),
                    team.version(),
                    allowed);
        }
    }

    /** One page of teams. */
    @Schema(name = "FamilyDoctorTeamList")
    record Listed(List<View> items) {}

    /** What was done with a team, oldest first. */
    @Schema(name = "FamilyDoctorTeamHistory")
    record History(List<MoveHistory.Entry> items) {}

    /** The contracts of a team that end in one month and are not renewed. */
    @Schema(name = "FamilyDoctorRenewalMonth")
    record RenewalMonth(long contracts, LocalDate firstEndsOn, LocalDate lastEndsOn, boolean urgent) {}

    /** All of a team that end soon, the first month first. */
    @Schema(name = "FamilyDoctorRenewals")
    record Renewals(UUID teamId, String teamName, List<RenewalMonth> months) {}
}
