package org.yiyang.institution.registry.unit;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;

/** Which relations a list shall hold; each parameter narrows it. */
public class RelationQuery {
    @QueryParam("region")
    @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
    String region;

    @QueryParam("kind")
    RelationKind kind;

    @QueryParam("institution")
    UUID institution;

    @QueryParam("asOf")
    LocalDate asOf;
}
