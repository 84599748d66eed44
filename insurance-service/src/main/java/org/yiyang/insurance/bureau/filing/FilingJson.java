package org.yiyang.insurance.bureau.filing;

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
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about filings. */
final class FilingJson {
    private FilingJson() {}

    /** What is filed. */
    @Schema(name = "FilingComplete")
    record Complete(
            @NotNull @SealedText @Size(max = 30) String visitId,
            @SealedText @Size(max = 30) @PaperNumber String personNumber,
            @SealedText @Size(max = 50) @PaperNumber String phone,
            @SealedText @Size(max = 200) String address,
            @NotNull @SealedText @Size(max = 20) String diagnosisCode,
            @NotNull @SealedText @Size(max = 100) String diagnosisName,
            @SealedText @Size(max = 2000) String condition,
            @NotNull Boolean hospitalAgrees,
            @NotNull @Pattern(regexp = "\\d{1,3}") String type,
            @NotNull @SealedText @Size(max = 500) String reason,
            @NotNull @SealedText @Size(max = 500) String opinion,
            @NotNull LocalDate begin,
            @NotNull LocalDate end,
            @Pattern(regexp = "H\\d{11}") String receiverCode,
            @Text @Size(max = 200) String receiverName) {

        FilingContent content() {
            return new FilingContent(
                    visitId,
                    personNumber,
                    phone,
                    address,
                    diagnosisCode,
                    diagnosisName,
                    condition,
                    hospitalAgrees,
                    type,
                    reason,
                    opinion,
                    begin,
                    end,
                    receiverCode,
                    receiverName,
                    null,
                    null);
        }
    }

    /** What the bureau has given; {@code number} is its trt_dcla_detl_sn. */
    @Schema(name = "FilingNumber")
    record Numbered(
            @NotNull @Text @Size(max = 30) @PaperNumber String number,
            @NotNull LocalDate filedOn) {}

    /** Why the bureau does not take it. */
    @Schema(name = "FilingRefuse")
    record Refuse(
            @NotNull FilingGround ground,
            @SealedText @Size(max = 500) String words) {}

    /** Why something is done. */
    @Schema(name = "FilingReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /**
     * A filing.
     *
     * @param number the bureau's, null until it is filed
     * @param ground why it is refused, null unless it is
     */
    @Schema(name = "ReferralFiling")
    record Snapshot(
            UUID id,
            UUID referralId,
            UUID elderId,
            UUID senderId,
            UUID receiverId,
            String regionCode,
            FilingStatus status,
            String number,
            LocalDate filedOn,
            FilingGround ground) {}

    /** A filing as an entitled caller sees it. */
    @Schema(name = "ReferralFilingView")
    record View(
            @JsonUnwrapped Snapshot filing,
            String senderName,
            String receiverName,
            LocalDate referredOn,
            boolean byHand,
            long version,
            List<String> allowedActions) {}

    /** One page of them. */
    @Schema(name = "ReferralFilingList")
    record Listed(List<View> items) {}

    /** Every move, oldest first. */
    @Schema(name = "ReferralFilingHistory")
    record History(List<MoveHistory.Entry> items) {}

    /**
     * What is filed, in plain words.
     *
     * @param words what the bureau has said of it last
     */
    @Schema(name = "ReferralFilingContent")
    record Revealed(
            UUID id,
            String visitId,
            String personNumber,
            String phone,
            String address,
            String diagnosisCode,
            String diagnosisName,
            String condition,
            boolean hospitalAgrees,
            String type,
            String reason,
            String opinion,
            LocalDate begin,
            LocalDate end,
            String senderCode,
            String receiverCode,
            String words) {}
}
