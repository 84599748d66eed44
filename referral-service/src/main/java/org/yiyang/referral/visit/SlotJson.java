package org.yiyang.referral.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.text.Text;

/** What is said about slots over HTTP. */
final class SlotJson {
    private SlotJson() {}

    /** The visits that a hospital gives, session by session. */
    @Schema(name = "VisitSlotStatement")
    record Statement(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Line> slots) {}

    /**
     * One department and session.
     *
     * @param reserved how many of the places are for agreement partners until shortly before the day
     */
    @Schema(name = "VisitSlotLine")
    record Line(
            @NotNull @Text @Size(max = VisitSlot.DEPARTMENT_LENGTH)
            String department,

            @NotNull LocalDate day,
            @NotNull VisitSession session,
            @NotNull @Min(0) @Max(2000) Integer places,
            @NotNull @Min(0) @Max(2000) Integer reserved) {
        VisitSlot.SlotTime time() {
            return new VisitSlot.SlotTime(department, day, session);
        }
    }

    /** A move that needs nothing to be said. */
    @Schema(name = "VisitSlotNothing")
    record Nothing() {}

    /**
     * A session of a department, and what is left of it.
     *
     * @param institutionName as known here, null while it is not
     * @param institutionPhone for those who may book
     * @param left for agreement partners
     * @param leftForOthers for everybody else, while some are reserved
     */
    @Schema(name = "VisitSlotView")
    record View(
            @JsonUnwrapped VisitSlot.State slot,
            String institutionName,
            String institutionPhone,
            int left,
            int leftForOthers,
            long version,
            List<String> allowedActions) {}

    /** Some of them. */
    @Schema(name = "VisitSlotList")
    record Listed(List<View> items) {}
}
