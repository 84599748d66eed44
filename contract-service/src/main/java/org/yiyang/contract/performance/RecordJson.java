package org.yiyang.contract.performance;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.contract.agreement.PostedRole;
import org.yiyang.contract.catalogue.CatalogueJson;
import org.yiyang.contract.catalogue.ServiceScene;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about services that were given. */
final class RecordJson {
    private RecordJson() {}

    /** What was done: either how many were served, or who. */
    interface Visit {
        LocalDate visitedOn();

        String item();

        ServiceScene scene();

        Integer persons();

        PostedRole role();

        String place();

        Set<UUID> elderIds();

        /** @throws Refused where neither the number nor the elders are said */
        default RecordFacts facts() {
            Set<UUID> elders = elderIds() == null ? Set.of() : elderIds();
            if (persons() == null && elders.isEmpty()) {
                throw RecordRefusal.PERSONS_MISSING.at("/persons");
            }
            return new RecordFacts(
                    visitedOn(),
                    item(),
                    scene() == null ? ServiceScene.INSTITUTION : scene(),
                    elders.isEmpty() ? persons() : elders.size(),
                    role(),
                    place(),
                    elders);
        }
    }

    /** A visit; {@code key} is the medical party's own number of it. */
    @Schema(name = "ServiceRecordEntry")
    record Entry(
            @NotNull UUID agreementId,
            @Text @Size(max = 60) @PaperNumber String key,
            @NotNull LocalDate visitedOn,
            @NotNull @Pattern(regexp = CatalogueJson.CODE) String item,
            ServiceScene scene,
            @Min(1) @Max(100000) Integer persons,
            @NotNull PostedRole role,
            @Text @Size(max = 100) String place,
            @Size(max = ElderIds.MOST) Set<@NotNull UUID> elderIds)
            implements Visit {}

    /** What should have been recorded, and why. */
    @Schema(name = "ServiceRecordCorrect")
    record Correct(
            @NotNull LocalDate visitedOn,
            @NotNull @Pattern(regexp = CatalogueJson.CODE) String item,
            ServiceScene scene,
            @Min(1) @Max(100000) Integer persons,
            @NotNull PostedRole role,
            @Text @Size(max = 100) String place,
            @Size(max = ElderIds.MOST) Set<@NotNull UUID> elderIds,
            @NotNull @Text @Size(max = 500) String reason)
            implements Visit {}

    /** Why something is done. */
    @Schema(name = "ServiceRecordReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /**
     * A visit as a caller sees it.
     *
     * @param elderIds who was served, for the parties only
     */
    @Schema(name = "ServiceRecordView")
    record View(
            UUID id,
            UUID agreementId,
            UUID medicalId,
            String medicalName,
            UUID careId,
            String careName,
            String regionCode,
            String key,
            LocalDate visitedOn,
            String item,
            ServiceScene scene,
            int persons,
            PostedRole role,
            String place,
            List<UUID> elderIds,
            RecordStatus status,
            long version,
            List<String> allowedActions) {}

    /** One page of visits. */
    @Schema(name = "ServiceRecordList")
    record Listed(List<View> items) {}

    /** What was done with a record, and what it said before each correction, both oldest first. */
    @Schema(name = "ServiceRecordHistory")
    record History(List<MoveHistory.Entry> items, List<Earlier> earlier) {}

    /** What a record said with a version until it was corrected. */
    @Schema(name = "ServiceRecordEarlier")
    record Earlier(
            long version,
            Instant replacedAt,
            LocalDate visitedOn,
            String item,
            ServiceScene scene,
            int persons,
            PostedRole role,
            String place) {
        static Earlier of(EarlierFacts earlier) {
            RecordFacts facts = earlier.facts();
            return new Earlier(
                    earlier.sequence(),
                    earlier.replacedAt(),
                    facts.visitedOn(),
                    facts.item(),
                    facts.scene(),
                    facts.persons(),
                    facts.role(),
                    facts.place());
        }
    }
}
