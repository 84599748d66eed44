package org.yiyang.contract.familydoctor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Phone;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about family-doctor teams. */
final class TeamJson {
    private TeamJson() {}

    /** How many of a part a team has. */
    @Schema(name = "FamilyDoctorTeamMember")
    record Member(
            @NotNull TeamPart part,
            @NotNull @Min(1) @Max(100) Integer count) {}

    /** A team: its name, how elders reach it, and whom it has; no person is named. */
    @Schema(name = "FamilyDoctorTeamForm")
    record Form(
            @NotNull @Text @Size(max = 60) String name,

            @NotNull @Text @Phone @Size(max = 40) @PaperNumber
            String phone,

            @NotEmpty @Size(max = 6) List<@NotNull @Valid Member> members) {
        /** Of a part that is named twice all count. */
        Team.Facts facts() {
            Map<TeamPart, Integer> counts =
                    members.stream().collect(Collectors.toMap(Member::part, Member::count, Integer::sum));
            return new Team.Facts(
                    name,
                    phone,
                    counts.entrySet().stream()
                            .map(one -> new TeamMember(one.getKey(), one.getValue()))
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    /** Why something is done. */
    @Schema(name = "FamilyDoctorTeamReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** A team as a caller sees it. */
    @Schema(name = "FamilyDoctorTeamView")
    record View(
            UUID id,
            UUID institutionId,
            String institutionName,
            String regionCode,
            String name,
            String phone,
            List<Member> members,
            TeamStatus status,
            long version,
            List<String> allowedActions) {
        static View of(Team team, String institutionName, List<String> allowed) {
            return new View(
                    team.id(),
                    team.institutionId(),
                    institutionName,
                    team.region(),
                    team.name(),
                    team.phone(),
                    team.members().stream()
                            .map(one -> new Member(one.part(), one.count()))
                            .toList(),
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
}
