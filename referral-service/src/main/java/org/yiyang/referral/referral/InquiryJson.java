package org.yiyang.referral.referral;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.referral.inquiry.RejectReason;

/** What is said about inquiries over HTTP. */
final class InquiryJson {
    private InquiryJson() {}

    /** Why the institution that was asked says no. */
    @Schema(name = "ReferralInquiryReject")
    record Reject(@NotNull RejectReason reason) {}

    /**
     * An inquiry as an entitled caller sees it.
     *
     * @param institutionName of the one that is asked; each name as known here, null while it is not
     * @param senderPhone as the other one only for those who may act in it
     */
    @Schema(name = "ReferralInquiryView")
    record View(
            @JsonUnwrapped Inquiry.State inquiry,
            String senderName,
            String senderPhone,
            String institutionName,
            String institutionPhone,
            long version,
            List<String> allowedActions) {}

    /** The condition in a line, all that the asked one reads before it accepts; null where none was written. */
    @Schema(name = "ReferralInquiryBrief")
    record Brief(UUID inquiryId, String brief) {}

    /** One page of inquiries. */
    @Schema(name = "ReferralInquiryList")
    record Listed(List<View> items) {}

    /** Every move of an inquiry, oldest first. */
    @Schema(name = "ReferralInquiryHistory")
    record History(List<MoveHistory.Entry> items) {}
}
