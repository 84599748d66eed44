package org.yiyang.institution.registry.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyang.institution.registry.InstitutionSearch;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.HospitalLevel;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.Ownership;

/** Which institutions a list shall hold: the query parameters of the list, each narrowing it. */
public class InstitutionQuery {
    @QueryParam("region")
    @Pattern(regexp = "\\d{2,9}(F\\d{2})?")
    String region;

    @QueryParam("kind")
    InstitutionKind kind;

    @QueryParam("category")
    @Size(max = 60)
    List<InstitutionCategory> category;

    @QueryParam("creditCode")
    @Size(max = 40)
    String creditCode;

    @QueryParam("name")
    @Size(min = 2, max = 100)
    String name;

    @QueryParam("parent")
    UUID parent;

    @QueryParam("operator")
    UUID operator;

    @QueryParam("status")
    InstitutionStatus status;

    @QueryParam("level")
    HospitalLevel level;

    @QueryParam("ownership")
    Ownership ownership;

    @QueryParam("capability")
    Capability capability;

    @QueryParam("department")
    Department department;

    @QueryParam("greenChannel")
    Boolean greenChannel;

    @QueryParam("dualCertifiedOn")
    LocalDate dualCertifiedOn;

    @QueryParam("asOf")
    LocalDate asOf;

    InstitutionSearch search() {
        return new InstitutionSearch(
                region,
                kind,
                category,
                creditCode,
                name,
                parent,
                operator,
                status,
                level,
                ownership,
                capability,
                department,
                greenChannel,
                dualCertifiedOn,
                asOf);
    }
}
