package org.yiyang.institution;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which institutions a list shall hold: the query parameters of the list, each narrowing it. */
public class InstitutionQuery {
    @QueryParam("region")
    @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
    String region;

    @QueryParam("kind")
    InstitutionKind kind;

    @QueryParam("category")
    InstitutionCategory category;

    @QueryParam("creditCode")
    @Size(max = 40)
    String creditCode;

    @QueryParam("name")
    @Size(max = 100)
    String name;

    @QueryParam("parent")
    UUID parent;

    @QueryParam("status")
    InstitutionStatus status;

    InstitutionRepository.Filter filter() {
        return new InstitutionRepository.Filter(region, kind, category, creditCode, name, parent, status);
    }
}
