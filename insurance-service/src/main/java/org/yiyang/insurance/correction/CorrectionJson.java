package org.yiyang.insurance.correction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about corrections. */
final class CorrectionJson {
    private CorrectionJson() {}

    /** What is wrong in whose record, and what it should say. */
    @Schema(name = "CorrectionAsk")
    record Ask(
            @NotNull UUID elderId,
            @NotNull CorrectionSubject subject,
            @NotNull @SealedText @Size(max = 1000) String content) {}

    /** A decision, or why a request is withdrawn. */
    @Schema(name = "CorrectionReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /**
     * A request without what is said in it.
     *
     * @param procedure where the record is put right; null where no verb does
     */
    @Schema(name = "Correction")
    record Snapshot(
            UUID id,
            UUID elderId,
            String regionCode,
            CorrectionSubject subject,
            CorrectionStatus status,
            Instant askedAt,
            Instant decidedAt,
            String decision,
            String procedure) {}

    /** A request in a list. */
    @Schema(name = "CorrectionView")
    record View(@JsonUnwrapped Snapshot correction, long version, List<String> allowedActions) {}

    /** A request with what is said in it. */
    @Schema(name = "CorrectionDetail")
    record Detail(@JsonUnwrapped Snapshot correction, String content, long version, List<String> allowedActions) {
        @Override
        public String toString() {
            return "Correction[hidden]";
        }
    }

    /** One page of them. */
    @Schema(name = "CorrectionList")
    record Listed(List<View> items) {}

    /** Every move, oldest first. */
    @Schema(name = "CorrectionHistory")
    record History(List<MoveHistory.Entry> items) {}
}
