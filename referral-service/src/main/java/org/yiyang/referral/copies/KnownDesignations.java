package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.referral.copies.KnownDesignation.DesignationState;

/** What this service knows of designations. */
@ApplicationScoped
public class KnownDesignations {
    private static final String QUERY = "select p.state from KnownDesignation d join d.periods p"
            + " where d.institutionId = :institution and p.validFrom <= :day and (p.validTo is null or p.validTo > :day)";
    private static final String OF_SEVERAL = "select d.institutionId, p.state from KnownDesignation d join d.periods p"
            + " where d.institutionId in :institutions and p.validFrom <= :day"
            + " and (p.validTo is null or p.validTo > :day)";
    private final EntityManager entities;

    KnownDesignations(EntityManager entities) {
        this.entities = entities;
    }

    /** The same for several institutions at once; those that were not designated are missing. */
    public Map<UUID, DesignationState> on(Collection<UUID> institutions, LocalDate day) {
        Map<UUID, DesignationState> best = new HashMap<>();
        entities.createQuery(OF_SEVERAL, Object[].class)
                .setParameter("institutions", institutions)
                .setParameter("day", day)
                .getResultList()
                .forEach(row -> best.merge(
                        (UUID) row[0],
                        (DesignationState) row[1],
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return best;
    }

    /** The best state in which an institution stood on the day; none if it was not designated. */
    public Optional<DesignationState> on(UUID institution, LocalDate day) {
        List<DesignationState> states = entities.createQuery(QUERY, DesignationState.class)
                .setParameter("institution", institution)
                .setParameter("day", day)
                .getResultList();
        return states.stream().sorted().findFirst();
    }
}
