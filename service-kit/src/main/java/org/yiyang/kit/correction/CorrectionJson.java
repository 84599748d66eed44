package org.yiyang.kit.correction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.dictionary.RoleName;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.text.SealedText;

/** The bodies of requests and answers about corrections. */
public final class CorrectionJson {
    private CorrectionJson() {}

    /** What is wrong in whose record, and what it should say. */
    @Schema(name = "CorrectionAsk")
    public record Ask(
            @NotNull UUID elderId,
            @NotNull CorrectionSubject subject,
            UUID recordId,
            @NotNull @SealedText @Size(max = 1000) String content) {
        @Override
        public String toString() {
            return "Ask[hidden]";
        }
    }

    /** What was put right. */
    @Schema(name = "CorrectionGrant")
    public record Grant(
            @NotNull @SealedText @Size(max = 1000) String changed) {
        @Override
        public String toString() {
            return "Grant[hidden]";
        }
    }

    /** What was put right, and why the rest was not. */
    @Schema(name = "CorrectionGrantInPart")
    public record GrantInPart(
            @NotNull @SealedText @Size(max = 1000) String changed,
            @NotNull @SealedText @Size(max = 500) String reason) {
        @Override
        public String toString() {
            return "GrantInPart[hidden]";
        }
    }

    /** Why a request is refused or withdrawn. */
    @Schema(name = "CorrectionReason")
    public record Reason(
            @NotNull @SealedText @Size(max = 500) String reason) {
        @Override
        public String toString() {
            return "Reason[hidden]";
        }
    }

    /** What everybody may know of a request. */
    record Known(UUID id, CorrectionStatus status) {}

    /**
     * A request without what is said in it.
     *
     * @param keeperId the institution that keeps the record and decides; null where the region's agency does
     * @param recordId the record that is said to be wrong; null where it is the elder's own
     * @param decidedBy the role in which it was decided; null while it waits
     * @param procedure where the record is put right; null where no verb does
     */
    @Schema(name = "Correction")
    public record Summary(
            UUID id,
            UUID elderId,
            String regionCode,
            UUID keeperId,
            String keeperName,
            CorrectionSubject subject,
            UUID recordId,
            CorrectionStatus status,
            Instant askedAt,
            Instant decidedAt,
            RoleName decidedBy,
            String procedure) {}

    /** A request in a list. */
    @Schema(name = "CorrectionView")
    public record View(@JsonUnwrapped Summary correction, long version, List<String> allowedActions) {}

    /**
     * A request with all that is said in it and in its answer.
     *
     * @param changed what was put right; null where nothing was
     * @param decision why it was refused, granted in part or withdrawn; null where nothing was said
     */
    @Schema(name = "CorrectionDetail")
    public record Detail(
            @JsonUnwrapped Summary correction,
            String content,
            String changed,
            String decision,
            long version,
            List<String> allowedActions) {
        @Override
        public String toString() {
            return "Correction[hidden]";
        }
    }

    /** One page of them. */
    @Schema(name = "CorrectionList")
    public record Listed(List<View> items) {}

    /** Every move, oldest first. */
    @Schema(name = "CorrectionHistory")
    public record History(List<MoveHistory.Entry> items) {}
}
