package org.yiyang.kit.correction;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.dictionary.RoleName;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.text.SealedText;

/** The bodies of requests and answers about corrections. */
public final class CorrectionJson {
    private CorrectionJson() {}

    /** Who came in person to ask. */
    @Schema(name = "CorrectionAsker")
    public enum CorrectionAsker implements Labelled {
        HERSELF_OR_HIMSELF("本人", "The person"),
        FAMILY("家属", "A family member"),
        AGENT("受托代办人", "An entrusted agent");

        private final Label label;

        CorrectionAsker(String zh, String en) {
            this.label = new Label(zh, en);
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /**
     * Who came in person, for whoever enters the request.
     *
     * @param evidence what was shown: the person's own document, or also the entrustment; sealed
     */
    @Schema(name = "CorrectionInPerson")
    public record InPerson(
            @NotNull CorrectionAsker asker,
            @NotNull @SealedText @Size(max = 200) String evidence) {
        @Override
        public String toString() {
            return "InPerson[hidden]";
        }
    }

    /**
     * What is wrong in whose record, and what it should say.
     *
     * @param inPerson who came and what was shown; missing where the person's side sends it itself
     */
    @Schema(name = "CorrectionAsk")
    public record Ask(
            @NotNull UUID elderId,
            @NotNull CorrectionSubject subject,
            UUID recordId,
            @NotNull @SealedText @Size(max = 1000) String content,
            @Valid InPerson inPerson) {
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
     * @param keeperId the institution that keeps the record and decides; null where the region's agency or bureau does
     * @param formerKeeperId the institution that kept it and has closed; null where it has not
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
            UUID formerKeeperId,
            String formerKeeperName,
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
     * @param asker who came in person; null of a request that the person's side has sent
     * @param evidence what was shown then
     */
    @Schema(name = "CorrectionDetail")
    public record Detail(
            @JsonUnwrapped Summary correction,
            String content,
            String changed,
            String decision,
            CorrectionAsker asker,
            String evidence,
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
