package org.yiyang.institution.registry.unit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about relations. */
final class RelationJson {
    private RelationJson() {}

    /** A relation; the medical institution that brings it about is the first of the members. */
    @Schema(name = "RelationEntry")
    record Enter(
            @NotNull RelationKind kind,
            @NotNull @Size(min = 2, max = 5) List<@NotNull UUID> members,
            @NotNull Boolean service24h,
            @NotNull LocalDate validFrom,
            LocalDate validUntil,
            @NotNull @Text @Size(max = 100) @PaperNumber String document) {
        RelationTerms bond() {
            return new RelationTerms(
                    kind, service24h, validFrom, validUntil == null ? null : validUntil.plusDays(1), document);
        }
    }

    /** Its end; {@code effectiveOn} is the first day without it. */
    @Schema(name = "RelationEnd")
    record End(
            @NotNull LocalDate effectiveOn,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** What should have been entered. */
    @Schema(name = "RelationCorrection")
    record Correct(
            @NotNull Boolean service24h,
            @NotNull LocalDate validFrom,
            LocalDate validUntil,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        RelationTerms bond(RelationKind kind) {
            return new RelationTerms(
                    kind, service24h, validFrom, validUntil == null ? null : validUntil.plusDays(1), document);
        }
    }

    /** Why it never was. */
    @Schema(name = "RelationAnnulment")
    record Annul(@NotNull @Text @Size(max = 500) String reason) {}

    /**
     * A relation as an entitled caller sees it.
     *
     * @param memberNames what the members are called, in their order
     */
    @Schema(name = "RelationView")
    record View(
            @JsonUnwrapped Relation.State relation,
            List<String> memberNames,
            long version,
            List<String> allowedActions) {}

    /** One page of relations. */
    @Schema(name = "RelationList")
    record Listed(List<View> items) {}
}
