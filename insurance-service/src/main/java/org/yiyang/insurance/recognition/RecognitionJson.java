package org.yiyang.insurance.recognition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about recognitions. */
final class RecognitionJson {
    private RecognitionJson() {}

    /** A decision; {@code validUntil} is its last day. */
    @Schema(name = "RecognitionRecognise")
    record Recognise(
            @NotNull UUID designationId,
            @NotNull @Pattern(regexp = "\\d{4,9}(F\\d{2})?") String region,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validUntil,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Ends one; {@code effectiveOn} is the first day on which it does not count. */
    @Schema(name = "RecognitionEnd")
    record End(
            @NotNull LocalDate effectiveOn,
            @NotNull @Text @Size(max = 500) String reason) {}

    /**
     * A recognition.
     *
     * @param designatedIn the region of the designating agency
     * @param regionCode the pool that recognises
     * @param validUntil its last day
     */
    @Schema(name = "Recognition")
    record Snapshot(
            UUID id,
            UUID designationId,
            UUID institutionId,
            String designatedIn,
            String regionCode,
            LocalDate validFrom,
            LocalDate validUntil,
            String document,
            RecognitionStatus status) {}

    /** A recognition as an entitled caller sees it. */
    @Schema(name = "RecognitionView")
    record View(
            @JsonUnwrapped Snapshot recognition, String institutionName, long version, List<String> allowedActions) {}

    /** One page of them. */
    @Schema(name = "RecognitionList")
    record Listed(List<View> items) {}

    /** Every move, oldest first. */
    @Schema(name = "RecognitionHistory")
    record History(List<MoveHistory.Entry> items) {}
}
