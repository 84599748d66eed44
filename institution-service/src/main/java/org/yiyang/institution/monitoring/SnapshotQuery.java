package org.yiyang.institution.monitoring;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;

/** Which snapshots a list shall hold: the query parameters of the list, each narrowing it. */
public class SnapshotQuery {
    @QueryParam("institution")
    UUID institution;

    @QueryParam("region")
    @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
    String region;

    @QueryParam("round")
    UUID round;

    @QueryParam("status")
    SnapshotStatus status;

    @QueryParam("asOf")
    LocalDate asOf;

    /** Only those whose figures are doubtful (true) or are not (false). */
    @QueryParam("doubtful")
    Boolean doubtful;

    SnapshotRepository.Filter filter() {
        return new SnapshotRepository.Filter(institution, region, round, status, asOf, doubtful);
    }
}
