package org.yiyang.referral.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.referral.copies.KnownDesignation.DesignationState;

/** What this service knows of designations. */
@ApplicationScoped
public class KnownDesignations {
    private static final String QUERY = "select p.state from KnownDesignation d join d.periods p"
            + " where d.institutionId = :institution and p.validFrom <= :day and (p.validTo is null or p.validTo > :day)";
    private final EntityManager entities;

    KnownDesignations(EntityManager entities) {
        this.entities = entities;
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
