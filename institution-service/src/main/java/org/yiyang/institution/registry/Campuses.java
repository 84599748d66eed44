package org.yiyang.institution.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Provides who works on one campus with its neighbours around the clock (三院合一); implemented by the relations. */
public interface Campuses {
    /**
     * Those of some institutions that were on such a day members of a campus with 24-hour service whose members together
     * held a medical certificate and a care filing.
     */
    Set<UUID> among(Collection<UUID> institutions, LocalDate day);
}
