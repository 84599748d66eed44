package org.yiyang.referral.capacity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.DueAt;

/** What is said about holds over HTTP. */
final class HoldJson {
    private HoldJson() {}

    /** Of what one place shall be held. */
    @Schema(name = "CapacityHoldAsk")
    record Ask(@NotNull UUID capacityId) {}

    /**
     * A hold as an entitled caller sees it.
     *
     * @param holderName whose staff asked for it, null where a dispatcher or the receiver did
     * @param institutionName the receiver's as known here, null while it is not
     */
    @Schema(name = "CapacityHoldView")
    record View(
            @JsonUnwrapped CapacityHold.State hold,
            String holderName,
            String institutionName,
            String institutionPhone,
            List<DueAt> deadlines,
            long version,
            List<String> allowedActions) {}

    /** One page of holds. */
    @Schema(name = "CapacityHoldList")
    record Listed(List<View> items) {}
}
