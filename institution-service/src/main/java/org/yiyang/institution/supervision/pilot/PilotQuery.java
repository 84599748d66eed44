package org.yiyang.institution.supervision.pilot;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;

/** Which pilots a list shall hold: the query parameters of the list, each narrowing it. */
public class PilotQuery {
    @QueryParam("institution")
    UUID institution;

    @QueryParam("region")
    @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
    String region;

    @QueryParam("level")
    PilotLevel level;

    @QueryParam("type")
    PilotType type;

    @QueryParam("status")
    PilotStatus status;

    /** Those that were pilots on this day. */
    @QueryParam("asOf")
    LocalDate asOf;

    /** Only those with (true) or without (false) an item of the ledger that was not done by its day. */
    @QueryParam("overdue")
    Boolean overdue;
}
