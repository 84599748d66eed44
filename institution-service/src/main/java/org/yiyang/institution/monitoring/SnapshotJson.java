package org.yiyang.institution.monitoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about reported snapshots. */
final class SnapshotJson {
    private SnapshotJson() {}

    /**
     * What an institution reports of a day.
     *
     * @param roundId the round that asks for it, absent if none does
     * @param reason why doubtful figures are right
     */
    @Schema(name = "SnapshotSubmit")
    record Submit(
            @NotNull UUID institutionId,
            @NotNull LocalDate asOf,
            @NotNull @Valid MonitoringFigures figures,
            UUID roundId,

            @Text @Size(max = 500) String reason) {}

    /** The right figures in place of wrong ones. */
    @Schema(name = "SnapshotCorrect")
    record Correct(
            @NotNull @Valid MonitoringFigures figures,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** What had been reported and confirmed on paper. */
    @Schema(name = "SnapshotTakeOver")
    record TakeOver(
            @NotNull UUID institutionId,
            @NotNull LocalDate asOf,
            @NotNull @Valid MonitoringFigures figures,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        Takeover mark(String by, Instant at) {
            return new Takeover(document, reason, by, at);
        }
    }

    /** Why a snapshot is given back. */
    @Schema(name = "SnapshotReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /**
     * A snapshot as its institution and its officials see it.
     *
     * @param institutionName what the institution is called now
     * @param parentCreditCode whose unit the institution is; null for one that is nobody's
     * @param takeover null unless it was taken over from paper
     */
    @Schema(name = "SnapshotView")
    record View(
            @JsonUnwrapped MonitoringSnapshot.State snapshot,
            String institutionName,
            String creditCode,
            String parentCreditCode,
            Takeover.View takeover,
            long version,
            List<String> allowedActions) {}

    /** One page of snapshots. */
    @Schema(name = "SnapshotList")
    record Listed(List<View> items) {}
}
