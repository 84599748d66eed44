package org.yiyang.contract.consortium;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.contract.catalogue.CatalogueJson;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about consortia. */
final class ConsortiumJson {
    private ConsortiumJson() {}

    /** With whom, under whose lead and for what; the lead is one of the members. */
    @Schema(name = "ConsortiumFound")
    record Found(
            @NotNull @Text @Size(max = 60) String name,
            @NotNull UUID leadId,
            @NotEmpty @Size(max = 100) Set<@NotNull UUID> members,
            @NotEmpty @Size(max = 40) Set<@NotNull @Pattern(regexp = CatalogueJson.CODE) String> sharedItems,
            @NotNull LocalDate foundedOn,
            @NotNull @Text @Size(max = 100) @PaperNumber String document) {
        Consortium.Founding founding(String region) {
            return new Consortium.Founding(name, region, leadId, members, sharedItems, document, foundedOn);
        }
    }

    /** Who joins on which day. */
    @Schema(name = "ConsortiumJoin")
    record Join(@NotNull UUID institutionId, @NotNull LocalDate day) {}

    /** Who leaves, and the first day without it. */
    @Schema(name = "ConsortiumLeave")
    record Leave(
            @NotNull UUID institutionId,
            @NotNull LocalDate day,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Which member leads from now on. */
    @Schema(name = "ConsortiumChangeLead")
    record ChangeLead(
            @NotNull UUID institutionId,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** The first day without it, and why. */
    @Schema(name = "ConsortiumDissolve")
    record Dissolve(
            @NotNull LocalDate day,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** An institution's days in it; {@code leftOn} is the first day without it. */
    @Schema(name = "ConsortiumMember")
    record Member(UUID institutionId, String institutionName, LocalDate joinedOn, LocalDate leftOn) {}

    /** A consortium as a caller sees it. */
    @Schema(name = "ConsortiumView")
    record View(
            UUID id,
            String name,
            String regionCode,
            UUID leadId,
            String leadName,
            List<Member> members,
            List<String> sharedItems,
            LocalDate foundedOn,
            String document,
            ConsortiumStatus status,
            long version,
            List<String> allowedActions) {}

    /** One page of consortia. */
    @Schema(name = "ConsortiumList")
    record Listed(List<View> items) {}

    /** What was done with a consortium, oldest first. */
    @Schema(name = "ConsortiumHistory")
    record History(List<MoveHistory.Entry> items) {}
}
