package org.yiyang.referral.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.lifecycle.MoveHistory;

/** What is said about booked visits over HTTP. */
final class VisitJson {
    private VisitJson() {}

    /**
     * A visit to book.
     *
     * @param referralId the accepted referral to which it belongs
     * @param elderId without a referral, the resident for whom it is
     */
    @Schema(name = "VisitBook")
    record Book(@NotNull UUID slotId, UUID referralId, UUID elderId) {}

    /** To which session it is moved. */
    @Schema(name = "VisitMove")
    record MoveTo(@NotNull UUID slotId) {}

    /** Why it does not take place. */
    @Schema(name = "VisitCancel")
    record Cancel(@NotNull VisitCancelReason reason) {}

    /** A move that needs nothing to be said. */
    @Schema(name = "VisitNothing")
    record Nothing() {}

    /**
     * A booked visit as an entitled caller sees it.
     *
     * @param institutionName the hospital's as known here, null while it is not
     * @param institutionPhone for who booked, and for the person
     * @param greenChannel whether it was booked with the priority of an agreement partner
     */
    @Schema(name = "BookedVisitView")
    record View(
            @JsonUnwrapped BookedVisit.State visit,
            String bookerName,
            String institutionName,
            String institutionPhone,
            boolean greenChannel,
            List<DueAt> deadlines,
            long version,
            List<String> allowedActions) {}

    /** One page of booked visits. */
    @Schema(name = "BookedVisitList")
    record Listed(List<View> items) {}

    /** Every move of a booked visit, oldest first. */
    @Schema(name = "BookedVisitHistory")
    record History(List<MoveHistory.Entry> items) {}
}
