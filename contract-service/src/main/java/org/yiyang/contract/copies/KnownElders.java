package org.yiyang.contract.copies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The table of the elders that are known here. */
@ApplicationScoped
public class KnownElders {
    private static final String RESIDENTS = "select count(e.id) from KnownElder e where e.id in :some"
            + " and e.residenceInstitutionId = :home and e.status <> 'DECEASED'";
    private static final String LIVING =
            "select count(e.id) from KnownElder e where e.regionCode like :region and e.status <> 'DECEASED'";
    private final EntityManager entities;

    KnownElders(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<KnownElder> find(UUID id) {
        return Optional.ofNullable(entities.find(KnownElder.class, id));
    }

    /** How many of these live in a home. */
    public long residentsAmong(Collection<UUID> some, UUID home) {
        return some.isEmpty()
                ? 0
                : entities.createQuery(RESIDENTS, Long.class)
                        .setParameter("some", some)
                        .setParameter("home", home)
                        .getSingleResult();
    }

    /** How many elders of a region are known and have not died. */
    public long livingIn(String region) {
        return entities.createQuery(LIVING, Long.class)
                .setParameter("region", region + "%")
                .getSingleResult();
    }
}
