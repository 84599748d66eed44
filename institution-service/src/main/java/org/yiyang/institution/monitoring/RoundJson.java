package org.yiyang.institution.monitoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.kit.lifecycle.DueAt;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about rounds of reports. */
final class RoundJson {
    private RoundJson() {}

    /**
     * The opening of a round.
     *
     * @param dueInWorkdays counted from the day after the opening; the region's parameter unless given
     */
    @Schema(name = "RoundOpen")
    record Open(
            @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12)
            String regionCode,

            @NotNull RoundType type,
            @NotNull RoundScope scope,
            @NotNull LocalDate asOf,
            @Min(1) @Max(120) Integer dueInWorkdays) {}

    /** Why a closed round is opened again, and for how long. */
    @Schema(name = "RoundReopen")
    record Reopen(
            @Min(1) @Max(120) Integer dueInWorkdays,
            @NotNull @Text @Size(max = 500) String reason) {}

    /** Why a round is taken back. */
    @Schema(name = "RoundReason")
    record Reason(@NotNull @Text @Size(max = 500) String reason) {}

    /** A round as officials and the institutions that it calls upon see it. */
    @Schema(name = "RoundView")
    record View(@JsonUnwrapped Round.State round, long version, List<DueAt> deadlines, List<String> allowedActions) {}

    /** One page of rounds. */
    @Schema(name = "RoundList")
    record Listed(List<View> items) {}

    /** How far a round has come, as known now. */
    @Schema(name = "RoundProgress")
    record Progress(int obliged, int reported, int confirmed, int missing, Ratio reportedShare) {}

    /**
     * An institution that has not reported.
     *
     * @param dueAt the first instant that is too late
     * @param overdueDays calendar days since then, 0 before
     */
    @Schema(name = "RoundLate")
    record Late(UUID institutionId, String name, String regionCode, Instant dueAt, long overdueDays) {}

    /** One page of those who have not reported. */
    @Schema(name = "RoundLateList")
    record LateList(List<Late> items) {}
}
