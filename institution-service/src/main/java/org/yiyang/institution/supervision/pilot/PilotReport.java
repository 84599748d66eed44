package org.yiyang.institution.supervision.pilot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Report R16, first part: the pilots of a region on a day by level.
 *
 * @param knownAt as known at this moment
 */
public record PilotReport(String region, LocalDate asOf, Instant knownAt, long pilots, List<Level> items) {

    /** The pilots of one level, and of what types they are. */
    @Schema(name = "PilotReportLevel")
    public record Level(PilotLevel level, long pilots, List<Type> types) {}

    /** The pilots of one type within a level. */
    @Schema(name = "PilotReportType")
    public record Type(PilotType type, long pilots) {}
}
