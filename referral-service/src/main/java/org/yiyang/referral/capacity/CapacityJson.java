package org.yiyang.referral.capacity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.text.Text;

/** What is said about capacity over HTTP. */
final class CapacityJson {
    private CapacityJson() {}

    /** What an institution has free, department by department. */
    @Schema(name = "CapacityStatement")
    record Statement(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Line> lines) {}

    /**
     * One department and kind.
     *
     * @param free places that nobody uses yet, those that are held among them
     */
    @Schema(name = "CapacityLine")
    record Line(
            @NotNull @Text @Size(max = Capacity.DEPARTMENT_LENGTH)
            String department,

            @NotNull CapacityKind kind,
            @NotNull @Min(0) @Max(20000) Integer free) {}

    /** What is free now of one. */
    @Schema(name = "CapacityRestatement")
    record Restatement(@NotNull @Min(0) @Max(20000) Integer free) {}

    /** A move that needs nothing to be said. */
    @Schema(name = "CapacityNothing")
    record Nothing() {}

    /**
     * What an institution said last, and how old that is.
     *
     * @param institutionName as known here, null while it is not
     * @param institutionPhone for those who may have a place held
     * @param available what may still be held: free and not promised to anybody
     * @param stale whether it is older than the region trusts
     * @param ageMinutes how long ago it was said
     * @param distanceKm km as the crow flies to one decimal, null unless a distance was asked for
     */
    @Schema(name = "CapacityView")
    record View(
            @JsonUnwrapped Capacity.State capacity,
            String institutionName,
            String institutionPhone,
            int available,
            boolean stale,
            long ageMinutes,
            Double distanceKm,
            long version,
            List<String> allowedActions) {}

    /** Some of them. */
    @Schema(name = "CapacityList")
    record Listed(List<View> items) {}

    /** Every statement about one department and kind, oldest first. */
    @Schema(name = "CapacityHistory")
    record History(List<MoveHistory.Entry> items) {}
}
