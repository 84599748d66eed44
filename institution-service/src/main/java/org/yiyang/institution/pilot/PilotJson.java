package org.yiyang.institution.pilot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.kit.history.Takeover;

/** The bodies of requests about pilots. */
final class PilotJson {
    private PilotJson() {}

    /** The naming of a pilot. */
    record Name(
            @NotNull UUID institutionId,
            @NotNull PilotLevel level,
            @NotBlank @Size(max = 100) String programme,
            @NotNull LocalDate validFrom) {
        Pilot.Naming naming() {
            return new Pilot.Naming(level, programme, validFrom);
        }
    }

    /** A pilot that was named before the suite came. */
    record TakeOver(
            @NotNull @Valid Name pilot,
            @NotBlank @Size(max = 100) String document,
            @NotBlank @Size(max = 500) String reason) {
        Takeover mark(String by, Instant at) {
            return new Takeover(document, reason, by, at);
        }
    }

    /** One page of pilots. */
    record Listed(List<Pilot.State> items) {}
}
