package org.yiyang.contract.familydoctor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about family-doctor contracts. */
final class DoctorContractJson {
    private DoctorContractJson() {}

    /** Who signs with which team, for which days, a year at most; {@code endsOn} is the last day. */
    @Schema(name = "FamilyDoctorSign")
    record Sign(
            @NotNull UUID teamId,
            @NotNull UUID elderId,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @NotNull ServicePackage contents,
            Boolean priorityGroup) {}

    /** The last day of the next year, and what it holds. */
    @Schema(name = "FamilyDoctorRenew")
    record Renew(@NotNull LocalDate endsOn, @NotNull ServicePackage contents) {}

    /** The team to which the elder changes, and why. */
    @Schema(name = "FamilyDoctorChangeTeam")
    record ChangeTeam(
            @NotNull UUID teamId,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** When the team comes or expects the elder next. */
    @Schema(name = "FamilyDoctorPlan")
    record Plan(@NotNull LocalDate nextServiceOn) {}

    /** Why something is done. */
    @Schema(name = "FamilyDoctorReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** One signed year. */
    @Schema(name = "FamilyDoctorTerm")
    record Term(LocalDate startsOn, LocalDate endsOn, ServicePackage contents) {
        static Term of(ContractTerm term) {
            return new Term(term.days().startsOn(), term.days().endsOn(), term.contents());
        }
    }

    /**
     * A contract as a caller sees it.
     *
     * @param elderId for the team's institution, the elder and the family only
     * @param teamPhone at which the elder reaches the team
     */
    @Schema(name = "FamilyDoctorContractView")
    record View(
            UUID id,
            UUID elderId,
            UUID teamId,
            String teamName,
            String teamPhone,
            UUID institutionId,
            String institutionName,
            String regionCode,
            boolean priorityGroup,
            List<Term> terms,
            LocalDate nextServiceOn,
            DoctorContractStatus status,
            ContractEnd endedBecause,
            LocalDate endedOn,
            long version,
            List<String> allowedActions) {}

    /** One page of contracts. */
    @Schema(name = "FamilyDoctorContractList")
    record Listed(List<View> items) {}

    /** What was done with a contract, oldest first. */
    @Schema(name = "FamilyDoctorContractHistory")
    record History(List<MoveHistory.Entry> items) {}
}
