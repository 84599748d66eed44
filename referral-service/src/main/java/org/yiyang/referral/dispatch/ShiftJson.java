package org.yiyang.referral.dispatch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** What is said about shifts over HTTP. */
final class ShiftJson {
    private ShiftJson() {}

    /** For which region somebody comes on duty. */
    @Schema(name = "DispatchShiftBegin")
    record Begin(
            @NotNull @Text @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
            String regionCode) {}

    /** What the next should know. */
    @Schema(name = "DispatchShiftHandOver")
    record HandOver(@SealedText @Size(max = 2000) String notes) {}

    /** A move that needs nothing to be said. */
    @Schema(name = "DispatchShiftNothing")
    record Nothing() {}

    /** A shift as an entitled caller sees it. */
    @Schema(name = "DispatchShiftView")
    record View(@JsonUnwrapped Shift.State shift, long version, List<String> allowedActions) {}

    /**
     * What a shift leaves to the next.
     *
     * @param notes null where none were written
     * @param openItems what is open in the region now, at most 200
     */
    @Schema(name = "DispatchShiftNotes")
    record Handover(UUID shiftId, String notes, List<QueueItem> openItems) {}

    /** One page of shifts. */
    @Schema(name = "DispatchShiftList")
    record Listed(List<View> items) {}

    /** Every move of a shift, oldest first. */
    @Schema(name = "DispatchShiftHistory")
    record History(List<MoveHistory.Entry> items) {}
}
