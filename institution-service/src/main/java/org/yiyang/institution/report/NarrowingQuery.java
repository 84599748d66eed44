package org.yiyang.institution.report;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.Ownership;

/** The institutions to which a report is restricted; both parameters may be repeated. */
public class NarrowingQuery {
    /** Institutions of one of these ownerships. */
    @QueryParam("ownership")
    List<Ownership> ownership;

    /** Institutions of one of these categories, too. */
    @QueryParam("category")
    List<InstitutionCategory> category;

    Narrowing narrowing() {
        return Narrowing.of(ownership, category);
    }
}
