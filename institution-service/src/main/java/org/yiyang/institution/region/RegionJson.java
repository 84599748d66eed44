package org.yiyang.institution.region;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** The bodies of requests about regions. */
final class RegionJson {
    private RegionJson() {}

    /** A region's name and the days of its code; {@code validTo} is the first day on which the code is gone. */
    record Enter(
            @NotBlank @Size(max = 60) String name, @NotNull LocalDate validFrom, LocalDate validTo) {}

    /** One page of regions. */
    record Listed(List<Region.Snapshot> items) {}
}
